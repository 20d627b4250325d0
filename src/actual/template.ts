import { plainOrQuoted } from '../check/engine/fix.ts';
import type { Lang, Localized } from '../i18n.ts';
import { allTasks, isSection } from '../plan/facts/tasks.ts';
import type { Plan } from '../plan/format/schema.ts';
import { formatDay } from '../values/calendar/calendar.ts';
import { asComment } from '../yaml/line.ts';

/**
 * A file of actuals to fill in, with all tasks, outlets and sources of a plan named as people name them: nothing of it
 * counts until the signs # are taken away. `planName` is the name of the plan file.
 */
export function actualsTemplate(plan: Plan, planName: string, lang: Lang): string {
  const words = WORDS[lang];
  const { start } = plan.plan.period;
  const day = formatDay(start, 'vi');
  const tasks = allTasks(plan).filter(({ task }) => !isSection(task));
  const outlets = Object.values(plan.outlets).filter(({ unpaid }) => unpaid !== true);
  const sources = Object.values(plan.budget.sources ?? {});
  const [outlet] = outlets;
  const [first] = tasks;
  const number = plainOrQuoted(first?.number ?? '1');
  const source = sources[0] ? `, source: ${plainOrQuoted(sources[0].name)}` : '';
  return [
    '# yaml-language-server: $schema=./actuals.schema.json',
    `# ${words.intro}`,
    '',
    `plan: ${plainOrQuoted(planName)}`,
    `asOf: ${day} # ${words.asOf}`,
    '',
    `# ${words.contracts}`,
    ...outlets.map(({ name }) => `#   ${asComment(name)}`),
    ...(sources.length > 0
      ? [`# ${words.sources}`, ...sources.map(({ name }) => `#   ${asComment(name)}`)]
      : []),
    'contracts:',
    `  # - { number: 05/HĐ-VP, signed: ${day}, ${outlet ? `outlet: ${plainOrQuoted(outlet.name)}` : 'supplier: …'}, tasks: [${number}], amount: 10.000.000đ${source} }`,
    '',
    `# ${words.payments}`,
    'payments:',
    `  # - { contract: 05/HĐ-VP, date: ${day}, amount: 5.000.000đ, kind: advance, voucher: UNC 01 }`,
    `  # - { task: ${number}, date: ${day}, amount: 1.000.000đ, voucher: PC 01${source} }`,
    '',
    `# ${words.progress}`,
    'progress:',
    ...tasks.map(
      ({ task, number: no }) =>
        `  # - { task: ${plainOrQuoted(no)}, state: done, date: ${day} } # ${asComment(task.title)}`,
    ),
    '',
  ].join('\n');
}

interface Words {
  readonly intro: string;
  readonly asOf: string;
  readonly contracts: string;
  readonly sources: string;
  readonly payments: string;
  readonly progress: string;
}

const WORDS: Localized<Words> = {
  vi: {
    intro: 'Hợp đồng, thanh toán, tiến độ của kế hoạch: bỏ dấu # ở dòng cần dùng rồi điền.',
    asOf: 'đã ghi đủ số liệu đến hết ngày này',
    contracts:
      'Hợp đồng đã ký: với cơ quan truyền thông của kế hoạch thì ghi outlet, với nhà thầu khác thì ghi supplier.',
    sources: 'Nguồn kinh phí (source):',
    payments:
      'Thanh toán: theo hợp đồng, hoặc theo nhiệm vụ nếu không có hợp đồng; nộp trả lại thì ghi kind: refund.',
    progress:
      'Tiến độ: state là started, done hoặc stopped; nhiệm vụ có nhiều kỳ thì ghi thêm period: Tháng 5/2026.',
  },
  en: {
    intro:
      'Contracts, payments and progress of the plan: take the sign # away from the lines you need, and fill them in.',
    asOf: 'the day up to which this file is complete',
    contracts:
      'Contracts signed: with an outlet of the plan as outlet, with any other contractor as supplier.',
    sources: 'Sources (source):',
    payments:
      'Payments: under a contract, or for a task where there is none; what comes back is kind: refund.',
    progress:
      'Progress: state is started, done or stopped; a task with several rounds also has period: 2026-05.',
  },
};

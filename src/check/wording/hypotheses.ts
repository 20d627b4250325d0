import type { Localized } from '../../i18n.ts';
import { linesByPath, nameOf } from '../../plan/facts/lines.ts';
import { tasksByPath } from '../../plan/facts/tasks.ts';
import type { Plan } from '../../plan/format/schema.ts';
import { formatWindow } from '../../values/calendar/calendar.ts';
import { formatMoney } from '../../values/money/money.ts';
import type { Hypothesis, HypothesisKind } from '../causes/explain-gap.ts';
import { type Gap, MOST_HYPOTHESES, pathsOf } from '../causes/gap.ts';
import { type Lost, lostPart } from '../causes/shortfall.ts';
import type { Move } from '../causes/slips/moved-rows.ts';
import { nameOfRow, nameOfTask, shortNameOfTask } from './names.ts';

/** The slips that close a gap in the words of a finding, one a line. */
export function hypothesesHelp({ hypotheses, moreHypotheses = 0 }: Gap, plan: Plan): Localized[] {
  const names = namesOf(hypotheses, plan);
  const lines = hypotheses.map((hypothesis) => describe(hypothesis, names));
  return [...lines, ...othersHelp(moreHypotheses)];
}

/** The moves in the words of a finding, one a line. */
export function movesHelp(moves: readonly Move[]): Localized[] {
  const shown = moves.slice(0, MOST_HYPOTHESES);
  return [
    ...shown.map(({ wording: { vi, en } }) => ({ vi: `khớp nếu ${vi}`, en: `it agrees if ${en}` })),
    ...othersHelp(moves.length - shown.length),
  ];
}

function othersHelp(count: number): Localized[] {
  if (count <= 0) return [];
  return [
    {
      vi: `và ${count} khả năng khác`,
      en: `and ${count} more ${count === 1 ? 'possibility' : 'possibilities'}`,
    },
  ];
}

/** The moves as JSON has them. */
export function movesData(moves: readonly Move[]) {
  return moves.slice(0, MOST_HYPOTHESES).map(({ kind, paths }) => ({ kind, paths }));
}

type Describe = (name: Localized, money: string) => Localized;

/** What a slip says, after "it agrees if". */
const DESCRIPTIONS: Readonly<Record<HypothesisKind, Describe>> = {
  'declared-total': ({ vi, en }, money) => ({
    vi: `số đã ghi của ${vi} đúng ra là ${money}`,
    en: `the figure declared for ${en} should be ${money}`,
  }),
  omitted: ({ vi, en }, money) => ({
    vi: `thiếu một khoản chi ${money}, có thể ở ${vi}`,
    en: `an item of ${money} was left out, perhaps in ${en}`,
  }),
  duplicated: ({ vi, en }, money) => ({
    vi: `${vi} bị ghi hai lần, mỗi lần ${money}`,
    en: `${en} is listed twice, ${money} each`,
  }),
  surplus: ({ vi, en }, money) => ({
    vi: `${vi}, ${money}, là khoản thừa`,
    en: `${en}, ${money}, is one too many`,
  }),
  'unit-slip': ({ vi, en }, money) => ({
    vi: `${vi} ghi nhầm đơn vị, đúng ra là ${money}`,
    en: `${en} is in the wrong unit and should be ${money}`,
  }),
  'extra-zero': ({ vi, en }, money) => ({
    vi: `${vi} thừa một số 0, đúng ra là ${money}`,
    en: `${en} has a zero too many and should be ${money}`,
  }),
  'missing-zero': ({ vi, en }, money) => ({
    vi: `${vi} thiếu một số 0, đúng ra là ${money}`,
    en: `${en} lacks a zero and should be ${money}`,
  }),
  'swapped-digits': ({ vi, en }, money) => ({
    vi: `${vi} bị đảo hai chữ số, đúng ra là ${money}`,
    en: `${en} has two digits swapped and should be ${money}`,
  }),
  'wrong-digit': ({ vi, en }, money) => ({
    vi: `${vi} sai một chữ số, đúng ra là ${money}`,
    en: `${en} has one digit wrong and should be ${money}`,
  }),
  'per-period': ({ vi, en }, money) => ({
    vi: `số tiền ở ${vi} là của mỗi kỳ, tổng cộng ${money}`,
    en: `the amounts of ${en} are for each period, ${money} in all`,
  }),
};

function describe(hypothesis: Hypothesis, names: ReadonlyMap<string, Localized>): Localized {
  const { kind, path, others = [], amount = 0n } = hypothesis;
  const money = formatMoney(amount);
  if (others.length > 0) {
    const rows = pathsOf(hypothesis).flatMap((each) => names.get(each) ?? []);
    const [vi, en] = [rows.map((name) => name.vi).join(', '), rows.map((name) => name.en).join(', ')];
    return {
      vi: `khớp nếu ${vi} đều bị ghi hai lần, cộng lại ${money}`,
      en: `it agrees if ${en} are each listed twice, ${money} in all`,
    };
  }
  if (kind === 'declared-total' && path === undefined)
    return {
      vi: `nếu các khoản chi đúng thì số đã ghi phải là ${money}`,
      en: `if the items are right, it should be ${money}`,
    };
  if (path === undefined)
    return {
      vi: `khớp nếu mọi khoản chi đều ghi nhầm đơn vị, cộng lại đúng ra là ${money}`,
      en: `it agrees if all items are in the wrong unit and should sum to ${money}`,
    };
  const { vi, en } = DESCRIPTIONS[kind](names.get(path) ?? { vi: path, en: path }, money);
  return { vi: `khớp nếu ${vi}`, en: `it agrees if ${en}` };
}

function namesOf(hypotheses: readonly Hypothesis[], plan: Plan): ReadonlyMap<string, Localized> {
  const names = new Map<string, Localized>();
  for (const path of hypotheses.flatMap(pathsOf)) {
    const line = linesByPath(plan).get(path);
    const task = tasksByPath(plan).get(path);
    if (task) names.set(path, nameOfTask(task, plan));
    if (!line) continue;
    const name = nameOfRow(line, plan);
    const { vi, en } = shortNameOfTask(line.task, plan);
    names.set(path, { vi: `"${name}" (${vi})`, en: `"${name}" (${en})` });
  }
  for (const [id, { name }] of Object.entries(plan.budget.sources ?? {}))
    names.set(`budget.sources.${id}`, { vi: `"${name}"`, en: `"${name}"` });
  names.set('budget.total', { vi: 'tổng dự kiến kinh phí', en: 'the total' });
  const lost = lostPart(plan);
  if (lost) names.set(lost.path, nameOfLost(lost, plan));
  return names;
}

function nameOfLost(lost: Lost, plan: Plan): Localized {
  if (lost.kind === 'outlet') {
    const name = plan.outlets[lost.id]?.name ?? lost.id;
    return { vi: `"${name}", cơ quan chưa có khoản chi nào`, en: `"${name}", which gets no money yet` };
  }
  if (lost.kind === 'period') {
    const name = nameOf(lost.item, plan);
    const [vi, en] = [formatWindow(lost.window, 'vi'), formatWindow(lost.window, 'en')];
    return {
      vi: `"${name}" cho ${vi}, thời gian chưa có khoản chi`,
      en: `"${name}" for ${en}, which has none`,
    };
  }
  const { vi, en } = shortNameOfTask(lost.task, plan);
  return {
    vi: `nhiệm vụ "${lost.id}" không còn trong kế hoạch mà ${vi} vẫn ghi ở after`,
    en: `the task "${lost.id}", which is gone though ${en} still comes after it`,
  };
}

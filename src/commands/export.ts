import { extname } from 'node:path';
import type { Lang, Localized } from '../i18n.ts';
import { oneLine } from '../output/sheet/cells.ts';
import { visible } from '../output/text/visible.ts';
import type { Plan } from '../plan/format/schema.ts';
import { UsageError } from '../usage-error.ts';
import type { Day } from '../values/calendar/calendar.ts';
import type { Console } from './console.ts';
import { plansAtPaths } from './find.ts';
import { type LoadedPlan, loadPlans } from './load.ts';
import { type Asked, stdinName, textOf } from './option-values.ts';
import { OutputFile } from './output-file.ts';

/** The kinds of file a plan is written as, by their extensions. */
const KINDS = ['.docx', '.xlsx', '.ics'] as const;
const FORMS = ['annex', 'estimate'] as const;

export interface ExportOptions {
  readonly file: string;
  readonly kind: (typeof KINDS)[number];
  readonly form: (typeof FORMS)[number];
  /** What to call standard input. */
  readonly stdinFilename: string;
}

/** Reads the options as they were typed; throws a UsageError. */
export function readExportOptions(asked: Asked): ExportOptions {
  const file = textOf(asked, 'output');
  const known = KINDS.join(', ');
  if (file === null) {
    throw new UsageError(
      `hãy nêu tệp cần ghi: -o TỆP; tên tệp kết thúc bằng: ${known}`,
      `name the file to write: -o FILE; its name ends in one of: ${known}`,
    );
  }
  const extension = extname(file).toLowerCase();
  const kind = KINDS.find((known) => known === extension);
  if (kind) return { file, kind, form: readForm(asked), stdinFilename: stdinName(asked) };
  throw new UsageError(
    `không biết ghi "${file}" theo dạng nào; tên tệp kết thúc bằng: ${known}`,
    `cannot tell from "${file}" what to write; end its name in one of: ${known}`,
  );
}

function readForm(asked: Asked): ExportOptions['form'] {
  const text = textOf(asked, 'form') ?? 'annex';
  const form = FORMS.find((known) => known === text);
  if (form) return form;
  const known = FORMS.join(', ');
  throw new UsageError(`không có mẫu "${text}"; có: ${known}`, `unknown form "${text}"; known: ${known}`);
}

/** Writes the plan at `path` as a file of another kind; false where the plan has errors, and nothing is written of one that cannot be read. */
export async function exportPlan(
  path: string | undefined,
  { file, kind, form, stdinFilename }: ExportOptions,
  console: Console,
): Promise<boolean> {
  const plans: Plan[] = [];
  const take = ({ plan }: LoadedPlan) => plans.push(plan);
  const use = { accepts: () => true, stdinFilename, withActuals: false, take };
  const input = await onePlan(path, console);
  const output = new OutputFile(file, console.cwd, { inputs: [input] });
  const loaded = await loadPlans([input], use, console);
  const [plan] = plans;
  if (!plan) return false;
  const { content, notes } = await write[kind](plan, form, console.lang);
  await output.write(content);
  for (const note of notes) console.stderr.write(`kstthc: ${note}\n`);
  console.stdout.write(`${WRITTEN[console.lang](visible(file, 'shown'))}\n`);
  return loaded === 'sound';
}

async function onePlan(path: string | undefined, console: Console): Promise<string> {
  const files = await plansAtPaths(path === undefined ? [] : [path], console);
  const [file, second] = files;
  if (file !== undefined && second === undefined) return file;
  const found = files.join(', ');
  throw new UsageError(
    `mỗi lần chỉ ghi một kế hoạch; hãy chọn một trong: ${found}`,
    `one plan is written at a time; choose one of: ${found}`,
  );
}

interface Written {
  readonly content: string | Uint8Array;
  /** What of the plan is not in it. */
  readonly notes: readonly string[];
}

type Writer = (plan: Plan, form: ExportOptions['form'], lang: Lang) => Promise<Written>;

const write: Readonly<Record<ExportOptions['kind'], Writer>> = {
  async '.docx'(plan, form, lang) {
    const { toDocx } = await import('../office/write/docx.ts');
    const { paper, notes } = await paperOf(plan, form, 'lines', lang);
    return { content: await toDocx(paper, dayOf(plan)), notes };
  },
  async '.xlsx'(plan, form, lang) {
    const { toXlsx } = await import('../office/write/xlsx.ts');
    const { paper, notes } = await paperOf(plan, form, 'rows', lang);
    return { content: await toXlsx(paper, dayOf(plan)), notes };
  },
  async '.ics'(plan, _, lang) {
    const { calendarOf } = await import('../office/write/calendar.ts');
    const { toIcs } = await import('../office/write/ics.ts');
    const calendar = calendarOf(plan, lang);
    return {
      content: toIcs(calendar),
      notes: calendar.undated.map(({ number, task }) => UNDATED[lang](number, oneLine(task.title))),
    };
  },
};

async function paperOf(source: Plan, form: ExportOptions['form'], layout: 'lines' | 'rows', lang: Lang) {
  const { printable } = await import('../papers/printable.ts');
  const plan = printable(source);
  if (form === 'estimate') {
    const { estimateForm } = await import('../papers/estimate-form.ts');
    return { paper: estimateForm(plan), notes: [] };
  }
  const { annexForm, fitsOnLines } = await import('../papers/annex-form.ts');
  const { omissionsOf } = await import('../papers/omissions.ts');
  const omissions = omissionsOf(plan, lang);
  return {
    paper: annexForm(plan, layout === 'lines' && fitsOnLines(plan) ? 'lines' : 'rows'),
    notes: omissions === null ? [] : [omissions],
  };
}

/** The day a file is dated: that of the plan, so that it is the same whenever it is written. */
function dayOf({ plan: { issued, period } }: Plan): Day {
  return issued ?? period.start;
}

const WRITTEN: Localized<(file: string) => string> = {
  vi: (file) => `Đã ghi ${file}`,
  en: (file) => `Wrote ${file}`,
};

const UNDATED: Localized<(number: string, title: string) => string> = {
  vi: (number, title) => `không có ngày cụ thể nên không đưa vào lịch: nhiệm vụ ${number} "${title}"`,
  en: (number, title) => `not in the calendar, for it names no day: task ${number} "${title}"`,
};

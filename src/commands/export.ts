import { extname } from 'node:path';
import type { Lang, Localized } from '../i18n.ts';
import { oneLine } from '../output/sheet/cells.ts';
import { visible } from '../output/text/visible.ts';
import type { Paper } from '../papers/paper.ts';
import type { Plan } from '../plan/format/schema.ts';
import { UsageError } from '../usage-error.ts';
import type { Day } from '../values/calendar/calendar.ts';
import type { Console } from './console.ts';
import { plansAtPaths } from './find.ts';
import { type LoadedPlan, loadPlans } from './load.ts';
import { type Asked, stdinName, textOf } from './option-values.ts';
import { OutputFile } from './output-file.ts';
import { readStatusDays, type StatusDays, statusFor } from './status-day.ts';

/** The kinds of file a plan is written as, by their extensions. */
const KINDS = ['.docx', '.xlsx', '.ics'] as const;
const FORMS = ['annex', 'estimate', 'report'] as const;

export interface ExportOptions {
  readonly file: string;
  readonly kind: (typeof KINDS)[number];
  readonly form: (typeof FORMS)[number];
  /** The day of a report and the first day of its period, as `status` takes them. */
  readonly days: StatusDays;
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
  if (kind) {
    const form = readForm(asked);
    return { file, kind, form, days: readDays(asked, kind, form), stdinFilename: stdinName(asked) };
  }
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

function readDays(asked: Asked, kind: ExportOptions['kind'], form: ExportOptions['form']): StatusDays {
  const days = readStatusDays(asked);
  if (kind === '.ics' && form === 'report') {
    throw new UsageError(
      'báo cáo ghi ra tệp .docx hoặc .xlsx, không ghi ra lịch .ics',
      'a report is written as .docx or .xlsx, not as a calendar',
    );
  }
  if (form !== 'report' && (days.asOf !== null || days.from !== null)) {
    throw new UsageError(
      '--as-of và --from chỉ dùng với --form report',
      '--as-of and --from are for --form report',
    );
  }
  return days;
}

/** Writes the plan at `path` as a file of another kind; false where the plan has errors, and nothing is written of one that cannot be read. */
export async function exportPlan(
  path: string | undefined,
  { file, kind, form, days, stdinFilename }: ExportOptions,
  console: Console,
  today: () => Day,
): Promise<boolean> {
  const plans: LoadedPlan[] = [];
  const take = (plan: LoadedPlan) => plans.push(plan);
  const use = { accepts: () => true, stdinFilename, withActuals: form === 'report', take };
  const input = await onePlan(path, console);
  const output = new OutputFile(file, console.cwd, { inputs: [input] });
  const loaded = await loadPlans([input], use, console);
  const [own] = plans;
  if (!own) return false;
  const { content, notes } = await write[kind](own, { form, days, today }, console.lang);
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

/** What paper is asked for. */
interface Asking extends Pick<ExportOptions, 'form' | 'days'> {
  readonly today: () => Day;
}

type Writer = (loaded: LoadedPlan, asking: Asking, lang: Lang) => Promise<Written>;

const write: Readonly<Record<ExportOptions['kind'], Writer>> = {
  async '.docx'(loaded, asking, lang) {
    const { toDocx } = await import('../office/write/docx.ts');
    const { papers, day, notes } = await papersOf(loaded, asking, 'lines', lang);
    return { content: toDocx(papers, day), notes };
  },
  async '.xlsx'(loaded, asking, lang) {
    const { toXlsx } = await import('../office/write/xlsx.ts');
    const { papers, day, notes } = await papersOf(loaded, asking, 'rows', lang);
    return { content: await toXlsx(papers, day), notes };
  },
  async '.ics'({ plan }, _, lang) {
    const { calendarOf } = await import('../office/write/calendar.ts');
    const { toIcs } = await import('../office/write/ics.ts');
    const calendar = calendarOf(plan, lang);
    return {
      content: toIcs(calendar),
      notes: calendar.undated.map(({ number, task }) => UNDATED[lang](number, oneLine(task.title))),
    };
  },
};

interface Papers {
  readonly papers: readonly Paper[];
  /** The day the file is dated. */
  readonly day: Day;
  readonly notes: readonly string[];
}

async function papersOf(
  loaded: LoadedPlan,
  { form, days, today }: Asking,
  layout: 'lines' | 'rows',
  lang: Lang,
): Promise<Papers> {
  const { printable } = await import('../papers/printable.ts');
  const plan = printable(loaded.plan);
  const day = dayOf(plan);
  switch (form) {
    case 'report': {
      const status = statusFor({ ...loaded, plan }, days, today);
      const { reportPapers } = await import('../papers/report-form.ts');
      const { statusPapers } = await import('../papers/status-tables.ts');
      const papers = layout === 'lines' ? reportPapers(plan, status) : statusPapers(status);
      return { papers, day: status.asOf, notes: [] };
    }
    case 'estimate': {
      const { estimateForm } = await import('../papers/estimate-form.ts');
      return { papers: [estimateForm(plan)], day, notes: [] };
    }
    case 'annex': {
      const { annexForm, fitsOnLines } = await import('../papers/annex-form.ts');
      const { omissionsOf } = await import('../papers/omissions.ts');
      const omissions = omissionsOf(plan, lang);
      return {
        papers: [annexForm(plan, layout === 'lines' && fitsOnLines(plan) ? 'lines' : 'rows')],
        day,
        notes: omissions === null ? [] : [omissions],
      };
    }
  }
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

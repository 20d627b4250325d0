import { extname } from 'node:path';
import {
  PLAN_FILE_KINDS,
  PLAN_FORMS,
  type PlanFileKind,
  type PlanForm,
  writePlan,
} from '../office/write/write-plan.ts';
import { UsageError } from '../usage-error.ts';
import type { Day } from '../values/calendar/calendar.ts';
import type { Console } from './console.ts';
import { plansAtPaths } from './find.ts';
import { type LoadedPlan, loadPlans } from './load.ts';
import { type Asked, stdinName, textOf } from './option-values.ts';
import { OutputFile } from './output-file.ts';
import { readStatusDays, type StatusDays, statusFor } from './status-day.ts';
import { writtenText } from './written.ts';

export interface ExportOptions {
  readonly file: string;
  readonly kind: PlanFileKind;
  readonly form: PlanForm;
  /** The day of a report and the first day of its period, as `status` takes them. */
  readonly days: StatusDays;
  /** What to call standard input. */
  readonly stdinFilename: string;
}

/** Reads the options as they were typed; throws a UsageError. */
export function readExportOptions(asked: Asked): ExportOptions {
  const file = textOf(asked, 'output');
  const known = PLAN_FILE_KINDS.join(', ');
  if (file === null) {
    throw new UsageError(
      `hãy nêu tệp cần ghi: -o TỆP; tên tệp kết thúc bằng: ${known}`,
      `name the file to write: -o FILE; its name ends in one of: ${known}`,
    );
  }
  const extension = extname(file).toLowerCase();
  const kind = PLAN_FILE_KINDS.find((known) => known === extension);
  if (kind) {
    const form = readForm(asked);
    return { file, kind, form, days: readDays(asked, kind, form), stdinFilename: stdinName(asked) };
  }
  throw new UsageError(
    `không biết ghi "${file}" theo dạng nào; tên tệp kết thúc bằng: ${known}`,
    `cannot tell from "${file}" what to write; end its name in one of: ${known}`,
  );
}

function readForm(asked: Asked): PlanForm {
  const text = textOf(asked, 'form') ?? 'annex';
  const form = PLAN_FORMS.find((known) => known === text);
  if (form) return form;
  const known = PLAN_FORMS.join(', ');
  throw new UsageError(`không có mẫu "${text}"; có: ${known}`, `unknown form "${text}"; known: ${known}`);
}

function readDays(asked: Asked, kind: PlanFileKind, form: PlanForm): StatusDays {
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

/** Writes the plan at `path` as a file of another kind; false where the plan has errors. Nothing is written where it cannot be read. */
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
  const { content, notes } = await writePlan(
    own.plan,
    kind,
    { form, limits: own.limits, status: (plan) => statusFor({ ...own, plan }, days, today) },
    console.lang,
  );
  await output.write(content);
  for (const note of notes) console.stderr.write(`kstthc: ${note}\n`);
  console.stdout.write(`${writtenText(file, console.lang)}\n`);
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

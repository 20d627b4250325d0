import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { type ActualsFile, openActuals } from '../actual/open.ts';
import type { Localized } from '../i18n.ts';
import { readFile, readInput } from '../input/read-input.ts';
import { slashed } from '../input/repository.ts';
import { readOfficeFile } from '../office/read/read-office-file.ts';
import { type ImportedEntries, importActuals } from '../office/recognise/actuals/import-actuals.ts';
import { validateCommand } from '../output/text/validate-command.ts';
import { visible } from '../output/text/visible.ts';
import { inFile, UsageError } from '../usage-error.ts';
import { formatDay } from '../values/calendar/calendar.ts';
import { formatMoney } from '../values/money/money.ts';
import type { Console } from './console.ts';
import { openBeside, openPath } from './load.ts';
import { type Asked, textOf } from './option-values.ts';
import { OutputFile } from './output-file.ts';

interface ActualsOptions {
  /** The file of actuals to write; null for standard output. */
  readonly file: string | null;
  /** What is not placed fails the run. */
  readonly strict: boolean;
}

/** Reads the options as they were typed; throws a UsageError. */
export function readActualsOptions(asked: Asked): ActualsOptions {
  if (asked.table !== undefined || asked.format !== undefined) {
    throw new UsageError(
      '--table và --format không dùng cùng --actuals',
      '--table and --format cannot be combined with --actuals',
    );
  }
  return { file: textOf(asked, 'output'), strict: asked.strict === true };
}

/**
 * Puts the contracts and payments of an accountant's sheet into the actuals of a plan: those in `file`, where it is there, else those
 * beside the plan. Writes to `file`, or to standard output without one. False where `strict` is asked for and something is
 * not placed.
 */
export async function importSheet(
  sheet: string,
  planPath: string | undefined,
  { file, strict }: ActualsOptions,
  console: Console,
): Promise<boolean> {
  const { lang, cwd, stdin, stdout, stderr } = console;
  if (planPath === undefined) {
    throw new UsageError(
      'hãy nêu tệp kế hoạch: kstthc import --actuals THANH-TOAN.xlsx KE-HOACH.yaml',
      'name the plan: kstthc import --actuals PAYMENTS.xlsx PLAN.yaml',
    );
  }
  const reading = { cwd, stdin, stdinFilename: planPath };
  const { plan } = await openPath(planPath, reading);
  if (!plan) {
    throw new UsageError(
      `không đọc được kế hoạch "${planPath}"; xem lỗi: ${validateCommand(planPath)}`,
      `the plan "${planPath}" cannot be read; see why: ${validateCommand(planPath)}`,
    );
  }
  const output = file === null ? null : new OutputFile(file, cwd, { inputs: [sheet, planPath] });
  const existing = existingAt(file, cwd) ?? (await openBeside(planPath, reading));
  const bytes = await readInput(sheet, console);
  const imported = await inFile(sheet, async () =>
    importActuals(await readOfficeFile(sheet, bytes), { plan, planName: basename(planPath), existing }, lang),
  );
  if (output === null) stdout.write(imported.text);
  else await output.write(imported.text);
  const parts = [
    ...(imported.contracts ? [{ words: CONTRACTS[lang], entries: imported.contracts }] : []),
    ...(imported.payments ? [{ words: PAYMENTS[lang], entries: imported.payments }] : []),
  ];
  for (const { words, entries } of parts) {
    for (const line of summaryOf(entries, words, lang)) stderr.write(`kstthc: ${visible(line, 'shown')}\n`);
  }
  for (const { table, heading } of imported.unused) {
    const line = heading === null ? NO_HEADINGS[lang](table.number) : UNUSED[lang](table.number, heading);
    stderr.write(`kstthc: ${visible(line, 'shown')}\n`);
  }
  return !strict || parts.every(({ entries }) => isWhole(entries));
}

function existingAt(file: string | null, cwd: string): ActualsFile | null {
  if (file === null || !existsSync(resolve(cwd, file))) return null;
  return openActuals(slashed(file), readFile(file, cwd));
}

function isWhole({ counts, changed, unread }: ImportedEntries): boolean {
  return counts.none === 0 && changed.length === 0 && unread.length === 0;
}

/** What was placed, what was not, and what the file has otherwise. */
function summaryOf(
  { counts, placed, notPlaced, changed, unread }: ImportedEntries,
  words: Words,
  lang: Console['lang'],
): string[] {
  return [
    words.placed(counts.contract + counts.task, formatMoney(placed), counts.contract, counts.task),
    ...(counts.none > 0 ? [words.none(counts.none, formatMoney(notPlaced))] : []),
    ...(counts.known > 0 ? [words.known(counts.known)] : []),
    ...changed.map(({ table, row, voucher, contract, date, amount }) =>
      words.changed(
        table,
        row,
        voucher ?? contract ?? '',
        date === null ? '' : formatDay(date, lang),
        formatMoney(amount),
      ),
    ),
    ...unread.map(({ table, row, text }) =>
      text === '' ? NO_AMOUNT[lang](table, row) : UNREAD[lang](table, row, text),
    ),
  ];
}

interface Words {
  readonly placed: (count: number, sum: string, contract: number, task: number) => string;
  readonly none: (count: number, sum: string) => string;
  readonly known: (count: number) => string;
  readonly changed: (table: number, row: number, number: string, day: string, amount: string) => string;
}

const PAYMENTS: Localized<Words> = {
  vi: {
    placed: (count, sum, contract, task) =>
      `đã ghép ${count} khoản, ${sum}: ${contract} theo hợp đồng, ${task} theo nhiệm vụ`,
    none: (count, sum) =>
      `chưa ghép ${count} khoản, ${sum}: để ở dạng ghi chú "# - { … }", hãy điền contract: hoặc task:`,
    known: (count) => `${count} khoản đã có từ trước`,
    changed: (table, row, voucher, day, amount) =>
      `bảng ${table}, hàng ${row}: chứng từ ${voucher} (${day}, ${amount}) đã có với ngày hoặc số tiền khác; không ghi đè`,
  },
  en: {
    placed: (count, sum, contract, task) =>
      `placed ${count} payments, ${sum}: ${contract} under contracts, ${task} under tasks`,
    none: (count, sum) =>
      `not placed: ${count} payments, ${sum}; they are comments "# - { … }" to be given contract: or task:`,
    known: (count) => `${count} were there before`,
    changed: (table, row, voucher, day, amount) =>
      `table ${table}, row ${row}: voucher ${voucher} (${day}, ${amount}) is there with another day or amount; nothing was overwritten`,
  },
};
const CONTRACTS: Localized<Words> = {
  vi: {
    placed: (count, sum) => `đã thêm ${count} hợp đồng, ${sum}`,
    none: (count, sum) =>
      `chưa thêm ${count} hợp đồng, ${sum}: để ở dạng ghi chú "# - { … }", hãy điền phần còn thiếu`,
    known: (count) => `${count} hợp đồng đã có từ trước`,
    changed: (table, row, number, day, amount) =>
      `bảng ${table}, hàng ${row}: hợp đồng ${number} (${day}, ${amount}) đã có với ngày ký, giá trị, bên ký hoặc thời hạn khác; không ghi đè`,
  },
  en: {
    placed: (count, sum) => `placed ${count} contracts, ${sum}`,
    none: (count, sum) =>
      `not placed: ${count} contracts, ${sum}; they are comments "# - { … }" to be given what is missing`,
    known: (count) => `${count} contracts were there before`,
    changed: (table, row, number, day, amount) =>
      `table ${table}, row ${row}: contract ${number} (${day}, ${amount}) is there with another day, value, partner or last day; nothing was overwritten`,
  },
};
const UNREAD: Localized<(table: number, row: number, text: string) => string> = {
  vi: (table, row, text) => `bảng ${table}, hàng ${row}: không đọc được số tiền "${text}"`,
  en: (table, row, text) => `table ${table}, row ${row}: the amount "${text}" cannot be read`,
};
const NO_AMOUNT: Localized<(table: number, row: number) => string> = {
  vi: (table, row) => `bảng ${table}, hàng ${row}: hợp đồng không có giá trị, chưa thêm`,
  en: (table, row) => `table ${table}, row ${row}: the contract has no value and was not added`,
};
const UNUSED: Localized<(table: number, heading: string) => string> = {
  vi: (table, heading) => `bảng ${table}: không nhập cột "${heading}"`,
  en: (table, heading) => `table ${table}: column "${heading}" was not read`,
};
const NO_HEADINGS: Localized<(table: number) => string> = {
  vi: (table) => `bảng ${table}: không nhập, không phải bảng hợp đồng hay thanh toán`,
  en: (table) => `table ${table} was not read: it has neither contracts nor payments`,
};

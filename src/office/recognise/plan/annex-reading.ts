import { formatMoney } from '../../../values/money/money.ts';
import { readWords } from '../../../values/words/words.ts';
import { type ColumnGap, columnGaps } from '../annex/column-equation.ts';
import { columnSums } from '../annex/column-sums.ts';
import type { AnnexTable } from '../annex/find-annex.ts';
import type { Column } from '../annex/header.ts';
import { cellWorth, type MoneyUse } from '../annex/money-cell.ts';
import { type MoneyColumns, moneyColumns, type Years } from '../annex/money-columns.ts';
import { DONG_PER, unitInHeading } from '../annex/money-unit.ts';
import { type PricedPart, pricedPart } from '../annex/priced-part.ts';
import { isSpent } from '../annex/roles.ts';
import type { UnprovenSum } from '../annex/sums.ts';
import { type AnnexRows, readRows } from '../annex/task-tree.ts';
import { worthOfTasks } from '../annex/task-worth.ts';
import { inWholeDong } from '../annex/whole-dong.ts';
import { type AnnexUnit, unitOf } from './annex-unit.ts';
import { placeOf } from './entries.ts';
import type { Line } from './lines.ts';
import { amountsIn, isTotal } from './named-amounts.ts';
import { type Note, noteAt } from './note.ts';

/** The annex with its columns and rows as they are read. */
interface AnnexReading {
  readonly tables: readonly AnnexTable[];
  readonly rows: AnnexRows;
  readonly unit: AnnexUnit;
  readonly priced: PricedPart | null;
  readonly money: MoneyUse;
}

/**
 * Reads the tables of an annex: the unit of its money, which of its columns are spent, what its rows are. What had to be
 * chosen is added to `notes`.
 */
export function readAnnex(
  found: readonly AnnexTable[],
  lines: readonly Line[],
  years: Years | null,
  notes: Note[],
): AnnexReading {
  const named = unitOf(found, lines);
  const isInDong = named.unit === null || named.unit === 'đồng';
  const written = isInDong ? found.map(inWholeDong) : found;
  const first = settled(written, named.unit, years);
  const rows = readRows(first.tables, named.unit);
  const byTotal = named.unit === null ? unitByTotal(rows, lines) : null;
  const unit = byTotal ?? named;
  const again = byTotal === null ? first : settled(found, byTotal.unit, years);
  const [table] = again.tables;
  if (unit.isOfFormats && unit.unit !== null && table)
    notes.push({ kind: 'chosen-unit', table: table.table.number, row: null, column: null, text: unit.unit });
  const read = byTotal === null ? rows : readRows(again.tables, unit.unit);
  // A wrong sum in words is reported with its figure.
  const labels = read.unproven.flatMap(({ entries }) => entries.filter(({ text }) => !/\d/.test(text)));
  const beside = columnSums(read.tasks, read.total, unit.unit);
  for (const sum of beside.unproven) noteUnproven(sum, notes);
  const equation = again.columns.find((columns) => columns.equation)?.equation;
  const priced = equation ? pricedPart(read.tasks, equation, unit.unit) : null;
  noteChoices(again.columns, again.tables, read, priced, notes);
  // A row of a price and a tax is checked as the sum of its items.
  if (equation && !priced) noteColumnGaps(columnGaps(read.tasks, equation, unit.unit), notes);
  return {
    tables: again.tables,
    rows: { ...read, proven: [...read.proven, beside.proven, labels] },
    unit,
    priced,
    money: { unit: unit.unit, isDoubtful: isDoubtful(again.tables, unit.unit) },
  };
}

function settled(written: readonly AnnexTable[], unit: string | null, years: Years | null) {
  const columns: MoneyColumns[] = [];
  const known = new Map<AnnexTable['header'], AnnexTable['header']>();
  const tables = written.map((annex) => {
    const before = known.get(annex.header);
    if (before) return { ...annex, header: before };
    const { table, header, bodyStart } = annex;
    const found = moneyColumns(table, header.columns, bodyStart, unit, years);
    columns.push(found);
    const settledHeader = { ...header, columns: found.columns };
    known.set(header, settledHeader);
    return { ...annex, header: settledHeader };
  });
  return { tables, columns };
}

/**
 * The unit in which the figures of a table without one come to the total that words or a text state, or that which the total
 * alone has beside figures far too small for đồng; null if there is no such total, or they count đồng.
 */
function unitByTotal({ tasks, total, words }: AnnexRows, lines: readonly Line[]): AnnexUnit | null {
  const amount = total?.find(({ column, text }) => column.role === 'amount' && text !== '');
  if (!amount) return null;
  if (/\p{L}/u.test(amount.text)) {
    const sum = worthOfTasks(tasks, null);
    const unit = unitInHeading(`(${amount.text.replace(/[\d.,]+/gu, '')})`);
    const isBare = unit !== null && unit !== 'đồng' && sum > 0n && sum < LEAST;
    return isBare ? { unit, from: [placeOf(amount)], isOfFormats: false } : null;
  }
  const printed = cellWorth(amount.cell.lines, null)?.dong;
  if (!printed) return null;
  const texts = [
    ...words.map((row) => row.map(({ text }) => text).join(' ')),
    ...lines.map(({ text }) => text),
  ];
  const stated = [
    ...texts.flatMap((text) => worthInWords(text) ?? []),
    ...lines.flatMap((line) => amountsIn(line).filter(isTotal)).flatMap(({ dong }) => dong ?? []),
  ];
  const unit = (['nghìn đồng', 'triệu đồng', 'tỷ đồng'] as const).find((each) =>
    stated.includes(printed * DONG_PER[each]),
  );
  return unit ? { unit, from: [], isOfFormats: true } : null;
}

/** The amount in words after `Bằng chữ`. */
function worthInWords(text: string): bigint | null {
  const bare = /bằng chữ\s*:?\s*([^()]*)/iu.exec(text)?.[1]?.replace(/[)\s]*[./]*[)\s]*$/, '');
  const reading = bare ? readWords(bare) : null;
  return reading?.ok ? reading.dong : null;
}

function noteChoices(
  columns: readonly MoneyColumns[],
  tables: readonly AnnexTable[],
  rows: AnnexRows,
  priced: PricedPart | null,
  notes: Note[],
): void {
  columns.forEach(({ choice }, index) => {
    const annex = tables[index];
    if (!choice || !annex) return;
    // Money of all columns of a price and a tax is in the plan.
    if (priced && choice.others.length === priced.added.length + 1) return;
    const others = choice.others.map(({ heading }) => heading).join('; ');
    notes.push({
      kind: 'chosen-column',
      table: annex.table.number,
      row: annex.header.last + 1,
      column: choice.chosen.from + 1,
      text: `${choice.chosen.heading} (≠ ${others})`,
    });
  });
  const { rival, unproven } = rows;
  const [first] = rival?.row.filter(({ text }) => text !== '') ?? [];
  // A figure that is a wrong sum is said once.
  if (first && rival && !unproven.some(({ entries }) => entries.includes(first))) {
    const sums = `${formatMoney(rival.sum)} ≠ ${formatMoney(rival.other)}`;
    notes.push({ ...noteAt('chosen-rows', placeOf(first)), text: `${first.text}: ${sums}` });
  }
  for (const sum of unproven) noteUnproven(sum, notes);
}

/** Says of each figure of a sum that it is not that of its rows, and what these come to. */
function noteUnproven({ entries, of }: UnprovenSum, notes: Note[]): void {
  for (const entry of entries) {
    const isFigure = entry.text !== '' && cellWorth(entry.cell.lines, null) !== null;
    if (!isFigure || entry.column.role === 'no') continue;
    notes.push({ ...noteAt('unproven-sum', placeOf(entry)), text: `${entry.text} ≠ ${formatMoney(of)}` });
  }
}

/** Says of each figure that is not what the columns beside it come to, and what these do. */
function noteColumnGaps(gaps: readonly ColumnGap[], notes: Note[]): void {
  for (const { entry, of } of gaps)
    notes.push({
      ...noteAt('column-sum', placeOf(entry)),
      text: `${entry.text || '…'} ≠ ${formatMoney(of)}`,
    });
}

/** The columns of what is spent; in a table without them, those of the prices it is made of. */
function spentOf(columns: readonly Column[]): Column[] {
  const spent = columns.filter(({ role }) => isSpent(role));
  return spent.length > 0 ? spent : columns.filter(({ role }) => role === 'unitPrice');
}

/** Less than any office spends in all. */
const LEAST = 1_000_000n;

/** Whether no amount says what it counts, and all of them are so small that the unit may be missing. */
function isDoubtful(tables: readonly AnnexTable[], unit: string | null): boolean {
  if (unit !== null) return false;
  const cells = tables.flatMap(({ table, header, bodyStart }) =>
    spentOf(header.columns).flatMap(({ from }) =>
      table.rows.slice(bodyStart).flatMap((row) => row[from] ?? []),
    ),
  );
  const texts = cells.map(({ lines }) => lines.join(' ')).filter((text) => /\d/.test(text));
  if (texts.length === 0 || texts.some((text) => /\p{L}|₫/u.test(text))) return false;
  return texts.every((text) => {
    const worth = cellWorth([text], null)?.dong ?? null;
    return worth !== null && worth < LEAST && worth > -LEAST;
  });
}

import type { Window } from '../../../values/calendar/calendar.ts';
import type { Dong } from '../../../values/money/money.ts';
import type { ActualsTable } from './columns.ts';
import { type Cells, sidesOf } from './sheet-cells.ts';
import {
  hasUnreadAmount,
  headingIn,
  isBanner,
  isNumbering,
  type RowFacts,
  readRow,
  type SheetRow,
} from './sheet-row.ts';
import { isOfSums, withoutSums } from './sums.ts';

/** One payment or contract of an accountant's sheet, as far as its rows say. Amounts in đồng. */
export interface SheetEntry extends Omit<RowFacts, 'money'> {
  readonly amount: Dong;
  /** Whether the money comes back. */
  readonly isRefund: boolean;
}

/** A figure of the amount column that is not read; empty where a contract has none. */
export interface UnreadRow {
  readonly table: number;
  readonly row: number;
  readonly text: string;
}

export interface SheetRows {
  readonly entries: readonly SheetEntry[];
  readonly unread: readonly UnreadRow[];
}

/**
 * The payments or contracts of a table. A row without an amount belongs to the one above it, or is the beginning of the one
 * below, but each number is a contract of its own; a row that names a source alone is the heading of those below it.
 * A year that dates do not have is that of `period`.
 */
export function entriesIn(
  sheet: ActualsTable,
  isSource: (text: string) => boolean,
  period: Window,
): SheetRows {
  const use = { sides: sidesOf(sheet), period };
  const rows: SheetRow[] = [];
  let above: Cells = [];
  for (let at = sheet.first; at < sheet.table.rows.length; at += 1) {
    const row = readRow(sheet, at, above, use);
    if (row.words.length === 0 || isOfSums(row) || isNumbering(row)) continue;
    above = row.cells;
    rows.push(row);
  }
  const found: RowFacts[] = [];
  const unread: UnreadRow[] = [];
  let source: string | null = null;
  for (const row of withoutSums(rows)) {
    const heading = headingIn(sheet, row);
    if (heading !== null && isSource(heading)) source = heading;
    else if (hasUnreadAmount(sheet, row)) unread.push({ ...placeOf(row.facts), text: row.unread ?? '' });
    else if (row.unread === null && !isBanner(sheet, row) && !isOfAnotherPart(sheet, row))
      add(found, row, source, sheet.kind);
  }
  if (sheet.kind === 'payments') for (const i of found.keys()) takeAfter(found, i, sheet.label ?? '');
  const worthless = found.filter(({ money }) => sheet.kind === 'contracts' && money === null);
  return {
    entries: found.flatMap(entryOf),
    unread: [...unread, ...worthless.map((facts) => ({ ...placeOf(facts), text: '' }))],
  };
}

/**
 * A payment that says neither for what nor to whom is for the same as the one above it, where that says both: a contract alone may
 * be missing because there is none. `nothing` is what its words are then.
 */
function takeAfter(found: RowFacts[], i: number, nothing: string): void {
  const [above, facts] = [found[i - 1], found[i]];
  if (!facts || facts.contract !== null || facts.payee !== null || facts.content !== nothing) return;
  if (above?.contract != null && above.payee !== null)
    found[i] = { ...facts, contract: above.contract, payee: above.payee };
}

/** Whether a row has nothing for this one of several payments in it. */
function isOfAnotherPart({ label, source }: ActualsTable, { facts }: SheetRow): boolean {
  return (label !== null || source !== null) && facts.money === null;
}

function placeOf({ table, row }: RowFacts) {
  return { table, row };
}

function entryOf({ money, ...facts }: RowFacts): SheetEntry[] {
  return money === null ? [] : [{ ...facts, amount: money < 0n ? -money : money, isRefund: money < 0n }];
}

/** Puts a row into the payment or contract above it, or makes one of it, in which a source is that of its heading. */
function add(found: RowFacts[], row: SheetRow, heading: string | null, kind: ActualsTable['kind']): void {
  const facts = { ...row.facts, source: row.facts.source ?? heading };
  const last = found.at(-1);
  if (last && continues(row, last)) {
    // A lone text is the heading of a month, unless the row above is still without an amount.
    const isHeading = row.words.length === 1 && last.money !== null && facts.content === '';
    if (!isHeading) found[found.length - 1] = joined(last, facts);
    return;
  }
  const { date, voucher, money } = facts;
  if (row.isNewContract || date !== null || voucher !== null) found.push(facts);
  // A payment that has neither is below a merged date and voucher.
  else if (money !== null && last && kind === 'payments')
    found.push({ ...facts, date: last.date, voucher: last.voucher });
  else if (money !== null) found.push(facts);
}

/** Whether a row says more of what is above it: the same contract, or what a payment or contract has only one of. */
function continues({ facts, isNewContract, isSameContract }: SheetRow, last: RowFacts): boolean {
  if (isSameContract || isNewContract) return isSameContract;
  return facts.date === null && (facts.money === null || last.money === null);
}

/** What two rows say of one payment or contract. */
function joined(one: RowFacts, more: RowFacts): RowFacts {
  const tasks = new Set([one.tasks, more.tasks].filter((text) => text !== null));
  return {
    ...one,
    voucher: one.voucher ?? more.voucher,
    contract: one.contract ?? more.contract,
    payee: one.payee ?? more.payee,
    source: one.source ?? more.source,
    tasks: tasks.size === 0 ? null : [...tasks].join('; '),
    term: one.term ?? more.term,
    until: one.until ?? more.until,
    money: one.money === null || more.money === null ? (one.money ?? more.money) : one.money + more.money,
    content: [one.content, more.content].filter((text) => text !== '').join(' '),
  };
}

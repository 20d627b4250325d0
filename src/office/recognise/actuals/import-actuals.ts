import { type ActualsFile, openActuals } from '../../../actual/open.ts';
import { outletsIn, sourcesIn } from '../../../actual/references.ts';
import type { Actuals } from '../../../actual/schema.ts';
import { type Lang, LocalizedError } from '../../../i18n.ts';
import type { Plan } from '../../../plan/format/schema.ts';
import type { Dong } from '../../../values/money/money.ts';
import type { OfficeDocument } from '../../read/office-document.ts';
import { newFile, withEntries } from './actuals-text.ts';
import { actualsTables, type UnusedMoney } from './columns.ts';
import { contractYaml, paymentYaml } from './entry-yaml.ts';
import { matchContracts, matchPayments, netOfEntry, Tally } from './known.ts';
import { Placer } from './placing.ts';
import { entriesIn, type SheetEntry, type UnreadRow } from './rows.ts';

/** What became of the contracts, or of the payments, of a sheet. */
export interface ImportedEntries {
  readonly counts: {
    /** Placed as a contract or under one, and under a task; not placed, so that they are in comments; in the file already. */
    readonly contract: number;
    readonly task: number;
    readonly none: number;
    readonly known: number;
  };
  /** The sum of what was placed, refunds taken off, in đồng. */
  readonly placed: Dong;
  readonly notPlaced: Dong;
  /** Rows that are in the file with another date or amount, or another partner or last day: they are not written. */
  readonly changed: readonly SheetEntry[];
  readonly unread: readonly UnreadRow[];
}

/** What a sheet brought in; null for a kind that it has no table of. */
export interface ImportedActuals {
  /** The whole file of actuals, what is new in it. */
  readonly text: string;
  readonly contracts: ImportedEntries | null;
  readonly payments: ImportedEntries | null;
  /** Money in its tables that is neither. */
  readonly unused: readonly UnusedMoney[];
}

/** A plan, the file of actuals it has so far, and what the plan is called in a new one. */
export interface ActualsTarget {
  readonly plan: Plan;
  readonly planName: string;
  readonly existing: ActualsFile | null;
}

/**
 * Puts the contracts and payments of an accountant's sheet into a file of actuals: only those it does not have yet. Payments
 * may be those of its new contracts. Throws a LocalizedError where the sheet has no table of either, or they cannot be added
 * to the file.
 */
export function importActuals(
  document: OfficeDocument,
  { plan, planName, existing }: ActualsTarget,
  lang: Lang,
): ImportedActuals {
  if (existing && !existing.actuals) {
    throw new LocalizedError(
      `${existing.source.file} có lỗi, hãy sửa trước: kstthc validate`,
      `${existing.source.file} has errors; correct them first: kstthc validate`,
    );
  }
  const isSource = (text: string) => sourcesIn(plan).find(text) !== null;
  const { tables, unused } = actualsTables(document, isSource);
  const sheets = tables.map((sheet) => ({
    kind: sheet.kind,
    ...entriesIn(sheet, isSource, plan.plan.period),
  }));
  const days = sheets.flatMap(({ entries }) => entries.flatMap(({ date }) => date ?? []));
  let text = existing?.source.text ?? newFile(planName, days, plan.plan.period);
  const add = (kind: 'contracts' | 'payments'): ImportedEntries | null => {
    const own = sheets.filter((sheet) => sheet.kind === kind);
    if (own.length === 0) return null;
    const file = openActuals(existing?.source.file ?? '', new TextEncoder().encode(text));
    const unread = own.flatMap((sheet) => sheet.unread);
    const entries = own.flatMap((sheet) => sheet.entries);
    const take = (kind === 'contracts' ? contractTaker : paymentTaker)(entries, plan, file.actuals, lang);
    const { lines, ...added } = addedTo(text, entries, take);
    text = withEntries(file, kind, lines);
    return { ...added, unread };
  };
  const [contracts, payments] = [add('contracts'), add('payments')];
  return { text, contracts, payments, unused };
}

/** What a row of the sheet is to a file, and the line that a new one is in it. */
type Taking =
  | { readonly match: 'known' }
  | { readonly match: 'changed' }
  | { readonly match: 'new'; readonly line: string; readonly kind: 'contract' | 'task' | 'none' };

type Taker = (entry: SheetEntry) => Taking;

function contractTaker(
  entries: readonly SheetEntry[],
  plan: Plan,
  actuals: Actuals | null,
  lang: Lang,
): Taker {
  const placer = new Placer(plan, actuals);
  const matches = matchContracts(entries, actuals, (written) => outletsIn(plan).find(written));
  return (contract) => {
    const match = matches.get(contract) ?? 'new';
    if (match === 'known' || match === 'changed') return { match };
    const placing = placer.placeContract(contract, match === 'repeated');
    const line = contractYaml(contract, placing, placer.sourceOf(contract.source), lang);
    return { match: 'new', line, kind: placing.missing === null ? 'contract' : 'none' };
  };
}

function paymentTaker(
  entries: readonly SheetEntry[],
  plan: Plan,
  actuals: Actuals | null,
  lang: Lang,
): Taker {
  const placer = new Placer(plan, actuals);
  const matches = matchPayments(entries, actuals);
  return (payment) => {
    const match = matches.get(payment) ?? 'new';
    if (match !== 'new') return { match };
    const placing = placer.place(payment);
    const line = paymentYaml(payment, placing, placer.sourceOf(payment.source), lang);
    return { match, line, kind: placing.kind };
  };
}

/** The lines to add to the text of a file for what it does not have, and the count of all. */
function addedTo(before: string, entries: readonly SheetEntry[], take: Taker) {
  const lines: string[] = [];
  const counts = { contract: 0, task: 0, none: 0, known: 0 };
  let [placed, notPlaced] = [0n, 0n];
  const changed: SheetEntry[] = [];
  const comments = new Tally();
  for (const written of before.split('\n')) comments.add(written.trim());
  for (const entry of entries) {
    const taking = take(entry);
    if (taking.match === 'known') counts.known += 1;
    else if (taking.match === 'changed') changed.push(entry);
    else {
      const { line, kind } = taking;
      // What could not be placed before is there as a comment, once for each of several equal rows.
      if (kind === 'none' && comments.take(line.trim())) {
        counts.known += 1;
        continue;
      }
      lines.push(line);
      counts[kind] += 1;
      const net = netOfEntry(entry);
      if (kind === 'none') notPlaced += net;
      else placed += net;
    }
  }
  return { lines, counts, placed, notPlaced, changed };
}

import { contractKey } from '../../../actual/references.ts';
import { type Actuals, type Contract, netOf } from '../../../actual/schema.ts';
import type { Dong } from '../../../values/money/money.ts';
import { fold, foldName } from '../../../values/text/fold.ts';
import type { SheetEntry } from './rows.ts';

/** Whether a row of the sheet is in the file, is there with other figures, or is new. */
type Match = 'known' | 'changed' | 'new';

/**
 * What each payment of a sheet is to a file. First those are known that agree in voucher, day and amount: a voucher may pay
 * several things, so one of its rows can be new. Only then a row that has the voucher of another payment of the file has changed.
 */
export function matchPayments(
  entries: readonly SheetEntry[],
  actuals: Actuals | null,
): ReadonlyMap<SheetEntry, Match> {
  const [alike, ofVoucher] = [new Tally(), new Tally()];
  for (const payment of actuals?.payments ?? []) {
    const voucher = voucherKey(payment.voucher);
    alike.add(figuresKey(voucher, payment.date, netOf(payment)));
    ofVoucher.add(voucher);
  }
  const matches = new Map<SheetEntry, Match>();
  for (const entry of entries) {
    const voucher = voucherKey(entry.voucher);
    if (!alike.take(figuresKey(voucher, entry.date, netOfEntry(entry)))) continue;
    ofVoucher.take(voucher);
    matches.set(entry, 'known');
  }
  for (const entry of entries) {
    if (matches.has(entry)) continue;
    const voucher = voucherKey(entry.voucher);
    if (voucher !== '' && ofVoucher.take(voucher)) matches.set(entry, 'changed');
    // The file may have the payment without its voucher.
    else matches.set(entry, alike.take(figuresKey('', entry.date, netOfEntry(entry))) ? 'known' : 'new');
  }
  return matches;
}

/** How many there are of each key, to be taken one by one. */
export class Tally {
  readonly #counts = new Map<string, number>();

  add(key: string): void {
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  take(key: string): boolean {
    const left = this.#counts.get(key) ?? 0;
    if (left === 0) return false;
    this.#counts.set(key, left - 1);
    return true;
  }
}

/** Empty for a payment without a voucher. */
function voucherKey(voucher: string | null | undefined): string {
  return fold(voucher ?? '').replace(/\s+/g, '');
}

function figuresKey(voucher: string, date: string | null, net: Dong): string {
  return `${voucher} ${date} ${net}`;
}

/** What a payment of a sheet adds to what was paid: below 0đ for a refund. */
export function netOfEntry({ amount, isRefund }: SheetEntry): Dong {
  return isRefund ? -amount : amount;
}

/** What each contract of a sheet is to a file, by its number; `repeated` where a row above has that number, too. */
export function matchContracts(
  entries: readonly SheetEntry[],
  actuals: Actuals | null,
  outletOf: (written: string) => string | null,
): ReadonlyMap<SheetEntry, Match | 'repeated'> {
  const byNumber = new Map(
    (actuals?.contracts ?? []).flatMap((contract) =>
      contract.number === undefined ? [] : [[contractKey(contract.number), contract] as const],
    ),
  );
  const met = new Set<string>();
  const matchOf = (entry: SheetEntry) => {
    if (entry.contract === null) return 'new';
    const key = contractKey(entry.contract);
    if (met.has(key)) return 'repeated';
    met.add(key);
    const contract = byNumber.get(key);
    if (!contract) return 'new';
    return isSameContract(contract, entry, outletOf) ? 'known' : 'changed';
  };
  return new Map(entries.map((entry) => [entry, matchOf(entry)]));
}

/** What the sheet does not say has not changed; nor have tasks, which somebody may have filled in. */
function isSameContract(
  contract: Contract,
  { date, amount, payee, until }: SheetEntry,
  outletOf: (written: string) => string | null,
): boolean {
  return (
    (date === null || contract.signed === date) &&
    contract.amount.dong === amount &&
    (until === null || contract.until === undefined || contract.until === until) &&
    (payee === null || isWith(contract, payee, outletOf))
  );
}

/** An outlet may have been filled in for a name that is not in the plan. */
function isWith(
  { outlet, supplier }: Contract,
  payee: string,
  outletOf: (written: string) => string | null,
): boolean {
  const paid = outletOf(payee);
  if (outlet !== undefined) return paid === null || paid === outletOf(outlet);
  return paid === null && foldName(supplier ?? '') === foldName(payee);
}

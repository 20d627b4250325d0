import { contractKey } from '../../../actual/references.ts';
import { type Actuals, type Contract, netOf, type Payment } from '../../../actual/schema.ts';
import type { Dong } from '../../../values/money/money.ts';
import { fold, foldName } from '../../../values/text/fold.ts';
import { addTo } from '../../../values/text/group-by.ts';
import type { SheetEntry } from './rows.ts';

/** Whether a row of the sheet is in the file, is there with other figures, or is new. */
type Match = 'known' | 'changed' | 'new';

/** The payments that a file has, each to be met once. */
export class KnownPayments {
  readonly #byVoucher = new Map<string, Payment[]>();
  readonly #byFigures = new Map<string, number>();

  constructor(actuals: Actuals | null) {
    for (const payment of actuals?.payments ?? []) {
      const voucher = voucherKey(payment.voucher ?? null);
      if (voucher !== null) addTo(this.#byVoucher, voucher, payment);
      else {
        const key = figuresOf(payment.date, netOf(payment));
        this.#byFigures.set(key, (this.#byFigures.get(key) ?? 0) + 1);
      }
    }
  }

  take({ voucher, date, amount, isRefund }: SheetEntry): Match {
    const net = isRefund ? -amount : amount;
    const alike = this.#byVoucher.get(voucherKey(voucher) ?? '') ?? [];
    const same = alike.findIndex((payment) => payment.date === date && netOf(payment) === net);
    if (same >= 0) {
      alike.splice(same, 1);
      return 'known';
    }
    // A voucher may pay several things on one day; with another amount of the same day, or another day, it is a change.
    if (alike.length > 0) {
      alike.shift();
      return 'changed';
    }
    const key = figuresOf(date, net);
    const left = this.#byFigures.get(key) ?? 0;
    if (left === 0) return 'new';
    this.#byFigures.set(key, left - 1);
    return 'known';
  }
}

function voucherKey(voucher: string | null): string | null {
  return voucher === null ? null : fold(voucher).replace(/\s+/g, '');
}

function figuresOf(date: string | null, net: Dong): string {
  return `${date} ${net}`;
}

/** The contracts that a file has, by their numbers. */
export class KnownContracts {
  readonly #byNumber = new Map<string, Contract>();
  readonly #taken = new Set<string>();
  readonly #outletOf: (written: string) => string | null;

  constructor(actuals: Actuals | null, outletOf: (written: string) => string | null) {
    this.#outletOf = outletOf;
    for (const contract of actuals?.contracts ?? [])
      if (contract.number !== undefined) this.#byNumber.set(contractKey(contract.number), contract);
  }

  /**
   * What the sheet does not say has not changed; nor have tasks, which somebody may have filled in. A number that an earlier
   * row of the sheet had is repeated.
   */
  take({ contract: number, date, amount, payee, until }: SheetEntry): Match | 'repeated' {
    if (number === null) return 'new';
    const key = contractKey(number);
    if (this.#taken.has(key)) return 'repeated';
    this.#taken.add(key);
    const contract = this.#byNumber.get(key);
    if (!contract) return 'new';
    const isAlike =
      (date === null || contract.signed === date) &&
      contract.amount.dong === amount &&
      (until === null || contract.until === undefined || contract.until === until) &&
      (payee === null || this.#isWith(contract, payee));
    return isAlike ? 'known' : 'changed';
  }

  /** An outlet may have been filled in for a name that is not in the plan. */
  #isWith({ outlet, supplier }: Contract, payee: string): boolean {
    const own = this.#outletOf(payee);
    if (outlet !== undefined) return own === null || own === this.#outletOf(outlet);
    return own === null && foldName(supplier ?? '') === foldName(payee);
  }
}

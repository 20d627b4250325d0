import type { ActualsFile } from '../../../actual/open.ts';
import { sourcesIn } from '../../../actual/references.ts';
import { type Actuals, netOf, type Payment } from '../../../actual/schema.ts';
import { plainOrQuoted } from '../../../check/engine/fix.ts';
import { type Lang, LocalizedError } from '../../../i18n.ts';
import type { Plan } from '../../../plan/format/schema.ts';
import { formatDay, yearOf } from '../../../values/calendar/calendar.ts';
import type { Dong } from '../../../values/money/money.ts';
import { fold } from '../../../values/text/fold.ts';
import { addTo } from '../../../values/text/group-by.ts';
import type { OfficeDocument } from '../../read/office-document.ts';
import { paymentTables } from './columns.ts';
import { paymentYaml } from './payment-yaml.ts';
import { Placer } from './placing.ts';
import { paymentsIn, type SheetPayment, type UnreadRow } from './rows.ts';

/** What became of the payments of a sheet. */
export interface ImportedActuals {
  /** The whole file of actuals, the new payments in it. */
  readonly text: string;
  readonly counts: {
    /** Placed under a contract, and under a task; not placed, so that they are in comments; in the file already. */
    readonly contract: number;
    readonly task: number;
    readonly none: number;
    readonly known: number;
  };
  /** The sum of what was placed, refunds taken off, in đồng. */
  readonly placed: Dong;
  readonly notPlaced: Dong;
  /** Rows whose voucher is in the file with another date or amount: they are not written. */
  readonly changed: readonly SheetPayment[];
  readonly unread: readonly UnreadRow[];
}

/** A plan, the file of actuals it has so far, and what the plan is called in a new one. */
export interface ActualsTarget {
  readonly plan: Plan;
  readonly planName: string;
  readonly existing: ActualsFile | null;
}

/**
 * Puts the payments of an accountant's sheet into a file of actuals: only those it does not have yet. Throws a
 * LocalizedError where the sheet has no table of payments, or its payments cannot be added to the file.
 */
export function importActuals(
  document: OfficeDocument,
  { plan, planName, existing }: ActualsTarget,
  lang: Lang,
): ImportedActuals {
  const actuals = existing?.actuals ?? null;
  if (existing && !actuals) {
    throw new LocalizedError(
      `${existing.source.file} có lỗi, hãy sửa trước: kstthc validate`,
      `${existing.source.file} has errors; correct them first: kstthc validate`,
    );
  }
  const { start, end } = plan.plan.period;
  const year = yearOf(start) === yearOf(end) ? yearOf(start) : null;
  const isSource = (text: string) => sourcesIn(plan).find(text) !== null;
  const sheets = paymentTables(document).map((sheet) => paymentsIn(sheet, isSource, year));
  const placer = new Placer(plan, actuals);
  const ledger = new Known(actuals);
  const before = existing?.source.text ?? '';
  const lines: string[] = [];
  const counts = { contract: 0, task: 0, none: 0, known: 0 };
  let [placed, notPlaced] = [0n, 0n];
  const changed: SheetPayment[] = [];
  for (const payment of sheets.flatMap(({ payments }) => payments)) {
    const match = ledger.take(payment);
    if (match === 'known') counts.known += 1;
    else if (match === 'changed') changed.push(payment);
    else {
      const placing = placer.place(payment);
      const line = paymentYaml(payment, placing, placer.sourceOf(payment.source), lang);
      // What could not be placed before is there as a comment.
      if (placing.kind === 'none' && before.includes(line.trim())) {
        counts.known += 1;
        continue;
      }
      lines.push(line);
      counts[placing.kind] += 1;
      const net = payment.isRefund ? -payment.amount : payment.amount;
      if (placing.kind === 'none') notPlaced += net;
      else placed += net;
    }
  }
  const text = existing
    ? withPayments(existing, lines)
    : newFile(
        planName,
        sheets.flatMap((sheet) => sheet.payments),
        lines,
      );
  return { text, counts, placed, notPlaced, changed, unread: sheets.flatMap(({ unread }) => unread) };
}

/** The payments that a file has, each to be met once. */
class Known {
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

  /** Whether a row of the sheet is in the file, is there with another day or amount, or is new. */
  take({ voucher, date, amount, isRefund }: SheetPayment): 'known' | 'changed' | 'new' {
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

function newFile(planName: string, payments: readonly SheetPayment[], lines: readonly string[]): string {
  const last = payments
    .flatMap(({ date }) => date ?? [])
    .sort()
    .at(-1);
  return [
    '# yaml-language-server: $schema=./actuals.schema.json',
    '',
    `plan: ${plainOrQuoted(planName)}`,
    ...(last === undefined ? [] : [`asOf: ${formatDay(last, 'vi')}`]),
    '',
    'payments:',
    ...lines,
    '',
  ].join('\n');
}

/** The text of a file with lines after its last payment, everything else as it is. Throws a LocalizedError. */
function withPayments({ source, actuals }: ActualsFile, lines: readonly string[]): string {
  const { text } = source;
  if (lines.length === 0) return text;
  const count = actuals?.payments.length ?? 0;
  const written = text.split('\n');
  const at = written.findIndex((line) => /^payments:/.test(line));
  if (at < 0) return `${text.replace(/\n*$/, '\n')}\npayments:\n${lines.join('\n')}\n`;
  if (count === 0) {
    const head = 'payments:';
    return [...written.slice(0, at), head, ...lines, ...written.slice(at + 1)].join('\n');
  }
  if (!/^payments:\s*(?:#.*)?$/.test(written[at] ?? '')) {
    throw new LocalizedError(
      `${source.file}: viết mỗi khoản của payments trên một dòng "- { … }" để thêm được khoản mới`,
      `${source.file}: write each of the payments on a line "- { … }", so that new ones can be added`,
    );
  }
  const { end } = source.rangeOf(['payments', count - 1]);
  const indent = /^\s*/.exec(written.slice(at + 1).find((line) => /^\s*- /.test(line)) ?? '  ')?.[0] ?? '  ';
  const shifted = lines.map((line) => `${indent}${line.slice(2)}`);
  // A mapping in block style may end where the next line begins.
  const last = end.column === 1 ? end.line - 1 : end.line;
  return [...written.slice(0, last), ...shifted, ...written.slice(last)].join('\n');
}

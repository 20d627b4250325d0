import type { Localized } from '../../../i18n.ts';
import type { Dong } from '../../../values/money/money.ts';
import { fold, foldName } from '../../../values/text/fold.ts';
import { isDash } from '../annex/column-cells.ts';
import type { Entry } from '../annex/entry.ts';
import { type Column, lastHeading } from '../annex/header.ts';
import { amountText, type MoneyUse, readMoneyCell, worthOf } from '../annex/money-cell.ts';
import { type Draft, mapDraft, type Place, textDraft } from './draft.ts';
import { placeOf } from './entries.ts';

interface Source {
  readonly id: string;
  readonly name: string;
  readonly amounts: string[];
  /** What is declared for it, and where; null if the document only names it. */
  total: { readonly written: string; readonly from: readonly Place[] } | null;
}

/** The sources of money of a plan: a column of the annex each, or named beside the amounts. */
export class Sources {
  readonly #sources: Source[] = [];
  readonly #money: MoneyUse;

  constructor(money: MoneyUse) {
    this.#money = money;
  }

  /** The id of the source of a column, which gets an amount. */
  idOf(column: Column, amount: string): string {
    return this.idOfName(nameOf(column), amount);
  }

  /** The id of the source of this name, which gets an amount. */
  idOfName(name: string, amount: string): string {
    const source = this.#of(name);
    source.amounts.push(amount);
    return source.id;
  }

  /** Takes the cell of a source in the row of the total. */
  setTotal(entry: Entry, labels: readonly Entry[]): void {
    const [line] = readMoneyCell(entry.cell.lines).lines;
    const written = isDash(entry.text) ? '0' : (line?.amount ?? entry.text);
    this.#of(nameOf(entry.column)).total = { written, from: [entry, ...labels].map(placeOf) };
  }

  /** Takes a part of the total that is named below it, unless no item names a source. */
  setDeclared(name: string, written: string, from: readonly Place[]): void {
    this.#of(name).total = { written, from };
  }

  /** Whether items name a source of this name. */
  has(name: string): boolean {
    return this.#sources.some((source) => foldName(source.name) === foldName(name));
  }

  /** `budget.sources`; null for a document without sources. */
  toDraft(): Draft | null {
    if (this.#sources.length === 0) return null;
    return mapDraft(
      this.#sources.map((source) => [
        source.id,
        mapDraft([
          ['name', textDraft(source.name)],
          ['amount', this.#amountOf(source)],
        ]),
      ]),
    );
  }

  #of(name: string): Source {
    const shown = name.replace(/\s*\((?:đvt|đơn vị|[^)]*(?:đồng|đ)\b)[^)]*\)$/iu, '').trim();
    const known = this.#sources.find((source) => foldName(source.name) === foldName(shown));
    if (known) return known;
    const initials =
      fold(shown)
        .replace(/\b20\d\d\b/g, '')
        .split(' ')
        .map((word) => word[0] ?? '')
        .join('') || 'nguon';
    const isTaken = this.#sources.some((source) => source.id === initials);
    const id = isTaken ? `${initials}${this.#sources.length + 1}` : initials;
    const source: Source = { id, name: shown, amounts: [], total: null };
    this.#sources.push(source);
    return source;
  }

  /** The printed total, else the sum of the rows that can be read. */
  #amountOf({ total, amounts }: Source): Draft {
    if (total) return textDraft(amountText(total.written, this.#money), total.from);
    const worths = amounts.map((amount) => worthOf(amount, this.#money.unit));
    const sum = worths.reduce<Dong>((all, worth) => all + (worth ?? 0n), 0n);
    return textDraft(amountText(String(sum), { unit: null, isDoubtful: false }), [], SUMMED);
  }
}

/** The name of the source of a column: its innermost heading, without the unit. */
function nameOf({ heading, moneyUnit }: Column): string {
  const last = lastHeading({ heading });
  // Brackets with other words are a part of it: `Chi thường xuyên (nguồn 13)`.
  const isOwn = moneyUnit === null && /\([^)]*\p{L}[^)]*\)$/u.test(last);
  return isOwn ? last : last.replace(/\s*\([^)]*\)$/, '');
}

/** Whether an amount of a source is not printed but the sum of its items. */
export function isSummed({ comment }: Draft): boolean {
  return comment === SUMMED;
}

const SUMMED: Localized = {
  vi: 'Văn bản không ghi tổng của nguồn này; đây là tổng các khoản.',
  en: 'The document gives no total of this source; this is the sum of its items.',
};

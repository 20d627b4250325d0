import type { Localized } from '../../../i18n.ts';
import { fold } from '../../../values/text/fold.ts';
import type { Entry } from '../annex/body.ts';
import type { Column } from '../annex/header.ts';
import { type Draft, mapDraft, textDraft } from './draft.ts';
import { placeOf } from './entries.ts';
import { amountText, readMoneyCell, worthOf } from './money-cell.ts';

interface Source {
  readonly id: string;
  readonly name: string;
  readonly column: Column;
  readonly amounts: string[];
  total: Entry | null;
  /** The cells that say that the total is one. */
  labels: readonly Entry[];
}

/** The sources of money that have a column of the annex each. */
export class Sources {
  readonly #sources: Source[] = [];
  readonly #unit: string | null;

  constructor(unit: string | null) {
    this.#unit = unit;
  }

  /** The id of the source of a column, which gets the amount of a cell. */
  idOf(column: Column, entry: Entry): string {
    const source = this.#of(column);
    source.amounts.push(readMoneyCell(entry.cell.lines).lines[0]?.amount ?? entry.text);
    return source.id;
  }

  /** Takes the cell of a source in the row of the total. */
  setTotal(entry: Entry, labels: readonly Entry[]): void {
    const source = this.#of(entry.column);
    source.total = entry;
    source.labels = labels;
  }

  /** `budget.sources`, null where the annex has no such columns. */
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

  #of(column: Column): Source {
    const name = column.heading.split(' / ').at(-1) ?? column.heading;
    const known = this.#sources.find((source) => fold(source.name) === fold(name));
    if (known) return known;
    const initials = fold(name)
      .split(' ')
      .map((word) => word[0] ?? '')
      .join('');
    const id = this.#sources.some((source) => source.id === initials)
      ? `${initials}${this.#sources.length + 1}`
      : initials;
    const source: Source = {
      id,
      name: name.replace(/\s*\([^)]*\)$/, ''),
      column,
      amounts: [],
      total: null,
      labels: [],
    };
    this.#sources.push(source);
    return source;
  }

  /** The printed total; where there is none, the sum of the rows. */
  #amountOf({ total, labels, amounts }: Source): Draft | null {
    if (total) {
      const written = readMoneyCell(total.cell.lines).lines[0]?.amount ?? total.text;
      return textDraft(amountText(written, this.#unit), [total, ...labels].map(placeOf));
    }
    const worths = amounts.map((amount) => worthOf(amount, this.#unit));
    if (worths.some((worth) => worth === null)) return null;
    const sum = worths.reduce<bigint>((all, worth) => all + (worth ?? 0n), 0n);
    return textDraft(amountText(String(sum), null), [], SUMMED);
  }
}

const SUMMED: Localized = {
  vi: 'Bảng không ghi tổng của nguồn này; đây là tổng các dòng.',
  en: 'The table gives no total of this source; this is the sum of its rows.',
};

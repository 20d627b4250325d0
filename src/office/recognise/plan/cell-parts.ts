import { type Dong, formatMoney } from '../../../values/money/money.ts';
import { sumDong } from '../../../values/money/sum.ts';
import { fold } from '../../../values/text/fold.ts';
import type { Entry } from '../annex/entry.ts';
import { cellWorth, readMoneyCell, worthOf } from '../annex/money-cell.ts';
import type { Role } from '../annex/roles.ts';
import { placeOf } from './entries.ts';
import { type Note, noteAt } from './note.ts';
import { worthOfProduct } from './product-in-words.ts';

/** Columns of words in which a row may say what its amount is made of. */
const OF_WORDS: readonly Role[] = ['other', 'otherMoney', 'note', 'result'];
/** Those whose cells are about the amount of their row. */
const OF_AMOUNT = /chi tiet|cach tinh|dien giai|can cu tinh|thuyet minh|co cau|phan bo/;

/** Says of each cell whose parts do not come to the amount of its row, and what they come to. */
export function partNotes(row: readonly Entry[], amount: Entry, unit: string | null): Note[] {
  const own = cellWorth(amount.cell.lines, amount.column.moneyUnit ?? unit)?.dong;
  if (!own || own < 0n) return [];
  return row.flatMap((entry): Note[] => {
    if (!OF_WORDS.includes(entry.column.role) || entry.isContinued || entry.text === '') return [];
    const found = partsIn(entry.cell.lines, unit);
    if (!found) return [];
    const isAll = found.isAll ?? OF_AMOUNT.test(fold(entry.column.heading));
    if (found.sum === own || (found.sum < own && !isAll)) return [];
    return [
      { ...noteAt('cell-parts', placeOf(entry)), text: `${formatMoney(found.sum)} ≠ ${formatMoney(own)}` },
    ];
  });
}

interface Parts {
  readonly sum: Dong;
  /** Whether they are all there is; null where no words say so. */
  readonly isAll: boolean | null;
}

/** `Trong đó` names some parts, the others all of them. */
const LEAD = /^[-–+•(\s]*(?:(?<some>trong đó)|(?:bao )?gồm(?: có)?|chia ra|cụ thể)\s*[:,]?\s*/iu;
const PARTINGS = [/\s*;\s*/u, /\s*,\s+(?=\p{L})/u, /\s+và\s+/u];
/** What is of another time, or no part: `đã chi năm 2025`. */
const OTHER = /(?:19|20)\d\d|(?:đã|còn|tạm|ước|định mức|đơn giá)(?!\p{L})/iu;

/** The two or more amounts, or products, that a cell is a list of; null for any other text. */
function partsIn(lines: readonly string[], unit: string | null): Parts | null {
  const [first = '', ...more] = lines;
  const lead = LEAD.exec(first);
  const texts = [first.slice(lead?.[0].length ?? 0), ...more].filter((text) => text !== '');
  const parts = texts.flatMap((text) => split(text, unit) ?? [text]);
  const worths = parts.map((part) => worthOfPart(part, unit));
  const known = worths.filter((worth) => worth !== null);
  if (known.length < 2 || known.length < worths.length) return null;
  const isAll = lead === null ? null : lead.groups?.some === undefined;
  return { sum: sumDong(known), isAll };
}

/** A line parted in one way so that each part has its worth; null where no way does. */
function split(text: string, unit: string | null): string[] | null {
  for (const parting of PARTINGS) {
    const parts = text.split(parting).filter((part) => part !== '');
    const isRead = parts.every((part) => worthOfPart(part, unit) !== null);
    if (parts.length > 1 && isRead) return parts;
  }
  return null;
}

function worthOfPart(text: string, unit: string | null): Dong | null {
  const part = text.replace(/^[-–+•]\s*|[\s.)]+$/gu, '').replace(/\s*\|\s*/g, ': ');
  if (OTHER.test(part)) return null;
  const product = worthOfProduct(part, unit);
  if (product !== null) return product;
  const { lines, rest } = readMoneyCell([part]);
  const [line] = lines;
  if (!line || lines.length > 1 || rest.length > 0 || !/\p{L}/u.test(line.label)) return null;
  return worthOf(line.amount, unit);
}

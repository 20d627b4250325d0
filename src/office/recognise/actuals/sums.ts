import type { Dong } from '../../../values/money/money.ts';
import { sumDong } from '../../../values/money/sum.ts';
import { fold } from '../../../values/text/fold.ts';
import { addTo } from '../../../values/text/group-by.ts';
import { cellText } from '../../read/office-document.ts';
import type { SheetRow } from './sheet-row.ts';

/** Words that only rows of sums, and of what is carried over, begin with; `Tổng công ty`, `Công ty` are not among them. */
const OF_SUMS =
  /^(?:tong$|tong cong(?! ty)|cong(?:$|:| thang| quy| nam| phat sinh| chuyen| mang| trang| so| luy)|luy ke|so (?:du|ton)|(?:so )?trang truoc|mang sang|chuyen sang)/;
/** Words that a payment may begin with as well: `Tổng chi phí in ấn`. */
const OF_SUMS_OR_PAYMENTS = /^tong (?:chi|thu|so)/;
/** The number of a group, or a month without a day: `I`, `B.`, `Tháng 3` */
const OF_GROUP = /^(?:[IVX]+|[A-H])[.)]?$|^(?:[Tt]háng|[Qq]uý|[Nn]ăm)\s+[\dIVX/]+$/u;

/** Work that is paid for: `Công trang trí`. */
const OF_WORK = /^[\s\p{P}]*công/iu;

/** Whether a text begins as only a row of sums does. */
export function beginsSum(text: string): boolean {
  return OF_SUMS.test(fold(text)) && !OF_WORK.test(text.normalize('NFC'));
}

/** Whether a row says that it adds up or carries over what is in others. */
export function isOfSums({ words, facts, isNewContract, isSameContract }: SheetRow): boolean {
  if (facts.voucher !== null || isNewContract || isSameContract) return false;
  return words.some((word) => {
    return beginsSum(word) || (facts.date === null && OF_SUMS_OR_PAYMENTS.test(fold(word)));
  });
}

/**
 * Rows without those that have no day, number or voucher of their own, and the sum of the rows below them up to the next such row, or of
 * those above. A row that has the amount of a single other one is its sum only where it is marked as the head of a group.
 */
export function withoutSums(written: readonly SheetRow[]): readonly SheetRow[] {
  const rows = withoutParts(written);
  const ends = new Map<Dong, Boundary[]>();
  const starts = new Map<Dong, Boundary[]>();
  const at: Boundary[] = [];
  let [sum, count] = [0n, 0];
  rows.forEach((row, i) => {
    const boundary = { row: i, sum, count };
    at.push(boundary);
    if (isBare(row)) return;
    if (i === 0 || isBare(rows[i - 1])) addTo(starts, sum, boundary);
    sum += row.facts.money ?? 0n;
    count += 1;
    if (i === rows.length - 1 || isBare(rows[i + 1])) addTo(ends, sum, { row: i, sum, count });
  });
  return rows.filter((row, i) => {
    const { money } = row.facts;
    const own = at[i];
    if (!own || !isBare(row) || money === null || money === 0n) return true;
    const least = isMarked(row) ? 1 : 2;
    const isSum =
      ends.get(own.sum + money)?.some((end) => end.row > i && end.count - own.count >= least) ||
      starts.get(own.sum - money)?.some((start) => start.row < i && own.count - start.count >= least);
    return isSum !== true;
  });
}

/**
 * Of a payment and the rows below it that come to its amount, either: the parts say more of what it was for, unless it is under
 * a contract.
 */
function withoutParts(rows: readonly SheetRow[]): readonly SheetRow[] {
  const kept: SheetRow[] = [];
  for (let at = 0; at < rows.length; ) {
    const row = rows[at] as SheetRow;
    let end = at + 1;
    while (isBare(rows[end]) && rows[end]?.facts.money !== null) end += 1;
    const parts = rows.slice(at + 1, end);
    const isWhole =
      !isBare(row) &&
      parts.length > 1 &&
      row.facts.money !== null &&
      sumDong(parts.map(({ facts }) => facts.money ?? 0n)) === row.facts.money;
    if (!isWhole) kept.push(row, ...parts);
    else if (row.facts.contract !== null) kept.push(row);
    else kept.push({ ...row, facts: { ...row.facts, money: null } }, ...parts);
    at = end;
  }
  return kept;
}

/** What the rows above a place sum to, those that may be sums left out. */
interface Boundary {
  readonly row: number;
  readonly sum: Dong;
  readonly count: number;
}

function isBare(row: SheetRow | undefined): boolean {
  if (!row) return false;
  const { facts, isNewContract, isSameContract } = row;
  return (
    facts.date === null &&
    facts.voucher === null &&
    facts.contract === null &&
    !isNewContract &&
    !isSameContract
  );
}

function isMarked({ cells, words }: SheetRow): boolean {
  const filled = cells.filter((cell) => cellText(cell) !== '');
  return OF_GROUP.test(words[0]?.trim() ?? '') || filled.every((cell) => cell?.isBold === true);
}

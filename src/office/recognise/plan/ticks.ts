import { fold } from '../../../values/text/fold.ts';
import { isTick } from '../annex/column-cells.ts';
import type { Entry } from '../annex/entry.ts';
import type { Column } from '../annex/header.ts';
import { type Draft, textDraft } from './draft.ts';
import { placeOf } from './entries.ts';

const ROMAN = ['I', 'II', 'III', 'IV'];

/** The time that a column is for, by its heading: `Quý I`, `Tháng 3`, `2026`; short forms written out. */
export function timeOf({ heading }: Column): string {
  const parts = heading.split(' / ');
  const last = (parts.at(-1) ?? heading).replace(/\s*\([^)]*\)$/, '').trim();
  const group = fold(parts.slice(0, -1).join(' '));
  const folded = fold(last);
  const year = /(?:19|20)\d\d/.exec(last)?.[0];
  const quarter =
    /^(?:q|quy) ?([1-4]|i{1,3}|iv)\b/.exec(folded)?.[1] ??
    (/^(?:i{1,3}|iv)$/.test(folded) ? folded : undefined);
  const isOfMonths = /thang/.test(group) || (/thoi gian|tien do/.test(group) && /^\d{1,2}$/.test(folded));
  const month =
    /^(?:t|thang) ?(\d{1,2})\b/.exec(folded)?.[1] ??
    (isOfMonths && /^\d{1,2}$/.test(folded) ? folded : undefined);
  if (quarter !== undefined) {
    const number = /\d/.test(quarter) ? ROMAN[Number(quarter) - 1] : quarter.toUpperCase();
    return `Quý ${number}${year ? `/${year}` : ''}`;
  }
  if (month !== undefined) return `Tháng ${Number(month)}${year ? `/${year}` : ''}`;
  return year ?? last;
}

/** The times of the columns in which a row has a tick, as one schedule; null for a row without ticks. */
export function tickedDraft(entries: readonly Entry[]): Draft | null {
  const ticked = entries.filter(({ text }) => isTick(text));
  if (ticked.length === 0) return null;
  return textDraft([...new Set(ticked.map(({ column }) => timeOf(column)))].join('; '), ticked.map(placeOf));
}

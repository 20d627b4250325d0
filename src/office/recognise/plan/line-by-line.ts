import type { Entry } from '../annex/entry.ts';
import type { MoneyLine } from '../annex/money-cell.ts';
import type { Role } from '../annex/roles.ts';
import { type Draft, textDraft } from './draft.ts';
import { placeOf } from './entries.ts';

/** An amount with what the cell beside says of it. */
export interface Beside {
  readonly line: MoneyLine;
  /** Its time, where that cell says when. */
  readonly part: readonly (readonly [string, Draft])[];
}

const ROLES: readonly Role[] = ['outlet', 'title', 'coordinatedBy', 'implementedBy', 'other', 'schedule'];

/** The amounts of a cell without words, with those of the cell beside that has a line for each: the papers they are for, or their times. */
export function lineByLine(row: readonly Entry[], lines: readonly MoneyLine[]): Beside[] {
  const isList = ({ cell }: Entry) =>
    cell.lines.length === lines.length && cell.lines.every((line) => /^(?:[-–+*•]|\p{Lu}|\d)/u.test(line));
  const isWordless = lines.length > 1 && lines.every(({ label }) => label === '');
  const cells = isWordless ? ROLES.flatMap((role) => row.filter(({ column }) => column.role === role)) : [];
  const list = cells.find(isList);
  return lines.map((line, index): Beside => {
    const words = list?.cell.lines[index]?.replace(/^[-–+*•]\s*|[\s.;,]+$/gu, '');
    if (!list || !words) return { line, part: [] };
    return list.column.role === 'schedule'
      ? { line, part: [['period', textDraft(words, [placeOf(list)])]] }
      : { line: { ...line, label: words }, part: [] };
  });
}

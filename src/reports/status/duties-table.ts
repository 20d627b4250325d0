import type { Lang } from '../../i18n.ts';
import { countCell, dayCell, emptyCell, numberCell, textCell } from '../../output/sheet/cells.ts';
import { figureColumn, headColumn, textColumn } from '../../output/sheet/columns.ts';
import type { Table } from '../../output/sheet/sheet.ts';
import { formatDay } from '../../values/calendar/calendar.ts';
import type { Status } from './status.ts';
import { statusWords } from './words.ts';

/** Up to this many missed days are named; more are counted. */
const FEW = 6;

/** Tasks of several windows, deadlines or rounds: how many are due, done, late, and which are missed; null without any. */
export function dutiesTable({ tasks, asOf, isReported }: Status, lang: Lang): Table | null {
  const words = statusWords[lang];
  const { head } = words;
  const several = tasks.filter(({ duties }) => duties.length > 1);
  if (several.length === 0) return null;
  return {
    type: 'table',
    title: words.duties,
    unit: null,
    columns: [
      figureColumn(head.number, { isHead: true }),
      headColumn(head.task, { isTitle: true }),
      figureColumn(head.duties),
      figureColumn(head.due),
      ...(isReported ? [figureColumn(head.done), figureColumn(head.doneLate), textColumn(head.missed)] : []),
      textColumn(head.next, { wraps: false }),
    ],
    rows: several.map(({ number, title, duties, next }) => {
      const count = (...states: string[]) => duties.filter(({ state }) => states.includes(state)).length;
      const missed = duties
        .filter(({ state }) => state === 'overdue')
        .map(({ until }) => formatDay(until, lang));
      const named = missed.length > FEW ? [...missed.slice(0, FEW), `… (${missed.length})`] : missed;
      return {
        kind: 'entry',
        cells: [
          numberCell(number),
          textCell(title),
          countCell(duties.length),
          countCell(duties.filter(({ until }) => until <= asOf).length),
          ...(isReported
            ? [
                countCell(count('done', 'done-late')),
                countCell(count('done-late')),
                named.length === 0 ? emptyCell : textCell(named.join(', '), { tone: 'error' }),
              ]
            : []),
          next !== null && next >= asOf ? dayCell(next) : emptyCell,
        ],
      };
    }),
  };
}

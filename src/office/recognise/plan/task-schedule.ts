import type { Localized } from '../../../i18n.ts';
import { readDate, yearWindow } from '../../../values/calendar/calendar.ts';
import { fold } from '../../../values/text/fold.ts';
import { readTiming } from '../../../values/timing/timing.ts';
import type { Entry } from '../annex/entry.ts';
import { lastHeading } from '../annex/header.ts';
import type { TaskNode } from '../annex/task-tree.ts';
import { type Draft, type DraftMap, mapDraft, textDraft } from './draft.ts';
import { entriesOf, firstColumn, placeOf } from './entries.ts';
import type { TaskContext } from './task-money.ts';
import { titleOf } from './task-title.ts';
import { tickedDraft } from './ticks.ts';

/** The schedule from a column of beginnings and one of ends; null if the table has no such columns. */
export function spanDraft(node: TaskNode): DraftMap | null {
  const entries = entriesOf(node, 'schedule');
  const under = (pattern: RegExp) => entries.find((entry) => pattern.test(ownHeading(entry)));
  const from = under(BEGINNING);
  const until = under(END);
  if (!from && !until) return null;
  const draft = (entry: Entry | undefined) =>
    entry ? textDraft(entry.cell.lines.join(' '), [placeOf(entry)]) : null;
  return mapDraft(
    [
      ['from', draft(from)],
      ['until', draft(until)],
    ],
    null,
    [from, until].flatMap((entry) => (entry ? [placeOf(entry)] : [])),
  );
}

export function isOfSpan(entry: Entry): boolean {
  return BEGINNING.test(ownHeading(entry)) || END.test(ownHeading(entry));
}

const BEGINNING = /bat dau|^tu(?: ngay| thang)?$/;
const END = /ket thuc|^den(?: ngay| thang)?$/;

/** The heading of a column without those above it. */
function ownHeading({ column }: Entry): string {
  return fold(lastHeading(column));
}

/** The time of a task; that of the task above is left to it where one merged cell says both. */
export function scheduleDraft(
  node: TaskNode,
  parent: TaskNode | null,
  number: string,
  context: TaskContext,
): Draft | null {
  const span = spanDraft(node);
  if (span) return span;
  const above = new Set(parent?.rows.flat().map(({ cell }) => cell));
  const entries = firstColumn(node, 'schedule').filter(({ cell }) => !above.has(cell));
  const [first] = entries;
  if (!first) return tickedDraft(entriesOf(node, 'ticked'));
  if (isHours(first.text)) return dayDraft(first, parent);
  const owner = context.sharedCells.get(first.cell);
  const comment = first.isContinued && owner !== undefined ? SHARED_TIME(owner) : null;
  for (const { cell } of entries) if (!context.sharedCells.has(cell)) context.sharedCells.set(cell, number);
  const from = entries.map(placeOf);
  const phrases = entries.flatMap(({ cell }) => phrasesIn(cell.lines));
  const [only = ''] = phrases;
  if (phrases.length === 1) return textDraft(only, from, comment);
  return { kind: 'list', items: phrases.map((phrase) => textDraft(phrase)), from, comment };
}

/** Hours with the day named by the caption of the table or by the section around; null without such a day. */
function dayDraft(hours: Entry, around: TaskNode | null): Draft | null {
  const day = around && dayIn(titleOf(around).draft?.text ?? '');
  return day ? textDraft(`${hours.text} ngày ${day}`, [placeOf(hours)]) : null;
}

/** One time for each line of a list, and for lines that are times each and none together; else one in all. */
function phrasesIn(lines: readonly string[]): string[] {
  const whole = lines.join(' ');
  const isList =
    lines.length > 1 &&
    (lines.every((line) => /^[-–+*•]\s*/.test(line)) || (!isTime(whole) && lines.every(isTime)));
  return isList ? lines.map((line) => line.replace(/^[-–+*•]\s*|[;.]$/g, '')) : [whole];
}

function isTime(phrase: string): boolean {
  return readTiming(phrase, ANY_YEAR).ok;
}

/** Which year it is does not matter for whether a phrase can be read. */
const ANY_YEAR = yearWindow(2000);

const SHARED_TIME = (number: string): Localized => ({
  vi: `Ô thời gian chung với Stt ${number}`,
  en: `One cell gives this time and that of no. ${number}`,
});

/** Hours of a day, as programmes have them: `7h00 - 7h15`, `Từ 08:30`. */
const HOURS =
  /^(?:từ\s+)?\d{1,2}\s*(?:h|g|giờ|:)\s*(?:\d{2})?(?:\s*(?:phút|p|'))?(?:\s*(?:[-–—]|đến)\s*\d{1,2}\s*(?:h|g|giờ|:)\s*(?:\d{2})?(?:\s*(?:phút|p|'))?)?$/iu;

/** Whether a time only says which hours of a day. */
export function isHours(text: string): boolean {
  return HOURS.test(text.trim());
}

const DAY =
  /ngày\s+(\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4})|(?<!\d)(\d{1,2}[/.]\d{1,2}[/.]\d{4})(?!\d)/iu;

/** The day that a caption names: `NGÀY 1: THỨ HAI, NGÀY 24/8/2026`; null if it does not name exactly one. */
function dayIn(caption: string): string | null {
  const match = DAY.exec(caption);
  const rest = match ? caption.slice(match.index + match[0].length) : '';
  const day = match?.[1] ?? match?.[2];
  if (!day || DAY.test(rest)) return null;
  const slashed = (day.match(/\d+/g) ?? []).join('/');
  return readDate(slashed) === null ? null : slashed;
}

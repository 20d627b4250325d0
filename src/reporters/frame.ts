import stringWidth from 'fast-string-width';
import type { Range } from '../source/position.ts';
import type { Paint } from './paint.ts';
import { visible } from './visible.ts';

/** Longer lines are cut to the part around what is marked. */
const WIDEST = 160;

/**
 * The first line of `range` out of `lines`, with carets under what it covers there, aligned by the
 * width that characters have on a terminal. `gutter` is how wide the line number is.
 */
export function frame(
  lines: readonly string[],
  range: Range,
  gutter: number,
  paint: Paint,
  mark: (text: string) => string,
  columns: number | null,
): string {
  const { start, end } = range;
  const line = (lines[start.line - 1] ?? '').replace(/\r$/, '');
  const from = Math.min(start.column - 1, line.length);
  const to = Math.max(from, end.line === start.line ? Math.min(end.column - 1, line.length) : line.length);
  const room = Math.max(20, Math.min(columns ?? WIDEST, WIDEST) - gutter - 4);
  const shown = cut(line, from, to, room);

  const before = stringWidth(shown.before);
  const carets = Math.max(1, stringWidth(shown.marked));
  const number = String(start.line).padStart(gutter);
  const bar = paint.dim('|');
  return [
    `${paint.dim(number)} ${bar} ${shown.before}${shown.marked}${shown.after}`.trimEnd(),
    `${' '.repeat(gutter)} ${bar} ${' '.repeat(before)}${mark('^'.repeat(carets))}`,
  ].join('\n');
}

/** The marked part and as much around it as there is room for, its control characters made visible. */
function cut(line: string, from: number, to: number, room: number) {
  const marked = shorten(show(line.slice(from, to)), room);
  let left = room - stringWidth(marked);
  const all = { before: show(line.slice(Math.max(0, from - room), from)), after: show(line.slice(to, to + room)) };
  const wantsBefore = Math.min(stringWidth(all.before), Math.max(0, Math.floor((left * 2) / 3), left - stringWidth(all.after)));
  const isWhole = from <= room && stringWidth(all.before) <= wantsBefore;
  const before = isWhole ? all.before : `…${tail(all.before, wantsBefore - 1)}`;
  left -= stringWidth(before);
  return { before, marked, after: shorten(all.after, left) };
}

function show(text: string): string {
  return visible(text.replaceAll('\t', '  '));
}

/** The beginning of a text, at most `room` columns wide, with `…` where something is missing. */
function shorten(text: string, room: number): string {
  if (stringWidth(text) <= room) return text;
  let kept = '';
  for (const character of characters(text)) {
    if (stringWidth(kept + character) >= room) break;
    kept += character;
  }
  return `${kept}…`;
}

/** The end of a text, at most `room` columns wide. */
function tail(text: string, room: number): string {
  let kept = '';
  for (const character of characters(text).reverse()) {
    if (stringWidth(character + kept) > room) break;
    kept = character + kept;
  }
  return kept;
}

/** What a reader sees as one character, accents included. */
function characters(text: string): string[] {
  return Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
}

import type { Range } from '../../yaml/position.ts';
import type { Paint } from '../text/paint.ts';
import { stringWidth } from '../text/string-width.ts';
import { visible } from '../text/visible.ts';

/** Longer lines are cut to the part around what is marked. */
const WIDEST = 160;

export interface FrameLayout {
  /** How wide line numbers are; 0 for a text without. */
  readonly gutter: number;
  /** The width of the terminal; null without one. */
  readonly columns: number | null;
  /** The label of the marked part, beside the carets. */
  readonly label: string;
}

/**
 * The first line of `range` out of `lines`, with carets under what it covers there, aligned by the
 * width that characters have on a terminal.
 */
export function frame(
  lines: readonly string[],
  range: Range,
  { gutter, columns, label }: FrameLayout,
  paint: Paint,
  mark: (text: string) => string,
): string {
  const { start, end } = range;
  const line = withoutReturn(lines[start.line - 1] ?? '');
  const from = Math.min(start.column - 1, line.length);
  const to = Math.max(
    from,
    end.line === start.line ? Math.min(end.column - 1, line.length) : line.trimEnd().length,
  );
  const room = Math.max(20, Math.min(columns ?? WIDEST, WIDEST) - gutter - 4);
  const shown = cut(line, from, to, room);

  const indent = stringWidth(shown.before);
  const carets = '^'.repeat(Math.max(1, stringWidth(shown.marked)));
  const bar = paint.dim('|');
  const margin = `${' '.repeat(gutter)} ${bar} `;
  const marks = `${' '.repeat(indent)}${mark(carets)}`;
  const isBeside = indent + carets.length + 1 + stringWidth(label) <= room;
  return [
    `${gutter === 0 ? '' : paint.dim(String(start.line).padStart(gutter))} ${bar} ${shown.before}${shown.marked}${shown.after}`.trimEnd(),
    `${margin}${marks}${label && isBeside ? ` ${mark(label)}` : ''}`,
    ...(label && !isBeside ? [`${margin}${mark(label)}`] : []),
  ].join('\n');
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}

/** The marked part and as much around it as there is room for, its control characters made visible. */
function cut(line: string, from: number, to: number, room: number) {
  // A long line is not looked at beyond what can be shown of it: there may be as many findings as characters.
  const [start, end] = [Math.max(0, from - room), Math.min(to, from + room * MOST_UNITS)];
  // A command to a CI runner may reach over the edges of the marked part.
  const show = CI_COMMAND.test(line.slice(start, end + room))
    ? (text: string) => showPart(text).replaceAll('#', '<U+0023>')
    : showPart;
  const marked = shorten(`${show(line.slice(from, end))}${end < to ? '…' : ''}`, room);
  let left = room - stringWidth(marked);
  const all = {
    before: show(line.slice(start, from)),
    after: show(line.slice(to, to + room)),
  };
  const wantsBefore = Math.min(
    stringWidth(all.before),
    Math.max(0, Math.floor((left * 2) / 3), left - stringWidth(all.after)),
  );
  const isWhole = from <= room && stringWidth(all.before) <= wantsBefore;
  const before = isWhole ? all.before : `…${tail(all.before, wantsBefore - 1)}`;
  left -= stringWidth(before);
  return { before, marked, after: left > 0 ? shorten(all.after, left) : '' };
}

/** So many UTF-16 units are looked at for each column: letters with several accents take more than one. */
const MOST_UNITS = 4;

const CI_COMMAND = /##[A-Za-z]*\[/;

function showPart(text: string): string {
  return visible(text.replaceAll('\t', '  '));
}

/** The beginning of a text, at most `room` columns wide, with `…` where something is missing. */
function shorten(text: string, room: number): string {
  if (stringWidth(text) <= room) return text;
  let [kept, width] = ['', 0];
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    width += stringWidth(segment);
    if (width >= room) break;
    kept += segment;
  }
  return `${kept}…`;
}

/** The end of a text, at most `room` columns wide. */
function tail(text: string, room: number): string {
  // What a reader sees as one character, accents included.
  const characters = Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
  let [kept, width] = ['', 0];
  for (const character of characters.reverse()) {
    width += stringWidth(character);
    if (width > room) break;
    kept = character + kept;
  }
  return kept;
}

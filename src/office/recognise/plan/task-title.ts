import { splitNumber } from '../annex/body.ts';
import type { Entry } from '../annex/entry.ts';
import type { TaskNode } from '../annex/task-tree.ts';
import { type Draft, type DraftText, type Place, textDraft } from './draft.ts';
import { placeOf } from './entries.ts';
import { amountsIn } from './named-amounts.ts';

/** What a task is called. */
export interface Title {
  readonly draft: DraftText | null;
  readonly entry: Entry | null;
  /** The number before it, where there is no column of numbers. */
  readonly number: string;
}

/** The title of a task: of its row, or of the table that it is. */
export function titleOf(node: TaskNode): Title {
  if (node.caption !== null) {
    const { text, entry } = node.caption;
    const place = entry ? placeOf(entry) : { table: null, row: null, column: null, text, heading: null };
    return { draft: text === '' ? null : textDraft(text, [place]), entry, number: '' };
  }
  const row = node.rows[0] ?? [];
  const filled = row.filter(({ text }) => text !== '');
  const entry =
    row.find(({ column, text }) => column.role === 'title' && text !== '') ??
    (node.isSection ? filled[0] : undefined);
  if (!entry) return { draft: null, entry: null, number: '' };
  const text = listText(entry.cell.lines);
  const hasColumn = row.some(
    ({ column, text: number }) => column.role === 'no' && number !== '' && number !== entry.text,
  );
  const split = hasColumn ? null : splitNumber(text, null);
  const isBullet = split?.number.form === 'bullet';
  const shown = split && (isBullet || split.number.text === node.number.text) ? split.title : text;
  return {
    draft: textDraft(shown, [placeOf(entry)]),
    entry,
    number: shown === text ? '' : isBullet ? '' : (split?.number.text ?? ''),
  };
}

/** The lines of a title as one; the dashes of a list are commas between its parts. */
function listText(lines: readonly string[]): string {
  const isList = lines.length > 1 && lines.every((line) => /^[-–+*•]\s*\S/.test(line));
  return isList
    ? lines.map((line) => line.replace(/^[-–+*•]\s*|[\s.;,]+$/gu, '')).join('; ')
    : lines.join(' ');
}

/** The number as printed. */
export function numberText(node: TaskNode, index: number): string {
  return node.number.text || String(index + 1);
}

/** `no` where it is not what counting gives. */
export function numberDraft(node: TaskNode, index: number, title: Title): Draft | null {
  const { text, form } = node.number;
  if (text === '' || form === 'none' || text === String(index + 1)) return null;
  const [entry] = numberEntries(node);
  const from = entry ?? (title.number !== '' ? title.entry : null);
  return textDraft(text, from ? [placeOf(from)] : []);
}

function numberEntries(node: TaskNode): Entry[] {
  return (node.rows[0] ?? []).filter(
    ({ column, text }) =>
      (column.role === 'no' || (column.role === 'code' && text === node.number.text)) &&
      text !== '' &&
      !node.isSection,
  );
}

/** The place of a task: of its number, which counting gives as well, or of its title. */
export function numberPlaces(node: TaskNode, { draft }: Title): readonly Place[] {
  const entries = numberEntries(node);
  return entries.length > 0 ? entries.map(placeOf) : (draft?.from ?? []);
}

/** The amount that the title of a section states, where it is the only one: `BÁO CHÍ (50.000.000 đồng)`. */
export function amountInTitle(node: TaskNode): { readonly amount: string; readonly entry: Entry } | null {
  const { entry } = titleOf(node);
  const [only, ...more] = entry ? amountsIn({ text: entry.text, place: placeOf(entry) }) : [];
  const isEach = only !== undefined && OF_EACH.test(only.label);
  return entry && only && more.length === 0 && !isEach ? { amount: only.text, entry } : null;
}

/** Words before the price of one thing, or what somebody gives. */
const OF_EACH =
  /(?<!\p{L})(?:mỗi|một|định mức|mức|đơn giá|trị giá|suất|giải|hỗ trợ|thưởng)(?!\p{L})[^(:]*$/iu;

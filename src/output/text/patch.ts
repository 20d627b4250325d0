import { formatPatch } from 'diff';

/** As many unchanged lines are shown around a change. */
const CONTEXT = 4;

/** Lines `from` up to `to`, both from 0, that were changed into lines `newFrom` up to `newTo`. */
interface Change {
  from: number;
  to: number;
  newFrom: number;
  newTo: number;
}

/**
 * A unified diff of two versions of a file. `lines` says for each line of the new version which line of the old one it
 * is, from 0, or null where it was written.
 */
export function patch(
  file: string,
  before: string,
  after: string,
  lines: readonly (number | null)[],
): string {
  const [old, now] = [linesOf(before), linesOf(after)];
  const groups: Change[][] = [];
  for (const change of changesIn(old, now, lines)) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && change.from - last.to <= 2 * CONTEXT) group.push(change);
    else groups.push([change]);
  }
  return formatPatch({
    oldFileName: `a/${file}`,
    newFileName: `b/${file}`,
    oldHeader: undefined,
    newHeader: undefined,
    hunks: groups.map((group) => hunk(group, old, now)),
  });
}

/** The lines of a text with their ends; a text that ends with a line end has no empty line after it. */
function linesOf(text: string): string[] {
  return text.match(/[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$/g) ?? [];
}

function changesIn(
  old: readonly string[],
  now: readonly string[],
  lines: readonly (number | null)[],
): Change[] {
  const changes: Change[] = [];
  let [next, newNext] = [0, 0];
  const addUntil = (end: number, newEnd: number) => {
    const change = { from: next, to: end, newFrom: newNext, newTo: newEnd };
    trim(change, old, now);
    if (change.from < change.to || change.newFrom < change.newTo) changes.push(change);
  };
  for (let i = 0; i < now.length; i += 1) {
    const was = lines[i] ?? null;
    if (was === null) continue;
    addUntil(was, i);
    [next, newNext] = [was + 1, i + 1];
  }
  addUntil(old.length, now.length);
  return changes;
}

/** Leaves out the lines at both ends of a change that are as they were. */
function trim(change: Change, old: readonly string[], now: readonly string[]): void {
  const isLeft = () => change.from < change.to && change.newFrom < change.newTo;
  while (isLeft() && old[change.from] === now[change.newFrom]) {
    change.from += 1;
    change.newFrom += 1;
  }
  while (isLeft() && old[change.to - 1] === now[change.newTo - 1]) {
    change.to -= 1;
    change.newTo -= 1;
  }
}

function hunk(changes: readonly Change[], old: readonly string[], now: readonly string[]) {
  const [first, last] = [changes[0], changes.at(-1)];
  const start = Math.max(0, (first?.from ?? 0) - CONTEXT);
  const end = Math.min(old.length, (last?.to ?? 0) + CONTEXT);
  const newStart = (first?.newFrom ?? 0) - ((first?.from ?? 0) - start);
  const lines: string[] = [];
  const add = (sign: string, texts: readonly string[]) => {
    for (const text of texts) {
      lines.push(sign + text.replace(/\n$/, ''));
      if (!/[\r\n]$/.test(text)) lines.push('\\ No newline at end of file');
    }
  };
  let shown = start;
  for (const { from, to, newFrom, newTo } of changes) {
    add(' ', old.slice(shown, from));
    add('-', old.slice(from, to));
    add('+', now.slice(newFrom, newTo));
    shown = to;
  }
  add(' ', old.slice(shown, end));
  return {
    oldStart: start + 1,
    oldLines: end - start,
    newStart: newStart + 1,
    newLines: (last?.newTo ?? 0) + end - (last?.to ?? 0) - newStart,
    lines,
  };
}

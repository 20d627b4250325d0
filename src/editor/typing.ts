import type { Path } from '../yaml/document.ts';

/** What is being typed at a place, as far as the text before it says; the text need not be sound YAML. */
export interface Typing {
  /** The mapping around: its keys from the root, 0 for an element of a list. */
  readonly path: Path;
  /** The key whose value is being typed; null while a key is typed. */
  readonly key: string | null;
  /** The part of the key or value before the place. */
  readonly typed: string;
  /** The keys that the mapping has on other lines or between the same braces. */
  readonly siblings: ReadonlySet<string>;
}

/** What is typed at `offset` of a text; null in a comment. Linear in the length of the text. */
export function typingAt(text: string, offset: number): Typing | null {
  const open = openBracket(text, offset);
  if (open === null) return typingInBlock(text, offset);
  const around = typingInBlock(text, open.at);
  if (!around) return null;
  return open.outer.reduceRight<Typing>((outer, { at, end }) => within(text, at, end, outer), around);
}

interface Bracket {
  readonly at: number;
  /** Up to where its content is looked at: the place, or the next bracket that is open. */
  readonly end: number;
}

/** The brackets still open at `offset`, from the outermost in; null if the lines before that belong to it open no bracket. */
function openBracket(text: string, offset: number): { at: number; outer: readonly Bracket[] } | null {
  const found: number[] = [];
  let depth = 0;
  for (let at = offset - 1; at >= 0; at -= 1) {
    const sign = text[at];
    if (sign === '}' || sign === ']') depth += 1;
    else if (sign === '{' || sign === '[') {
      if (depth > 0) depth -= 1;
      else found.push(at);
    } else if (sign === '\n' && startsBlock(text, at + 1)) break;
  }
  const [innermost] = found;
  if (innermost === undefined) return null;
  const outer = found.map((at, i) => ({ at, end: i === 0 ? offset : (found[i - 1] ?? offset) }));
  return { at: found.at(-1) ?? innermost, outer };
}

/** True if the line at `start` begins a block element or key, so that no bracket of an earlier line is open in it. */
function startsBlock(text: string, start: number): boolean {
  return (
    /^\s*(?:- |[\p{L}\w-]+:(?:\s|$))/u.test(text.slice(start, start + 80)) &&
    !/^\s*[}\]]/.test(text.slice(start, start + 80))
  );
}

/** What is typed at `end` inside the bracket at `at`, which is itself typed as `outer` says. */
function within(text: string, at: number, end: number, outer: Typing): Typing {
  const isList = text[at] === '[';
  const entries = splitEntries(text.slice(at + 1, end));
  const current = entries.at(-1) ?? '';
  const parent = outer.key === null ? outer.path : [...outer.path, outer.key];
  if (isList) {
    const next = /^\s*[{[]/.test(current);
    return next
      ? { path: [...parent, 0], key: null, typed: '', siblings: new Set() }
      : { ...outer, typed: current.trimStart() };
  }
  const rest = splitEntries(text.slice(end, closingOf(text, end))).slice(1);
  const siblings = new Set([...entries.slice(0, -1), ...rest].map((entry) => keyOf(entry)));
  const colon = /^\s*("[^"]*"|'[^']*'|[^:]*?)\s*:(?:\s+([\s\S]*))?$/.exec(current);
  if (!colon) return { path: parent, key: null, typed: current.trimStart(), siblings };
  return { path: parent, key: colon[1] ?? '', typed: colon[2] ?? '', siblings };
}

function keyOf(entry: string): string {
  return /^\s*["']?([^"':]+)/.exec(entry)?.[1]?.trim() ?? '';
}

/** The end of the content of a bracket that is open at `offset`, at most to the end of the line. */
function closingOf(text: string, offset: number): number {
  let depth = 0;
  for (let at = offset; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '{' || sign === '[') depth += 1;
    else if (sign === '}' || sign === ']') {
      if (depth === 0) return at;
      depth -= 1;
    } else if (sign === '\n') return at;
  }
  return text.length;
}

/** The parts between the commas that are in no bracket and no quotes. */
function splitEntries(content: string): string[] {
  const entries = [''];
  let depth = 0;
  let quote = '';
  for (const sign of content) {
    if (quote) quote = sign === quote ? '' : quote;
    else if (sign === '"') quote = sign;
    else if (sign === '{' || sign === '[') depth += 1;
    else if (sign === '}' || sign === ']') depth -= 1;
    if (sign === ',' && depth === 0 && !quote) entries.push('');
    else entries[entries.length - 1] += sign;
  }
  return entries;
}

/** A key or a list element that is open on the way down a text. */
interface Level {
  readonly column: number;
  /** Null for an element of a list. */
  readonly key: string | null;
}

/** The dashes of list elements that a line begins with, its key, and the value after the colon. */
const LINE = /^([ \t]*(?:- +|-$)*)(?:("[^"]*"|'[^']*'|[^\s#"'{[-][^#:]*?)[ \t]*:(?:[ \t]+(.*))?$)?/;

function typingInBlock(text: string, offset: number): Typing | null {
  const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  if (/(?:^|\s)#/.test(before)) return null;
  const lines = text.split('\n');
  const at = text.slice(0, offset).split('\n').length - 1;
  const [, lead = '', key, value] = LINE.exec(before) ?? [];
  const levels: Level[] = [];
  for (const line of [...lines.slice(0, at), lead]) enter(levels, line);
  const path = levels.filter(({ column }) => column < lead.length).map((level) => level.key ?? 0);
  const siblings = keysAround(lines, at, lead.length);
  return key === undefined
    ? { path, key: null, typed: before.slice(lead.length), siblings }
    : { path, key: unquoted(key), typed: value ?? '', siblings };
}

function unquoted(key: string): string {
  return key.replace(/^["']|["']$/g, '');
}

/** Opens what a line begins: its list elements and its key. */
function enter(levels: Level[], line: string): void {
  if (/^\s*(?:#|$)/.test(line)) return;
  const [, lead = '', key] = LINE.exec(line) ?? [];
  for (const dash of lead.matchAll(/-/g)) push(levels, { column: dash.index, key: null });
  if (key !== undefined) push(levels, { column: lead.length, key: unquoted(key) });
}

/** A key ends the keys and elements at its column and deeper; an element may be at the column of the key of its list. */
function push(levels: Level[], level: Level): void {
  for (let last = levels.at(-1); last; last = levels.at(-1)) {
    const isInList = level.key === null && last.key !== null && last.column === level.column;
    if (last.column < level.column || isInList) break;
    levels.pop();
  }
  levels.push(level);
}

/** The keys at `column` on the lines above and below the line at `at` that belong to the same mapping. */
function keysAround(lines: readonly string[], at: number, column: number): ReadonlySet<string> {
  const keys = new Set<string>();
  const look = (line: string) => {
    const [, lead = '', key] = LINE.exec(line) ?? [];
    const dash = lead.indexOf('-');
    return { key, column: lead.length, startsElement: dash >= 0 && dash < column };
  };
  const add = (line: string): boolean => {
    if (/^\s*(?:#|$)/.test(line)) return true;
    const found = look(line);
    if (found.column === column && found.key !== undefined) keys.add(unquoted(found.key));
    return found.column >= column;
  };
  if (!look(lines[at] ?? '').startsElement) {
    for (let i = at - 1; i >= 0 && add(lines[i] ?? ''); i -= 1) if (look(lines[i] ?? '').startsElement) break;
  }
  for (let i = at + 1; i < lines.length; i += 1) {
    if (look(lines[i] ?? '').startsElement || !add(lines[i] ?? '')) break;
  }
  return keys;
}

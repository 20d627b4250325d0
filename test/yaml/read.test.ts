import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decode } from '../../src/yaml/decode.ts';
import { readEvents } from '../../src/yaml/events.ts';
import { isEmpty, type Node } from '../../src/yaml/node.ts';
import { nodeOf, parse } from '../../src/yaml/parse.ts';
import { read } from '../../src/yaml/read.ts';
import { mutated, PLANS, yamlish } from '../support/broken-plans.ts';
import { PATIENCE, tries } from '../support/fuzz.ts';

/** The nodes of a text with the text at them, which is what a finding shows. */
function outline(node: Node | null, text: string): unknown {
  if (node === null) return null;
  const { kind, span, anchor, hasTag } = node;
  const written = text.slice(span.start, span.end).trimEnd();
  const about = { kind, anchor, hasTag, start: span.start };
  if (kind === 'scalar') {
    const { value, isPlain } = node;
    return { ...about, value, isPlain, written, ...(isEmpty(node) && { start: 'anywhere' }) };
  }
  if (kind === 'alias') return { ...about, source: node.source };
  const whole = { ...about, isFlow: node.isFlow, ...(node.isFlow && { written }) };
  if (kind === 'sequence') return { ...whole, items: node.items.map((item) => outline(item, text)) };
  // A key that is no scalar is refused later; whether a colon is missing matters between braces alone.
  const pairs = node.pairs.map(({ key, value }) => {
    if (key.kind !== 'scalar') return key.kind;
    return [outline(key, text), isEmpty(value) && !node.isFlow ? 'empty' : outline(value, text)];
  });
  // Without braces it begins with its first key, whether an anchor of that counts or not.
  return { ...whole, pairs, ...(!node.isFlow && { start: 'first key' }) };
}

/**
 * Fails where one parser reads a text otherwise than the other. Says nothing of a text that either refuses, that is a single
 * value, or with a byte order mark in the middle, which is a letter to one and nothing to the other.
 */
function readAlike(written: string): void {
  const { text, problem } = decode(Buffer.from(written));
  if (problem || text.includes('\ufeff')) return;
  const root = readEvents(text);
  const parsed = parse(text);
  if (
    root === undefined ||
    root?.kind === 'scalar' ||
    'problem' in parsed ||
    parsed.document.errors.length > 0
  )
    return;
  const { contents } = parsed.document;
  const other = contents && nodeOf(contents);
  if (isEmpty(root)) expect(isEmpty(other)).toBe(true);
  else expect(outline(root, text)).toEqual(outline(other, text));
}

const LAYOUTS = [
  '',
  '# nothing\n',
  '---\na: 1\n',
  '%YAML 1.2\n---\na: 1\n...\n',
  'a:\nb: # none\n\nc: ""\nd: \'\'\n',
  "a: \"b \\u1ea1 # c\"   # d: e\nf: 'g '' h'\n",
  'a: b\n  c # d\n  \ne: f\n\n  g\n',
  'a: |\n  b: #\n\n  c\nd: >-\n  e\nf: |2+ # : | >\n   g\n\nh: >\n',
  '- |\n a\n- # b\n  c\n-\n- - d\n  - e\n',
  '{ a: b, c, d: , "e": f, "g":h, }\n',
  'a: { b: [c, d: e, { f: g }], # ] }\n  h: {}, i: [] }\nj: k\n',
  '[{ a: b }: c, [d]: e, "f": g, ? h : i, j, ]\n',
  '? a\n: b\n? c\nd: e\n',
  '? [a, b]\n: c\n',
  'a: &b c\nd: &e\n  f: g\nh: &i { j: k }\n&l m: *b\nn: [*e , *i ]\no: &p\n',
  'a: !b c\nd: !!map\n  e: f\ng: !h &i "j"\nk: &l !m |\n  n\n',
  'a:b: c:d\nhttps://e.vn: f # g\nh#i: j#k\n',
  'a: b\r\nc: |\r\n  d\r\n  e\r\nf: [g,\r\n  h]\r\n',
];

test.each(LAYOUTS)('both parsers read alike %j', (text) => {
  expect(readEvents(text)).not.toBeUndefined();
  readAlike(text);
});

test('both parsers read alike what neither refuses', { timeout: PATIENCE }, () => {
  for (const plan of PLANS) readAlike(plan);
  // The same texts each time: what parsers that are not ours make of every text is not ours to promise.
  fc.assert(fc.property(mutated, readAlike), { ...tries(200), seed: 44 });
  fc.assert(fc.property(yamlish, readAlike), { ...tries(500), seed: 44 });
});

test.each([
  ['a: [\n  b,\n]\n', 'a closing bracket below its key'],
  ['a: {\n  b: c\n}\n', 'a closing brace below its key'],
  ['a: \t{ b: c }\n', 'a tab between a key and its value'],
])('%j is taken, although the standard forbids %s', (text) => {
  expect(readEvents(text)).toBeUndefined();
  expect(read(text)).toEqual({ root: expect.objectContaining({ kind: 'mapping' }) });
});

test.each([
  ['a: &b c: d\n', 'bad-start'],
  ['a: 1\n---\nb: 2\n', 'several-documents'],
])('%j is refused: %s', (text, kind) => {
  expect(read(text)).toEqual({ problem: expect.objectContaining({ kind }) });
});

test.each([
  ['a: # b\n: c\n', 7],
  ['- a:\n-\n- c\n', 6],
  ['- # a\n  # b\n- c\n', 1],
])('what is empty in %j stands at its sign', (text, start) => {
  const root = readEvents(text);
  const nodes =
    root?.kind === 'mapping' ? root.pairs.map(({ key }) => key) : root?.kind === 'sequence' && root.items;
  expect(nodes).toContainEqual(expect.objectContaining({ value: '', span: { start, end: start } }));
});

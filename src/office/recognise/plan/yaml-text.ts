import { Document, isMap, isScalar, isSeq, type Node, Pair, Scalar, visit, YAMLMap, YAMLSeq } from 'yaml';
import type { Lang } from '../../../i18n.ts';
import type { Draft } from './draft.ts';

/** Wider lines are broken where their text allows. */
const WIDTH = 110;
/** Longer texts are written as a block. */
const LONG = 90;

/** Text that other YAML readers take for another type; whole numbers are written plain on purpose. */
const OTHER_TYPE =
  /^(?:[-+]?(?:\d[\d_]*\.[\d_.]*|\.\d+)(?:e[-+]?\d+)?|0\d+|0[xo][\da-f]+|[-+]?\d+e[-+]?\d+|~|null|true|false|yes|no|on|off|[-+]?\.(?:inf|nan))$/i;

/** The text of a plan file as a person would write it: comments, items in braces, the line that names the schema. */
export function yamlText(draft: Draft, heading: string, lang: Lang): string {
  const document = new Document(null, { schema: 'failsafe' });
  document.contents = nodeOf(draft, [], lang) as Document['contents'];
  document.commentBefore = ` yaml-language-server: $schema=./plan.schema.json\n\n ${heading}`;
  separate(document);
  return document.toString({ lineWidth: WIDTH, flowCollectionPadding: true, defaultKeyType: 'PLAIN' });
}

function nodeOf(draft: Draft, path: readonly (string | number)[], lang: Lang): Node {
  const node = bareNode(draft, path, lang);
  if (draft.comment) {
    if (draft.kind === 'text') node.comment = ` ${draft.comment[lang]}`;
    else node.commentBefore = ` ${draft.comment[lang]}`;
  }
  return node;
}

function bareNode(draft: Draft, path: readonly (string | number)[], lang: Lang): Node {
  if (draft.kind === 'text') return scalar(draft.text, path);
  if (draft.kind === 'list') {
    const list = new YAMLSeq();
    list.items = draft.items.map((item, index) => nodeOf(item, [...path, index], lang));
    list.flow = draft.items.every(({ kind }) => kind === 'text');
    return list;
  }
  const map = new YAMLMap();
  map.items = draft.entries.map(([key, value]) => {
    const name = keyNode(key);
    const node = nodeOf(value, [...path, key], lang);
    // The comment on a mapping or a long text is above its key.
    if (value.comment && (value.kind !== 'text' || needsBlock(value.text))) {
      name.commentBefore = ` ${value.comment[lang]}`;
      node.comment = null;
      node.commentBefore = null;
    }
    return new Pair(name, node);
  });
  map.flow = isInFlow(path) && widthOf(draft) <= WIDTH - 2 * path.length;
  return map;
}

/** The width of a mapping on one line, about. */
function widthOf(draft: Draft): number {
  switch (draft.kind) {
    case 'text':
      return draft.text.length + 2;
    case 'list':
      return draft.items.reduce((width, item) => width + widthOf(item) + 2, 2);
    case 'map':
      return draft.entries.reduce((width, [key, value]) => width + key.length + 2 + widthOf(value) + 2, 2);
  }
}

/** Items and citations are lines in braces. */
function isInFlow(path: readonly (string | number)[]): boolean {
  return path.some((step, index) => (step === 'items' || step === 'citations') && index + 1 < path.length);
}

function needsBlock(text: string): boolean {
  return text.length > LONG || text.includes('\n');
}

/** Keys such as `no` are no truth value in a plan file. */
function keyNode(key: string): Scalar {
  const node = new Scalar(key);
  if (!/^[a-z]+$/i.test(key) && OTHER_TYPE.test(key)) node.type = 'QUOTE_DOUBLE';
  return node;
}

/** Amounts are quoted where they are digits alone: with a unit they are not the number that others read. */
const AMOUNTS = new Set<string | number | undefined>(['amount', 'unitPrice', 'subtotal', 'total']);

function scalar(text: string, path: readonly (string | number)[]): Scalar {
  const inFlow = isInFlow(path);
  const node = new Scalar(text);
  if (OTHER_TYPE.test(text) || (AMOUNTS.has(path.at(-1)) && /^\d+$/.test(text))) node.type = 'QUOTE_DOUBLE';
  else if (!inFlow && text.includes('\n')) node.type = 'BLOCK_LITERAL';
  else if (!inFlow && text.length > LONG) node.type = 'BLOCK_FOLDED';
  return node;
}

/** An empty line between the parts of a plan, and between its tasks. */
function separate(document: Document): void {
  visit(document, {
    Pair: (_, { key, value }) => {
      if (isScalar(key) && key.value === 'tasks' && isSeq(value))
        value.items.forEach((task, index) => {
          if (index > 0 && isMap(task)) task.spaceBefore = true;
        });
    },
  });
  if (!isMap(document.contents)) return;
  document.contents.items.forEach(({ key }, index) => {
    if (index > 0 && isScalar(key)) key.spaceBefore = true;
  });
}

import {
  type AliasEvent,
  COLLECTION_STYLE,
  EVENT_ID,
  type Event,
  getScalarValue,
  type MappingEvent,
  parseEvents,
  SCALAR_STYLE,
  type ScalarEvent,
  type SequenceEvent,
} from 'js-yaml';
import type { Alias, Mapping, Node, Pair, Scalar, Sequence } from './node.ts';
import { DEEPEST } from './parse.ts';
import type { Span } from './position.ts';

// The gap between two nodes: spaces and comments, perhaps punctuation.
const GAP = /(?:\s|#[^\n]*)*/y;
const SIGNS = /(?:[\s,:?-]|#[^\n]*)*/y;

/**
 * The root of the one document in `text`, null if there is nothing in it. Undefined where `text` is not YAML to the
 * letter of the standard, holds several documents or nests too deep.
 */
export function readEvents(text: string): Node | null | undefined {
  let events: Event[];
  try {
    events = parseEvents(text, { maxDepth: DEEPEST });
  } catch {
    return undefined;
  }
  if (events.length === 0) return null;
  const reader = new EventReader(text, events);
  const root = reader.root();
  return reader.isCertain ? root : undefined;
}

/** Builds nodes from the events of a parser, which give the place of a scalar's text and of a collection's beginning. */
class EventReader {
  readonly #text: string;
  readonly #events: readonly Event[];
  #next = 0;
  /** Where the last node so far ends. */
  #end = 0;
  #isLax = false;

  constructor(text: string, events: readonly Event[]) {
    this.#text = text;
    this.#events = events;
  }

  /** Whether the text is one document, and nothing in it was taken that is not YAML. */
  get isCertain(): boolean {
    return this.#next === this.#events.length && !this.#isLax;
  }

  /** What is between the beginning and the end of a document. */
  root(): Node {
    this.#next += 1;
    const root = this.#node();
    this.#next += 1;
    return root;
  }

  #node(): Node {
    const event = this.#events[this.#next++];
    switch (event?.type) {
      case EVENT_ID.SCALAR:
        return this.#scalar(event);
      case EVENT_ID.MAPPING:
        return this.#mapping(event);
      case EVENT_ID.SEQUENCE:
        return this.#sequence(event);
      case EVENT_ID.ALIAS:
        return this.#alias(event);
      default:
        throw new Error('a parser closes only what it opened');
    }
  }

  #scalar(event: ScalarEvent): Scalar {
    const span = this.#spanOf(event);
    this.#end = span.end;
    return {
      kind: 'scalar',
      span,
      anchor: this.#anchorOf(event),
      hasTag: event.tagStart >= 0,
      value: getScalarValue(this.#text, event),
      isPlain: event.style === SCALAR_STYLE.PLAIN,
    };
  }

  /** Of quoted text with the quotes, of a block with its header. */
  #spanOf({ style, valueStart, valueEnd, anchorEnd, tagEnd }: ScalarEvent): Span {
    const from = Math.max(this.#end, anchorEnd, tagEnd);
    if (valueStart < 0) return { start: from, end: from };
    switch (style) {
      case SCALAR_STYLE.PLAIN:
        return { start: valueStart, end: valueEnd };
      case SCALAR_STYLE.SINGLE_QUOTED:
      case SCALAR_STYLE.DOUBLE_QUOTED:
        return { start: valueStart - 1, end: valueEnd + 1 };
      default:
        return { start: this.#after(SIGNS, from), end: valueEnd };
    }
  }

  #mapping(event: MappingEvent): Mapping {
    const { start, style } = event;
    const isFlow = style === COLLECTION_STYLE.FLOW;
    const isBraced = isFlow && this.#text[start] === '{' && !this.#beginsAt(start);
    this.#end = isBraced ? start + 1 : start;
    const pairs: Pair[] = [];
    while (!this.#closes()) pairs.push({ key: this.#key(), value: this.#value() });
    if (isBraced) this.#end = this.#after(SIGNS, this.#end) + 1;
    return {
      kind: 'mapping',
      span: { start, end: this.#end },
      anchor: this.#anchorOf(event),
      hasTag: event.tagStart >= 0,
      pairs,
      isFlow,
    };
  }

  /** Whether what comes next begins there too, as in the list `[{ a: 1 }: 2]`, whose element has no braces. */
  #beginsAt(start: number): boolean {
    const next = this.#upcoming;
    return next !== undefined && 'start' in next && next.start === start;
  }

  #sequence(event: SequenceEvent): Sequence {
    const { start, style } = event;
    const isFlow = style === COLLECTION_STYLE.FLOW;
    this.#end = isFlow ? start + 1 : start;
    const items: Node[] = [];
    while (!this.#closes()) items.push(this.#element());
    if (isFlow) this.#end = this.#after(SIGNS, this.#end) + 1;
    return {
      kind: 'sequence',
      span: { start, end: this.#end },
      anchor: this.#anchorOf(event),
      hasTag: event.tagStart >= 0,
      items,
      isFlow,
    };
  }

  #alias({ anchorStart, anchorEnd }: AliasEvent): Alias {
    this.#end = anchorEnd;
    return {
      kind: 'alias',
      span: { start: anchorStart - 1, end: anchorEnd },
      hasTag: false,
      source: this.#text.slice(anchorStart, anchorEnd),
    };
  }

  #element(): Node {
    // Nothing is after a dash.
    if (this.#isEmpty(this.#upcoming)) this.#end = this.#after(GAP, this.#end) + 1;
    return this.#node();
  }

  #key(): Node {
    // Nothing is before a colon.
    if (this.#isEmpty(this.#upcoming)) this.#end = this.#after(GAP, this.#end);
    return this.#node();
  }

  /** The value of the key just read, null if not even a colon follows it. */
  #value(): Node | null {
    const event = this.#upcoming;
    // The parser takes `a: &b c: d`, a mapping on the line of its key.
    if (event?.type === EVENT_ID.MAPPING && event.style === COLLECTION_STYLE.BLOCK)
      this.#isLax ||= !this.#text.slice(this.#end, event.start).includes('\n');
    if (this.#isEmpty(event)) {
      const gapEnd = this.#after(GAP, this.#end);
      const hasColon = this.#text[gapEnd] === ':';
      if (hasColon) this.#end = gapEnd + 1;
      else if (event.anchorStart < 0 && event.tagStart < 0) {
        this.#next += 1;
        return null;
      }
    }
    return this.#node();
  }

  get #upcoming(): Event | undefined {
    return this.#events[this.#next];
  }

  #isEmpty(event: Event | undefined): event is ScalarEvent {
    return event?.type === EVENT_ID.SCALAR && event.valueStart < 0;
  }

  #closes(): boolean {
    const closes = this.#upcoming?.type === EVENT_ID.POP;
    if (closes) this.#next += 1;
    return closes;
  }

  #anchorOf({ anchorStart, anchorEnd }: ScalarEvent | MappingEvent | SequenceEvent): string | undefined {
    return anchorStart < 0 ? undefined : this.#text.slice(anchorStart, anchorEnd);
  }

  /** Where what is skipped from `offset` on ends. */
  #after(skipped: RegExp, offset: number): number {
    skipped.lastIndex = offset;
    skipped.test(this.#text);
    return skipped.lastIndex;
  }
}

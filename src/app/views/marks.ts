import type { Severity } from '../../check/engine/rule.ts';
import type { Lang } from '../../i18n.ts';
import { SEVERITY } from '../../output/findings/proof.ts';
import { escapeHtml } from '../../output/text/html.ts';
import { addTo } from '../../values/text/group-by.ts';
import type { NumberedFinding } from './numbered.ts';
import type { ShownDocument } from './shown-document.ts';

/** A finding at an element of a document: the part of the text it is about, as offsets or as that part. */
export interface Mark {
  readonly number: number;
  readonly severity: Severity;
  /** The finding only refers to it; the fault is elsewhere. */
  readonly isRelated: boolean;
  readonly part: { readonly start: number; readonly end: number } | string;
}

/** The marks of a document by the ids of its elements. */
export type Marks = ReadonlyMap<string, readonly Mark[]>;

/** Where the findings of file number `file` are in its document. */
export function marksIn(document: ShownDocument, file: number, findings: readonly NumberedFinding[]): Marks {
  const marks = new Map<string, Mark[]>();
  for (const { number, diagnostic, file: about } of findings) {
    if (about !== file) continue;
    const { severity, related } = diagnostic;
    const places = [
      { ...diagnostic, isRelated: false },
      ...related.filter((place) => place.file === undefined).map((place) => ({ ...place, isRelated: true })),
    ];
    for (const { range, place, isRelated } of places) {
      const id = document.idOf(range, place);
      if (id === null) continue;
      const part = place
        ? place.excerpt
        : {
            start: range.start.column - 1,
            end: range.end.line === range.start.line ? range.end.column - 1 : Number.POSITIVE_INFINITY,
          };
      addTo(marks, id, { number, severity, isRelated, part });
    }
  }
  return marks;
}

/** A text of several lines, as HTML. */
export function linesHtml(text: string): string {
  return text.split('\n').map(escapeHtml).join('<br>');
}

/** A text with what the findings are about marked in it; of marks that overlap, the first, and what is at fault before others. */
export function markedHtml(text: string, marks: readonly Mark[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const { start, end, className } of spansIn(text, marks)) {
    parts.push(linesHtml(text.slice(done, start)));
    parts.push(`<mark class="${className}">${linesHtml(text.slice(start, end))}</mark>`);
    done = end;
  }
  return [...parts, linesHtml(text.slice(done))].join('');
}

interface Span {
  readonly start: number;
  readonly end: number;
  readonly className: string;
}

function spansIn(text: string, marks: readonly Mark[]): Span[] {
  const spans: Span[] = [];
  const isFree = (start: number, end: number) =>
    start < end && spans.every((span) => end <= span.start || span.end <= start);
  const byWeight = marks.toSorted((a, b) => Number(a.isRelated) - Number(b.isRelated));
  for (const { part, severity, isRelated } of byWeight) {
    const [start, end] =
      typeof part === 'string'
        ? freeOccurrence(text, part, isFree)
        : [part.start, Math.min(part.end, text.length)];
    if (isFree(start, end)) spans.push({ start, end, className: isRelated ? 'related' : severity });
  }
  return spans.sort((a, b) => a.start - b.start);
}

/** Where a text occurs first that is not marked yet: equal amounts of a cell are marked one after the other. */
function freeOccurrence(
  text: string,
  part: string,
  isFree: (start: number, end: number) => boolean,
): readonly [number, number] {
  let start = part === '' ? -1 : text.indexOf(part);
  while (start >= 0 && !isFree(start, start + part.length)) start = text.indexOf(part, start + part.length);
  return start < 0 ? [0, 0] : [start, start + part.length];
}

/** Links from a marked element to its findings, one to each. */
export function linksToFindings(marks: readonly Mark[], lang: Lang): string {
  const once = marks.filter(({ number }, i) => marks.findIndex((mark) => mark.number === number) === i);
  const links = once.map(
    ({ number, severity, isRelated }) =>
      `<a class="number ${isRelated ? 'related' : severity}" href="#finding-${number}" aria-label="${SEVERITY[lang][severity]} ${number}">${number}</a>`,
  );
  return links.length === 0 ? '' : `<span class="numbers">${links.join(' ')}</span>`;
}

/** The class of an element with marks: that of the worst. */
export function markClass(marks: readonly Mark[]): string {
  if (marks.length === 0) return '';
  const faults = marks.filter(({ isRelated }) => !isRelated);
  if (faults.length === 0) return ' class="related"';
  return faults.some(({ severity }) => severity === 'error') ? ' class="error"' : ' class="warning"';
}

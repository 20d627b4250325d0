import type { Severity } from '../../check/engine/rule.ts';
import type { Lang } from '../../i18n.ts';
import { SEVERITY } from '../../output/findings/proof.ts';
import { escapeHtml } from '../../output/text/html.ts';
import type { NumberedFinding } from './numbered.ts';
import type { ShownDocument } from './shown-document.ts';

/** A finding at an element of a document: what of the text it is about, by its offsets or by its own text. */
export interface Mark {
  readonly number: number;
  readonly severity: Severity;
  /** It is not at fault, only named by the finding. */
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
      marks.set(id, [...(marks.get(id) ?? []), { number, severity, isRelated, part }]);
    }
  }
  return marks;
}

/** A text with what the findings are about marked in it; of marks that overlap, the first. */
export function markedHtml(text: string, marks: readonly Mark[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const { start, end, severity, isRelated } of spansIn(text, marks)) {
    if (start < done) continue;
    const className = isRelated ? 'related' : severity;
    parts.push(escapeHtml(text.slice(done, start)));
    parts.push(`<mark class="${className}">${escapeHtml(text.slice(start, end))}</mark>`);
    done = end;
  }
  return [...parts, escapeHtml(text.slice(done))].join('');
}

function spansIn(text: string, marks: readonly Mark[]) {
  return marks
    .flatMap((mark) => {
      const { part } = mark;
      if (typeof part !== 'string')
        return { ...mark, start: part.start, end: Math.min(part.end, text.length) };
      const start = part === '' ? -1 : text.indexOf(part);
      return start < 0 ? [] : { ...mark, start, end: start + part.length };
    })
    .filter(({ start, end }) => start < end)
    .sort((a, b) => Number(a.isRelated) - Number(b.isRelated) || a.start - b.start)
    .filter(
      (span, i, all) => !all.slice(0, i).some((other) => span.start < other.end && other.start < span.end),
    )
    .sort((a, b) => a.start - b.start);
}

/** Links from a marked element to its findings. */
export function linksToFindings(marks: readonly Mark[], lang: Lang): string {
  const links = marks.map(
    ({ number, severity, isRelated }) =>
      `<a class="number ${isRelated ? 'related' : severity}" href="#finding-${number}" aria-label="${SEVERITY[lang][severity]} ${number}">${number}</a>`,
  );
  return links.length === 0 ? '' : `<span class="numbers">${links.join(' ')}</span>`;
}

/** The class of an element with marks: that of the worst. */
export function markClass(marks: readonly Mark[]): string {
  if (marks.length === 0) return '';
  const own = marks.filter(({ isRelated }) => !isRelated);
  if (own.length === 0) return ' class="related"';
  return own.some(({ severity }) => severity === 'error') ? ' class="error"' : ' class="warning"';
}

import { contains } from '../../calendar/calendar.ts';
import { conflict, type DatedStretch, type Term } from '../terms.ts';

/** An occasion named beside the time it lies in is a remark: `Tháng 11 (Ngày Pháp luật 09/11)`. */
export function withoutRemarks(spans: readonly DatedStretch[]): readonly DatedStretch[] {
  return spans.filter((span) => {
    const occasion = span.vague?.kind === 'occasion';
    return !occasion || !spans.some((other) => other !== span && contains(other, span));
  });
}

/** The time of a part of the work says nothing of the whole, which has its own: `Tháng 10 (khai mạc ngày 10/10)`. */
export function withoutParts(spans: readonly DatedStretch[]): readonly DatedStretch[] {
  return spans.filter(
    (span) => !span.isPart || !spans.some((other) => !other.isPart && contains(other, span)),
  );
}

const LASTING: ReadonlySet<Term['is']> = new Set(['every', 'ongoing', 'since']);

/** Nor does its peak, of what goes on before and after: `Thường xuyên, cao điểm tháng 6`. */
export function withoutPeaks(terms: readonly Term[]): readonly Term[] {
  const goesOn = terms.some(
    ({ is, part, done }) => part === undefined && (LASTING.has(is) || (is === 'until' && !done)),
  );
  return goesOn ? terms.filter(({ is, part }) => part !== 'peak' || is !== 'stretch') : terms;
}

/** A window in brackets narrows the one before it, or repeats it more broadly: `Quý I (tháng 3)`, `Tháng 3 (quý I)`. */
export function refined(spans: readonly DatedStretch[]): readonly DatedStretch[] {
  const outer = spans.filter((span) => !span.aside);
  const remarks = spans.filter((span) => span.aside);
  if (outer.length === 0 || remarks.length === 0) return spans;
  if (remarks.every((remark) => outer.some((span) => contains(span, remark)))) return remarks;
  if (outer.every((span) => remarks.some((remark) => contains(remark, span)))) return outer;
  return conflict(remarks[0] ?? outer[0] ?? { place: { start: 0, end: 0 } });
}

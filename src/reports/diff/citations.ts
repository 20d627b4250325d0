import type { Citation } from '../../plan/format/schema.ts';
import type { Change, Value } from './change.ts';
import { match } from './match.ts';
import { textChange, tidy } from './text.ts';

/** What differs between the citations of two versions: each is matched by number and place, then number and date. */
export function citationChanges(before: readonly Citation[], after: readonly Citation[]): Change[] {
  const key = (...parts: ((citation: Citation) => string | undefined)[]) => ({
    key: (citation: Citation) => JSON.stringify(parts.map((part) => tidy(part(citation) ?? ''))),
  });
  const number = (citation: Citation) => citation.number;
  const date = (citation: Citation) => citation.date ?? '';
  const where = (citation: Citation) => citation.where;
  const { pairs, removed, added } = match(before, after, [
    key(number, date, where),
    key(number, where),
    key(number, date),
  ]);
  return [
    ...added.map((current) => dateChange('citation-added', null, current)),
    ...removed.map((old) => dateChange('citation-removed', old, null)),
    ...pairs.flatMap(([old, current]) => [
      ...(old.date === current.date ? [] : [dateChange('citation-date', old, current)]),
      ...textChange('citation-where', old.where, current.where, { citation: tidy(current.number) }),
    ]),
  ];
}

function dateChange(kind: Change['kind'], old: Citation | null, current: Citation | null): Change {
  const day = (citation: Citation | null): Value | null =>
    citation?.date ? { type: 'day', day: citation.date } : null;
  return { kind, citation: tidy((current ?? old)?.number ?? ''), before: day(old), after: day(current) };
}

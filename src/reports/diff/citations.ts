import type { Citation } from '../../plan/schema.ts';
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
    ...added.map((own) => dateChange('citation-added', null, own)),
    ...removed.map((old) => dateChange('citation-removed', old, null)),
    ...pairs.flatMap(([old, own]) => [
      ...(old.date === own.date ? [] : [dateChange('citation-date', old, own)]),
      ...textChange('citation-where', old.where, own.where, { citation: tidy(own.number) }),
    ]),
  ];
}

function dateChange(kind: Change['kind'], old: Citation | null, own: Citation | null): Change {
  const day = (citation: Citation | null): Value | null =>
    citation?.date ? { type: 'day', day: citation.date } : null;
  return { kind, citation: tidy((own ?? old)?.number ?? ''), before: day(old), after: day(own) };
}

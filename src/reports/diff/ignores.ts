import type { FileResult } from '../../check/engine/diagnostic.ts';
import { ignoreComments } from '../../yaml/ignore-comments.ts';
import type { Change } from './change.ts';
import { match } from './match.ts';
import { textValue } from './text.ts';

/** A finding that a comment sets aside, or with null a comment that sets nothing aside. */
export interface SetAside {
  readonly rule: string;
  readonly reason: string;
  readonly finding: string | null;
}

/** What the comments of a file set aside. */
export function setAsideIn({ text, ignored }: Pick<FileResult, 'text' | 'ignored'>): SetAside[] {
  const used = new Set(ignored.map(({ diagnostic: { rule, range } }) => `${range.start.line} ${rule}`));
  const unused = ignoreComments(text).flatMap(({ rules, reason, line }) =>
    rules.filter((rule) => !used.has(`${line} ${rule}`)).map((rule) => ({ rule, reason, finding: null })),
  );
  return [
    ...ignored.map(({ diagnostic: { rule, message }, reason }) => ({ rule, reason, finding: message })),
    ...unused,
  ];
}

/**
 * What differs between what two versions set aside. An old comment over a new finding counts as added: whoever accepted
 * the old one has not seen it.
 */
export function ignoreChanges(before: readonly SetAside[], after: readonly SetAside[]): Change[] {
  const { removed, added } = match(before, after, [
    { key: ({ rule, reason, finding }) => JSON.stringify([rule, reason, finding]) },
  ]);
  return [
    ...added.map((one) => changeOf('ignore-added', one)),
    ...removed.map((one) => changeOf('ignore-removed', one)),
  ];
}

function changeOf(kind: 'ignore-added' | 'ignore-removed', { rule, reason, finding }: SetAside): Change {
  const value = textValue(reason);
  const isNew = kind === 'ignore-added';
  return { kind, ignored: { rule, finding }, before: isNew ? null : value, after: isNew ? value : null };
}

import type { Localized } from '../../i18n.ts';
import { groupBy } from '../../values/text/group-by.ts';
import type { RuleInfo, TextFinding } from './rule.ts';

const HERE_TOO: Localized = { vi: 'ở đây cũng vậy', en: 'here too' };
/** So many of the texts to write are named. */
const FEW = 3;

/** The findings of a rule; those of one that tells all of them `together` are one, with its places and fixes. */
export function togetherOf({ together }: RuleInfo, found: readonly TextFinding[]): readonly TextFinding[] {
  if (!together) return found;
  // What is written once and used by alias in several places is one place.
  const distinct = [...groupBy(found, ({ range }) => JSON.stringify(range)).values()].flatMap(
    ([first]) => first ?? [],
  );
  const [first, ...others] = distinct;
  if (!first || others.length === 0) return distinct;
  const fixes = distinct.flatMap(({ fix }) => fix ?? []);
  const texts = [...new Set(fixes.map(({ write }) => write))];
  const shown = texts.length > FEW ? [...texts.slice(0, FEW), '…'] : texts;
  return [
    {
      ...first,
      ...together(distinct.length, first),
      data: { places: distinct.map(({ data }) => data) },
      related: others.map(({ range }) => ({ range, message: HERE_TOO })),
      ...(fixes.length === distinct.length && {
        fix: {
          write: shown.join(', '),
          safe: fixes.every(({ safe }) => safe),
          edits: fixes.flatMap(({ edits }) => edits),
        },
      }),
    },
  ];
}

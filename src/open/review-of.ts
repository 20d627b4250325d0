import type { FileResult } from '../check/engine/diagnostic.ts';
import type { Lang } from '../i18n.ts';
import type { Review, ReviewComment } from '../office/review/review-comment.ts';
import { aboutText, changesText, commentText, summaryText } from '../output/findings/comment-text.ts';
import type { OfficePlaces } from './office-places.ts';

interface ReviewOptions {
  readonly lang: Lang;
  /** The date of the comments. */
  readonly date: Date;
  /** Fixes are proposed as tracked changes. */
  readonly trackChanges: boolean;
}

/** What was found in a Word or Excel file as comments at their places, and what was proven at its heading. */
export function reviewOf(
  places: OfficePlaces,
  result: FileResult,
  { lang, date, trackChanges }: ReviewOptions,
): Review {
  const comments = result.diagnostics.flatMap((diagnostic): ReviewComment[] => {
    const { place, changes = [] } = diagnostic;
    if (!place) return [];
    const text = commentText(diagnostic, lang);
    return [
      {
        place,
        text,
        about: aboutText(place, lang),
        changes: trackChanges ? changes : [],
        instead: changesText(changes, lang),
      },
    ];
  });
  return { comments, heading: { table: places.table, text: summaryText(result, lang) }, date };
}

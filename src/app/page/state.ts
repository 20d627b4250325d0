/// <reference lib="dom" />
import type { Lang } from '../../i18n.ts';
import { type Day, localDay } from '../../values/calendar/calendar.ts';
import type { Answer, Question, Request } from '../protocol.ts';
import type { ListedFile, Role } from './roles.ts';

/** Everything the page remembers, until it is closed. */
export const state: {
  lang: Lang;
  files: readonly ListedFile[];
  /** The day that was chosen; null for the one the worker chooses. */
  asOf: Day | null;
  answer: Answer | null;
  /** What to say of dropped files that could not be added; empty if all could. */
  refused: string;
  /** Whether the page moves to the next answer: it is about new files. */
  isNew: boolean;
  /** What the worker was asked for last. */
  asked: Request['type'];
} = {
  // The page is for Vietnamese officials, and many of their browsers are English ones.
  lang: 'vi',
  files: [],
  asOf: null,
  answer: null,
  refused: '',
  isNew: false,
  asked: 'answer',
};

/** The question about the listed files; null if there is no plan among them. */
export function question(): Question | null {
  const withRoleOf = (role: Role) => {
    const file = state.files.find((each) => each.role === role);
    return file ? { name: file.name, bytes: file.bytes } : null;
  };
  const plan = withRoleOf('plan');
  const { lang, asOf } = state;
  return (
    plan && {
      plan,
      actuals: withRoleOf('actuals'),
      norms: withRoleOf('norms'),
      documents: withRoleOf('documents'),
      before: withRoleOf('before'),
      lang,
      asOf,
      today: localDay(new Date()),
    }
  );
}

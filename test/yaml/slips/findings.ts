import type { Lang } from '../../../src/i18n.ts';
import { checkText, textAt } from '../../support/checking.ts';

/** The findings in a text, but for keys that a plan has and the few lines here have not. */
export function findingsIn(text: string, lang: Lang = 'vi') {
  return checkText(text, lang).diagnostics.filter(
    ({ rule, data }) => rule === 'yaml/syntax' || (rule === 'schema/unknown-key' && !('known' in data)),
  );
}

/** The findings as `line:column kind-or-rule [token]`. */
export function slipsIn(text: string): string[] {
  return findingsIn(text).map(({ rule, range, data }) => {
    const name = 'kind' in data ? data.kind : rule;
    return `${range.start.line}:${range.start.column} ${name} [${textAt(text, range)}]`;
  });
}

/** What the findings say to write. */
export function helpIn(text: string, lang: Lang = 'vi'): (string | null)[] {
  return findingsIn(text, lang).map(({ help }) => help);
}

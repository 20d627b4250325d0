import type { Diagnostic, Summary } from '../../check/engine/diagnostic.ts';
import type { Lang, Localized } from '../../i18n.ts';
import { formatDay, formatWindow } from '../../values/calendar/calendar.ts';
import { count, countTasks } from '../text/count.ts';
import { sumsText } from '../text/sums.ts';

/** What was added up and compared in a plan: its number, its extent, its sums, its deadlines. */
export function proofOf(summary: Summary, lang: Lang) {
  const { number, isDraft, period, tasks, sections, items, sum, hasTotal } = summary;
  const declared = hasTotal ? (summary.declared ?? 'unreadable') : 'absent';
  const inWords = summary.inWords ?? 'absent';
  const hasMoney = items > 0 || declared !== 'absent' || inWords !== 'absent';
  return {
    number: [number ?? [], isDraft ? DRAFT[lang] : []].flat().join(' '),
    extent: `${formatWindow(period, lang)} · ${countTasks[lang](tasks, sections)}, ${count[lang](items, 'item')}`,
    sums: hasMoney ? sumsText({ sum, declared, inWords }, lang) : NO_MONEY[lang],
    deadlines: deadlines(summary, lang),
  };
}

const DRAFT: Localized = { vi: '(dự thảo)', en: '(draft)' };
const NO_MONEY: Localized = { vi: 'không có kinh phí', en: 'no money' };

function deadlines({ firstDeadline: first, lastDeadline: last }: Summary, lang: Lang): string {
  if (first === null || last === null) return NO_DEADLINE[lang];
  return DEADLINES[lang](formatDay(first, lang), formatDay(last, lang));
}

const NO_DEADLINE: Localized = { vi: 'không có thời hạn cụ thể', en: 'no fixed deadlines' };
const DEADLINES: Localized<(first: string, last: string) => string> = {
  vi: (first, last) =>
    first === last ? `thời hạn ${first}` : `thời hạn sớm nhất ${first}, muộn nhất ${last}`,
  en: (first, last) => (first === last ? `deadline ${first}` : `earliest deadline ${first}, latest ${last}`),
};

/** How many errors and warnings there are. */
export function tally(diagnostics: readonly Diagnostic[]): { errors: number; warnings: number } {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: diagnostics.length - errors };
}

export const SEVERITY: Localized<Readonly<Record<Diagnostic['severity'], string>>> = {
  vi: { error: 'lỗi', warning: 'cảnh báo' },
  en: { error: 'error', warning: 'warning' },
};

/** What is before the line that says what to do. */
export const HELP: Localized = { vi: 'gợi ý', en: 'help' };

import type { Lang } from '../../i18n.ts';
import example from './example.yaml?raw';
import en from './template.en.yaml?raw';
import vi from './template.vi.yaml?raw';

const TEMPLATES = { vi, en } as const;

/**
 * A plan to fill in, as YAML that passes every rule: each key is explained, optional keys are comments that take effect by
 * deleting their `#`.
 */
export function planTemplate(year: number, lang: Lang): string {
  return inYear(TEMPLATES[lang], year);
}

/** A small complete plan without comments: sections, contracts, money by quarter, a report. */
export function planExample(year: number): string {
  return inYear(example, year);
}

function inYear(text: string, year: number): string {
  return text.replaceAll('{{year}}', String(year)).replaceAll('{{later}}', String(year + 4));
}

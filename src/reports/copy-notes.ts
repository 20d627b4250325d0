import type { Lang, Localized } from '../i18n.ts';
import { oneLine } from '../output/sheet/cells.ts';
import { copiesAmong, type PlanRef } from './plan-ref.ts';

/** A note for each plan that is in several files, one of which may be a forgotten copy. */
export function copyNotes(plans: readonly PlanRef[], lang: Lang): string[] {
  return copiesAmong(plans).map((copies) => {
    const files = copies.map(({ file }) => file).join(', ');
    return oneLine(NOTE[lang](copies[0]?.number ?? '', copies.length, files));
  });
}

const NOTE: Localized<(number: string, count: number, files: string) => string> = {
  vi: (number, count, files) =>
    `Kế hoạch số ${number} có trong ${count} tệp, báo cáo này tính cả ${count}: ${files}`,
  en: (number, count, files) =>
    `Plan ${number} is in ${count} files, and ${count === 2 ? 'both' : 'all'} are counted: ${files}`,
};

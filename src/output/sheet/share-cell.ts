import type { Lang } from '../../i18n.ts';
import type { Cell } from './sheet.ts';

/** `27,66%` in Vietnamese, `27.66%` in English; `27.66` for programs. */
export function shareCell(hundredths: bigint, lang: Lang): Cell {
  const fraction = (hundredths % 100n).toString().padStart(2, '0');
  const whole = hundredths / 100n;
  return { text: `${whole}${lang === 'vi' ? ',' : '.'}${fraction}%`, value: `${whole}.${fraction}` };
}

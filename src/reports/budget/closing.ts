import type { Lang, Localized } from '../../i18n.ts';
import type { Paragraph } from '../../output/sheet/sheet.ts';
import { sumsText } from '../../output/text/sums.ts';
import type { Figures } from '../figures.ts';

/** The last line of a report: what its figures prove, or how far each is off. */
export function closingOf(figures: Figures, several: boolean, lang: Lang): Paragraph {
  const { disagreeing } = figures;
  const plans = several && disagreeing > 0 ? `; ${DISAGREEING[lang](disagreeing)}` : '';
  const tone = disagreeing === 0 ? 'strong' : 'error';
  return { type: 'paragraph', text: `${sumsText(figures, lang)}${plans}`, tone };
}

const DISAGREEING: Localized<(plans: number) => string> = {
  vi: (plans) => `${plans} kế hoạch có số liệu không khớp nhau`,
  en: (plans) => `the figures of ${plans} plan${plans === 1 ? '' : 's'} do not agree`,
};

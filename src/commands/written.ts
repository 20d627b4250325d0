import type { Lang } from '../i18n.ts';
import { visible } from '../output/text/visible.ts';
import type { Console } from './console.ts';

/** `Đã ghi plan.docx`: what a command says when it has written a file, by its name as it was typed. */
export function writtenText(name: string, lang: Lang): string {
  return `${lang === 'vi' ? 'Đã ghi' : 'Wrote'} ${visible(name, 'shown')}`;
}

/** Says it on standard error, for standard output may be for a program. */
export function noteWritten(name: string, { stderr, lang }: Pick<Console, 'stderr' | 'lang'>): void {
  stderr.write(`kstthc: ${lang === 'vi' ? 'đã ghi' : 'wrote'} ${visible(name, 'shown')}\n`);
}

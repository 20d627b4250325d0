import type { Diagnostic, DocumentChange, DocumentPlace, FileResult } from '../../check/engine/diagnostic.ts';
import type { Lang, Localized } from '../../i18n.ts';
import { count } from '../text/count.ts';
import { placeName } from './document-place.ts';
import { HELP, proofOf, SEVERITY, tally } from './proof.ts';

/** A finding as a comment in the file says it: what is wrong, what to write, and the other places it has to do with. */
export function commentText({ severity, message, help, related, rule }: Diagnostic, lang: Lang): string {
  const others = related.map(({ place, message: said }) =>
    place
      ? `– ${placeName(place, lang)}${place.excerpt === '' ? '' : `, "${place.excerpt}"`}: ${said}`
      : `– ${said}`,
  );
  return [
    `${capital(SEVERITY[lang][severity])}: ${message}`,
    ...(help === null ? [] : [`${capital(HELP[lang])}: ${help}`]),
    ...others,
    `(${rule})`,
  ].join('\n');
}

/** Which words a comment is about that is not at them. */
export function aboutText({ excerpt }: DocumentPlace, lang: Lang): string {
  return excerpt === '' ? '' : `${WORDS[lang].about} "${excerpt}":`;
}

/** What to write where, one place a line. */
export function changesText(changes: readonly DocumentChange[], lang: Lang): string {
  return changes
    .map(
      ({ place, text }) =>
        `${WORDS[lang].instead} "${place.excerpt}" → "${text}" (${placeName(place, lang)})`,
    )
    .join('\n');
}

/** What a check says of the whole file: how many findings there are, what was proven and what not. */
export function summaryText({ summary, diagnostics, unchecked }: FileResult, lang: Lang): string {
  const { errors, warnings } = tally(diagnostics);
  const say = WORDS[lang];
  const found = [
    errors > 0 ? count[lang](errors, 'error') : [],
    warnings > 0 ? count[lang](warnings, 'warning') : [],
  ].flat();
  const proof = summary && proofOf(summary, lang);
  return [
    `${say.checked}: ${found.length === 0 ? say.nothing : found.join(', ')}.`,
    ...(proof
      ? [proof.number, proof.extent, proof.sums, proof.deadlines].filter((line) => line !== '')
      : [say.unread]),
    ...(unchecked.length === 0 ? [] : [`${say.unchecked}: ${unchecked.join(', ')}`]),
  ].join('\n');
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

const WORDS: Localized<
  Readonly<Record<'about' | 'checked' | 'instead' | 'nothing' | 'unread' | 'unchecked', string>>
> = {
  vi: {
    about: 'Về',
    checked: 'kstthc đã kiểm tra kế hoạch',
    instead: 'Sửa',
    nothing: 'không có vấn đề',
    unread: 'Chưa đọc được kế hoạch để cộng và so sánh.',
    unchecked: 'Chưa kiểm tra',
  },
  en: {
    about: 'About',
    checked: 'kstthc checked the plan',
    instead: 'Write',
    nothing: 'no findings',
    unread: 'The plan could not be read to add it up and compare.',
    unchecked: 'Not checked',
  },
};

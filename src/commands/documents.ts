import { checkDocuments } from '../check/tables/documents.ts';
import {
  centralDocument,
  centralLines,
  centralUntil,
  type KnownDocument,
  readRow,
} from '../facts/documents.ts';
import type { Lang, Localized } from '../i18n.ts';
import { visible } from '../output/text/visible.ts';
import { formatDay } from '../values/calendar/calendar.ts';
import { readDocument } from '../values/document/document.ts';
import { fold } from '../values/text/fold.ts';
import type { Console } from './console.ts';
import { OwnFiles } from './own-files.ts';

/**
 * Prints the known documents: all, or those whose number is or contains `asked`; the office's rows first. The
 * result says whether any was found and the office's table has no fault. Throws a UsageError where that cannot be read.
 */
export async function documents(
  asked: string | undefined,
  file: string | null,
  { lang, cwd, paint, stdout, stderr }: Console,
): Promise<boolean> {
  const own = await new OwnFiles(cwd, { documents: file, norms: null }).documents.of('plan.yaml');
  const ownRows = (own?.rows ?? []).map(({ document }) => document);
  const found = asked === undefined ? [...ownRows, ...centralRows()] : searched(asked, ownRows);
  if (found.length > 0) stdout.write(table(found, lang));
  else
    stderr.write(
      `kstthc: ${NOT_FOUND[lang](visible(asked ?? '', 'shown'), formatDay(centralUntil(), lang))}\n`,
    );
  if (asked !== undefined && found.some(({ file: table, ended }) => table === null && ended === null))
    stderr.write(`kstthc: ${UNKNOWN_END[lang]}\n`);
  const result = own && checkDocuments(own, lang);
  if (!result || result.diagnostics.length === 0) return found.length > 0;
  const { text } = await import('../output/findings/text.ts');
  stderr.write(text([result], { lang, paint, columns: stderr.columns, failed: true }));
  return false;
}

function centralRows(): KnownDocument[] {
  return centralLines().map((line) => readRow(line, null));
}

/** The document of a number as people write it; else all whose number contains the text. */
function searched(asked: string, own: readonly KnownDocument[]): KnownDocument[] {
  const number = readDocument(asked).symbol?.text;
  const central = number === undefined ? null : centralDocument(number);
  const exact = [...own.filter((row) => row.number === number), ...(central ? [central] : [])];
  if (exact.length > 0) return exact;
  const wanted = fold(asked);
  return wanted === '' ? [] : [...own, ...centralRows()].filter((row) => fold(row.number).includes(wanted));
}

const HEADINGS: Localized<readonly string[]> = {
  vi: ['Số, ký hiệu', 'Ban hành', 'Có hiệu lực', 'Hết hiệu lực', 'Thay thế bởi', 'Nguồn'],
  en: ['Number', 'Issued', 'In force from', 'Ended', 'Replaced by', 'Source'],
};
const NOT_FOUND: Localized<(asked: string, until: string) => string> = {
  vi: (asked, until) => `"${asked}" không có trong danh mục đến ${until}; không có nghĩa là văn bản ghi sai`,
  en: (asked, until) => `"${asked}" is not in the list up to ${until}; that does not mean it is wrong`,
};
const UNKNOWN_END: Localized = {
  vi: '"–": danh mục chưa ghi; không có nghĩa là văn bản còn hiệu lực',
  en: '"–" is what the list does not say; that does not mean the document is in force',
};
const CENTRAL: Localized<(until: string) => string> = {
  vi: (until) => `danh mục đến ${until}`,
  en: (until) => `list up to ${until}`,
};

function table(rows: readonly KnownDocument[], lang: Lang): string {
  const day = (date: string | null) => (date === null ? '–' : formatDay(date, lang));
  const lines = rows.map(({ number, issued, effective, ended, replacedBy, issuer, file }) => [
    visible(issuer === null ? number : `${number} (${issuer})`, 'shown'),
    day(issued),
    day(effective),
    day(ended),
    visible(replacedBy ?? '–', 'shown'),
    file === null ? CENTRAL[lang](formatDay(centralUntil(), lang)) : visible(file, 'shown'),
  ]);
  const all = [HEADINGS[lang], ...lines];
  const widths = HEADINGS[lang].map((_, i) => Math.max(...all.map((cells) => cells[i]?.length ?? 0)));
  return all
    .map(
      (cells) =>
        `${cells
          .map((cell, i) => cell.padEnd(widths[i] ?? 0))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}

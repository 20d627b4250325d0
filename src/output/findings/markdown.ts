import type { Diagnostic, FileResult, Summary } from '../../check/engine/diagnostic.ts';
import type { Lang, Localized } from '../../i18n.ts';
import { count } from '../text/count.ts';
import { codeSpan } from '../text/markdown-text.ts';
import { placeName } from './document-place.ts';
import { HELP, proofOf, SEVERITY, tally } from './proof.ts';
import type { FindingsContext, FindingsWriter } from './writer.ts';

/** Longer lists are folded. */
const UNFOLDED = 5;
/** A comment on GitHub holds 65 536 characters; more findings, files or text than this are left out. */
const MOST = 100;
const LONGEST = 600;

/** For the job summary or a comment of a pull request: GitHub Flavored Markdown. */
export const markdown: FindingsWriter = (results, context) => {
  const { lang } = context;
  const troubled = results.filter(({ diagnostics }) => diagnostics.length > 0);
  const clean = results.filter(({ diagnostics }) => diagnostics.length === 0);
  const blocks = [headline(results, context), ...troubledFiles(troubled, lang)];
  if (clean.length > 0) blocks.push(cleanFiles(clean, lang));
  return `${blocks.join('\n\n')}\n`;
};

function headline(results: readonly FileResult[], { lang, failed }: FindingsContext): string {
  const all = results.flatMap(({ diagnostics }) => diagnostics);
  const { errors, warnings } = tally(all);
  const mark = errors > 0 || (failed && warnings > 0) ? '❌' : warnings > 0 ? '⚠️' : '✅';
  const counted = [
    FILES[lang](results.length),
    count[lang](errors, 'error'),
    count[lang](warnings, 'warning'),
  ];
  return `### ${mark} kstthc: ${counted.join(', ')}`;
}

const FILES: Localized<(n: number) => string> = {
  vi: (n) => `${n} tệp`,
  en: (n) => `${n} file${n === 1 ? '' : 's'}`,
};

function troubledFiles(results: readonly FileResult[], lang: Lang): string[] {
  const blocks: string[] = [];
  let room = MOST;
  for (const result of results) {
    if (room > 0) blocks.push(troubledFile(result, room, lang));
    room -= result.diagnostics.length;
  }
  if (room < 0) blocks.push(MORE_FINDINGS[lang](-room));
  return blocks;
}

const MORE_FINDINGS: Localized<(n: number) => string> = {
  vi: (n) => `Còn ${n} lỗi và cảnh báo khác không hiện ở đây; chạy \`kstthc validate\` để xem đầy đủ.`,
  en: (n) => `Not shown here: ${n} errors and warnings; run \`kstthc validate\` to see them all.`,
};

function troubledFile(
  { file, summary, diagnostics, unchecked }: FileResult,
  room: number,
  lang: Lang,
): string {
  const { errors, warnings } = tally(diagnostics);
  const counted = [
    ...(errors > 0 ? [count[lang](errors, 'error')] : []),
    ...(warnings > 0 ? [count[lang](warnings, 'warning')] : []),
  ].join(', ');
  const findings = diagnostics
    .slice(0, room)
    .map((diagnostic) => finding(file, diagnostic, lang))
    .join('\n');
  return [
    `${errors > 0 ? '❌' : '⚠️'} ${code(file)}: ${counted}`,
    ...(summary ? [proof(summary, lang)] : []),
    diagnostics.length > UNFOLDED ? folded(counted, findings) : findings,
    ...(unchecked.length > 0 ? [UNCHECKED[lang](unchecked.length)] : []),
  ].join('\n\n');
}

const UNCHECKED: Localized<(n: number) => string> = {
  vi: (n) => `Chưa kiểm tra được ${n} quy tắc, cho đến khi sửa các lỗi trên.`,
  en: (n) => `${n} rule${n === 1 ? '' : 's'} could not be checked until the above is corrected.`,
};

function finding(file: string, diagnostic: Diagnostic, lang: Lang): string {
  const { rule, severity, message, help, range } = diagnostic;
  const { line, column } = range.start;
  const place = diagnostic.place
    ? `${file}: ${placeName(diagnostic.place, lang)}`
    : `${file}:${line}:${column}`;
  const lines = [
    `**${SEVERITY[lang][severity]}** ${code(place)} ${code(rule)}`,
    ...linesOf(message),
    ...linesOf(help ?? '').map((line) => `${HELP[lang]}: ${line}`),
  ];
  return `- ${lines.join('<br>\n  ')}`;
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => code(line));
}

function cleanFiles(results: readonly FileResult[], lang: Lang): string {
  const list = results.slice(0, MOST).map(({ file, summary }) => {
    return `- ✅ ${code(file)}${summary ? `<br>\n  ${proof(summary, lang)}` : ''}`;
  });
  const more = results.length - list.length;
  if (more > 0) list.push(`- ${MORE_FILES[lang](more)}`);
  return results.length > UNFOLDED ? folded(CLEAN[lang](results.length), list.join('\n')) : list.join('\n');
}

const MORE_FILES: Localized<(n: number) => string> = {
  vi: (n) => `và ${n} tệp khác`,
  en: (n) => `and ${n} more`,
};
const CLEAN: Localized<(n: number) => string> = {
  vi: (n) => `${n} tệp không có lỗi`,
  en: (n) => `${n} files without findings`,
};

function folded(title: string, content: string): string {
  return `<details><summary>${title}</summary>\n\n${content}\n\n</details>`;
}

/** What was added up and compared, in one line. */
function proof(summary: Summary, lang: Lang): string {
  const { number, extent, sums, deadlines } = proofOf(summary, lang);
  return [code(number), extent, `**${sums}**`, deadlines].join(' · ');
}

/** Text as a code span, so that all of it is only text. */
function code(text: string): string {
  return codeSpan(text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
}

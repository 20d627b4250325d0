import { wrapAnsi } from 'fast-wrap-ansi';
import type { Diagnostic, FileResult, RelatedPlace } from '../../check/engine/diagnostic.ts';
import type { Lang, Localized } from '../../i18n.ts';
import { count } from '../text/count.ts';
import type { Paint } from '../text/paint.ts';
import { visible } from '../text/visible.ts';
import { placeFrame, placeName } from './document-place.ts';
import { frame } from './frame.ts';
import { HELP, proofOf, SEVERITY, tally } from './proof.ts';
import type { FindingsContext } from './writer.ts';

type TextContext = Pick<FindingsContext, 'lang' | 'paint' | 'columns' | 'failed'>;

/** From this many files on, clean ones get one line each. */
const MANY_FILES = 6;

/** For a person at a terminal: every finding with the line it is about, and what was proved. */
export const text = (results: readonly FileResult[], context: TextContext): string => {
  const isShort = results.length >= MANY_FILES;
  const blocks = results.map((result) => fileReport(result, isShort, context));
  if (results.length > 1) blocks.push(totals(results, context));
  const { errors, warnings } = tally(results.flatMap(({ diagnostics }) => diagnostics));
  if (context.failed && errors === 0) {
    blocks.push(`${context.paint.red('✗')} ${TOO_MANY_WARNINGS[context.lang](warnings)}\n`);
  }
  return blocks.join('');
};

const TOO_MANY_WARNINGS: Localized<(n: number) => string> = {
  vi: (n) => `không đạt: có ${count.vi(n, 'warning')}, nhiều hơn mức --strict hay --max-warnings cho phép`,
  en: (n) => `failed: ${count.en(n, 'warning')}, more than --strict or --max-warnings allows`,
};

function fileReport(result: FileResult, isShort: boolean, context: TextContext): string {
  const { diagnostics, ignored } = result;
  if (isShort && diagnostics.length === 0 && ignored.length === 0) return `${verdict(result, context)}\n`;
  const lines = diagnostics.length > 0 ? result.text.split('\n') : [];
  const findings = diagnostics.map((diagnostic) => finding(result.file, lines, diagnostic, context));
  return `${[...findings, conclusion(result, context)].join('\n\n')}\n\n`;
}

function finding(
  file: string,
  text: readonly string[],
  diagnostic: Diagnostic,
  context: TextContext,
): string {
  const { lang, paint, columns } = context;
  const { rule, severity, message, help, range, related } = diagnostic;
  const shown = related.slice(0, MOST_RELATED);
  const mark = severity === 'error' ? paint.red : paint.yellow;
  const gutter = Math.max(
    ...[diagnostic, ...shown.filter(({ file: of }) => of === undefined)].map(
      (at) => String(at.place?.row ?? at.range.start.line).length,
    ),
  );
  const framed = ({ range: at, place }: Located, paintMark: (text: string) => string, label = '') => {
    if (place?.text === '') return '';
    const { lines, range: marked } = place ? placeFrame(place) : { lines: text, range: at };
    const width = place && place.row === null ? 0 : gutter;
    return frame(lines, marked, { gutter: width, columns, label: visible(label, 'shown') }, paint, paintMark);
  };

  const { line, column } = range.start;
  const name = visible(file, 'shown');
  const place = diagnostic.place
    ? `${name}: ${placeName(diagnostic.place, lang)}`
    : `${name}:${line}:${column}`;
  return [
    `${paint.bold(place)} ${mark(SEVERITY[lang][severity])} ${paint.dim(rule)}`,
    fitted(visible(message), '  ', columns),
    ...[
      framed(diagnostic, mark),
      ...shown.map((at) =>
        at.file === undefined ? framed(at, paint.cyan, at.message) : elsewhere(at, at.file, lang, paint),
      ),
    ].filter(Boolean),
    ...(related.length > shown.length ? [`  ${MORE_PLACES[lang](related.length - shown.length)}`] : []),
    ...(help ?? '')
      .split('\n')
      .filter(Boolean)
      .map((line) => fitted(`${paint.cyan(`${HELP[lang]}:`)} ${visible(line)}`, '', columns)),
  ].join('\n');
}

type Located = Pick<Diagnostic, 'range' | 'place'>;

/** A place in another file, whose text is not at hand. */
function elsewhere(
  { range: { start }, place, message }: RelatedPlace,
  file: string,
  lang: Lang,
  paint: Paint,
): string {
  const name = visible(file, 'shown');
  const where = place ? `${name}: ${placeName(place, lang)}` : `${name}:${start.line}:${start.column}`;
  return `  ${paint.cyan(where)} ${visible(message, 'shown')}`;
}

const MOST_RELATED = 12;
const MORE_PLACES: Localized<(n: number) => string> = {
  vi: (n) => `và ${n} chỗ khác`,
  en: (n) => `and ${n} more places`,
};

/** What the file amounts to, what was and was not proved, and where the rules are explained. */
function conclusion(result: FileResult, context: TextContext): string {
  const { summary, diagnostics, ignored, unchecked } = result;
  const { lang, paint, columns } = context;
  const lines: string[] = [];
  if (summary) {
    const { number, extent, sums, deadlines } = proofOf(summary, lang);
    lines.push(`${visible(number, 'shown')} · ${extent}`, sums, deadlines);
  }
  for (const { diagnostic, reason } of ignored) {
    const place = `${diagnostic.range.start.line}: ${diagnostic.rule}`;
    lines.push(paint.dim(`${IGNORED[lang]} ${place}${reason && ` (${visible(reason, 'shown')})`}`));
  }
  if (unchecked.length > 0) lines.push(paint.dim(UNCHECKED[lang](unchecked)));
  const [rule, ...others] = new Set(diagnostics.map((diagnostic) => diagnostic.rule));
  if (rule)
    lines.push(paint.dim(`${EXPLAINED[lang]}: kstthc rules ${others.length > 0 ? RULE_ID[lang] : rule}`));
  return [verdict(result, context), ...lines.map((line) => fitted(line, '  ', columns))].join('\n');
}

/** A text after `indent`, broken between words where the terminal is too narrow for it. */
function fitted(text: string, indent: string, columns: number | null): string {
  const lines = columns === null ? text : wrapAnsi(text, Math.max(20, columns - indent.length));
  return lines.replace(/^/gm, indent);
}

const EXPLAINED: Localized = { vi: 'giải thích quy tắc', en: 'why it matters' };
const RULE_ID: Localized = { vi: 'MÃ', en: 'ID' };

/** `✓ plan.yaml: 1 warning` */
function verdict(
  { file, summary, diagnostics, ignored, unchecked }: FileResult,
  { lang, paint }: TextContext,
): string {
  const { errors, warnings } = tally(diagnostics);
  const isChecked = summary !== null || unchecked.length === 0;
  const mark = isChecked && errors === 0 ? paint.green('✓') : paint.red('✗');
  const counted = [
    ...(errors > 0 ? [paint.red(count[lang](errors, 'error'))] : []),
    ...(warnings > 0 ? [paint.yellow(count[lang](warnings, 'warning'))] : []),
    ...(diagnostics.length === 0 ? [paint.green(CLEAN[lang])] : []),
    ...(ignored.length > 0 ? [paint.dim(count[lang](ignored.length, 'ignored'))] : []),
  ];
  return `${mark} ${paint.bold(visible(file, 'shown'))}: ${counted.join(', ')}`;
}

const CLEAN: Localized = { vi: 'không có lỗi', en: 'no findings' };
const IGNORED: Localized = { vi: 'bỏ qua ở dòng', en: 'ignored on line' };
const UNCHECKED: Localized<(rules: readonly string[]) => string> = {
  vi: (rules) => `chưa kiểm tra được, cho đến khi sửa lỗi trên: ${groups(rules)}`,
  en: (rules) => `not checked until the above is corrected: ${groups(rules)}`,
};

/** Rule ids, a group of them as a whole where there are many. */
function groups(rules: readonly string[]): string {
  if (rules.length <= 6) return rules.join(', ');
  return [...new Set(rules.map((id) => id.replace(/\/.*/, '/*')))].join(', ');
}

function totals(results: readonly FileResult[], { lang, paint }: TextContext): string {
  const { errors, warnings } = tally(results.flatMap(({ diagnostics }) => diagnostics));
  const ignored = results.reduce((sum, result) => sum + result.ignored.length, 0);
  const counted = [
    count[lang](results.length, 'file'),
    count[lang](errors, 'error'),
    count[lang](warnings, 'warning'),
    ...(ignored > 0 ? [count[lang](ignored, 'ignored')] : []),
  ];
  const mark = errors === 0 ? paint.green('✓') : paint.red('✗');
  return `${mark} ${paint.bold(counted.join(', '))}\n`;
}

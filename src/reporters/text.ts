import type { Lang, Localized } from '../i18n.ts';
import { formatDay, formatWindow } from '../plan/calendar.ts';
import { type Dong, formatMoney } from '../plan/money.ts';
import type { Diagnostic, FileResult, Summary } from '../rules/diagnostic.ts';
import type { Range } from '../source/position.ts';
import { count } from './count.ts';
import { frame } from './frame.ts';
import type { ReportContext, Reporter } from './reporter.ts';
import { visible } from './visible.ts';

/** For a person at a terminal: every finding with the line it is about, and what was proved. */
export const text: Reporter = (results, context) => {
  const files = results.map((result) => fileReport(result, context));
  const total = results.length > 1 ? [totals(results, context)] : [];
  return [...files, ...total].map((block) => `${block}\n`).join('\n');
};

function fileReport(result: FileResult, context: ReportContext): string {
  const lines = result.diagnostics.length > 0 ? result.text.split('\n') : [];
  const findings = result.diagnostics.map((diagnostic) => finding(result.file, lines, diagnostic, context));
  return [...findings, conclusion(result, context)].join('\n\n');
}

const SEVERITY = {
  error: { vi: 'lỗi', en: 'error' },
  warning: { vi: 'cảnh báo', en: 'warning' },
} as const;

function finding(
  file: string,
  text: readonly string[],
  diagnostic: Diagnostic,
  context: ReportContext,
): string {
  const { lang, paint, columns } = context;
  const { rule, severity, message, help, range, related } = diagnostic;
  const mark = severity === 'error' ? paint.red : paint.yellow;
  const lines = [range, ...related.map((place) => place.range)].map(({ start }) => start.line);
  const gutter = String(Math.max(...lines)).length;
  const place = `${visible(file)}:${range.start.line}:${range.start.column}`;
  const framed = (at: Range, paintMark: (text: string) => string) =>
    frame(text, at, gutter, paint, paintMark, columns);

  const parts = [
    `${paint.bold(place)} ${mark(SEVERITY[severity][lang])} ${paint.dim(rule)}`,
    indent(visible(message)),
    framed(range, mark),
  ];
  for (const { message: label, range: at } of related.slice(0, MOST_RELATED)) {
    parts.push(`${' '.repeat(gutter)} ${paint.dim('=')} ${visible(label)}:`, framed(at, paint.cyan));
  }
  if (related.length > MOST_RELATED) parts.push(indent(MORE_PLACES[lang](related.length - MOST_RELATED)));
  for (const line of help?.split('\n') ?? []) parts.push(`${paint.cyan(`${HELP[lang]}:`)} ${visible(line)}`);
  return parts.join('\n');
}

const MOST_RELATED = 12;
const HELP: Localized = { vi: 'gợi ý', en: 'help' };
const MORE_PLACES: Localized<(n: number) => string> = {
  vi: (n) => `và ${n} chỗ khác`,
  en: (n) => `and ${n} more places`,
};

function indent(text: string): string {
  return text.replace(/^/gm, '  ');
}

/** What the file amounts to, and what was and was not proved. */
function conclusion({ file, summary, diagnostics, unchecked }: FileResult, context: ReportContext): string {
  const { lang, paint } = context;
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const warnings = diagnostics.length - errors;
  const isProved = summary !== null && errors === 0;
  const mark = isProved ? paint.green('✓') : paint.red('✗');
  const verdict = [
    ...(errors > 0 ? [paint.red(count[lang](errors, 'error'))] : []),
    ...(warnings > 0 ? [paint.yellow(count[lang](warnings, 'warning'))] : []),
    ...(diagnostics.length === 0 ? [paint.green(CLEAN[lang])] : []),
  ];
  const lines = [`${mark} ${paint.bold(visible(file))}: ${verdict.join(', ')}`];
  if (summary) lines.push(...proof(summary, lang).map((line) => `  ${line}`));
  if (unchecked.length > 0) lines.push(`  ${paint.dim(UNCHECKED[lang](unchecked))}`);
  return lines.join('\n');
}

const CLEAN: Localized = { vi: 'không có lỗi', en: 'no findings' };
const UNCHECKED: Localized<(rules: readonly string[]) => string> = {
  vi: (rules) => `chưa kiểm tra được, cho đến khi sửa lỗi trên: ${groups(rules)}`,
  en: (rules) => `not checked until the above is mended: ${groups(rules)}`,
};

/** Rule ids, a group of them as a whole where there are many. */
function groups(rules: readonly string[]): string {
  return rules.length <= 6 ? rules.join(', ') : [...new Set(rules.map((id) => id.replace(/\/.*/, '/*')))].join(', ');
}

function proof(summary: Summary, lang: Lang): string[] {
  const { number, period, tasks, items, firstDeadline, lastDeadline } = summary;
  const deadlines =
    firstDeadline === null || lastDeadline === null
      ? NO_DEADLINE[lang]
      : DEADLINES[lang](formatDay(firstDeadline, lang), formatDay(lastDeadline, lang));
  return [
    `${visible(number)} · ${formatWindow(period, lang)} · ${count[lang](tasks, 'task')}, ${count[lang](items, 'item')}`,
    sums(summary, lang),
    deadlines,
  ];
}

const NO_DEADLINE: Localized = { vi: 'không có thời hạn cụ thể', en: 'no fixed deadlines' };
const DEADLINES: Localized<(first: string, last: string) => string> = {
  vi: (first, last) => (first === last ? `thời hạn ${first}` : `thời hạn đầu ${first}, thời hạn cuối ${last}`),
  en: (first, last) => (first === last ? `deadline ${first}` : `first deadline ${first}, last deadline ${last}`),
};

/** `sum of items = total = words = 470.000.000đ`, or each figure where they differ. */
function sums({ sum, declared, inWords }: Summary, lang: Lang): string {
  const names = SUM_NAMES[lang];
  const figures: (readonly [string, Dong | null])[] = [[names.sum, sum], [names.declared, declared]];
  if (inWords !== null) figures.push([names.inWords, inWords]);
  if (figures.every(([, dong]) => dong !== null && dong === sum)) {
    return `${figures.map(([name]) => name).join(' = ')} = ${formatMoney(sum ?? 0n)}`;
  }
  return figures.map(([name, dong]) => `${name} ${dong === null ? '?' : formatMoney(dong)}`).join(', ');
}

const SUM_NAMES: Localized<{ sum: string; declared: string; inWords: string }> = {
  vi: { sum: 'cộng các khoản', declared: 'tổng dự kiến', inWords: 'bằng chữ' },
  en: { sum: 'sum of items', declared: 'total', inWords: 'words' },
};

function totals(results: readonly FileResult[], { lang, paint }: ReportContext): string {
  const all = results.flatMap(({ diagnostics }) => diagnostics);
  const errors = all.filter(({ severity }) => severity === 'error').length;
  const mark = errors === 0 ? paint.green('✓') : paint.red('✗');
  const counted = [
    count[lang](results.length, 'plan'),
    count[lang](errors, 'error'),
    count[lang](all.length - errors, 'warning'),
  ];
  return `${mark} ${paint.bold(counted.join(', '))}`;
}

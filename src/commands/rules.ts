import { allRules } from '../actual/registry.ts';
import type { RuleInfo } from '../check/engine/rule.ts';
import type { Localized } from '../i18n.ts';
import { SEVERITY } from '../output/findings/proof.ts';
import { wrap } from '../output/text/wrap.ts';
import { UsageError } from '../usage-error.ts';
import { closest } from '../values/text/suggest.ts';
import type { Console, Output } from './console.ts';

const WHY: Localized = { vi: 'Vì sao', en: 'Why' };
const BAD: Localized = { vi: 'Sai', en: 'Bad' };
const GOOD: Localized = { vi: 'Đúng', en: 'Good' };
const YIELDS: Localized = {
  vi: 'Không báo lại điều mà quy tắc sau đã báo về cùng một chỗ',
  en: 'Not reported where one of these reports the same thing',
};

/** Prints every rule on a line, or one rule with its reason and examples. */
export function explainRules(id: string | undefined, { lang, paint, stdout }: Console): void {
  if (id === undefined) {
    const width = Math.max(...allRules.map((rule) => rule.id.length));
    for (const rule of allRules) {
      const severity = SEVERITY[lang][rule.severity].padEnd(8);
      const beside = width + 2 + severity.length + 2;
      const isNarrow = stdout.columns !== null && stdout.columns - beside < NARROWEST;
      const indent = isNarrow ? 2 : beside;
      const lines = fitted(rule.summary[lang], indent, stdout).map((line) => `${' '.repeat(indent)}${line}`);
      const summary = isNarrow ? `\n${lines.join('\n')}` : lines.join('\n').slice(beside);
      stdout.write(`${paint.bold(rule.id.padEnd(width))}  ${severity}  ${summary}`.replace(/ +\n/, '\n'));
      stdout.write('\n');
    }
    return;
  }
  const rule = ruleCalled(id);
  const mark = rule.severity === 'error' ? paint.red : paint.yellow;
  stdout.write(
    [
      `${paint.bold(rule.id)} (${mark(SEVERITY[lang][rule.severity])})`,
      ...fitted(`${rule.summary[lang]}.`, 0, stdout),
      '',
      ...fitted(`${WHY[lang]}: ${rule.why[lang]}`, 0, stdout),
      '',
      `${paint.red('✗')} ${BAD[lang]}:`,
      indented(rule.example.bad),
      '',
      `${paint.green('✓')} ${GOOD[lang]}:`,
      indented(rule.example.good),
      '',
      ...(rule.yieldsTo ? [...fitted(`${YIELDS[lang]}: ${rule.yieldsTo.join(', ')}`, 0, stdout), ''] : []),
    ].join('\n'),
  );
}

/** The lines of a text after `indent` columns, as wide as the terminal; one line without a terminal. */
function fitted(text: string, indent: number, { columns }: Output): string[] {
  return columns === null ? [text] : wrap(text, columns - indent);
}

/** Where there is less room beside the ids, summaries are below them. */
const NARROWEST = 30;

function ruleCalled(id: string): RuleInfo {
  const rule = allRules.find((known) => known.id === id);
  if (rule) return rule;
  const near = closest(
    id,
    allRules.map((known) => known.id),
  );
  throw new UsageError(
    `không có quy tắc "${id}"${near ? `; có phải muốn ghi "${near}"?` : ''}`,
    `there is no rule "${id}"${near ? `; did you mean ${near}?` : ''}`,
  );
}

function indented(example: string): string {
  return example.trimEnd().replace(/^(?=.)/gm, '    ');
}

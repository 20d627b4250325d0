import { actualRules } from '../actual/registry.ts';
import { allRules as planRules } from '../check/registry.ts';
import type { RuleInfo } from '../check/rule.ts';
import type { Localized } from '../i18n.ts';
import { SEVERITY } from '../output/findings/proof.ts';
import { UsageError } from '../usage-error.ts';
import { closest } from '../values/suggest.ts';
import type { Console } from './console.ts';

const allRules: readonly RuleInfo[] = [...planRules, ...actualRules];

const WHY: Localized = { vi: 'Vì sao', en: 'Why' };
const BAD: Localized = { vi: 'Sai', en: 'Bad' };
const GOOD: Localized = { vi: 'Đúng', en: 'Good' };

/** Prints every rule on a line, or one rule with its reason and examples. */
export function explainRules(id: string | undefined, { lang, paint, stdout }: Console): void {
  if (id === undefined) {
    const width = Math.max(...allRules.map((rule) => rule.id.length));
    for (const rule of allRules) {
      const severity = SEVERITY[lang][rule.severity].padEnd(8);
      stdout.write(`${paint.bold(rule.id.padEnd(width))}  ${severity}  ${rule.summary[lang]}\n`);
    }
    return;
  }
  const rule = ruleCalled(id);
  const mark = rule.severity === 'error' ? paint.red : paint.yellow;
  stdout.write(
    [
      `${paint.bold(rule.id)} (${mark(SEVERITY[lang][rule.severity])})`,
      `${rule.summary[lang]}.`,
      '',
      `${WHY[lang]}: ${rule.why[lang]}`,
      '',
      `${paint.red('✗')} ${BAD[lang]}:`,
      indented(rule.example.bad),
      '',
      `${paint.green('✓')} ${GOOD[lang]}:`,
      indented(rule.example.good),
      '',
    ].join('\n'),
  );
}

function ruleCalled(id: string): RuleInfo {
  const rule = allRules.find((known) => known.id === id);
  if (rule) return rule;
  const near = closest(
    id,
    allRules.map((known) => known.id),
  );
  throw new UsageError(
    `không có quy tắc "${id}"${near ? `; có phải ý là ${near}?` : ''}`,
    `there is no rule "${id}"${near ? `; did you mean ${near}?` : ''}`,
  );
}

function indented(example: string): string {
  return example.trimEnd().replace(/^(?=.)/gm, '    ');
}

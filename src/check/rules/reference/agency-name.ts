import { tasksOf } from '../../../plan/facts/tasks.ts';
import type { Plan, Task } from '../../../plan/format/schema.ts';
import { withoutAccents } from '../../../values/document/words.ts';
import { foldWord } from '../../../values/text/fold-word.ts';
import { LETTERS } from '../../../values/text/letters.ts';
import { defineRule, type Finding, toWrite } from '../../engine/rule.ts';
import { cutNames } from './cut-names.ts';

export const referenceAgencyName = defineRule({
  id: 'reference/agency-name',
  severity: 'warning',
  summary: {
    vi: 'Tên cơ quan ghi ở nhiệm vụ không sai dấu so với outlets, không bị dấu phẩy tách ra',
    en: 'Agencies of tasks are spelt as in outlets, and no comma splits a name',
  },
  why: {
    vi: 'Sai một dấu là thành tên cơ quan khác; tên có dấu phẩy không đặt trong ngoặc kép thì một sở thành nhiều cơ quan.',
    en: 'A wrong accent names another body, and a name with a comma, unquoted in a list, becomes several.',
  },
  reads: ['plan', 'outlets', 'tasks'],
  example: { bad: 'coordinatedBy: Báo Hà Nội Mói', good: 'coordinatedBy: Báo Hà Nội Mới' },
  check(plan, report, { skip, isQuoted }) {
    const declared = declaredNames(plan);
    const named = agenciesOf(plan);
    if (declared.names.size * named.size > MOST_COMPARISONS) return skip();
    // The same few agencies do most tasks.
    const misspelt = new Map([...named].map((text) => [text, misspeltIn(text, declared)]));
    for (const task of tasksOf(plan)) {
      for (const at of COLUMNS) {
        const agencies = task[at] ?? [];
        for (const [index, text] of agencies.entries()) {
          for (const { written, name } of misspelt.get(text) ?? []) {
            report({
              in: task,
              at,
              // One alone may be written without a list around it.
              ...(agencies.length > 1 && { index }),
              excerpt: written,
              vi: `tên cơ quan ghi "${written}", ở outlets là "${name}"`,
              en: `it says "${written}", in outlets it is "${name}"`,
              help: toWrite(name),
              data: { written, name },
              fix: { write: text.normalize('NFC').replace(written, () => name), safe: false },
            });
          }
        }
        for (const { index, parts, isKnown } of cutNames(agencies, declared.isSpelt, declared.hasComma)) {
          // Who quotes a part has said where it ends.
          if (!isKnown && parts.some((_, i) => isQuoted({ in: task, at, index: index + i }))) continue;
          report<Task>({ in: task, at, index, ...wordingOf(parts, isKnown) });
        }
      }
    }
  },
});

function wordingOf(parts: readonly string[], isKnown: boolean): Pick<Finding, 'vi' | 'en' | 'help' | 'data'> {
  const name = parts.join(', ');
  const data = { name, parts };
  const [first, ...rest] = parts.map((part) => `"${part}"`);
  if (isKnown) {
    const list = [first, ...rest].join(', ');
    return {
      data,
      vi: `dấu phẩy tách tên một cơ quan thành ${parts.length}: ${list}`,
      en: `a comma splits the name of one body into ${parts.length}: ${list}`,
      help: { vi: `đặt cả tên trong ngoặc kép: "${name}"`, en: `quote the whole name: "${name}"` },
    };
  }
  const later = rest.join(', ');
  return {
    data,
    vi: `${later} không giống tên cơ quan, có lẽ là phần sau của ${first} bị dấu phẩy tách ra`,
    en: `${later} does not look like a body: a comma may have cut it off ${first}`,
    help: {
      vi: `nếu là tên một cơ quan, đặt cả tên trong ngoặc kép: "${name}"`,
      en: `if it is one name, quote the whole: "${name}"`,
    },
  };
}

/** Hundreds of times what the largest plans need, and done at once. */
const MOST_COMPARISONS = 2_000_000;

/** Where a task names agencies. */
const COLUMNS = ['decidedBy', 'implementedBy', 'coordinatedBy'] as const;

function agenciesOf(plan: Plan): ReadonlySet<string> {
  const agencies = new Set<string>();
  for (const task of tasksOf(plan)) {
    for (const at of COLUMNS) for (const text of task[at] ?? []) agencies.add(text);
  }
  return agencies;
}

interface Declared {
  /** Whether a name or alias of an outlet is spelt so, case and place of the tone mark aside. */
  isSpelt(name: string): boolean;
  /** Those long enough to be found in other texts, longer ones first, by what is left of them without accents. */
  readonly names: ReadonlyMap<string, string>;
  /** Whether a comma is in one of them. */
  readonly hasComma: boolean;
}

interface Misspelt {
  readonly written: string;
  readonly name: string;
}

/** A shorter name may be other words. */
const FEWEST_WORDS = 3;

function declaredNames({ outlets }: Plan): Declared {
  const names = Object.values(outlets)
    .flatMap(({ name, aliases = [] }) => [name, ...aliases])
    .map((name) => name.normalize('NFC').trim());
  let spellings: ReadonlySet<string> | undefined;
  return {
    // Asked for little but what is wrong.
    isSpelt(name) {
      spellings ??= new Set(names.map(spellingOf));
      return spellings.has(spellingOf(name));
    },
    names: new Map(
      names
        .map((name) => [withoutAccents(name), name] as const)
        .filter(([bare, name]) => bare !== name.toLowerCase() && bare.split(/\s+/).length >= FEWEST_WORDS)
        .sort(([a], [b]) => b.length - a.length),
    ),
    hasComma: names.some((name) => name.includes(',')),
  };
}

/** `Hoà Bình` and `hòa bình` are spelt alike. */
function spellingOf(text: string): string {
  return text.trim().split(/\s+/).map(foldWord).join(' ');
}

/** What of a text is the name of an outlet but for its accents; of names in one another the longest. */
function misspeltIn(text: string, { isSpelt, names }: Declared): Misspelt[] {
  if (names.size === 0) return [];
  const composed = text.normalize('NFC');
  const bareText = withoutAccents(composed);
  const found: Misspelt[] = [];
  for (const [bare, name] of names) {
    const start = bareText.indexOf(bare);
    const end = start + bare.length;
    if (start < 0 || isLetter(bareText[start - 1]) || isLetter(bareText[end])) continue;
    const written = composed.slice(start, end);
    const isPart = found.some((other) => other.written.includes(written));
    if (!isPart && !isSpelt(written)) found.push({ written, name });
  }
  return found;
}

const LETTER = new RegExp(`[${LETTERS}\\d]`, 'u');

function isLetter(character: string | undefined): boolean {
  return character !== undefined && LETTER.test(character);
}

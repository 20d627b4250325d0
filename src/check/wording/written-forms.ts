import { intendedOutlet } from '../../plan/facts/outlet.ts';
import { knownKeys } from '../../plan/format/known-keys.ts';
import type { Plan } from '../../plan/format/schema.ts';
import { readDate } from '../../values/calendar/calendar.ts';
import { readMoney } from '../../values/money/money.ts';
import type { Path } from '../../yaml/document.ts';
import { isKeyName } from '../../yaml/slips/key-name.ts';
import { withoutQuotes } from '../../yaml/slips/quoted.ts';
import { withColons } from '../../yaml/slips/wrong-colon.ts';
import { plainOrQuoted } from '../engine/fix.ts';

/** What to write for a text that is where a mapping belongs. */
export interface WrittenForm {
  /** In braces, filled from the text; an ellipsis marks what the text does not say. */
  readonly form: string;
  /** Whether nothing is missing from it. */
  readonly isComplete: boolean;
}

/** The mapping that belongs at `path`, filled from `text`; null if the format has none to show. */
export function mappingFor(path: Path, text: string, plan: Plan | null): WrittenForm | null {
  const pairs = withColons(text);
  // Between braces, a comma within a value would take it apart.
  if (pairs)
    return { form: `{ ${pairs.suggested} }`, isComplete: pairs.suggested.split(',').length === pairs.keys };
  // `name VTV1`, `name:VTV1`
  const [, key, value] = /^([A-Za-z]+)(?:\s+|:)(.*)$/s.exec(text) ?? [];
  if (key !== undefined && value !== undefined && isKeyName(key) && knownKeys(path).includes(key))
    return braced({ [key]: withoutQuotes(value) });
  // A key of the mapping above, which is a level too high.
  if (knownKeys(path).includes(String(path.at(-1)))) return null;
  const holder = path.findLast((step) => typeof step === 'string');
  if (path.at(-2) === 'outlets') return braced({ name: text });
  if (path.at(-2) === 'sources') {
    return isMoney(text)
      ? braced({ name: String(path.at(-1)), amount: text })
      : braced({ name: text, amount: null });
  }
  switch (holder) {
    case 'citations':
      return citation(text);
    case 'budget':
      return braced({ total: isMoney(text) ? text : null });
    case 'items':
      return item(text, plan);
    case 'tasks':
      return braced({ id: null, title: text });
    default:
      return null;
  }
}

/** `63/2010/NĐ-CP ngày 08/6/2010` */
function citation(text: string): WrittenForm {
  const [, number = text, date] = /^(.*?),?\s+(?:ngày\s+)?(\S+)$/iu.exec(text) ?? [];
  return date !== undefined && readDate(date) !== null
    ? braced({ number, date })
    : braced({ number: text, date: null });
}

/** `Báo Hà Nội Mới: 100.000.000đ`, with the id of the outlet where the plan has it. */
function item(text: string, plan: Plan | null): WrittenForm {
  const [, name = '', amount = ''] =
    /^(?:(.*?)[\s:;,–-]\s*)?(\d[\d.,\s]*\S*(?:\s+\p{L}+)*)$/u.exec(text) ?? [];
  if (!isMoney(amount)) return braced({ label: text, amount: null });
  const subject = name.trim();
  if (subject === '') return braced({ label: null, amount });
  const outlet = plan && intendedOutlet(subject, plan);
  return outlet ? braced({ outlet, amount }) : braced({ label: subject, amount });
}

function isMoney(text: string): boolean {
  return readMoney(text).ok;
}

function braced(values: Readonly<Record<string, string | null>>): WrittenForm {
  const pairs = Object.entries(values).map(
    ([key, value]) => `${key}: ${value === null ? '…' : plainOrQuoted(value)}`,
  );
  return { form: `{ ${pairs.join(', ')} }`, isComplete: !Object.values(values).includes(null) };
}

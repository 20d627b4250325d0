import { settlementDay } from '../../../actual/execution.ts';
import type { ActualsFile } from '../../../actual/open.ts';
import { plainOrQuoted } from '../../../check/engine/fix.ts';
import { LocalizedError } from '../../../i18n.ts';
import { addDays, type Day, formatDay, type Window } from '../../../values/calendar/calendar.ts';

/** The head of a new file of actuals, complete up to the last of these days. */
export function newFile(planName: string, days: readonly Day[], period: Window): string {
  const last = lastOf(days, settlementDay(period));
  return [
    '# yaml-language-server: $schema=./actuals.schema.json',
    '',
    `plan: ${plainOrQuoted(planName)}`,
    ...(last === undefined ? [] : [`asOf: ${formatDay(last, 'vi')}`]),
    '',
  ].join('\n');
}

/** The text of a file with lines after the last of its contracts or payments, everything else as it is. Throws a LocalizedError. */
export function withEntries(
  { source, actuals }: ActualsFile,
  key: 'contracts' | 'payments',
  lines: readonly string[],
): string {
  const { text } = source;
  if (lines.length === 0) return text;
  const count = actuals?.[key].length ?? 0;
  const written = text.split('\n');
  const at = written.findIndex((line) => line.startsWith(`${key}:`));
  if (at < 0) return `${text.replace(/\n*$/, '\n')}\n${key}:\n${lines.join('\n')}\n`;
  if (count === 0) {
    return [...written.slice(0, at), `${key}:`, ...lines, ...written.slice(at + 1)].join('\n');
  }
  if (!/^\s*(?:#.*)?$/.test(written[at]?.slice(key.length + 1) ?? '')) {
    throw new LocalizedError(
      `${source.file}: viết mỗi mục của ${key} trên một dòng "- { … }" để thêm được khoản mới`,
      `${source.file}: write each of the ${key} on a line "- { … }", so that new ones can be added`,
    );
  }
  const indent = /^\s*/.exec(written.slice(at + 1).find((line) => /^\s*- /.test(line)) ?? '  ')?.[0] ?? '  ';
  const shifted = lines.map((line) => `${indent}${line.slice(2)}`);
  const next = written.findIndex((line, i) => i > at && /^(?:[^\s#-]|---)/.test(line));
  let last = next < 0 ? written.length : next;
  // What is written just above the next key is about that.
  while (/^(?:\s*|#.*)$/.test(written[last - 1] ?? '')) last -= 1;
  return [...written.slice(0, last), ...shifted, ...written.slice(last)].join('\n');
}

/** So many days without a payment, after all should be settled, and the next one has a wrong year. */
const TOO_LONG = 92;

/** The last of some days, without those that have a wrong year. */
function lastOf(days: readonly Day[], settledBy: Day): Day | undefined {
  const inOrder = [...days].sort();
  const isFar = (day: Day, i: number) => day > settledBy && day > addDays(inOrder[i - 1] ?? day, TOO_LONG);
  const far = inOrder.findIndex(isFar);
  return inOrder.at(far < 0 ? -1 : far - 1);
}

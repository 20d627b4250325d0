import { formatMoney, readFigures } from './figures.ts';
import type { MoneyProblem } from './problem.ts';

interface Grouped {
  readonly groups: readonly string[];
  readonly separators: readonly string[];
}

/**
 * Says what is wrong with a number that has digits and separators only, before a unit word or not.
 * Suggests only what keeps every digit and has one meaning.
 */
export function explainNumber(number: string, unit: string | undefined): MoneyProblem {
  const grouped = { groups: number.split(/[., ]+/), separators: number.match(/[., ]+/g) ?? [] };
  return (
    doubledSeparator(number, grouped, unit) ??
    (unit === undefined ? decimalsOfDong(grouped) : decimals(grouped, unit)) ??
    badGroups(grouped, unit)
  );
}

function amount(text: string): { readonly suggestion?: string } {
  const reading = readFigures(text);
  return typeof reading === 'bigint' ? { suggestion: formatMoney(reading) } : {};
}

function withUnit(number: string, unit: string | undefined): string {
  return unit === undefined ? number : `${number} ${unit}`;
}

/** `100. 000.000`, `100..000` */
function doubledSeparator(
  number: string,
  { separators }: Grouped,
  unit: string | undefined,
): MoneyProblem | null {
  const part = separators.find((separator) => separator.length > 1);
  if (part === undefined) return null;
  const corrected = number.replace(/ *([., ])[., ]*/g, '$1');
  const same = separators.every((separator) => new Set(separator.trim()).size <= 1);
  return { kind: 'separator', part, ...(same ? amount(withUnit(corrected, unit)) : {}) };
}

/** `100.000,00đ`: đồng have no decimals. */
function decimalsOfDong({ groups, separators }: Grouped): MoneyProblem | null {
  const last = separators.at(-1);
  const fraction = groups.at(-1) ?? '';
  if (last === undefined || last === ' ' || fraction.length === 3) return null;
  const before = separators.slice(0, -1);
  const isDecimal =
    before.length === 0 ? groups[0] === '0' || (groups[0]?.length ?? 0) > 3 : !before.includes(last);
  if (!isDecimal) return null;
  return {
    kind: 'fraction-of-dong',
    part: last + fraction,
    ...(/^0+$/.test(fraction) ? amount(groups.slice(0, -1).join('.')) : {}),
  };
}

/** `1.5 tỷ`, `1,500.5 triệu`; but `1,000.500 triệu` may be all thousands. */
function decimals({ groups, separators }: Grouped, unit: string): MoneyProblem | null {
  const fraction = groups.at(-1) ?? '';
  const before = separators.slice(0, -1);
  if (separators.at(-1) !== '.' || before.some((separator) => separator === '.')) return null;
  if (fraction.length === 3 && groups[0] !== '0') return null;
  const written = `${groups.slice(0, -1).join('.')},${fraction} ${unit} đồng`;
  const readable = typeof readFigures(written) === 'bigint';
  return { kind: 'decimal-point', part: `.${fraction}`, ...(readable ? { suggestion: written } : {}) };
}

function badGroups({ groups, separators }: Grouped, unit: string | undefined): MoneyProblem {
  const first = groups[0] ?? '';
  const decimal = unit !== undefined && separators.at(-1) === ',' && !separators.slice(0, -1).includes(',');
  const thousands = decimal ? groups.slice(0, -1) : groups;
  const isBad = (group: string, index: number) => (index === 0 ? group.length > 3 : group.length !== 3);
  const bad = thousands.length === 1 ? undefined : thousands.find(isBad);
  if (bad !== undefined) {
    // Two good groups after the first show that only a separator was forgotten: `4700.000.000`.
    const forgotten = groups.length > 2 && !groups.slice(1).some((group) => group.length !== 3);
    const whole = forgotten && !decimal && new Set(separators).size === 1;
    return { kind: 'grouping', part: bad, ...(whole ? amount(withUnit(groups.join(''), unit)) : {}) };
  }
  const other = separators.find((separator) => separator !== separators[0]);
  if (other !== undefined) {
    // A separator that comes last and once may have been intended as a decimal sign.
    const clear = !decimal && separators.indexOf(other) < separators.length - 1;
    const corrected = withUnit(groups.join('.'), unit);
    return { kind: 'mixed-separators', part: other, ...(clear ? amount(corrected) : {}) };
  }
  // Where groups follow, the zero may as well be a digit that lost its neighbour: `0.200.000`.
  const corrected = [first.replace(/^0+(?=\d)/, ''), ...groups.slice(1)].join(',');
  const clear = thousands.length === 1;
  return { kind: 'leading-zero', part: first, ...(clear ? amount(withUnit(corrected, unit)) : {}) };
}

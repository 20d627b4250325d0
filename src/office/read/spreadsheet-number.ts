/**
 * A number or date of a spreadsheet as a Vietnamese office writes it: `60.000` where the number format groups, `2,5`,
 * `8%`, `15/03/2026`, and `03/2026` where the format shows no day. All digits of the number are kept, even where the
 * format shows fewer.
 */
export function showNumber(value: number | Date, format: string): string {
  const code = formatCode(format);
  if (value instanceof Date) return showDate(value, code);
  if (code.includes('%')) return `${decimal(value * 100)}%`;
  return code.includes('#,##') || /(?<!\d)0,0/.test(code) ? grouped(decimal(value)) : decimal(value);
}

/** The part of a number format for positive numbers, without its texts and colours. */
function formatCode(format: string): string {
  return (format.split(';')[0] ?? '').replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');
}

function showDate(date: Date, code: string): string {
  const [year = '', month = '', day = ''] = date.toISOString().slice(0, 10).split('-');
  // Zeros where the format has them, if it has the day first as a Vietnamese one has.
  const [, days, months] = /^(d{1,2})\W+(m{1,2})\W+y/i.exec(code) ?? [];
  if (days && months) return `${unpadded(day, days)}/${unpadded(month, months)}/${year}`;
  return /d/i.test(code) || !/[my]/i.test(code)
    ? `${day}/${month}/${year}`
    : /m/i.test(code)
      ? `${month}/${year}`
      : year;
}

function unpadded(digits: string, { length }: string): string {
  return length === 1 ? String(Number(digits)) : digits;
}

/** Fifteen digits are what a spreadsheet keeps; those that binary fractions add are not part of the number. */
function decimal(value: number): string {
  const rounded = Number(value.toPrecision(15));
  const text = Number.isInteger(rounded) ? BigInt(rounded).toString() : plainDecimal(rounded);
  return text.replace('.', ',');
}

/** Without an exponent. */
function plainDecimal(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(20).replace(/0+$/, '') : text;
}

function grouped(number: string): string {
  const [whole = '', ...fraction] = number.split(',');
  return [whole.replace(/\B(?=(?:\d{3})+$)/g, '.'), ...fraction].join(',');
}

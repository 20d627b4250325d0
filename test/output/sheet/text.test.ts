import fc from 'fast-check';
import stringWidth from 'fast-string-width';
import { describe, expect, test } from 'vitest';
import { amountCell, textCell } from '../../../src/output/sheet/cells.ts';
import type { Column, Table } from '../../../src/output/sheet/sheet.ts';
import { sheetText } from '../../../src/output/sheet/text.ts';
import { plain } from '../../../src/output/text/paint.ts';
import { sheetOf, tableOf } from '../../support/tables.ts';

function linesOf(rows: Parameters<typeof tableOf>[0], width: number): string[] {
  return sheetText(sheetOf(tableOf(rows)), width, plain)
    .split('\n')
    .slice(2, -1);
}

describe('a table for the terminal', () => {
  test('amounts are aligned under accents written either way', () => {
    expect(
      linesOf(
        [
          ['Báo Hà Nội mới'.normalize('NFD'), 130_000_000n],
          ['In', 5n],
        ],
        80,
      ),
    ).toEqual([
      'Tên                 Kinh phí',
      '────────────────────────────',
      'Báo Hà Nội mới  130.000.000đ',
      'In                        5đ',
    ]);
  });

  test('names wrap, amounts never do', () => {
    expect(linesOf([['Tổ chức các buổi giao lưu trực tuyến', 90_000_000n]], 36)).toEqual([
      'Tên                         Kinh phí',
      '────────────────────────────────────',
      'Tổ chức các buổi giao    90.000.000đ',
      'lưu trực tuyến',
    ]);
  });

  test('a column that just fits stays beside the others, one column less and it is below', () => {
    const rows: Parameters<typeof linesOf>[0] = [['In', 100_000_000n, 200_000_000n]];
    expect(linesOf(rows, 31)[0]).toBe('Tên      Kinh phí      Kinh phí');
    expect(linesOf(rows, 30)[0]).toBe('Tên      Kinh phí');
  });

  test('what is too wide goes on below, under the same names', () => {
    expect(linesOf([['In', 100_000_000n, 200_000_000n, 300_000_000n]], 32)).toEqual([
      'Tên      Kinh phí      Kinh phí',
      '───────────────────────────────',
      'In   100.000.000đ  200.000.000đ',
      '',
      'Tên      Kinh phí',
      '─────────────────',
      'In   300.000.000đ',
    ]);
  });

  test('below, rows that have nothing more to say are left out, and others name what they are of', () => {
    const column = (heading: string, more: Partial<Column> = {}): Column => {
      return { heading, align: 'left', isHead: false, wraps: true, ...more };
    };
    const table: Table = {
      type: 'table',
      title: null,
      unit: null,
      columns: [
        column('Việc', { isHead: true, isTitle: true }),
        column('Nơi', { wraps: false }),
        column('Kinh phí', { wraps: false }),
        column('Thời gian', { wraps: false }),
      ],
      rows: (
        [
          ['Giao lưu trực tuyến', false, 'Cộng', 60n, 'Quý II; quý III'],
          ['Giao lưu trực tuyến', true, 'Báo Hà Nội mới', 30n, null],
          ['Giao lưu trực tuyến', true, 'Đài PT–TH Hà Nội', 30n, 'Quý III'],
        ] as const
      ).map(([task, isRepeated, place, dong, when]) => ({
        kind: isRepeated ? ('entry' as const) : ('group' as const),
        cells: [
          { ...textCell(task), ...(isRepeated && { merged: 'up', alone: place }) },
          textCell(place),
          amountCell(dong),
          textCell(when ?? 'Quý II; quý III', when === null ? { merged: 'up' } : {}),
        ],
      })),
    };
    expect(sheetText(sheetOf(table), 48, plain).split('\n').slice(2, -1)).toEqual([
      'Việc                 Nơi               Kinh phí',
      '───────────────────────────────────────────────',
      'Giao lưu trực tuyến  Cộng              60đ',
      '                     Báo Hà Nội mới    30đ',
      '                     Đài PT–TH Hà Nội  30đ',
      '',
      'Việc                 Thời gian',
      '────────────────────────────────────',
      'Giao lưu trực tuyến  Quý II; quý III',
      '  Đài PT–TH Hà Nội   Quý III',
    ]);
  });

  test('a terminal narrower than an amount shows it whole', () => {
    expect(linesOf([['In', 100_000_000n]], 10).at(-1)).toBe('In   100.000.000đ');
  });

  const row = fc.tuple(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.maxSafeNat().map(BigInt),
    fc.maxSafeNat().map(BigInt),
  );

  test('no line is wider than the terminal, and every amount is on one line', () => {
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 60, max: 200 }),
        (rows, width) => {
          const lines = linesOf(rows, width);
          expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(width);
          const amounts = rows.flatMap(([, ...own]) => own).filter((own) => own > 0n);
          const text = lines.join('\n').replaceAll('.', '');
          expect(amounts.filter((own) => !text.includes(`${own}đ`))).toEqual([]);
        },
      ),
    );
  });
});

describe('text of a plan obeys nobody', () => {
  test.each([
    ['a line break', 'Một\nhai', 'Một hai'],
    ['an escape sequence', 'Đỏ\u001b[31m', 'Đỏ<U+001B>[31m'],
    ['right-to-left text', 'Tên\u202etệp', 'Tên<U+202E>tệp'],
    ['a CI command', '::error::x', '<U+003A>:error::x'],
  ])('%s', (_, text, shown) => {
    expect(linesOf([[text, 1n]], 80).at(-1)).toContain(shown);
  });

  test('a CI command cannot be wrapped to the start of a line', () => {
    const lines = linesOf([[`${'x'.repeat(50)} ::error::bad`, 100_000_000n]], 66);
    expect(lines.filter((line) => /^\s*::/.test(line))).toEqual([]);
    expect(lines.join('\n')).toContain('<U+003A>:error');
  });
});

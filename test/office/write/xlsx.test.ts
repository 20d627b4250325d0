import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test, vi } from 'vitest';
import { toXlsx } from '../../../src/office/write/xlsx.ts';
import { annexForm } from '../../../src/papers/annex-form.ts';
import { estimateForm } from '../../../src/papers/estimate-form.ts';
import type { PaperTable } from '../../../src/papers/paper.ts';
import { EXAMPLE, planFrom } from '../../support/office-example.ts';

const DAY = '2026-03-05';
const annex = (yaml = EXAMPLE) => toXlsx([annexForm(planFrom(yaml), 'rows')], DAY);
const estimate = (yaml = EXAMPLE) => toXlsx([estimateForm(planFrom(yaml))], DAY);

async function sheetOf(file: Promise<Uint8Array>) {
  const [sheet] = (await readXlsx(await file, { readStyles: true })).sheets;
  if (!sheet) throw new Error('no sheet');
  const cells = [...(sheet.cells ?? new Map())].map(([place, cell]) => {
    const [row = 0, column = 0] = place.split(',').map(Number);
    return { name: `${String.fromCharCode(65 + column)}${row + 1}`, ...cell };
  });
  return { sheet, cells };
}

/** What a formula of ours comes to with the values of the sheet. */
function calculate(formula: string, values: ReadonlyMap<string, unknown>): number {
  const valueAt = (name: string) => Number(values.get(name) ?? 0);
  const sum = /^SUM\((.*)\)$/.exec(formula)?.[1];
  if (sum === undefined) return formula.split('*').reduce((product, name) => product * valueAt(name), 1);
  return sum
    .split(',')
    .flatMap((range) => {
      const [first = '', last = first] = range.split(':');
      const rows = Number(last.slice(1)) - Number(first.slice(1)) + 1;
      return Array.from({ length: rows }, (_, i) => valueAt(`${first[0]}${Number(first.slice(1)) + i}`));
    })
    .reduce((all, value) => all + value, 0);
}

describe('in an Excel file', () => {
  test.each([
    ['2026-03-15', undefined, 'dd/m/yyyy'],
    ['2026-12-05', undefined, 'dd/mm/yyyy'],
    ['2026-03-05', '5/03/2026', 'd/mm/yyyy'],
  ])('the date %s, written %s, is a date', async (day, shown, numFmt) => {
    const table: PaperTable = {
      unit: null,
      columns: [{ heading: 'Thời hạn', kind: 'text', isText: true }],
      rows: [
        { kind: 'entry', level: 0, cells: [{ type: 'date', day, ...(shown !== undefined && { shown }) }] },
      ],
    };
    const paper = { name: 'Nhiệm vụ', title: '', isLying: true, blocks: [{ type: 'table', table } as const] };
    const { cells } = await sheetOf(toXlsx([paper], DAY));
    expect(cells.find(({ name }) => name === 'A2')).toMatchObject({
      value: new Date(`${day}T00:00:00Z`),
      style: { numFmt },
    });
  });

  test('pages are numbered above, but for the first', async () => {
    const sheet = strFromU8(unzipSync(await annex())['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(sheet).toMatch(/<headerFooter[^>]*differentFirst="1"[^>]*><oddHeader>[^<]*&amp;P<\/oddHeader>/);
  });

  test('sums and products are formulas, with their results stored', async () => {
    const { cells } = await sheetOf(estimate());
    const formulas = cells.flatMap(({ name, formula, value }) =>
      formula === undefined ? [] : [[name, formula, value]],
    );
    expect(formulas).toEqual([
      ['F7', 'SUM(F8:F10)', 129_600_000],
      ['F8', 'D8*E8', 60_000_000],
      ['F9', 'D9*E9', 60_000_000],
      ['F11', 'SUM(F12:F13)', 61_000_000],
      ['F12', 'D12*E12', 36_000_000],
      ['F13', 'D13*E13', 25_000_000],
      ['F14', 'SUM(F7,F11)', 190_600_000],
    ]);
    const values = new Map(cells.map(({ name, value }) => [name, value]));
    for (const [, formula, value] of formulas) expect(calculate(formula, values)).toBe(value);
  });

  test('a share is calculated from the items above it', async () => {
    const taxed = EXAMPLE.replace(
      '{ label: Thuế, amount: 9.600.000đ',
      '{ label: Thuế, percent: 8%, amount: 9.600.000đ',
    );
    const { cells } = await sheetOf(estimate(taxed));
    expect(cells.find(({ name }) => name === 'F10')).toMatchObject({
      formula: 'ROUND(SUM(F8:F9)*E10,0)',
      value: 9_600_000,
    });
    expect(cells.find(({ name }) => name === 'E10')).toMatchObject({
      value: 0.08,
      style: { numFmt: '0%' },
    });
  });

  test('a figure that the others do not come to stays as the plan states it', async () => {
    const wrong = EXAMPLE.replace('total: 190.600.000đ', 'total: 190.000.000đ').replace(
      'amount: 36.000.000đ',
      'amount: 35.000.000đ',
    );
    const { cells } = await sheetOf(estimate(wrong));
    const at = (name: string) => cells.find((cell) => cell.name === name);
    expect(at('F12')).toMatchObject({ value: 35_000_000 });
    expect(at('F12')?.formula).toBeUndefined();
    expect(at('F14')).toMatchObject({ value: 190_000_000 });
    expect(at('F14')?.formula).toBeUndefined();
  });

  test('an amount that cannot be read is shown as it is written', async () => {
    const { cells } = await sheetOf(annex(EXAMPLE.replace('amount: 36.000.000đ', 'amount: khoảng 36 triệu')));
    expect(cells.filter(({ value }) => value === 'khoảng 36 triệu')).toHaveLength(1);
  });

  test('amounts count in the unit of the plan, and sums with them', async () => {
    const { cells } = await sheetOf(estimate(EXAMPLE.replace('budget:', 'budget:\n  unit: triệu đồng')));
    expect(cells.find(({ value }) => value === 'Đơn vị tính: triệu đồng')).toBeDefined();
    const at = (name: string) => cells.find((cell) => cell.name === name);
    expect(at('F7')).toMatchObject({
      formula: 'SUM(F8:F10)',
      value: 129.6,
      style: { numFmt: '#,##0.######' },
    });
    expect(at('F8')).toMatchObject({ formula: 'D8*E8', value: 60, style: { numFmt: '#,##0' } });
  });

  test('amounts and dates are numbers with a format, text that begins with = is text', async () => {
    const { cells } = await sheetOf(annex());
    const valued = (value: unknown) =>
      cells.find((cell) => JSON.stringify(cell.value) === JSON.stringify(value));
    expect(valued(5_000_000)?.style?.numFmt).toBe('#,##0');
    expect(valued(new Date('2026-03-15T00:00:00Z'))?.style?.numFmt).toBe('dd/m/yyyy');
    expect(valued('=Hội nghị, ấn phẩm')).toMatchObject({ type: 'string' });
  });

  test('the header is frozen and repeated in print, on A4 lying, as wide as the page', async () => {
    const { sheet } = await sheetOf(annex());
    expect(sheet.freezePane).toMatchObject({ rows: 5 });
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
    });
    const workbook = strFromU8(unzipSync(await annex())['xl/workbook.xml'] ?? new Uint8Array());
    expect(workbook).toMatch(/<definedName name="_xlnm.Print_Titles" localSheetId="0">'Phụ lục'!\$5:\$5</);
  });

  test('merged cells never overlap', async () => {
    const { sheet } = await sheetOf(annex());
    const taken = new Set<string>();
    for (const { startRow, startCol, endRow, endCol } of sheet.merges ?? []) {
      for (let row = startRow; row <= endRow; row += 1) {
        for (let column = startCol; column <= endCol; column += 1) {
          expect(taken.has(`${row},${column}`)).toBe(false);
          taken.add(`${row},${column}`);
        }
      }
    }
    expect(taken.size).toBeGreaterThan(0);
  });
});

test('an Excel file is the same bytes each time', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-05T08:00:00Z') });
  const first = await annex();
  vi.setSystemTime(new Date('2027-01-01T00:00:00Z'));
  expect(Buffer.compare(first, await annex())).toBe(0);
  vi.useRealTimers();
});

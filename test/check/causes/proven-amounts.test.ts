import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../src/check/engine/fix.ts';
import { checkText } from '../../support/checking.ts';

const SOUND = `plan: { number: 12/KH-UBND, title: Tuyên truyền, issued: 15/02/2026, period: 2026 }
budget:
  total: 300.000.000đ
  inWords: Ba trăm triệu đồng
  sources:
    city: { name: Ngân sách Thành phố, amount: 190.000.000đ }
    other: { name: Xã hội hóa, amount: 110.000.000đ }
tasks:
  - title: Đăng bài
    schedule: Quý II/2026
    subtotal: 200.000.000đ
    items:
      - { label: bài viết, quantity: 26, unitPrice: 5.000.000đ, amount: 130.000.000đ, source: city }
      - { label: phóng sự, amount: 70.000.000đ, source: other }
  - title: In
    schedule: Quý II/2026
    items:
      - { label: tờ gấp, amount: 60.000.000đ, source: city }
      - { label: áp phích, amount: 40.000.000đ, source: other }
`;

function checked(...changes: readonly [before: string | RegExp, after: string][]) {
  const text = changes.reduce((text, [before, after]) => text.replace(before, after), SOUND);
  const { diagnostics } = checkText(text);
  return { text, diagnostics, helps: diagnostics.map(({ rule, help }) => [rule, help]) };
}

describe('an amount that cannot be read is what the other figures prove', () => {
  test.each([
    ['70.000.000đ', '70.000.00đ', '70.000.000đ\nit agrees with the subtotal of task 1'],
    ['70.000.000đ', '70.00O.000đ', '70.000.000đ\nit agrees with the subtotal of task 1'],
    ['130.000.000đ', '13.0000.000đ', '130.000.000đ\nit agrees with quantity × unit price'],
    ['5.000.000đ', '5.00.000đ/bài', '5.000.000đ/bài\nit agrees with quantity and amount'],
    ['5.000.000đ', '5.00.000đ', '5.000.000đ\nit agrees with quantity and amount'],
    ['60.000.000đ', '60.000.0000đ', '60.000.000đ\nit agrees with budget.total'],
    ['200.000.000đ', '200.000.00đ', '200.000.000đ\nit agrees with the items of the task'],
    ['110.000.000đ', '110.000.00đ', '110.000.000đ\nit agrees with the items from this source'],
    ['300.000.000đ', '300.000.00đ', '300.000.000đ\nit agrees with the items'],
  ])('%s written %s', (before, after, written) => {
    const { text, diagnostics, helps } = checked([before, after]);
    expect(helps).toEqual([['money/malformed', `write: ${written}`]]);
    expect(checkText(applyEdits(text, diagnostics[0]?.fix?.edits ?? [])).diagnostics).toEqual([]);
  });

  test('and what it suggests itself is held against them', () => {
    expect(checked(['70.000.000đ', '79.00O.000đ']).helps).toEqual([
      [
        'money/malformed',
        'write: 79.000.000đ\nto agree with the subtotal of task 1 it has to be 70.000.000đ',
      ],
    ]);
  });

  test('but it is not written over what is no slip of it', () => {
    const { diagnostics, helps } = checked(['70.000.000đ', 'khoảng 50 triệu']);
    expect(helps).toEqual([
      [
        'money/malformed',
        'write one exact amount\nto agree with the subtotal of task 1 it has to be 70.000.000đ',
      ],
    ]);
    expect(diagnostics[0]?.fix).toBeNull();
  });

  test('each of two in different sums', () => {
    expect(checked(['70.000.000đ', '70.000.00đ'], ['60.000.000đ', '60.000.00đ']).helps).toEqual([
      ['money/malformed', 'write: 70.000.000đ\nit agrees with the subtotal of task 1'],
      ['money/malformed', 'write: 60.000.000đ\nit agrees with budget.total'],
    ]);
  });

  const UNSOURCED: [RegExp, string][] = [
    [/ {2}sources:\n.*\n.*\n/, ''],
    [/, source: \w+/g, ''],
  ];

  test('one beside another whose text suggests what it is', () => {
    const changes: [string, string][] = [
      ['60.000.000đ', '60.000.00đ'],
      ['40.000.000đ', '40.00O.000đ'],
    ];
    expect(checked(...UNSOURCED, ...changes).helps).toEqual([
      ['money/malformed', 'write: 60.000.000đ\nit agrees with budget.total'],
      ['money/malformed', 'write: 40.000.000đ'],
    ]);
  });

  test('two whose texts suggest what they are', () => {
    const changes: [string, string][] = [
      ['60.000.000đ', '6O.000.000đ'],
      ['40.000.000đ', '40.00O.000đ'],
    ];
    expect(checked(...UNSOURCED, ...changes).helps).toEqual([
      ['money/malformed', 'write: 60.000.000đ\nit agrees with budget.total'],
      ['money/malformed', 'write: 40.000.000đ\nit agrees with budget.total'],
    ]);
  });

  test('not where two are in one sum', () => {
    const { diagnostics } = checked(
      ...UNSOURCED,
      ['60.000.000đ', '60.000.00đ'],
      ['40.000.000đ', '40.000.00đ'],
    );
    expect(diagnostics.map(({ rule, fix }) => [rule, fix])).toEqual([
      ['money/malformed', null],
      ['money/malformed', null],
    ]);
  });

  test('not where the figures contradict each other', () => {
    const { helps } = checked(['70.000.000đ', '70.000.00đ'], ['110.000.000đ', '115.000.000đ']);
    expect(helps).toContainEqual([
      'money/malformed',
      'look for a missing or extra digit; every group after the first has exactly three',
    ]);
  });
});

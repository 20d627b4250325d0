import { describe, expect, test } from 'vitest';
import { HANOI } from '../../support/checking.ts';
import { changes, diffTexts, edited } from '../../support/versions.ts';

const ARTICLES = '      - { outlet: hanoimoi, amount: 100.000.000đ }\n';

describe('one edit of the Hanoi plan is one change', () => {
  test.each<[string, [from: string, to: string][], Record<string, unknown>[]]>([
    [
      'an amount',
      [['hanoimoi, amount: 100.000.000đ', 'hanoimoi, amount: 120 triệu đồng']],
      [
        {
          kind: 'item-amount',
          task: 'select-outlets',
          outlet: 'hanoimoi',
          before: 100_000_000,
          after: 120_000_000,
          delta: 20_000_000,
        },
      ],
    ],
    [
      'an item that is left out',
      [[ARTICLES, '']],
      [
        {
          kind: 'item-removed',
          task: 'select-outlets',
          outlet: 'hanoimoi',
          before: 100_000_000,
          after: null,
          delta: -100_000_000,
        },
      ],
    ],
    [
      'an item of another label',
      [[ARTICLES, `${ARTICLES}      - { label: Thù lao, amount: 12 triệu }\n`]],
      [
        {
          kind: 'item-added',
          task: 'select-outlets',
          label: 'Thù lao',
          before: null,
          after: 12_000_000,
          delta: 12_000_000,
        },
      ],
    ],
    [
      'money for another outlet',
      [['outlet: phapluatxahoi, amount: 80.000.000đ', 'outlet: anninhthudo, amount: 80.000.000đ']],
      [
        {
          kind: 'money-moved',
          task: 'select-outlets',
          before: { task: 'select-outlets', outlet: 'phapluatxahoi', amount: 80_000_000 },
          after: { task: 'select-outlets', outlet: 'anninhthudo', amount: 80_000_000 },
          delta: 0,
        },
      ],
    ],
    [
      'money for another task',
      [
        [ARTICLES, ''],
        ['      - { label: "tờ rơi, Tờ gấp"', `${ARTICLES}      - { label: "tờ rơi, Tờ gấp"`],
      ],
      [
        {
          kind: 'money-moved',
          before: { task: 'select-outlets', outlet: 'hanoimoi', amount: 100_000_000 },
          after: { task: 'printing', outlet: 'hanoimoi', amount: 100_000_000 },
          delta: 0,
        },
      ],
    ],
    [
      'the label of an item',
      [['tờ rơi, Tờ gấp', 'Tờ rơi, tờ gấp']],
      [
        {
          kind: 'item-label',
          task: 'printing',
          label: 'Tờ rơi, tờ gấp',
          before: 'tờ rơi, Tờ gấp',
          after: 'Tờ rơi, tờ gấp',
        },
      ],
    ],
    [
      'the period of an item',
      [['hanoimoi, amount: 30.000.000đ', 'hanoimoi, period: Quý II/2020, amount: 30.000.000đ']],
      [
        {
          kind: 'item-period',
          task: 'online-exchanges',
          outlet: 'hanoimoi',
          period: 'Quý II/2020',
          before: null,
          after: 'Quý II/2020',
        },
      ],
    ],
    [
      'a later deadline',
      [['Tháng 03/2020', 'Tháng 4/2020']],
      [
        {
          kind: 'schedule-dates',
          task: 'select-outlets',
          before: '2020-03-01/2020-03-31',
          after: '2020-04-01/2020-04-30',
          delta: 30,
        },
        { kind: 'schedule-text', task: 'select-outlets', before: 'Tháng 03/2020', after: 'Tháng 4/2020' },
      ],
    ],
    [
      'how often a duty recurs',
      [['schedule: hằng tuần', 'schedule: hằng quý']],
      [
        {
          kind: 'schedule-cycles',
          task: 'weekly-column',
          before: [{ every: 'week', interval: null, times: null, day: null, month: null, weekdays: [] }],
          after: [{ every: 'quarter', interval: null, times: null, day: null, month: null, weekdays: [] }],
        },
        { kind: 'schedule-text', task: 'weekly-column', before: 'hằng tuần', after: 'hằng quý' },
      ],
    ],
    [
      'other words for the same dates',
      [['Tháng 03/2020', '2020-03']],
      [{ kind: 'schedule-text', task: 'select-outlets', before: 'Tháng 03/2020', after: '2020-03' }],
    ],
    [
      'the date of a citation',
      [['date: 08/6/2010', 'date: 03/6/2010']],
      [{ kind: 'citation-date', citation: '63/2010/NĐ-CP', before: '2010-06-08', after: '2010-06-03' }],
    ],
    [
      'a citation that is left out',
      [['  - { number: 30c/NQ-CP, date: 08/11/2011, where: Căn cứ }\n', '']],
      [{ kind: 'citation-removed', citation: '30c/NQ-CP', before: '2011-11-08', after: null }],
    ],
    [
      'the name of an outlet',
      [['Báo Hà Nội mới', 'Báo Hànộimới']],
      [{ kind: 'outlet-renamed', outlet: 'hanoimoi', before: 'Báo Hà Nội mới', after: 'Báo Hànộimới' }],
    ],
    [
      'the declared total',
      [['total: 470.000.000đ', 'total: 490.000.000đ']],
      [{ kind: 'declared-total', before: 470_000_000, after: 490_000_000, delta: 20_000_000 }],
    ],
    [
      'the words',
      [['Bốn trăm bảy mươi', 'Bốn trăm chín mươi']],
      [
        {
          kind: 'in-words',
          before: 'Bốn trăm bảy mươi triệu đồng',
          after: 'Bốn trăm chín mươi triệu đồng',
        },
      ],
    ],
    [
      'the date of issue',
      [['issued: 25/02/2020', 'issued: 26/02/2020']],
      [{ kind: 'issued', before: '2020-02-25', after: '2020-02-26' }],
    ],
    [
      'a text',
      [['result: Hợp đồng truyền thông', 'result: Hợp đồng đã ký']],
      [{ kind: 'result', task: 'sign-contracts', before: 'Hợp đồng truyền thông', after: 'Hợp đồng đã ký' }],
    ],
    [
      'the id of a task, with those that come after it',
      [
        ['id: sign-contracts', 'id: contracts'],
        ['after: [sign-contracts]', 'after: [contracts]'],
        ['after: [sign-contracts]', 'after: [contracts]'],
      ],
      [{ kind: 'task-renamed', task: 'contracts', before: 'sign-contracts', after: 'contracts' }],
    ],
    [
      'a subtotal',
      [['schedule: Tháng 03/2020', 'schedule: Tháng 03/2020\n    subtotal: 280.000.000đ']],
      [{ kind: 'subtotal', task: 'select-outlets', before: null, after: 280_000_000, delta: 280_000_000 }],
    ],
  ])('%s', (_, edits, expected) => {
    expect(changes(HANOI, edited(HANOI, ...edits))).toEqual(expected);
  });

  test('the id of an outlet, wherever it is used', () => {
    const after = HANOI.replaceAll('hanoimoi', 'hnm');
    expect(changes(HANOI, after)).toEqual([
      { kind: 'outlet-id', outlet: 'hnm', before: 'hanoimoi', after: 'hnm' },
    ]);
  });

  test('the period of the plan moves what takes its year from it', () => {
    const noYear = edited(HANOI, ['Tháng 03/2020', 'Tháng 03']);
    expect(changes(noYear, edited(noYear, ['period: 2020', 'period: 2021']))).toEqual([
      { kind: 'period', before: '2020-01-01/2020-12-31', after: '2021-01-01/2021-12-31' },
      {
        kind: 'schedule-dates',
        task: 'select-outlets',
        before: '2020-03-01/2020-03-31',
        after: '2021-03-01/2021-03-31',
        delta: 365,
      },
    ]);
  });
});

describe('what does not count', () => {
  test.each<[string, (text: string) => string]>([
    ['comments', (text) => text.replace(/^ *#.*\n/gm, '')],
    ['dots in amounts', (text) => text.replaceAll('100.000.000đ', '100000000')],
    ['units of amounts', (text) => text.replaceAll('30.000.000đ', '30 triệu đồng')],
    ['ways to write a date', (text) => text.replace('03/6/2010', '2010-06-03')],
    ['quotes', (text) => text.replace('issuer: UBND thành phố Hà Nội', 'issuer: "UBND thành phố Hà Nội"')],
    ['the Unicode form', (text) => text.normalize('NFD')],
    ['line ends', (text) => text.replaceAll('\n', '\r\n')],
    ['where a long text is broken', (text) => text.replace('một cửa,\n    một cửa', 'một\n    cửa, một cửa')],
    [
      'the order of keys in an item',
      (text) => text.replace(/\{ (outlet: \w+), (amount: .*?) \}/g, '{ $2, $1 }'),
    ],
    ['the order of outlets and sections', (text) => reordered(text)],
  ])('%s', (_, change) => {
    const after = change(HANOI);
    expect(after).not.toBe(HANOI);
    expect(diffTexts(HANOI, after).changes).toEqual([]);
  });
});

/** The text with its top-level sections in the opposite order. */
function reordered(text: string): string {
  return text
    .split(/^(?=[a-z]+:)/m)
    .slice(1)
    .reverse()
    .join('');
}

test('a task that came back from an annex without its id, and with a sum, is the same task', () => {
  const back = edited(HANOI, ['  - id: printing\n    title:', '  - subtotal: 100.000.000đ\n    title:']);
  const kinds = changes(HANOI, back).map(({ kind }) => kind);
  expect(kinds).not.toContain('task-removed');
  expect(kinds).not.toContain('task-added');
  expect(kinds).toContain('subtotal');
  expect(changes(back, HANOI).map(({ kind }) => kind)).not.toContain('task-added');
});

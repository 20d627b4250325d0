import { describe, expect, test } from 'vitest';
import { typingAt } from '../../src/editor/typing.ts';

/** What is typed at the mark `|` of a text. */
function at(marked: string) {
  const offset = marked.indexOf('|');
  const typing = typingAt(marked.slice(0, offset) + marked.slice(offset + 1), offset);
  return typing && { ...typing, siblings: [...typing.siblings].sort() };
}

const PLAN = 'plan:\n  number: 44/KH-UBND\n  title: Thông tin\n';

describe('in blocks', () => {
  test('a key of the file', () => {
    expect(at(`${PLAN}bud|`)).toEqual({ path: [], key: null, typed: 'bud', siblings: ['plan'] });
  });

  test('a key of a section, with the keys above and below', () => {
    expect(at('plan:\n  number: 1/KH-UBND\n  is|\n  period: 2026\ntasks: []\n')).toEqual({
      path: ['plan'],
      key: null,
      typed: 'is',
      siblings: ['number', 'period'],
    });
  });

  test('the value of a key', () => {
    expect(at('plan:\n  period: 20|')).toMatchObject({ path: ['plan'], key: 'period', typed: '20' });
    expect(at('plan:\n  period:|')).toMatchObject({ path: ['plan'], key: 'period', typed: '' });
  });

  test('an element of a list: its first key, and a later one', () => {
    expect(at('tasks:\n  - id: a\n    title: A\n  - ti|')).toMatchObject({
      path: ['tasks', 0],
      typed: 'ti',
      siblings: [],
    });
    expect(at('tasks:\n  - id: a\n    |\n    title: A\n  - id: b\n    schedule: Quý I\n')).toEqual({
      path: ['tasks', 0],
      key: null,
      typed: '',
      siblings: ['id', 'title'],
    });
  });

  test('an element whose dash is at the column of the key of its list', () => {
    expect(at('tasks:\n- id: a\n  sch|')).toMatchObject({
      path: ['tasks', 0],
      typed: 'sch',
      siblings: ['id'],
    });
  });

  test('nested tasks', () => {
    const text = 'tasks:\n  - no: I\n    tasks:\n      - title: A\n        items:\n          - outlet: h|';
    expect(at(text)).toMatchObject({ path: ['tasks', 0, 'tasks', 0, 'items', 0], key: 'outlet', typed: 'h' });
  });

  test('a text of a list', () => {
    expect(at('tasks:\n  - after:\n      - sel|')).toMatchObject({
      path: ['tasks', 0, 'after', 0],
      key: null,
      typed: 'sel',
    });
  });

  test('nothing in a comment', () => {
    expect(at('plan:\n  # num|')).toBeNull();
    expect(at('plan:\n  period: 2026 # th|')).toBeNull();
  });
});

describe('between braces', () => {
  test('a key and a value of an item', () => {
    const head = 'tasks:\n  - items:\n      - ';
    expect(at(`${head}{ outlet: hnm, am|, source: city }`)).toEqual({
      path: ['tasks', 0, 'items', 0],
      key: null,
      typed: 'am',
      siblings: ['outlet', 'source'],
    });
    expect(at(`${head}{ outlet: h|`)).toMatchObject({
      path: ['tasks', 0, 'items', 0],
      key: 'outlet',
      typed: 'h',
    });
  });

  test('a mapping below an id', () => {
    expect(at('outlets:\n  hnm: { name: Báo, al|')).toMatchObject({
      path: ['outlets', 'hnm'],
      typed: 'al',
      siblings: ['name'],
    });
  });

  test('a list, and a list in a mapping', () => {
    expect(at('tasks:\n  - after: [a, sel|]')).toMatchObject({
      path: ['tasks', 0],
      key: 'after',
      typed: 'sel',
    });
    expect(at('contracts:\n  - { id: a, tasks: [x, y|')).toMatchObject({
      path: ['contracts', 0],
      key: 'tasks',
      typed: 'y',
    });
  });

  test('over several lines', () => {
    expect(at('tasks:\n  - items:\n      - { outlet: hnm,\n          am|')).toMatchObject({
      path: ['tasks', 0, 'items', 0],
      typed: 'am',
    });
  });

  test('an unclosed brace above does not reach into the next key', () => {
    expect(at('tasks:\n  - items: [{ outlet: hnm\n    sched|')).toMatchObject({
      typed: expect.stringContaining('sched'),
    });
    expect(at('outlets:\n  hnm: { name: Báo\ntasks:\n  - ti|')).toMatchObject({
      path: ['tasks', 0],
      typed: 'ti',
    });
  });
});

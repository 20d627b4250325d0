import { describe, expect, test } from 'vitest';
import {
  centralDocument,
  centralDocuments,
  centralLines,
  centralUntil,
  readRow,
} from '../../src/facts/documents.ts';
import { readOwnDocuments, withOwnDocuments } from '../../src/facts/own-documents.ts';
import { daysBetween, yearOf } from '../../src/values/calendar/calendar.ts';
import { readDocument } from '../../src/values/document/document.ts';

const rows = centralLines().map((line) => readRow(line, null));

describe('the table of central documents', () => {
  test('has every number once, in its right form', () => {
    const numbers = rows.map(({ number }) => number);
    expect(numbers.length).toBeGreaterThan(2600);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers.filter((number) => readDocument(number).symbol?.text !== number)).toEqual([]);
  });

  test('has dates of the calendar in every cell that is not empty', () => {
    const wrong = centralLines().filter((line) => {
      const cells = line.split('\t');
      const { issued, effective, ended } = readRow(line, null);
      return [issued, effective, ended].some((day, i) => (cells[i + 1] !== '') !== (day !== null));
    });
    expect(wrong).toEqual([]);
  });

  test('is sorted by date of issue; what has none comes last and has an end', () => {
    const dates = rows.map(({ issued }) => issued ?? '9999');
    expect(dates).toEqual([...dates].sort());
    expect(rows.filter(({ issued, ended }) => issued === null && ended === null)).toEqual([]);
  });

  test('nothing was in force before it was issued, ended before that, or came from another year', () => {
    const wrong = rows.filter(
      ({ number, issued, effective, ended }) =>
        (issued !== null && effective !== null && effective < issued) ||
        (issued !== null && ended !== null && ended < issued) ||
        (issued !== null && readDocument(number).year !== yearOf(issued)) ||
        (issued !== null && issued > centralUntil()),
    );
    expect(wrong).toEqual([]);
  });

  // A longer wait was a slip of the text it was read from wherever it was looked into.
  test('nothing waits for two years until it is in force, and only laws and decrees wait for one', () => {
    const late = rows.filter(({ number, issued, effective }) => {
      const days = issued === null || effective === null ? 0 : daysBetween(issued, effective);
      return days > 730 || (days > 400 && !/QH\d|NĐ-CP/.test(number));
    });
    expect(late).toEqual([]);
  });

  test('what replaced a document is known, or of its year or later', () => {
    const wrong = rows.filter(({ number, issued, replacedBy }) => {
      if (replacedBy === null) return false;
      const later = centralDocument(replacedBy)?.issued;
      if (later && issued) return later < issued;
      return (readDocument(replacedBy).year ?? 0) < (readDocument(number).year ?? 0);
    });
    expect(wrong).toEqual([]);
  });
});

describe('a document is found as people write it', () => {
  test.each([
    '63/2010/NĐ-CP',
    'Nghị định số 63/2010/NÐ-CP của Chính phủ về kiểm soát thủ tục hành chính',
    'nghị định 63 / 2010 / nđ-cp',
    '63/2010/ND-CP',
    '63/2010/NĐCP',
    'Căn cứ Nghị định số 63/2010/NĐ – CP ngày 08 tháng 6 năm 2010',
  ])('%s', (text) => {
    expect(centralDocuments.find(readDocument(text), null)).toMatchObject({
      number: '63/2010/NĐ-CP',
      issued: '2010-06-08',
    });
  });

  test('a number without its year is found by the year of its date', () => {
    const reference = readDocument('Nghị định 63/NĐ-CP');
    expect(centralDocuments.find(reference, '2010-06-03')?.issued).toBe('2010-06-08');
    expect(centralDocuments.find(reference, '1999-06-03')).toBeNull();
    expect(centralDocuments.find(reference, null)).toBeNull();
  });

  test.each(['468/QĐ-TTg', '44/KH-UBND', '63/2010/NQ-HĐND', '3/2010/NĐ-CP', 'Luật Báo chí', '15/HĐ-VPUB'])(
    'what the table does not have is unknown: %s',
    (text) => {
      expect(centralDocuments.find(readDocument(text), '2010-06-03')).toBeNull();
    },
  );
});

test('a number without its year is found in the table of an office by the year of its date', () => {
  const known = withOwnDocuments(readOwnDocuments('documents.tsv', '999/2026/NĐ-CP\t27/3/2026\n'));
  const found = (date: string | null) => known.find(readDocument('999/NĐ-CP'), date)?.number ?? null;
  expect(found('2026-03-28')).toBe('999/2026/NĐ-CP');
  expect(found('2025-03-28')).toBeNull();
  expect(found(null)).toBeNull();
});

describe('the first line of the table of an office', () => {
  const numbers = (text: string) =>
    readOwnDocuments('documents.tsv', text).rows.map(({ document }) => document.number);

  test.each(['number\tissued\teffective', 'Số, ký hiệu\tNgày ban hành'])(
    'may name the columns: %s',
    (names) => {
      expect(numbers(`# ours\n${names}\n999/2026/NĐ-CP\t27/3/2026\n`)).toEqual(['999/2026/NĐ-CP']);
    },
  );

  test('is a document where it has a figure or is not the first', () => {
    expect(numbers('998/NĐ-CP\tissued\n')).toHaveLength(1);
    expect(numbers('999/2026/NĐ-CP\t27/3/2026\nnumber\tissued\n')).toHaveLength(2);
  });
});

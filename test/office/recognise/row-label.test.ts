import { describe, expect, test } from 'vitest';
import { isInWords, rowLabel } from '../../../src/office/recognise/annex/row-label.ts';

describe('words that say that a row is a sum', () => {
  test.each([
    'Tổng cộng',
    'TỔNG CỘNG:',
    'Tổng (1 + 2)',
    'Tổng (I+II)',
    'Tổng ngân sách',
    'Kinh phí tổng',
    'T.cộng',
    'Tổng chi',
    'Tổng mức',
    'Cộng tổng',
    'Grand total',
    'Total',
    'Tổng số tiền',
    'Cộng',
    'Cộng I',
    'Cộng mục A',
    'Cộng trước thuế',
    'Cộng sau thuế',
    'Tổng cộng (đã bao gồm thuế GTGT)',
    'Tổng kinh phí thực hiện năm 2026',
    'Tổng cộng (A+B+C)',
    'Tổng dự toán (làm tròn)',
    'Tổng cộng 42.000.000 đồng',
  ])('%s: surely', (text) => {
    expect(rowLabel(text).sum).toBe('sure');
  });

  test.each(['Cộng báo chí', 'Cộng truyền thanh', 'Tổng phần in ấn', 'Tổng tuyên truyền trực quan'])(
    '%s: maybe',
    (text) => {
      expect(rowLabel(text).sum).toBe('maybe');
    },
  );

  test.each([
    'Tổng kết phong trào',
    'Cộng tác viên viết bài',
    'Tổng duyệt chương trình',
    'Tổng hợp báo cáo',
    'Cộng đồng số',
  ])('%s: never', (text) => {
    expect(rowLabel(text).sum).toBe('never');
  });

  test('says which rows, and of what', () => {
    expect(rowLabel('Tổng (I + II)').named).toEqual(['i', 'ii']);
    expect(rowLabel('Cộng mục 1.2').named).toEqual(['1.2']);
    expect(rowLabel('Cộng báo chí').subject).toBe('Báo chí');
    expect(rowLabel('Cộng I').subject).toBe('');
    expect(rowLabel('Thuế GTGT 8%').percent).toBe('8%');
  });
});

test.each([
  ['Bằng chữ: Sáu mươi triệu đồng', true],
  ['(Bằng chữ: …)', true],
  ['Số tiền bằng chữ sáu mươi triệu đồng', true],
  ['Bằng chữ nổi cho người khiếm thị', false],
  ['Bằng chữ in hoa', false],
])('%s counts money: %s', (text, isWords) => {
  expect(isInWords(text)).toBe(isWords);
});

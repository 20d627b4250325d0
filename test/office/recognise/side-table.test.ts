import { describe, expect, test } from 'vitest';
import { checked, lines } from '../../support/office-documents.ts';

const TABLE = `Stt | Nội dung | Kinh phí | Thời gian | | Nguồn kinh phí | Số tiền
   1 | Phóng sự | 30.000.000 | Quý I/2026 | | Ngân sách phường | 40.000.000
   2 | In tờ gấp | 15.000.000 | Quý II/2026 | | Xã hội hóa | 20.000.000
   3 | Hội thi | 15.000.000 | Quý III/2026 | | Cộng | 60.000.000
   | Tổng cộng | 60.000.000 | | | |`;

describe('a table beside another', () => {
  test('is left out, and said', () => {
    const { data, sum, declared, errors, warnings } = checked(lines(TABLE));
    expect({ sum, declared, errors }).toEqual({ sum: 60_000_000, declared: 60_000_000, errors: [] });
    expect(data.tasks.map(({ title }) => title)).toEqual(['Phóng sự', 'In tờ gấp', 'Hội thi']);
    expect(JSON.stringify(data.tasks)).not.toContain('Xã hội hóa');
    expect(warnings).toEqual(['import/left-out']);
  });

  test.each([
    ['has no words of its own', 'Nguồn kinh phí | Số tiền', 'Ngân sách | Xã hội hóa'],
    ['has no money', 'Nguồn kinh phí | Số tiền', 'Ghi chú | Nơi làm'],
  ])('is not taken where it %s', (_, headings, others) => {
    const text = TABLE.replace(headings, others).replaceAll(
      /(Ngân sách phường|Xã hội hóa|Cộng) \| \d+(?=\.000\.000$)/gm,
      others.startsWith('Ngân') ? '30.000.000 | 30' : 'Trạm y tế | A',
    );
    expect(JSON.stringify(checked(lines(text)).data.tasks)).toMatch(/Trạm y tế|30\.000\.000/);
  });
});

test('an empty column inside a table parts nothing', () => {
  const { sum, errors } = checked(
    lines(`Stt | Nội dung | | Kinh phí | Thời gian
           1 | Phóng sự | | 30.000.000 | Quý I/2026
           | Tổng cộng | | 30.000.000 |`),
  );
  expect({ sum, errors }).toEqual({ sum: 30_000_000, errors: [] });
});

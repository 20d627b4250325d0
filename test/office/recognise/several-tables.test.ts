import { describe, expect, test } from 'vitest';
import { importPlan } from '../../../src/office/recognise/plan/import-plan.ts';
import { checked, documentOf, imported, lines } from '../../support/office-documents.ts';

const press = (number = 1) =>
  lines(
    `Stt | Nội dung | Thời gian | Kinh phí
     1 | Báo in | Quý I | 20.000.000
     2 | Loa phường | Quý II | 40.000.000
     | Cộng | | 60.000.000`,
    number,
  );
const meetings = (number = 2) =>
  lines(
    `Stt | Nội dung chi | Số người | Mức chi | Thành tiền
     1 | Nước uống | 100 | 40.000 | 4.000.000
     2 | Tài liệu | 100 | 10.000 | 1.000.000
     | Cộng | | | 5.000.000`,
    number,
  );

describe('tables that are asked for', () => {
  const read = (asked: readonly number[], ...between: readonly string[]) =>
    importPlan(
      documentOf('KẾ HOẠCH', 'Tuyên truyền năm 2026', '', press(), ...between, meetings()),
      asked,
      'tệp',
    );

  test('are parts of one plan, in the order of the file, whatever their columns', () => {
    const { counts } = read([2, 1], 'Hội nghị tập huấn');
    expect(counts).toMatchObject({ tasks: 4, sections: 2, sum: 65_000_000n });
  });

  test('without a caption, too', () => {
    expect(read([1, 2]).counts).toMatchObject({ tasks: 4, sections: 2, sum: 65_000_000n });
  });

  test('one is read alone', () => {
    expect(read([2]).counts).toMatchObject({ tasks: 2, sum: 5_000_000n });
  });

  test('that count in different units are refused', () => {
    const all = documentOf('KẾ HOẠCH', 'Năm 2026', 'ĐVT: đồng', press(), 'ĐVT: triệu đồng', meetings());
    expect(() => importPlan(all, [1, 2], 'tệp')).toThrow('count in different units');
    expect(() => importPlan(all, [1, 3], 'tệp')).toThrow('there is no table 3');
  });
});

describe('a summary beside tables of details', () => {
  const summary = (visual: string, total: string) =>
    lines(
      `Stt | Nội dung | Kinh phí
       1 | Báo chí | 15.000.000
       2 | Trực quan | ${visual}
       | Tổng cộng | ${total}`,
      1,
      'Tổng hợp',
    );
  const detail = (number: number, name: string, one: string, other: string) =>
    lines(
      `Stt | Nội dung | Số lượng | Đơn giá | Thành tiền
       1 | ${name} một | 1 | ${one} | ${one}
       2 | ${name} hai | 1 | ${other} | ${other}`,
      number,
      name,
    );
  const press = detail(2, 'Báo chí', '5.000.000', '10.000.000');
  const visual = detail(3, 'Trực quan', '4.000.000', '6.000.000');

  test('says what these come to together', () => {
    expect(checked(summary('10.000.000', '25.000.000'), press, visual)).toMatchObject({
      sum: 25_000_000,
      declared: 25_000_000,
      errors: [],
    });
  });

  test.each([
    ['11.000.000', '26.000.000'],
    // Two slips that hide one another in the total.
    ['11.000.000', '25.000.000'],
  ])('or an error at the row that says something else: %s', (one, total) => {
    const { diagnostics } = checked(summary(one, total), press, visual);
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors).toMatchObject([{ rule: 'import/unread-money', place: { table: 1, row: 3, column: 3 } }]);
  });
});

test('a table that says how far the tasks of the annex are adds no tasks', () => {
  const { tasks, notes } = imported(
    lines(`Stt | Nhiệm vụ | Chủ trì | Thời gian | Kinh phí
           1 | Báo in | Sở Nội vụ | Quý I | 20.000.000
           2 | Loa phường | Sở Nội vụ | Quý II | 40.000.000`),
    lines(
      `Stt | Nhiệm vụ | Tiến độ | Đã chi
       1 | Báo in | 80% | 9.000.000
       2 | Loa phường | 0% | 0`,
      2,
      'Tiến độ',
    ),
  );
  expect(tasks).toHaveLength(2);
  expect(notes).toEqual(['other-table: Tiến độ']);
});

describe('tasks in one table and their money in another', () => {
  const duties = (rows: string) => lines(`Stt | Nội dung | Đơn vị chủ trì | Thời gian\n${rows}`);
  const money = meetings(2);

  test('are both in the plan', () => {
    const { sum, declared, data } = checked(
      'I. NHIỆM VỤ',
      duties('1 | Viết bài | Văn phòng | Tháng 3/2026\n2 | Xe loa | Trạm Y tế | Tháng 4/2026'),
      'II. DỰ TOÁN',
      money,
    );
    expect({ sum, declared }).toEqual({ sum: 5_000_000, declared: 5_000_000 });
    expect(data.tasks).toMatchObject([{ tasks: [{}, {}] }, { tasks: [{}, {}] }]);
  });

  test('though their names are the same', () => {
    const { sum, data } = checked(
      'I. NHIỆM VỤ',
      duties('1 | Nước uống | Văn phòng | Tháng 3/2026\n2 | Tài liệu | Văn phòng | Tháng 4/2026'),
      'II. DỰ TOÁN',
      money,
    );
    expect(sum).toBe(5_000_000);
    expect(data.tasks).toHaveLength(2);
  });

  test('what was spent last year is no money of the plan', () => {
    const { sum } = checked(
      'I. NHIỆM VỤ',
      duties('1 | Viết bài | Văn phòng | Tháng 3/2026'),
      'II. KẾT QUẢ THỰC HIỆN NĂM 2025',
      money,
    );
    expect(sum).toBe(0);
  });

  test.each([
    ['Kinh phí năm trước', '4.000.000', '1.000.000'],
    ['Kết quả thực hiện', '1 cuộc', '2 bộ'],
  ])('what is spent is money of the plan beside a column of the past: %s', (heading, one, other) => {
    const { sum, data } = checked(
      'I. NHIỆM VỤ',
      duties('1 | Viết bài | Văn phòng | Tháng 3/2026\n2 | Xe loa | Trạm Y tế | Tháng 4/2026'),
      'II. DỰ TOÁN',
      lines(
        `Stt | Nội dung chi | ${heading} | Kinh phí năm 2026
         1 | Nước uống | ${one} | 6.000.000
         2 | Tài liệu | ${other} | 3.000.000
         | Cộng | | 9.000.000`,
        2,
      ),
    );
    expect(sum).toBe(9_000_000);
    expect(data.tasks).toMatchObject([{ tasks: [{}, {}] }, { tasks: [{}, {}] }]);
  });
});

describe('a summary of several tables', () => {
  const detail = (number: number, rows: string, sum: string) =>
    lines(`Stt | Nội dung | Đơn vị thực hiện | Thời gian | Kinh phí\n${rows}\n| Cộng | | | ${sum}`, number);
  const plan = (meetings: string, all: string) =>
    checked(
      lines(
        `Stt | Nội dung | Kinh phí | Ghi chú
         1 | Báo chí | 36.000.000 | Phụ lục II
         2 | Hội nghị | ${meetings} | Phụ lục III
         | Tổng cộng | ${all} |`,
        1,
      ),
      'PHỤ LỤC II',
      detail(
        2,
        '1 | Báo in | Văn phòng | Quý I | 16.000.000\n2 | Báo nói | Văn phòng | Quý II | 20.000.000',
        '36.000.000',
      ),
      'PHỤ LỤC III',
      detail(
        3,
        '1 | Triển khai | Văn phòng | Tháng 2 | 9.000.000\n2 | Tập huấn | Văn phòng | Tháng 6 | 15.000.000',
        '24.000.000',
      ),
    );

  test('that agrees with them is their total, and nothing is left out', () => {
    const { sum, declared, errors, warnings } = plan('24.000.000', '60.000.000');
    expect({ sum, declared, errors, warnings }).toEqual({
      sum: 60_000_000,
      declared: 60_000_000,
      errors: [],
      warnings: [],
    });
  });

  test('that does not is one thing to say', () => {
    const { sum, declared, errors, warnings } = plan('27.000.000', '63.000.000');
    expect({ sum, declared, errors, warnings }).toEqual({
      sum: 60_000_000,
      declared: 63_000_000,
      errors: ['budget/total'],
      warnings: [],
    });
  });
});

describe('an estimate beside a table of tasks with their times', () => {
  const duties = (time = 'Quý II/2026') =>
    lines(`Stt | Nhiệm vụ | Chủ trì | Thời gian
           1 | Viết bài | Văn phòng | Quý I/2026
           2 | Hội thi | Đoàn xã | ${time}`);

  test('has the time of the plan, as nobody forgot a cell', () => {
    const { data, warnings, sum } = checked(
      'Phụ lục I. Nhiệm vụ',
      duties(),
      'Phụ lục II. Dự toán',
      meetings(2),
    );
    expect({ warnings, sum }).toEqual({ warnings: [], sum: 5_000_000 });
    expect(data.tasks).toMatchObject([{}, { schedule: '2026' }]);
    expect(data.tasks[0]).not.toHaveProperty('schedule');
  });

  test('with a column of time has its own', () => {
    const { data } = checked('Phụ lục I. Nhiệm vụ', duties(), 'Phụ lục II. Dự toán', press(2));
    expect(data.tasks[1]).not.toHaveProperty('schedule');
  });
});

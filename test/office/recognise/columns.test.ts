import { describe, expect, test } from 'vitest';
import { checked, grid, lines } from '../../support/office-documents.ts';

describe('a column of money that others add up to, whatever they are called', () => {
  test.each([
    ['Đã bố trí | Đề nghị bổ sung | Tổng cộng', '30.000.000 | 5.000.000 | 35.000.000'],
    ['Kinh phí đã bố trí | Kinh phí đề nghị bổ sung | Tổng nhu cầu', '30.000.000 | 5.000.000 | 35.000.000'],
    ['Đã có | Còn thiếu | Nhu cầu', '30.000.000 | 5.000.000 | 35.000.000'],
    ['Tổng kinh phí | Đã bố trí | Đề nghị bổ sung', '35.000.000 | 30.000.000 | 5.000.000'],
    ['Dự toán đã giao | Tăng (+), giảm (-) | Sau điều chỉnh', '40.000.000 | -5.000.000 | 35.000.000'],
    ['Kinh phí | Thuế | Cộng', '30.000.000 | 5.000.000 | 35.000.000'],
  ])('%s', (columns, figures) => {
    const { sum, errors } = checked(
      lines(`Stt | Nội dung | ${columns}
             1 | Báo in | ${figures}
             2 | Loa phường | ${figures
               .replace(/-?5\.000\.000 (?=\|)|5\.000\.000$/, '1.000.000')
               .replaceAll('35.', '31.')
               .replace('40.', '30.')}`),
    );
    expect({ sum, errors }).toEqual({ sum: 66_000_000, errors: [] });
  });
});

describe('what is given and changed in a row', () => {
  const table = (after: string, total: string, changes = ['5.000.000', '-3.000.000']) =>
    lines(`Stt | Nội dung | Kinh phí được duyệt | Điều chỉnh tăng, giảm | Kinh phí sau điều chỉnh
           1 | Báo in | 30.000.000 | ${changes[0]} | 35.000.000
           2 | Loa phường | 20.000.000 | ${changes[1]} | ${after}
           3 | Pa nô | 10.000.000 | | 10.000.000
           | Tổng cộng | 60.000.000 | 2.000.000 | ${total}`);

  test('comes to what is spent', () => {
    expect(checked(table('17.000.000', '62.000.000'))).toMatchObject({ sum: 62_000_000, errors: [] });
  });

  test('or is an error at that figure, which is said once', () => {
    const { sum, diagnostics } = checked(table('18.000.000', '63.000.000'));
    expect(sum).toBe(63_000_000);
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ message }) => message)).toEqual([
      'con số này không bằng các cột bên cạnh cộng trừ lại: "18.000.000 ≠ 17.000.000đ"',
    ]);
  });

  test('a wrong sum of one column is not said of the row as well', () => {
    const { diagnostics } = checked(
      lines(`Stt | Nội dung | Kinh phí được duyệt | Tăng | Giảm | Kinh phí sau điều chỉnh
             1 | Báo in | 30.000.000 | 5.000.000 | | 35.000.000
             2 | Loa phường | 20.000.000 | | 3.000.000 | 17.000.000
             | Tổng cộng | 51.000.000 | 5.000.000 | 3.000.000 | 52.000.000`),
    );
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors).toMatchObject([{ place: { row: 4, column: 3 } }]);
  });

  test('an amount left out after the change is an error', () => {
    const { errors } = checked(
      lines(`Stt | Nội dung | Kinh phí được duyệt | Điều chỉnh | Kinh phí sau điều chỉnh
             1 | Báo in | 30.000.000 | 5.000.000 | 35.000.000
             2 | Loa phường | 20.000.000 | 1.000.000 |`),
    );
    expect(errors).toEqual(['import/unread-money']);
  });
});

describe('a year in the heading of a column', () => {
  test('that is the year of the plan says what is spent, not when', () => {
    const { sum, errors, data } = checked(
      'KẾ HOẠCH TRUYỀN THÔNG NĂM 2026',
      lines(`Stt | Nội dung | Thực hiện năm 2025 | Kế hoạch năm 2026 | Thời gian
             1 | Báo in | 8.000.000 | 9.000.000 | Quý I
             2 | Loa phường | 11.000.000 | 12.000.000 | Quý II
             | Tổng | 19.000.000 | 21.000.000 |`),
    );
    expect({ sum, errors }).toEqual({ sum: 21_000_000, errors: [] });
    expect(data.tasks[0]).toHaveProperty('items.0');
    expect(data.tasks[0]).not.toHaveProperty('items.0.period');
  });
});

describe('a figure without words in the column of money', () => {
  const table = (rows: string) => lines(`Stt | Nội dung | Kinh phí | Thời gian\n${rows}`);

  test('at the end is the total, right or wrong', () => {
    const rows = '1 | Báo in | 30.000.000 | Quý I\n2 | Loa | 20.000.000 | Quý II\n| | 50.000.000 |';
    expect(checked(table(rows))).toMatchObject({ sum: 50_000_000, declared: 50_000_000, errors: [] });
    const wrong = checked(table(rows.replace('50.0', '51.0')));
    expect(wrong).toMatchObject({ sum: 50_000_000, declared: 51_000_000, errors: ['budget/total'] });
  });

  test('is more money of the task above where the total says so', () => {
    const rows = '1 | Báo in | 30.000.000 | Quý I\n| | 5.000.000 |\n2 | Loa | 20.000.000 | Quý II';
    expect(checked(table(`${rows}\n| Cộng | 55.000.000 |`))).toMatchObject({ sum: 55_000_000, errors: [] });
  });

  test('is an error, once, where nothing does', () => {
    const rows = '1 | Báo in | 30.000.000 | Quý I\n| | 5.000.000 |\n2 | Loa | 20.000.000 | Quý II';
    const { sum, errors, warnings } = checked(table(rows));
    expect({ sum, errors }).toEqual({ sum: 50_000_000, errors: ['import/unread-money'] });
    expect(warnings).toEqual(['budget/no-total']);
  });
});

describe('in a table with prices', () => {
  const table = (rows: string) => lines(`Stt | Nội dung | Số lượng | Đơn giá | Thành tiền\n${rows}`);

  test('a total printed below the prices is the total', () => {
    const rows = '1 | Báo in | 2 | 15.000.000 | 30.000.000\n| Tổng cộng | | 30.000.000 |';
    expect(checked(table(rows))).toMatchObject({ declared: 30_000_000, errors: [] });
    const wrong = checked(table(rows.replace(/30\.000\.000 \|$/, '31.000.000 |')));
    expect(wrong).toMatchObject({ declared: 31_000_000, errors: ['budget/total'] });
  });

  test('a price without an amount counts nothing, and is said', () => {
    const { sum, diagnostics } = checked(
      table('1 | Báo in | 2 | 15.000.000 | 30.000.000\n2 | Loa | 1 | 9.000.000 |'),
    );
    expect(sum).toBe(30_000_000);
    const said = diagnostics.find(({ message }) => message.includes('để trống thành tiền'));
    expect(said).toMatchObject({ rule: 'import/choice', place: { row: 3, column: 4 } });
  });

  test('a dash says that there is no amount', () => {
    const { diagnostics } = checked(
      table('1 | Báo in | 2 | 15.000.000 | 30.000.000\n2 | Loa | 1 | 9.000.000 | -'),
    );
    expect(diagnostics.filter(({ rule }) => rule === 'import/choice')).toEqual([]);
  });
});

describe('a cell that points to the words above it', () => {
  test.each(['nt', '-nt-', 'n.t', 'Như trên', '"', '″'])('%s says the same', (same) => {
    const { data, errors } = checked(
      lines(`Stt | Nội dung | Đơn vị thực hiện | Thời gian | Kinh phí
             1 | Báo in | Sở Nội vụ | Quý I/2026 | 30.000.000
             2 | Loa phường | ${same} | ${same} | 20.000.000
             3 | Pa nô | ${same} | Quý II/2026 | 10.000.000`),
    );
    expect(errors).toEqual([]);
    const [, loa, panel] = data.tasks;
    expect(loa).toMatchObject({ implementedBy: 'Sở Nội vụ', schedule: 'Quý I/2026' });
    expect(panel).toMatchObject({ implementedBy: 'Sở Nội vụ', schedule: 'Quý II/2026' });
  });
});

describe('the number of a row that a spreadsheet takes for a number', () => {
  const numbers = (written: readonly string[]) => {
    const rows = written.map((number) => `${number} | Việc ${number} | Quý I`);
    const { data } = checked(lines(`Stt | Nội dung | Thời gian\n1 | Báo chí |\n${rows.join('\n')}`));
    const tasks = data.tasks.flatMap(({ tasks: nested }) => nested as { no: string }[]);
    return tasks.map(({ no }) => no);
  };

  test('is 1.10 after 1.9', () => {
    const written = ['1.1', '1.2', '1.3', '1.4', '1.5', '1.6', '1.7', '1.8', '1.9', '1.1', '1.11'];
    expect(numbers(written)).toEqual([...written.slice(0, 9), '1.10', '1.11']);
  });

  test('and as it is elsewhere', () => {
    expect(numbers(['1.1', '1.2', '1.1'])).toEqual(['1.1', '1.2', '1.1']);
  });
});

describe('a heading divided over three rows', () => {
  const body = [
    ['1', 'Báo in', 'Quý I', '40.000.000', '30.000.000', '10.000.000'],
    ['2', 'Loa phường', 'Quý II', '25.000.000', '15.000.000', '10.000.000'],
  ];

  test('is one where the cells beside it are not merged down', () => {
    const { sum, errors, data } = checked(
      grid([
        ['Stt', 'Nội dung', 'Thời gian', 'Kinh phí', '<', '<'],
        ['', '', '', 'Tổng số', 'Trong đó', '<'],
        ['', '', '', '', 'Ngân sách xã', 'Xã hội hóa'],
        ...body,
      ]),
    );
    expect({ sum, errors }).toEqual({ sum: 65_000_000, errors: [] });
    expect(data.budget).toMatchObject({
      sources: { nsx: { name: 'Ngân sách xã' }, xhh: { name: 'Xã hội hóa' } },
    });
  });

  test('where the innermost may say nothing of money', () => {
    const { sum, errors } = checked(
      grid([
        ['Stt', 'Nội dung', 'Thời gian', 'Kinh phí', '<', '<'],
        ['^', '^', '^', 'Tổng', 'Trong đó', '<'],
        ['^', '^', '^', '^', 'NS xã', 'Khác'],
        ...body,
      ]),
    );
    expect({ sum, errors }).toEqual({ sum: 65_000_000, errors: [] });
  });

  test('a row of tasks below a divided heading is no part of it', () => {
    const { sum, data } = checked(
      grid([
        ['Stt', 'Nội dung', 'Thời gian', 'Kinh phí', '<', '<'],
        ['', '', '', 'Tổng số', 'Ngân sách xã', 'Xã hội hóa'],
        ...body,
      ]),
    );
    expect(sum).toBe(65_000_000);
    expect(data.tasks).toHaveLength(2);
  });
});

test('percentages of work done are no times', () => {
  const { errors, data } = checked(
    lines(`Stt | Nội dung | Tiến độ | Kinh phí
           1 | Báo in | 80% | 20.000.000
           2 | Loa phường | 0% | 40.000.000`),
  );
  expect(errors).toEqual([]);
  expect(data.tasks[0]).toMatchObject({ other: { 'Tiến độ': '80%' } });
});

test('the last sum of a table with one section is the total', () => {
  const { declared, errors } = checked(
    lines(`Stt | Nội dung | Thời gian | Kinh phí
           1 | Báo chí | |
           1.1 | Báo in | Quý I | 20.000.000
           1.2 | Loa phường | Quý II | 40.000.000
           | Cộng | | 60.000.000`),
  );
  expect({ declared, errors }).toEqual({ declared: 60_000_000, errors: [] });
});

describe('a price, a tax on it and their sum', () => {
  const table = (sum: string, total: string) =>
    lines(`Stt | Nội dung | Số lượng | Đơn giá | Thành tiền | Thuế GTGT (8%) | Tổng tiền
           1 | Báo in | 3 | 3.000.000 | 9.000.000 | 720.000 | 9.720.000
           2 | Loa phường | 2 | 1.000.000 | 2.000.000 | 160.000 | ${sum}
           | Tổng | | | 11.000.000 | 880.000 | ${total}`);

  test('are an item each, and nothing is chosen', () => {
    const { sum, errors, warnings, data } = checked(table('2.160.000', '11.880.000'));
    expect({ sum, errors }).toEqual({ sum: 11_880_000, errors: [] });
    expect(warnings).not.toContain('import/choice');
    expect(data.tasks[0]).toMatchObject({
      subtotal: '9.720.000đ',
      items: [
        { quantity: '3', unitPrice: '3.000.000đ', amount: '9.000.000đ' },
        { label: 'Thuế GTGT (8%)', percent: '8%', amount: '720.000đ' },
      ],
    });
  });

  test('a wrong sum of a row is one error', () => {
    const { diagnostics } = checked(table('2.180.000', '11.900.000'));
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors).toMatchObject([{ rule: 'budget/subtotal', place: { row: 3, column: 7 } }]);
  });
});

describe('columns of months below one heading', () => {
  test.each(['Tháng', 'Thời gian', 'Tiến độ thực hiện'])('%s', (heading) => {
    const { errors, data } = checked(
      grid([
        ['Stt', 'Nội dung', heading, '<', '<', 'Kinh phí'],
        ['^', '^', '1', '2', '3', '^'],
        ['1', 'Báo in', 'x', '', 'x', '9.000.000'],
        ['2', 'Loa phường', '', 'X', '', '2.000.000'],
      ]),
    );
    expect(errors).toEqual([]);
    expect(data.tasks).toMatchObject([{ schedule: 'Tháng 1; Tháng 3' }, { schedule: 'Tháng 2' }]);
  });
});

describe('a source that only some rows name', () => {
  const table = (second: string) =>
    lines(`Stt | Nội dung | Kinh phí | Ghi chú
           1 | Báo in | 9.000.000 | Nguồn: NS xã
           2 | Loa phường | 2.000.000 | ${second}
           | Tổng | 11.000.000 |`);

  test('stays a note, since what it pays in all is not known', () => {
    const { errors, data } = checked(table('theo báo giá'));
    expect(errors).toEqual([]);
    expect(data.budget).not.toHaveProperty('sources');
    expect(data.tasks[0]).toMatchObject({ items: [{ note: 'Nguồn: NS xã' }] });
  });

  test('is a source of the plan where all do', () => {
    const { errors, data } = checked(table('Nguồn: xã hội hóa'));
    expect(errors).toEqual([]);
    expect(data.budget).toHaveProperty('sources');
  });
});

test('a column of sums written out is no second column of money', () => {
  const { warnings } = checked(
    lines(`Stt | Nội dung | Diễn giải | Thành tiền | Thời gian
           1 | Tờ rơi | 1.000 tờ x 3.000đ | 3.000.000 | Quý I
           2 | Xe loa | 2 ngày x 1.000.000đ | 2.000.000 | Quý II`),
  );
  expect(warnings).not.toContain('import/choice');
});

describe('figures below a heading that usually is of something else', () => {
  test('are money where they are as large, and the approved ones are spent', () => {
    const { sum, declared, errors } = checked(
      lines(`Stt | Nội dung | Đề nghị | Thẩm định giảm | Phê duyệt
             1 | Báo in | 10.000.000 | 2.000.000 | 8.000.000
             2 | Loa phường | 20.000.000 | 5.000.000 | 15.000.000
             | Cộng | 30.000.000 | 7.000.000 | 23.000.000`),
    );
    expect({ sum, declared, errors }).toEqual({ sum: 23_000_000, declared: 23_000_000, errors: [] });
  });

  test('names below it are who decides', () => {
    const { data } = checked(
      lines(`Stt | Nội dung | Phê duyệt | Kinh phí
             1 | Báo in | Chủ tịch | 8.000.000`),
    );
    expect(data.tasks[0]).toMatchObject({ decidedBy: 'Chủ tịch' });
  });

  test('counts as large are none', () => {
    const { sum } = checked(
      lines(`Stt | Nội dung | Lượt xem | Thời gian
             1 | Báo in | 50.000 | Quý I
             2 | Loa phường | 20.000 | Quý II`),
    );
    expect(sum).toBe(0);
  });
});

test('a cell that is left out is named by the heading of its column', () => {
  const { diagnostics } = checked(
    lines(`Stt | Nội dung | Số kỳ | Kinh phí
           1 | Báo in | 5 | 7.000.000
           2 | Họp báo | 3 | 7.000.000
           | Tổng cộng | 9 | 14.000.000`),
  );
  expect(diagnostics.map(({ rule, place }) => [rule, place])).toContainEqual([
    'import/left-out',
    expect.objectContaining({ row: 4, column: 3, heading: 'Số kỳ', text: '9' }),
  ]);
});

describe('columns of money that no word of money names', () => {
  const table = (unit: string[], headings: string) =>
    checked(
      ...unit,
      lines(`Stt | Nội dung | Thời gian | ${headings} | Lý do
             1 | Báo in | Quý II/2026 | 60.000.000 | 50.000.000 | -10.000.000 | Định mức
             2 | Hội thi | Quý III/2026 | 45.000.000 | 45.000.000 | 0 |
             | Tổng cộng | | 105.000.000 | 95.000.000 | -10.000.000 |`),
    );

  test('are those of the stages of an estimate, though one begins as a count does', () => {
    const { sum, declared } = table([], 'Số đơn vị đề nghị | Số thẩm định | Chênh lệch');
    expect({ sum, declared }).toEqual({ sum: 95_000_000, declared: 95_000_000 });
  });

  test('are those as large as money where it is said what money counts', () => {
    const two = (...unit: string[]) =>
      checked(...unit, lines('Stt | Nội dung | Thời gian | Trị giá\n1 | Báo in | Quý II/2026 | 60.000.000'))
        .sum;
    expect(two('ĐVT: đồng')).toBe(60_000_000);
  });
});

test('who gets the money is what a row is called where no column has other words', () => {
  const { data, warnings } = checked(
    'Đơn vị tính: triệu đồng',
    lines(`Stt | Đơn vị | Số tổ dân phố | Mức hỗ trợ/tổ | Thời gian | Kinh phí phân bổ
           1 | Phường Láng | 45 | 2 | Quý II | 90
           2 | Xã Quang Minh | 30 | 2 | Quý II | 60
           | Tổng cộng | 75 | | | 150`),
  );
  expect(data.tasks.map(({ title }) => title)).toEqual(['Phường Láng', 'Xã Quang Minh']);
  expect(warnings).toEqual([]);
});

describe('what a column of counts or shares comes to, in the row of the total', () => {
  const table = (total: string) =>
    checked(
      lines(`Stt | Nội dung | Thời gian | Kinh phí | Tỷ lệ (%)
             1 | Báo in | Quý II/2026 | 60.000.000 | 62,5
             2 | Hội thi | Quý III/2026 | 36.000.000 | 37,5
             | Tổng cộng | | 96.000.000 | ${total}`),
    ).warnings;

  test.each(['100', '100%', '100,0'])('%s', (total) => {
    expect(table(total)).toEqual([]);
  });

  test('is said where it is another figure', () => {
    expect(table('98')).toEqual(['import/left-out']);
  });
});

test('a table of months and topics has its topics as tasks', () => {
  const { data } = checked(
    lines(`Tháng | Chủ đề | Kênh | Phụ trách
           9/2026 | Khai giảng | Fanpage, website | Cô Hương
           11/2026 | Ngày Nhà giáo Việt Nam | Website, Đài Hà Nội | Tổ truyền thông`),
  );
  expect(data.tasks).toMatchObject([
    { title: 'Khai giảng', schedule: '9/2026', note: 'Fanpage, website' },
    { title: 'Ngày Nhà giáo Việt Nam', schedule: '11/2026', note: 'Website' },
  ]);
  expect(Object.values(data.outlets ?? {})).toMatchObject([{ name: 'Đài Hà Nội' }]);
});

test('the wards of a hospital carry out what is theirs', () => {
  const { data } = checked(
    lines(`Stt | Hoạt động | Khoa, phòng thực hiện | Thời gian
           1 | Họp Hội đồng người bệnh | Phòng Điều dưỡng | Hằng tháng
           2 | Góc truyền thông | Khoa Nhi | Quý II/2026`),
  );
  expect(data.tasks).toMatchObject([{ implementedBy: 'Phòng Điều dưỡng' }, { implementedBy: 'Khoa Nhi' }]);
});

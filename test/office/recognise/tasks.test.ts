import { describe, expect, test } from 'vitest';
import { checked, grid, imported, lines } from '../../support/office-documents.ts';

const HEAD = ['Stt', 'Nội dung', 'Cơ quan thực hiện', 'Kinh phí', 'Thời gian'];
const tasksOf = (...rows: string[][]) => imported(grid([HEAD, ...rows])).tasks;

describe('tasks are nested by the forms of their numbers', () => {
  test('letters, Roman numbers, figures and small letters', () => {
    const rows = ['A', 'I', '1', 'a)', 'b)', '2', 'II', '1', 'B', 'I'].map((number) => [
      number,
      `Việc ${number}`,
      'Sở Nội vụ',
      '',
      '',
    ]);
    const outline = (tasks: unknown): unknown =>
      (tasks as { title: string; tasks?: unknown }[]).map(({ title, tasks: below }) =>
        below ? [title, outline(below)] : title,
      );
    expect(outline(tasksOf(...rows))).toEqual([
      [
        'Việc A',
        [
          ['Việc I', [['Việc 1', ['Việc a)', 'Việc b)']], 'Việc 2']],
          ['Việc II', ['Việc 1']],
        ],
      ],
      ['Việc B', ['Việc I']],
    ]);
  });

  test('a number with dots is below the one it begins with', () => {
    const tasks = tasksOf(
      ['1', 'a', 'Sở A', '', ''],
      ['1.1', 'b', 'Sở B', '', ''],
      ['1.2', 'c', 'Sở C', '', ''],
      ['2', 'd', 'Sở D', '', ''],
    );
    expect(tasks).toMatchObject([
      {
        title: 'a',
        tasks: [
          { no: '1.1', title: 'b' },
          { no: '1.2', title: 'c' },
        ],
      },
      { title: 'd' },
    ]);
  });

  test('the letter I follows H; alone it is one', () => {
    const tasks = tasksOf(...['H', 'I', 'K'].map((number) => [number, number, 'Sở A', '', '']));
    expect(tasks).toMatchObject([{ no: 'H' }, { no: 'I' }, { no: 'K' }]);
  });

  test('a merged row is a section, and the count may go on below the next', () => {
    const tasks = tasksOf(
      ['Tháng 01', '<', '<', '<', '<'],
      ['1', 'a', 'Sở A', '', ''],
      ['II. Tháng 02', '<', '<', '<', '<'],
      ['2', 'b', 'Sở B', '', ''],
    );
    expect(tasks).toMatchObject([
      { title: 'Tháng 01', tasks: [{ title: 'a' }] },
      { no: 'II', title: 'Tháng 02', tasks: [{ no: '2', title: 'b' }] },
    ]);
  });

  test('a title merged over the columns beside it is a title, however wide they are', () => {
    const table = grid([HEAD, ['I', 'Báo chí', '<', '<', '<'], ['1', 'a', 'Sở A', '', 'Quý I']]);
    const { tasks, notes } = imported({ ...table, widths: [1, 2, 3, 9, 4] });
    expect(tasks).toEqual([
      { no: 'I', title: 'Báo chí', tasks: [{ title: 'a', implementedBy: 'Sở A', schedule: 'Quý I' }] },
    ]);
    expect(notes).toEqual([]);
  });

  test('rows with a bullet and without a number are below the number', () => {
    const tasks = tasksOf(
      ['1', 'Hội nghị', 'Sở A', '', ''],
      ['', '- Chuẩn bị', 'Sở B', '', ''],
      ['', '- Tổ chức', 'Sở C', '', ''],
      ['2', 'b', 'Sở D', '', ''],
    );
    expect(tasks).toMatchObject([
      { title: 'Hội nghị', tasks: [{ title: 'Chuẩn bị' }, { title: 'Tổ chức' }] },
      { title: 'b' },
    ]);
  });

  test('a number is kept where counting gives another', () => {
    const [first, second] = tasksOf(['1', 'a', '', '', 'Quý I'], ['3', 'b', '', '', 'Quý II']);
    expect(first).not.toHaveProperty('no');
    expect(second).toMatchObject({ no: '3' });
  });
});

describe('merged cells', () => {
  test('a time over several tasks is that of each', () => {
    const tasks = tasksOf(
      ['1', 'a', '', '', 'Quý II/2026'],
      ['2', 'b', '', '', '^'],
      ['3', 'c', '', '', 'Quý III/2026'],
    );
    expect(tasks.map(({ schedule }) => schedule)).toEqual(['Quý II/2026', 'Quý II/2026', 'Quý III/2026']);
  });

  test('a time over a section and its tasks is left to the section', () => {
    const [section] = tasksOf(
      ['I', 'a', '', '', 'Quý II/2026'],
      ['1', 'b', 'Sở A', '', '^'],
      ['2', 'c', 'Sở B', '', 'Quý III/2026'],
    );
    expect(section).toMatchObject({
      schedule: 'Quý II/2026',
      tasks: [{ title: 'b' }, { title: 'c', schedule: 'Quý III/2026' }],
    });
    expect(section).not.toHaveProperty(['tasks', 0, 'schedule']);
  });

  test('one amount over several tasks is given once, and said', () => {
    const { tasks, notes } = imported(
      grid([HEAD, ['1', 'a', '', '50.000.000đ', 'Quý I'], ['2', 'b', '', '^', 'Quý II']]),
    );
    expect(tasks.map(({ items }) => items)).toEqual([[{ label: 'a', amount: '50.000.000đ' }], undefined]);
    expect(notes).toEqual(['shared-amount: 50.000.000đ']);
  });

  test('further rows of a merged task add to it', () => {
    const tasks = tasksOf(
      ['1', 'a', 'Sở Nội vụ', '10.000.000đ', 'Quý I'],
      ['^', '^', 'Sở Tài chính', '20.000.000đ', 'Quý II'],
    );
    expect(tasks).toEqual([
      {
        title: 'a',
        implementedBy: ['Sở Nội vụ', 'Sở Tài chính'],
        schedule: ['Quý I', 'Quý II'],
        items: [
          { label: 'a', amount: '10.000.000đ' },
          { label: 'a', amount: '20.000.000đ' },
        ],
      },
    ]);
  });
});

describe('agencies', () => {
  test.each([
    ['Sở Nội vụ\nSở Tài chính', ['Sở Nội vụ', 'Sở Tài chính']],
    ['- Sở Nội vụ;\n- Các xã, phường.', ['Sở Nội vụ', 'Các xã, phường']],
    ['Lãnh đạo\nSở Nội vụ', 'Lãnh đạo Sở Nội vụ'],
    ['Sở Văn hóa, Thể thao\nvà Du lịch', 'Sở Văn hóa, Thể thao và Du lịch'],
    ['Văn phòng và\nSở Nội vụ', 'Văn phòng và Sở Nội vụ'],
  ])('%j', (text, agencies) => {
    expect(tasksOf(['1', 'a', text, '', ''])).toMatchObject([{ implementedBy: agencies }]);
  });
});

test('a beginning and an end in columns of their own are one time', () => {
  const head = [
    ['Stt', 'Nội dung', 'Thời gian', '<'],
    ['^', '^', 'Bắt đầu', 'Kết thúc'],
  ];
  const { tasks } = imported(grid([...head, ['1', 'a', '01/3/2026', '31/3/2026'], ['2', 'b', 'Quý II', '']]));
  expect(tasks).toEqual([
    { title: 'a', schedule: { from: '01/3/2026', until: '31/3/2026' } },
    { title: 'b', schedule: { from: 'Quý II' } },
  ]);
});

test('columns a plan has no key for stay under their headings', () => {
  const head = [
    'TT',
    'Nhiệm vụ',
    'Đơn vị chủ trì',
    'Đơn vị phối hợp',
    'Cơ quan phê duyệt',
    'Sản phẩm',
    'Theo dõi, đôn đốc',
    'Thời hạn',
    'Ghi chú',
  ];
  const { tasks, notes } = imported(
    grid([head, ['1', 'a', 'Sở A', 'Sở B', 'UBND tỉnh', 'Báo cáo', 'Sở C', 'Quý I', 'Ưu tiên']]),
  );
  expect(tasks).toEqual([
    {
      title: 'a',
      decidedBy: 'UBND tỉnh',
      implementedBy: 'Sở A',
      coordinatedBy: 'Sở B',
      result: 'Báo cáo',
      note: 'Ưu tiên',
      other: { 'Theo dõi, đôn đốc': 'Sở C' },
      schedule: 'Quý I',
    },
  ]);
  expect(notes).toEqual([]);
});

test('a header of two rows, column numbers and a header repeated on the next page are no tasks', () => {
  const head = [
    ['Stt', 'Nội dung', 'Trách nhiệm', '<', 'Thời gian'],
    ['^', '^', 'Chủ trì', 'Phối hợp', '^'],
  ];
  const { tasks, notes } = imported(
    grid([
      ...head,
      ['(1)', '(2)', '(3)', '(4)', '(5)'],
      ['1', 'a', 'Sở A', 'Sở B', 'Quý I'],
      ['Stt', 'Nội dung', 'Chủ trì', 'Phối hợp', 'Thời gian'],
      ['2', 'b', 'Sở C', 'Sở D', 'Quý II'],
    ]),
  );
  expect(tasks).toEqual([
    { title: 'a', implementedBy: 'Sở A', coordinatedBy: 'Sở B', schedule: 'Quý I' },
    { title: 'b', implementedBy: 'Sở C', coordinatedBy: 'Sở D', schedule: 'Quý II' },
  ]);
  expect(notes).toEqual([]);
});

test('tables with the same columns are one plan, each a section under the paragraph before it', () => {
  const { tasks } = imported(
    'a) Ở tỉnh:',
    grid([
      ['TT', 'Nội dung', 'Thời gian'],
      ['1', 'a', 'Quý I'],
    ]),
    'b) Ở xã:',
    '',
    grid(
      [
        ['TT', 'Nội dung', 'Thời gian'],
        ['1', 'b', 'Quý II'],
      ],
      2,
    ),
  );
  expect(tasks).toEqual([
    { title: 'a) Ở tỉnh', tasks: [{ title: 'a', schedule: 'Quý I' }] },
    { title: 'b) Ở xã', tasks: [{ title: 'b', schedule: 'Quý II' }] },
  ]);
});

test('a table cut in two goes on without a header', () => {
  const { tasks } = imported(
    grid([
      ['TT', 'Nội dung', 'Thời gian'],
      ['1', 'a', 'Quý I'],
    ]),
    '',
    grid(
      [['2', 'b', 'Quý II']].map((row) => row),
      2,
    ),
  );
  expect(tasks).toEqual([
    { title: 'a', schedule: 'Quý I' },
    { title: 'b', schedule: 'Quý II' },
  ]);
});

test('letterhead and signatures are no annex, and tasks and money in two tables are one', () => {
  const { tasks, notes } = imported(
    grid([['ỦY BAN NHÂN DÂN\nTỈNH A', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM']], 1),
    grid(
      [
        ['Stt', 'Nội dung', 'Cơ quan thực hiện', 'Thời gian'],
        ['1', 'a', 'Sở A', 'Quý I'],
        ['2', 'b', 'Sở B', 'Quý II'],
      ],
      2,
    ),
    grid(
      [
        ['Stt', 'Nội dung chi', 'Thành tiền'],
        ['1', 'c', '1.000.000đ'],
      ],
      3,
    ),
    grid([['Nơi nhận:\n- Sở Nội vụ', 'CHỦ TỊCH']], 4),
  );
  expect(tasks).toMatchObject([{ tasks: [{ title: 'a' }, { title: 'b' }] }, { tasks: [{ title: 'c' }] }]);
  expect(notes).toEqual([]);
});

test('times on lines of their own are a list, lines of one time are joined', () => {
  const tasks = tasksOf(
    ['1', 'Đăng bài', 'Sở A', '', 'Tháng 3/2026\nTháng 6/2026'],
    ['2', 'Phát sóng', 'Sở A', '', 'Từ tháng 3\nđến tháng 6/2026'],
    ['3', 'Họp báo', 'Sở A', '', 'Quý II\nnăm 2026'],
  );
  expect(tasks.map(({ schedule }) => schedule)).toEqual([
    ['Tháng 3/2026', 'Tháng 6/2026'],
    'Từ tháng 3 đến tháng 6/2026',
    'Quý II năm 2026',
  ]);
});

test('a row of a programme with a day alone is the section of the hours below it', () => {
  const { tasks } = imported(
    grid([
      ['Thời gian', 'Nội dung', 'Người thực hiện'],
      ['Ngày 20/5/2026', '', ''],
      ['7h30 - 8h00', 'Đón tiếp', 'Ban tổ chức'],
      ['Ngày 21/5/2026', '', ''],
      ['8h00 - 11h00', 'Chuyên đề', 'Báo cáo viên'],
    ]),
  );
  expect(tasks).toMatchObject([
    { title: 'Ngày 20/5/2026', tasks: [{ title: 'Đón tiếp', schedule: '7h30 - 8h00 ngày 20/5/2026' }] },
    { title: 'Ngày 21/5/2026', tasks: [{ title: 'Chuyên đề', schedule: '8h00 - 11h00 ngày 21/5/2026' }] },
  ]);
});

describe('a column of beginnings and one of ends', () => {
  const rows = (from: string, until: string, last = '31/5/2026') =>
    lines(`Stt | Nội dung | ${from} | ${until} | Kinh phí
           1 | Trưng bày ảnh | 01/3/2026 | 31/3/2026 | 12.000.000
           2 | Hội thi | 15/5/2026 | ${last} | 25.000.000
           | Tổng cộng | | | 37.000.000`);

  test.each([
    ['Từ ngày', 'Đến ngày'],
    ['Ngày bắt đầu', 'Ngày kết thúc'],
    ['Thời gian bắt đầu', 'Thời gian kết thúc'],
    ['Bắt đầu', 'Kết thúc'],
  ])('%s, %s', (from, until) => {
    const { data, errors, warnings } = checked(rows(from, until));
    expect(data.tasks).toMatchObject([{ schedule: { from: '01/3/2026', until: '31/3/2026' } }, {}]);
    expect({ errors, warnings }).toEqual({ errors: [], warnings: [] });
    expect(checked(rows(from, until, '01/5/2026')).errors).toEqual(['schedule/reversed']);
  });

  test('below a heading of both', () => {
    const { data, errors } = checked(
      grid([
        ['Stt', 'Nội dung', 'Thời gian', '<', 'Kinh phí'],
        ['^', '^', 'Từ', 'Đến', '^'],
        ['1', 'Trưng bày ảnh', '01/3/2026', '31/3/2026', '12.000.000'],
        ['', 'Tổng cộng', '', '', '12.000.000'],
      ]),
    );
    expect(data.tasks).toMatchObject([{ schedule: { from: '01/3/2026', until: '31/3/2026' } }]);
    expect(errors).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { grid, imported as importedPlan } from '../../support/office-documents.ts';

const HEAD = [
  grid([
    ['ỦY BAN NHÂN DÂN\nXÃ TÂN HÒA', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    ['Số: 21/KH-UBND', 'Tân Hòa, ngày 10 tháng 02 năm 2026'],
  ]),
  'KẾ HOẠCH',
  'Tuyên truyền chuyển đổi số năm 2026',
  '',
  'Căn cứ Nghị định số 42/2022/NĐ-CP ngày 24/6/2022 của Chính phủ;',
];
const imported = (...paragraphs: string[]) => importedPlan(...HEAD, ...paragraphs);

test('a plan without a table has what its letterhead and its text say', () => {
  const { plan, citations, tasks, notes } = imported('I. MỤC ĐÍCH', '1. Nâng cao nhận thức.', 'II. NỘI DUNG');
  expect(plan).toEqual({
    number: '21/KH-UBND',
    title: 'Tuyên truyền chuyển đổi số năm 2026',
    issuer: 'ỦY BAN NHÂN DÂN XÃ TÂN HÒA',
    issued: '10/02/2026',
    period: '2026',
  });
  expect(citations).toEqual([{ number: '42/2022/NĐ-CP', date: '24/6/2022', where: 'Căn cứ' }]);
  expect(tasks).toEqual([]);
  expect(notes).toEqual(['prose: I.1, II']);
});

test('a text that is no plan has no annex', () => {
  expect(() => importedPlan('Kính gửi các đơn vị', '1. In tờ gấp (Văn phòng; quý II/2026)')).toThrow(
    /no annex among the 0 tables/,
  );
});

describe('a numbered paragraph is a task', () => {
  test('with what its own sentences say after labels', () => {
    const { tasks } = imported(
      'II. NỘI DUNG',
      '1. Tổ chức 05 lớp tập huấn. Thời gian: Tháng 4/2026. Đơn vị thực hiện: Văn phòng. Kinh phí: 40.000.000 đồng.',
      '2. Diễn đàn pháp luật; thời gian: Quý III/2026; kinh phí: 35.000.000 đồng.',
      'III. KINH PHÍ',
      'Tổng kinh phí: 75.000.000 đồng.',
    );
    expect(tasks).toMatchObject([
      {
        title: 'Tổ chức 05 lớp tập huấn',
        implementedBy: 'Văn phòng',
        schedule: 'Tháng 4/2026',
        items: [{ amount: '40.000.000 đồng' }],
      },
      { title: 'Diễn đàn pháp luật', schedule: 'Quý III/2026', items: [{ amount: '35.000.000 đồng' }] },
    ]);
  });

  test('with its time and agency in brackets', () => {
    const { tasks, notes } = imported(
      'II. NỘI DUNG',
      '1. In, phát tờ gấp (Phòng Văn hóa - Xã hội; quý II/2026).',
      '2. Phát sóng chuyên mục (thời gian: hằng tuần; chủ trì: Đài Truyền thanh);',
      '3. Tổ chức hội thi (xong trước ngày 30/9/2026)',
      '4. Các hoạt động khác (nếu có).',
    );
    expect(tasks).toEqual([
      {
        no: 'II.1',
        title: 'In, phát tờ gấp',
        implementedBy: 'Phòng Văn hóa - Xã hội',
        schedule: 'quý II/2026',
      },
      {
        no: 'II.2',
        title: 'Phát sóng chuyên mục',
        implementedBy: 'Đài Truyền thanh',
        schedule: 'hằng tuần',
      },
      { no: 'II.3', title: 'Tổ chức hội thi', schedule: 'xong trước ngày 30/9/2026' },
    ]);
    expect(notes).toEqual(['prose: II.4']);
  });

  test('with its time in brackets before its money', () => {
    const { tasks } = imported(
      '1. Treo băng rôn (xong trước ngày 30/4/2026), kinh phí 8.000.000 đồng.',
      'Tổng kinh phí: 8.000.000 đồng',
    );
    expect(tasks).toEqual([
      {
        title: 'Treo băng rôn',
        schedule: 'xong trước ngày 30/4/2026',
        items: [{ label: 'Treo băng rôn', amount: '8.000.000 đồng' }],
      },
    ]);
  });

  test('with labels on the lines below it', () => {
    expect(
      imported(
        '1. In tờ gấp',
        'Nội dung: hướng dẫn dùng dịch vụ công.',
        '- Thời gian thực hiện: Quý II/2026.',
        '- Đơn vị chủ trì: Phòng Văn hóa - Xã hội; cơ quan phối hợp: các thôn.',
        '- Sản phẩm: 1.000 tờ gấp',
        '2. Hội thi',
        '+ Thời gian: Tháng 9/2026',
      ).tasks,
    ).toEqual([
      {
        title: 'In tờ gấp',
        implementedBy: 'Phòng Văn hóa - Xã hội',
        coordinatedBy: 'các thôn',
        result: '1.000 tờ gấp',
        schedule: 'Quý II/2026',
      },
      { title: 'Hội thi', schedule: 'Tháng 9/2026' },
    ]);
  });
});

describe('money in prose', () => {
  const SEEN = '1. Phóng sự: thực hiện trong tháng 4/2026, kinh phí 20.000.000 đồng.';

  test('is of the tasks where every amount is of a task or the total', () => {
    const { tasks, budget } = imported(
      SEEN,
      '2. In tờ gấp',
      '- Thời gian: Quý II/2026',
      '- Kinh phí: 10 triệu đồng',
      'Tổng kinh phí thực hiện Kế hoạch năm 2026 là 30.000.000 đồng (Bằng chữ: Ba mươi triệu đồng).',
    );
    expect(budget).toEqual({ total: '30.000.000 đồng', inWords: 'Ba mươi triệu đồng' });
    expect(tasks.map(({ items }) => items)).toEqual([
      [{ label: 'Phóng sự', amount: '20.000.000 đồng' }],
      [{ label: 'In tờ gấp', amount: '10 triệu đồng' }],
    ]);
  });

  test('is the total alone where an amount is neither', () => {
    const { tasks, budget } = imported(
      SEEN,
      'Hỗ trợ mỗi thôn 5.000.000 đồng.',
      'IV. KINH PHÍ',
      'Kinh phí thực hiện Kế hoạch: 30.000.000 đồng.',
    );
    expect(budget).toEqual({ total: '30.000.000 đồng' });
    expect(tasks).toEqual([
      { title: 'Phóng sự', schedule: 'thực hiện trong tháng 4/2026' },
      {
        title: 'Kinh phí thực hiện Kế hoạch',
        schedule: '2026',
        items: [{ label: 'Kinh phí thực hiện Kế hoạch', amount: '30.000.000 đồng' }],
      },
    ]);
  });

  test('is not read where it is about or for a part', () => {
    const { tasks, budget } = imported(
      'IV. KINH PHÍ',
      'Tổng kinh phí khoảng 30.000.000 đồng, trong đó tổng kinh phí in ấn là 10.000.000 đồng.',
    );
    expect(budget).toBeUndefined();
    expect(tasks).toEqual([]);
  });
});

describe('a total in the text beside a table', () => {
  const notesOf = (...paragraphs: string[]) =>
    importedPlan(
      ...HEAD,
      ...paragraphs,
      grid(
        [
          ['Stt', 'Nội dung', 'Thời gian', 'Kinh phí (đồng)'],
          ['1', 'Phóng sự', 'Tháng 4/2026', '50.000.000'],
          ['2', 'In tờ gấp', 'Tháng 5/2026', '25.000.000'],
          ['', 'Tổng cộng', '', '75.000.000'],
        ],
        2,
      ),
    ).notes;

  test.each([
    'Tổng kinh phí: 75.000.000 đồng (Bảy mươi lăm triệu đồng chẵn) từ nguồn ngân sách xã năm 2026.',
    'Tổng kinh phí là 75 triệu đồng',
    'Kinh phí thực hiện Kế hoạch: 50.000.000 đồng',
    'Tổng kinh phí mua máy chiếu là 5.000.000 đồng',
    'Tổng kinh phí khoảng 70.000.000 đồng',
    'Chi hỗ trợ 5.000.000 đồng/thôn',
  ])('that agrees, is of a part or about: %s', (text) => {
    expect(notesOf(text)).toEqual([]);
  });

  test.each([
    'Tổng kinh phí thực hiện Kế hoạch là 70.000.000 đồng (Bằng chữ: Bảy mươi triệu đồng), từ ngân sách xã.',
    'IV. Tổng dự toán kinh phí năm 2026: 70 triệu đồng',
    'Kinh phí thực hiện Kế hoạch: 57.000.000 đồng',
  ])('that no figure of the table is: %s', (text) => {
    expect(notesOf(text)).toEqual([`text-total: ${text}`]);
  });

  test.each([
    'Tổng kinh phí: 75.000.000 đồng (Bằng chữ: Bảy mươi triệu đồng)',
    'Tổng kinh phí: 75.000.000 đồng. Bằng chữ: Bảy mươi triệu đồng.',
    'Tổng kinh phí: 75.000.000 đồng, số tiền bằng chữ: Bảy mươi triệu đồng chẵn./.',
  ])('whose words are not its figures: %s', (text) => {
    expect(notesOf(text)).toEqual([`text-words: ${text}`]);
  });

  test('whose words after a full stop are its figures', () => {
    expect(notesOf('Tổng kinh phí: 75.000.000 đồng. Bằng chữ: Bảy mươi lăm triệu đồng.')).toEqual([]);
  });
});

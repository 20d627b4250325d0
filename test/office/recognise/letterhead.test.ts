import { describe, expect, test } from 'vitest';
import { importPlan } from '../../../src/office/recognise/plan/import-plan.ts';
import { yamlText } from '../../../src/office/recognise/plan/yaml-text.ts';
import { documentOf, grid, imported, lines } from '../../support/office-documents.ts';

const ANNEX = grid(
  [
    ['Stt', 'Nội dung', 'Thời gian'],
    ['1', 'a', 'Quý I'],
  ],
  2,
);
const LETTERHEAD = (place: string, number = 'Số: 12/KH-UBND') =>
  grid([
    ['ỦY BAN NHÂN DÂN\nPHƯỜNG LÁNG', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc'],
    [number, place],
  ]);
const TITLE = ['KẾ HOẠCH', 'Tuyên truyền cải cách hành chính năm 2026', 'trên địa bàn phường Láng', ''];

test('number, date, title, issuer and time of a plan', () => {
  const { plan, notes } = imported(
    LETTERHEAD('Hà Nội, ngày 15 tháng 01 năm 2026'),
    ...TITLE,
    'Căn cứ …',
    ANNEX,
  );
  expect(plan).toEqual({
    number: '12/KH-UBND',
    title: 'Tuyên truyền cải cách hành chính năm 2026 trên địa bàn phường Láng',
    issuer: 'ỦY BAN NHÂN DÂN PHƯỜNG LÁNG',
    issued: '15/01/2026',
    period: '2026',
  });
  expect(notes).toEqual([]);
});

test('a draft has a blank number and no date', () => {
  const { plan, notes } = imported(
    LETTERHEAD('Hà Nội, ngày tháng năm 2026', 'Số: /KH-UBND'),
    ...TITLE,
    'PHỤ LỤC',
    '(Kèm theo Kế hoạch số /KH-UBND ngày /01/2026\ncủa UBND phường Láng)',
    ANNEX,
  );
  expect(plan).toMatchObject({ number: '/KH-UBND', issuer: 'UBND phường Láng', period: '2026' });
  expect(plan).not.toHaveProperty('issued');
  expect(notes).toEqual([]);
});

test('a caption left open under a plan with its number is said', () => {
  const { notes } = imported(
    LETTERHEAD('Hà Nội, ngày 15 tháng 01 năm 2026', 'Số: 12/KH-UBND'),
    ...TITLE,
    'PHỤ LỤC',
    '(Kèm theo Kế hoạch số /KH-UBND ngày /01/2026\ncủa UBND phường Láng)',
    ANNEX,
  );
  expect(notes).toEqual([
    'incomplete-caption: (Kèm theo Kế hoạch số /KH-UBND ngày /01/2026 của UBND phường Láng)',
  ]);
});

test('without a letterhead the caption of the annex says what plan it is', () => {
  const { plan, citations } = imported(
    '(Kèm theo Kế hoạch số 12/KH-UBND ngày 15/01/2026 của UBND phường Láng)',
    ANNEX,
  );
  expect(plan).toMatchObject({
    number: '12/KH-UBND',
    issued: '15/01/2026',
    issuer: 'UBND phường Láng',
    period: '2026',
  });
  expect(citations).toEqual([{ number: '12/KH-UBND', date: '15/01/2026', where: 'Phụ lục' }]);
});

test('a date is written as offices write it; one that no calendar has stays', () => {
  const issued = (place: string) => imported(LETTERHEAD(place), ...TITLE, ANNEX).plan.issued;
  expect(issued('Hà Nội, ngày 5 tháng 3 năm 2026')).toBe('05/3/2026');
  expect(issued('Hà Nội, ngày 31 tháng 02 năm 2026')).toBe('31/02/2026');
});

test('a body below another is the issuer, on one line or two', () => {
  const { plan } = imported(
    grid([
      ['UBND TỈNH LÂM ĐỒNG\nSỞ NỘI VỤ', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
      ['Số: 5/KH-SNV', ''],
    ]),
    ...TITLE,
    ANNEX,
  );
  expect(plan).toMatchObject({ number: '5/KH-SNV', issuer: 'SỞ NỘI VỤ' });
});

test.each([
  ['giai đoạn 2026 - 2030', '2026/2030'],
  ['giai đoạn 2026-2030', '2026/2030'],
  ['từ năm 2026 đến năm 2028', '2026/2028'],
  ['năm 2026', '2026'],
  ['năm học 2026 - 2027', '2026/2027'],
  ['năm học 2026-2027', '2026/2027'],
  ['năm 2026 và năm 2027', '2026/2027'],
  ['trong các năm 2026, 2027', '2026/2027'],
  ['giai đoạn 2026 - 2030, tầm nhìn đến năm 2045', '2026/2030'],
  ['năm 2026, định hướng đến năm 2030', '2026'],
  ['quý III/2026', '2026'],
  ['Luật Đất đai năm 2024 trong năm 2026', '2026'],
  ['theo Nghị quyết số 57-NQ/TW ngày 22/12/2024 trong năm 2026', '2026'],
])('the time of a plan %s', (words, period) => {
  expect(imported('KẾ HOẠCH', `Tuyên truyền ${words}`, '', ANNEX).plan).toMatchObject({ period });
});

test('without a year in the title or a date, the years of the times are the time of the plan', () => {
  const withTimes = (...times: string[]) =>
    imported(
      grid([['Stt', 'Nội dung', 'Thời gian'], ...times.map((time, index) => [`${index + 1}`, 'a', time])]),
    ).plan;
  expect(withTimes('Quý I', 'Tháng 5/2026', 'năm 2026').period).toBe('2026');
  expect(withTimes('Tháng 5/2026', 'Quý I/2027').period).toBe('2026/2027');
});

describe('the time of a plan whose title has no year of its own', () => {
  const timeOf = (title: string, place: string, ...times: string[]) =>
    imported(
      LETTERHEAD(place),
      'KẾ HOẠCH',
      title,
      '',
      grid([['Stt', 'Nội dung', 'Thời gian'], ...times.map((time, index) => [`${index + 1}`, 'a', time])], 2),
    ).plan.period;

  test.each([
    ['Phòng, chống rác thải nhựa đến năm 2030', 'Láng, ngày 12 tháng 9 năm 2025', 'Quý I', '2025/2030'],
    ['Chuyển đổi số đến hết năm 2027', 'Láng, ngày 12 tháng 9 năm 2026', 'Quý I', '2026/2027'],
    ['Đón đoàn kiểm tra', 'Láng, ngày tháng 4 năm 2026', 'Ngày 20/5', '2026'],
    ['Đón đoàn kiểm tra', 'Láng, ngày …/…/2026', 'Ngày 20/5', '2026'],
    ['Đón đoàn kiểm tra', 'Láng, ngày 05/4/2026', 'Ngày 20/5', '2026'],
    ['Tuyên truyền Luật Đất đai năm 2024', 'Láng, ngày 12 tháng 9 năm 2026', 'Quý IV', '2026'],
    [
      'Kỷ niệm 80 năm Quốc khánh (02/9/1945 - 02/9/2025)',
      'Láng, ngày 12 tháng 5 năm 2025',
      'Quý III',
      '2025',
    ],
    ['Tuyên truyền dịp Tết', 'Láng, ngày 20 tháng 12 năm 2025', 'Tháng 01/2026', '2026'],
    ['Tuyên truyền dịp Tết', 'Láng, ngày 20 tháng 11 năm 2025', 'Tháng 12/2025; tháng 01/2026', '2025/2026'],
    ['Tuyên truyền dịp Tết', 'Láng, ngày 20 tháng 11 năm 2025', 'Tháng 12/2062', '2025'],
  ])('%s, %s, %s', (title, place, time, period) => {
    expect(timeOf(title, place, time)).toBe(period);
  });

  test('of a file that is not dated, the year it names most, with a comment', () => {
    const { draft } = importPlan(
      documentOf(
        'KẾ HOẠCH',
        'Tuyên truyền',
        '',
        'Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020;',
        'Trong năm 2026',
        ANNEX,
      ),
      null,
      'tệp',
    );
    expect(yamlText(draft, '', 'vi')).toContain(
      'period: 2026 # năm được nhắc nhiều nhất trong tệp; kiểm tra lại',
    );
  });
});

describe('the title', () => {
  const titleOf = (...blocks: (string | ReturnType<typeof grid>)[]) => imported(...blocks).plan.title;
  const UBND = 'ỦY BAN NHÂN DÂN XÃ TÂN HÒA';

  test.each([
    ['BIỂU CHI TIẾT', 'Kinh phí truyền thông dân số năm 2026'],
    ['Bảng dự trù kinh phí', 'Hoạt động phòng, chống ma túy năm 2026'],
  ])('that only names the kind of paper goes on in the next line: %s', (kind, subject) => {
    const sheet = grid([
      [UBND, ''],
      [kind, ''],
      [subject, ''],
      ['Nội dung', 'Thời gian'],
      ['a', 'Quý I'],
    ]);
    expect(imported(sheet).plan).toMatchObject({ title: `${kind} ${subject}`, period: '2026' });
  });

  test.each([
    ['BẢNG TỔNG HỢP DỰ TOÁN KINH PHÍ TUYÊN TRUYỀN NĂM 2026'],
    ['BIỂU KINH PHÍ CHI TIẾT'],
    ['KINH PHÍ THỰC HIỆN CÔNG TÁC TUYÊN TRUYỀN'],
    ['DANH MỤC NHIỆM VỤ TRUYỀN THÔNG'],
    ['HỘI NGHỊ TẬP HUẤN CHUYỂN ĐỔI SỐ'],
    ['BÁO CÁO NHU CẦU KINH PHÍ'],
    ['Dự trù kinh phí in ấn quý III'],
    ['Lịch phát sóng chuyên mục cải cách hành chính'],
    ['Các hoạt động hưởng ứng Ngày Chuyển đổi số'],
  ])('of a sheet: %s', (title) => {
    const sheet = grid(
      [
        [UBND, '', ''],
        ['PHỤ LỤC 02', '', ''],
        [title, '', ''],
        ['(Kèm theo Kế hoạch số 21/KH-UBND ngày 10/02/2026 của UBND xã Tân Hòa)', '', ''],
        ['ĐVT: TRIỆU ĐỒNG', '', ''],
        ['Stt', 'Nội dung', 'Thời gian'],
        ['1', 'a', 'Quý I'],
      ],
      1,
      'Sheet1',
    );
    expect(titleOf(sheet)).toBe(title);
  });

  test('of a sheet, over several rows and with its time below', () => {
    const sheet = grid(
      [
        ['UBND XÃ TÂN HÒA', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', ''],
        ['PHÒNG VĂN HÓA - XÃ HỘI', 'Độc lập - Tự do - Hạnh phúc', ''],
        ['', 'Tân Hòa, ngày 10 tháng 02 năm 2026', ''],
        ['BẢNG DỰ TOÁN KINH PHÍ', '', ''],
        ['TUYÊN TRUYỀN CHUYỂN ĐỔI SỐ', '', ''],
        ['Năm 2026', '', ''],
        ['Stt', 'Nội dung', 'Thời gian'],
        ['1', 'a', 'Quý I'],
      ],
      1,
      'Sheet1',
    );
    expect(imported(sheet).plan).toEqual({
      title: 'BẢNG DỰ TOÁN KINH PHÍ TUYÊN TRUYỀN CHUYỂN ĐỔI SỐ Năm 2026',
      issuer: 'PHÒNG VĂN HÓA - XÃ HỘI',
      issued: '10/02/2026',
      period: '2026',
    });
  });

  test('of an estimate is below that word where it is in small letters', () => {
    const below = (text: string) =>
      titleOf(
        grid([
          ['DỰ TOÁN KINH PHÍ', '', ''],
          [text, '', ''],
          ['Stt', 'Nội dung', 'Thời gian'],
          ['1', 'a', 'Quý I'],
        ]),
      );
    expect(below('Truyền thông giảm nghèo năm 2026')).toBe('Truyền thông giảm nghèo năm 2026');
    expect(below('Năm 2026')).toBe('DỰ TOÁN KINH PHÍ Năm 2026');
  });

  test('may begin as a recital does, which ends with a comma or a semicolon', () => {
    const recital = 'Thực hiện Công văn số 12/SNV-CCHC ngày 10/4/2026 về việc tuyên truyền;';
    expect(titleOf('KẾ HOẠCH', 'Thực hiện công tác dân vận năm 2026', recital, ANNEX)).toBe(
      'Thực hiện công tác dân vận năm 2026',
    );
    expect(titleOf('KẾ HOẠCH', 'Tuyên truyền năm 2026', recital, ANNEX)).toBe('Tuyên truyền năm 2026');
  });

  test('is not a section, a signature or a sentence', () => {
    const blocks = [
      'III. KINH PHÍ THỰC HIỆN',
      'KT. CHỦ TỊCH',
      'PHÓ CHỦ TỊCH',
      'Kinh phí do ngân sách bảo đảm.',
    ];
    expect(titleOf(UBND, 'DANH MỤC NHIỆM VỤ', ...blocks, ANNEX)).toBe('DANH MỤC NHIỆM VỤ');
    expect(titleOf(...blocks, ANNEX)).toBe('tệp');
  });

  test("of a plan that a decision issues is the plan's", () => {
    const { plan } = imported(
      LETTERHEAD('Láng, ngày 15 tháng 01 năm 2026', 'Số: 15/QĐ-UBND'),
      'QUYẾT ĐỊNH',
      'Về việc ban hành Kế hoạch tuyên truyền năm 2026',
      '',
      ...TITLE,
      '(Ban hành kèm theo Quyết định số 15/QĐ-UBND ngày 15/01/2026 của UBND phường Láng)',
      ANNEX,
    );
    expect(plan).toMatchObject({ number: '15/QĐ-UBND', title: TITLE.slice(1, 3).join(' ') });
  });
});

describe('the number', () => {
  test.each([
    ['Số: 15/2026/QĐ-UBND', '15/2026/QĐ-UBND'],
    ['Số 12-KH/TU', '12-KH/TU'],
    ['Số: 44 /KH-UBND', '44/KH-UBND'],
    ['Số: 08 - KH/ĐU', '08-KH/ĐU'],
    ['Số: 123/KH-SGD&ĐT', '123/KH-SGD&ĐT'],
    ['Số: -KH/TU', '-KH/TU'],
    ['Số: …/KH-BCĐ', '/KH-BCĐ'],
    ['Số: 07/KH-THPTNTT', '07/KH-THPTNTT'],
  ])('%s', (written, number) => {
    expect(
      imported(LETTERHEAD('Láng, ngày 15 tháng 01 năm 2026', written), ...TITLE, ANNEX).plan.number,
    ).toBe(number);
  });

  test('and the date on one line, as in a text', () => {
    const { plan } = imported(
      'ỦY BAN NHÂN DÂN PHƯỜNG LÁNG CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Số: 12/KH-UBND Hà Nội, ngày 15 tháng 01 năm 2026',
      ...TITLE,
      ANNEX,
    );
    expect(plan).toMatchObject({
      number: '12/KH-UBND',
      issued: '15/01/2026',
      issuer: 'ỦY BAN NHÂN DÂN PHƯỜNG LÁNG',
    });
  });
});

test('a sentence that mentions an annex says nothing of the issuer', () => {
  const { plan, notes } = imported(
    LETTERHEAD('Láng, ngày tháng năm 2026'),
    ...TITLE,
    'Căn cứ báo cáo của các đơn vị được kiểm tra, bổ sung thông tin theo Phụ lục ban hành kèm theo Kế hoạch này.',
    'Phụ lục I',
    ANNEX,
  );
  expect(plan.issuer).toBe('ỦY BAN NHÂN DÂN PHƯỜNG LÁNG');
  expect(notes).toEqual([]);
});

test('without a year anywhere the time is left out, not guessed', () => {
  expect(imported('KẾ HOẠCH', 'Tuyên truyền cải cách hành chính', '', ANNEX).plan).toEqual({
    title: 'Tuyên truyền cải cách hành chính',
  });
});

describe('citations', () => {
  const cited = (...paragraphs: string[]) =>
    imported('KẾ HOẠCH', 'Tuyên truyền năm 2026', '', ...paragraphs, ANNEX).citations;

  test('each with the place it is at', () => {
    expect(
      cited(
        'Căn cứ Nghị định số 63/2010/NĐ-CP ngày 03/6/2010; Kế hoạch số 02/KH-UBND ngày 03 tháng 01 năm 2020;',
        'I. MỤC ĐÍCH',
        '1. Theo Nghị quyết số 19-NQ/TW ngày 25/10/2017',
        'V. TỔ CHỨC',
        '2. Trách nhiệm',
        'a) Các sở:',
        'Theo Nghị định 92/2017/NĐ-CP ngày 07/8/2017 của Chính phủ',
      ),
    ).toEqual([
      { number: '63/2010/NĐ-CP', date: '03/6/2010', where: 'Căn cứ' },
      { number: '02/KH-UBND', date: '03/01/2020', where: 'Căn cứ' },
      { number: '19-NQ/TW', date: '25/10/2017', where: 'I.1' },
      { number: '92/2017/NĐ-CP', date: '07/8/2017', where: 'V.2.a' },
    ]);
  });

  test.each([
    ['số 1849/BGDĐT-GDPT của Bộ Giáo dục và Đào tạo ngày 10 tháng 4 năm 2026', '1849/BGDĐT-GDPT'],
    ['số 12/KH-SVHTTDL của Sở Văn hóa, Thể thao và Du lịch ngày 10/4/2026', '12/KH-SVHTTDL'],
    ['số 12/KH-UBND của UBND tỉnh Lâm Đồng (ban hành ngày 10/4/2026)', '12/KH-UBND'],
    ['số 30/2026/NĐ-CP do Chính phủ ban hành ngày 10/4/2026', '30/2026/NĐ-CP'],
    ['số 12-HD/BTGDVTW của Ban Tuyên giáo và Dân vận Trung ương, ngày 10/4/2026', '12-HD/BTGDVTW'],
    ['số 44 /KH-UBND, ngày 10 / 4 / 2026', '44/KH-UBND'],
  ])('%s', (text, number) => {
    expect(cited(`Thực hiện văn bản ${text} về việc tuyên truyền;`)).toEqual([
      { number, date: '10/4/2026', where: 'Căn cứ' },
    ]);
  });

  test('no date of another document or of what is to be done', () => {
    expect(
      cited(
        'Theo Nghị định số 30/2020/NĐ-CP của Chính phủ, Luật Báo chí được Quốc hội thông qua ngày 05/4/2016;',
        'Theo Công văn số 12/SNV-CCHC của Sở Nội vụ về việc tổ chức Hội thi ngày 20/5/2026.',
        'Tuyên truyền Luật Trẻ em vào ngày 01/6/2026.',
      ),
    ).toEqual([{ number: 'Luật Báo chí', date: '05/4/2016', where: 'Căn cứ' }]);
  });

  test('a law by its name, a number with spaces; but none without a full date', () => {
    expect(
      cited(
        'Căn cứ Luật Tổ chức chính quyền địa phương ngày 16/6/2025;',
        'Theo Kế hoạch số 44 /KH-UBND ngày 25/02/2020, Quyết định số 407/QĐ-TTg ngày 30/3/2022 và Công văn số 12/SNV-CCHC ngày /01/2026, Nghị định 30/2020/NĐ-CP.',
      ),
    ).toEqual([
      { number: 'Luật Tổ chức chính quyền địa phương', date: '16/6/2025', where: 'Căn cứ' },
      { number: '44/KH-UBND', date: '25/02/2020', where: 'Căn cứ' },
      { number: '407/QĐ-TTg', date: '30/3/2022', where: 'Căn cứ' },
    ]);
  });
});

describe('what a sheet has around its tasks', () => {
  const sheet = (...below: string[]) =>
    imported(
      lines(`UBND PHƯỜNG LÁNG | | |
             VĂN PHÒNG HĐND VÀ UBND | | |
             DỰ TOÁN KINH PHÍ TUYÊN TRUYỀN NĂM 2026 | | |
             Stt | Nội dung | Thời gian | Kinh phí
             1 | Phóng sự | Quý I | 36.500.000
             | Tổng cộng | | 36.500.000
             ${below.join('\n')}`),
    );

  test('the body above the office, posts and names below are words of its form', () => {
    const { plan, notes } = sheet(
      '| | | Hà Nội, ngày 20 tháng 01 năm 2026',
      'NGƯỜI LẬP BIỂU | | KẾ TOÁN TRƯỞNG | HIỆU TRƯỞNG',
      '(Ký, họ tên) | | (Ký, họ tên) | (Ký tên, đóng dấu)',
      'Nguyễn Thị Hoa | | Trần Văn Bình | ThS. Lê Minh Đức',
    );
    expect(plan.issuer).toBe('VĂN PHÒNG HĐND VÀ UBND');
    expect(notes).toEqual([]);
  });

  test('anything else below is said', () => {
    expect(sheet('Ghi chú: giá theo báo giá | | |', 'Đặng Văn An | | |').notes).toEqual([
      'outside-annex: Ghi chú: giá theo báo giá',
      'outside-annex: Đặng Văn An',
    ]);
  });
});

test('a caption that leaves out which office it is says less than the letterhead', () => {
  const issuer = (head: string, caption: string) =>
    imported(
      grid([
        [head, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
        ['Số: 12/KH-UBND', ''],
      ]),
      ...TITLE,
      'PHỤ LỤC',
      `(Kèm theo Kế hoạch số 12/KH-UBND ngày 15/01/2026 của ${caption})`,
      ANNEX,
    ).plan.issuer;
  expect(issuer('ỦY BAN NHÂN DÂN TỈNH GIA LAI', 'Ủy ban nhân dân tỉnh')).toBe('ỦY BAN NHÂN DÂN TỈNH GIA LAI');
  expect(issuer('ỦY BAN NHÂN DÂN TỈNH GIA LAI', 'UBND tỉnh')).toBe('ỦY BAN NHÂN DÂN TỈNH GIA LAI');
  expect(issuer('UBND TỈNH GIA LAI', 'UBND tỉnh Gia Lai')).toBe('UBND tỉnh Gia Lai');
});

test('a letter has what it is about as its title', () => {
  const { plan } = imported(
    grid([
      ['UBND TỈNH BẮC NINH\nSỞ TƯ PHÁP', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
      ['Số: 845/STP-VP\nV/v đăng ký kinh phí tuyên truyền\nnăm 2026', 'Bắc Ninh, ngày 10 tháng 12 năm 2025'],
    ]),
    'Kính gửi: Sở Nội vụ.',
    'Sở Tư pháp đăng ký như sau:',
    ANNEX,
  );
  expect(plan).toMatchObject({ title: 'đăng ký kinh phí tuyên truyền năm 2026', period: '2026' });
});

test('the rows of a short table of tasks are no letterhead of the estimate after it', () => {
  const { plan, notes } = imported(
    lines(
      `PHỤ LỤC 1
       NHIỆM VỤ TUYÊN TRUYỀN NĂM 2026 PHƯỜNG LÁNG
       STT | Nhiệm vụ | Đơn vị | Thời hạn
       1 | Khẩu hiệu | Phòng Văn hóa | Trước ngày 15/02/2026
       2 | Tổng kết | Văn phòng | Trước ngày 31/3/2026`,
      1,
      'PL1',
    ),
    lines(
      `STT | Nội dung | Số lượng | Đơn giá | Thành tiền
       1 | Khẩu hiệu | 50 | 300.000 | 15.000.000
       2 | Tài liệu | 100 | 40.000 | 4.000.000
       | Tổng cộng | | | 19.000.000`,
      2,
      'PL2',
    ),
  );
  expect(plan).toEqual({ title: 'NHIỆM VỤ TUYÊN TRUYỀN NĂM 2026 PHƯỜNG LÁNG', period: '2026' });
  expect(notes).toEqual([]);
});

test('a committee of the Youth Union is an issuer', () => {
  const { plan } = imported(
    grid([
      ['TỈNH ĐOÀN LÀO CAI\nBCH ĐOÀN PHƯỜNG CAM ĐƯỜNG', 'ĐOÀN TNCS HỒ CHÍ MINH'],
      ['Số: 12-KH/ĐTN', ''],
    ]),
    ...TITLE,
    ANNEX,
  );
  expect(plan).toMatchObject({ issuer: 'BCH ĐOÀN PHƯỜNG CAM ĐƯỜNG' });
});

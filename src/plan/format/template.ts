import type { Lang, Localized } from '../../i18n.ts';

/** A line of the template: its YAML, and what it means to who fills it in. */
type Line = readonly [yaml: string, comment?: Localized];

/** Comments begin here, where the YAML before them is not longer. */
const MARGIN = 38;

/** A plan to fill in, as YAML that passes every rule: each key explained, what is optional in comments. */
export function planTemplate(year: number, lang: Lang): string {
  return linesOf(year)
    .map(([yaml, comment]) => (comment ? `${yaml}${gapAfter(yaml)}# ${comment[lang]}` : yaml))
    .join('\n');
}

/** What is between a line and its comment; a comment of its own keeps the indent. */
function gapAfter(yaml: string): string {
  return yaml.trim() === '' ? '' : ' '.repeat(Math.max(2, MARGIN - yaml.length));
}

function linesOf(year: number): readonly Line[] {
  return [
    ['# yaml-language-server: $schema=./plan.schema.json'],
    [
      '',
      {
        vi: 'Sửa nội dung cho đúng với kế hoạch của cơ quan; bỏ dấu # ở đầu dòng để dùng dòng đó; xóa dòng không',
        en: 'Put in what your plan says; take the # from the front of a line to use it; delete what you do not',
      },
    ],
    [
      '',
      {
        vi: 'dùng. Sau dấu # là chú thích, máy không đọc. Thụt đầu dòng bằng dấu cách, không dùng phím Tab.',
        en: 'need. What stands behind a # is not read. Indent with spaces, never with tabs.',
      },
    ],
    [''],
    ['plan:'],
    [
      '  number: /KH-UBND',
      {
        vi: 'số, ký hiệu: 44/KH-UBND; dự thảo chưa có số thì để /KH-UBND',
        en: 'the number, 44/KH-UBND; a draft has none yet: /KH-UBND',
      },
    ],
    [`  title: Thông tin, tuyên truyền cải cách hành chính năm ${year}`],
    ['  issuer: UBND phường', { vi: 'cơ quan ban hành', en: 'who issues it' }],
    [
      `  # issued: 15/02/${year}`,
      { vi: 'ngày ban hành: ngày trước, tháng sau', en: 'the date of issue, day first' },
    ],
    [
      `  period: ${year}`,
      {
        vi: `một năm; hoặc ${year}/${year + 4}; hoặc ${year}-07-10/${year}-11-30`,
        en: `a year; or ${year}/${year + 4}; or ${year}-07-10/${year}-11-30`,
      },
    ],
    [''],
    [
      '',
      {
        vi: 'Mỗi lần kế hoạch viện dẫn một văn bản kèm ngày ban hành thì ghi một dòng.',
        en: 'Each time the plan cites a document with its date, a line.',
      },
    ],
    ['# citations:'],
    ['#   - { number: 63/2010/NĐ-CP, date: 08/6/2010, where: Căn cứ }'],
    [''],
    [
      'budget:',
      {
        vi: 'kế hoạch không có kinh phí thì xóa phần này',
        en: 'delete this part where the plan has no money',
      },
    ],
    [
      '  total: 180.000.000đ',
      { vi: 'cũng ghi được: 180 triệu đồng, 1,5 tỷ đồng', en: 'also: 180 triệu đồng, 1,5 tỷ đồng' },
    ],
    ['  inWords: Một trăm tám mươi triệu đồng', { vi: 'bằng chữ', en: 'in words' }],
    [
      '  # unit: triệu đồng',
      {
        vi: 'khi phụ lục ghi "Đơn vị tính: triệu đồng"',
        en: 'where the annex says "Đơn vị tính: triệu đồng"',
      },
    ],
    [
      '  # rounding: 1.000đ',
      { vi: 'tổng được lệch ít hơn mức này do làm tròn', en: 'sums may be off by less than this' },
    ],
    [
      '  # outletLimit: 150.000.000đ',
      { vi: 'mức tối đa cho một cơ quan truyền thông', en: 'the most that one outlet may get' },
    ],
    [`  # source: Ngân sách phường năm ${year}`, { vi: 'nguồn kinh phí', en: 'where the money comes from' }],
    [
      '  # sources:',
      {
        vi: 'khi có nhiều nguồn; khoản chi ghi source: city',
        en: 'where there are several; items then say source: city',
      },
    ],
    ['  #   city: { name: Ngân sách Thành phố, amount: 120.000.000đ }'],
    ['  #   ward: { name: Ngân sách phường, amount: 60.000.000đ }'],
    [''],
    [
      'outlets:',
      {
        vi: 'cơ quan truyền thông, mỗi nơi một mã để dùng ở khoản chi',
        en: 'the outlets, each with an id that items name',
      },
    ],
    ['  baodiaphuong:'],
    ['    name: Báo địa phương'],
    ['    # aliases: [Báo ĐP]', { vi: 'cách viết khác', en: 'other spellings' }],
    [
      '  # truyenthanh: { name: Đài truyền thanh phường, unpaid: true }',
      { vi: 'không nhận kinh phí', en: 'gets no money' },
    ],
    [''],
    ['tasks:'],
    [
      '  - no: I',
      { vi: 'số thứ tự; không ghi thì là 1, 2, 3 …', en: 'the number as printed; else 1, 2, 3 …' },
    ],
    ['    title: Tuyên truyền trên báo chí'],
    ['    # subtotal: 120.000.000đ', { vi: 'cộng kinh phí của mục', en: 'the sum of the section' }],
    [
      '    tasks:',
      {
        vi: 'nhiệm vụ trong mục; không chia mục thì ghi ngay dưới tasks ở trên',
        en: 'the tasks of the section; without sections they stand right under tasks',
      },
    ],
    [
      '      - id: hop-dong',
      {
        vi: 'mã, chỉ cần khi có nhiệm vụ làm sau (after)',
        en: 'only where another task comes after this one',
      },
    ],
    ['        title: Ký hợp đồng truyền thông'],
    ['        decidedBy: UBND phường', { vi: 'cơ quan quyết định', en: 'who decides' }],
    [
      '        implementedBy: Văn phòng',
      { vi: 'cơ quan thực hiện; nhiều nơi thì ghi [A, B]', en: 'who carries it out; several: [A, B]' },
    ],
    ['        # coordinatedBy: [Phòng Văn hóa]', { vi: 'cơ quan phối hợp', en: 'who co-operates' }],
    ['        result: Hợp đồng', { vi: 'kết quả, sản phẩm', en: 'the result' }],
    [`        schedule: Tháng 3/${year}`],
    [
      '        ',
      {
        vi: `Thời gian ghi như trong văn bản: Quý II/${year}; trước ngày 15/12/${year}; 6 tháng cuối năm;`,
        en: `Times are written as annexes have them: Quý II/${year}; trước ngày 15/12/${year}; 6 tháng cuối năm;`,
      },
    ],
    [
      '        ',
      {
        vi: `Thường xuyên; hằng quý; Khi có yêu cầu; Từ khi ký hợp đồng đến hết tháng 12/${year}`,
        en: `Thường xuyên; hằng quý; Khi có yêu cầu; Từ khi ký hợp đồng đến hết tháng 12/${year}`,
      },
    ],
    ['      - title: Đăng tin, bài'],
    ['        implementedBy: Báo địa phương'],
    ['        result: 24 tin, bài'],
    [
      '        after: [hop-dong]',
      { vi: 'làm sau nhiệm vụ có mã này', en: 'comes after the task with this id' },
    ],
    [`        schedule: Quý II; quý III và quý IV/${year}`],
    [
      '        items:',
      {
        vi: 'các khoản chi; quantity, unit, unitPrice có thể bỏ',
        en: 'the money; quantity, unit, unitPrice may be left out',
      },
    ],
    [
      '          - { outlet: baodiaphuong, quantity: 24, unit: bài, unitPrice: 5.000.000đ, amount: 120.000.000đ }',
    ],
    [
      '          ',
      {
        vi: 'quantity: [12, 2] là 12 kỳ × 2 bài; percent: 8% là phần trăm của các khoản chi ở trên',
        en: 'quantity: [12, 2] is 12 × 2; percent: 8% is of the items above',
      },
    ],
    ['  - no: II'],
    ['    title: In ấn tài liệu'],
    ['    tasks:'],
    ['      - title: In tờ rơi, tờ gấp'],
    ['        implementedBy: Văn phòng'],
    ['        result: Tờ rơi phát đến các tổ dân phố'],
    ['        schedule: Theo yêu cầu công tác'],
    [
      '        # other: { "Theo dõi, đôn đốc": Văn phòng }',
      { vi: 'các cột khác của phụ lục', en: 'further columns of the annex' },
    ],
    ['        # note: Lựa chọn nhà thầu theo quy định', { vi: 'ghi chú', en: 'a note' }],
    ['        items:'],
    ['          - { label: "Tờ rơi, tờ gấp", amount: 60.000.000đ }'],
    [''],
  ];
}

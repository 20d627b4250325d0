import { Lexicon } from './cursor.ts';
import { fold } from './tokens.ts';
import type { Every } from './types.ts';

/** What a word or phrase does in a timing phrase. */
export type Role =
  | 'until'
  | 'before'
  | 'before-event'
  | 'open-end'
  | 'since'
  | 'after'
  | 'event'
  | 'ongoing'
  | 'yearly'
  | 'on-demand'
  | 'condition'
  | 'action'
  | 'filler'
  | 'vague'
  | 'lunar'
  | 'school-year';

const ROLES: Readonly<Record<Role, readonly string[]>> = {
  until: [
    ...['đến', 'tới', 'cho đến', 'cho tới', 'hết', 'kết thúc', 'hạn cuối', 'hạn chót', 'hạn cuối cùng'],
    ...['chậm nhất', 'muộn nhất', 'trễ nhất', 'chậm nhất là', 'muộn nhất là', 'trễ nhất là', 'không quá'],
    ...[
      'không muộn hơn',
      'không chậm hơn',
      'không trễ hơn',
      'không sau',
      'trước và trong',
      'trước hoặc trong',
    ],
    ...['từ nay đến', 'từ nay tới', 'từ nay cho đến', 'từ nay cho tới', 'từ bây giờ đến', 'từ giờ đến'],
  ],
  before: ['trước'],
  'before-event': ['trước khi', 'trước lúc', 'trước thời điểm'],
  'open-end': ['đến khi', 'cho đến khi', 'tới khi', 'cho tới khi', 'đến lúc', 'cho đến lúc'],
  since: ['từ', 'kể từ', 'tính từ', 'bắt đầu', 'bắt đầu từ', 'bắt đầu kể từ', 'ngay từ', 'bắt đầu vào'],
  after: ['sau', 'từ sau', 'kể từ sau', 'ngay sau'],
  event: [
    ...['từ khi', 'kể từ khi', 'tính từ khi', 'bắt đầu từ khi', 'ngay từ khi', 'từ lúc', 'kể từ lúc'],
    ...['sau khi', 'ngay sau khi', 'từ sau khi', 'kể từ sau khi', 'ngay khi', 'bắt đầu sau khi'],
    ...['từ thời điểm', 'kể từ thời điểm', 'sau thời điểm'],
  ],
  ongoing: [
    ...['thường xuyên', 'liên tục', 'xuyên suốt', 'hằng ngày', 'hàng ngày', 'mỗi ngày'],
    ...['24 / 7', '24 / 24', '24 / 24h', 'trong quá trình thực hiện', 'trong suốt quá trình thực hiện'],
    ...['trong suốt thời gian thực hiện', 'trong quá trình triển khai', 'trong suốt quá trình triển khai'],
  ],
  yearly: ['thường niên'],
  'on-demand': [
    'đột xuất',
    'bất thường',
    'phát sinh',
    'nếu có',
    'không định kỳ',
    'không định kì',
    'không thường xuyên',
  ],
  condition: [
    ...[
      'theo',
      'tùy',
      'tùy theo',
      'tùy thuộc',
      'tùy thuộc vào',
      'tùy vào',
      'căn cứ',
      'căn cứ vào',
      'căn cứ theo',
    ],
    ...[
      'khi',
      'khi có',
      'ngay khi có',
      'mỗi khi',
      'lúc cần',
      'khi nào',
      'trường hợp',
      'trong trường hợp',
      'phụ thuộc',
    ],
    ...['phụ thuộc vào', 'phù hợp với', 'phù hợp'],
  ],
  action: [
    ...['hoàn thành', 'hoàn thiện', 'hoàn tất', 'xong', 'thực hiện', 'triển khai', 'triển khai thực hiện'],
    ...[
      'tổ chức',
      'tổ chức thực hiện',
      'tiến hành',
      'ban hành',
      'trình',
      'tham mưu',
      'báo cáo',
      'gửi',
      'gửi báo cáo',
    ],
    ...[
      'nộp',
      'bàn giao',
      'giao nộp',
      'xây dựng',
      'soạn thảo',
      'dự thảo',
      'biên soạn',
      'biên tập',
      'viết',
      'lập',
    ],
    ...[
      'phê duyệt',
      'thẩm định',
      'ký',
      'ký kết',
      'kí',
      'nghiệm thu',
      'thanh toán',
      'thanh lý',
      'quyết toán',
      'giải ngân',
    ],
    ...[
      'in',
      'in ấn',
      'phát hành',
      'xuất bản',
      'phát sóng',
      'đăng',
      'đăng tải',
      'đưa tin',
      'phát',
      'sản xuất',
    ],
    ...[
      'tuyên truyền',
      'phổ biến',
      'quán triệt',
      'tập huấn',
      'bồi dưỡng',
      'hội nghị',
      'hội thảo',
      'tọa đàm',
      'họp',
    ],
    ...[
      'sơ kết',
      'tổng kết',
      'tổng hợp',
      'đánh giá',
      'kiểm tra',
      'giám sát',
      'rà soát',
      'khảo sát',
      'thống kê',
    ],
    ...[
      'công bố',
      'công khai',
      'niêm yết',
      'cập nhật',
      'cung cấp',
      'duy trì',
      'lựa chọn',
      'chuẩn bị',
      'phối hợp',
    ],
    ...[
      'khai mạc',
      'bế mạc',
      'phát động',
      'trao giải',
      'chấm giải',
      'tiếp nhận',
      'mua sắm',
      'lắp đặt',
      'vận hành',
    ],
  ],
  filler: [
    ...[
      'trong',
      'ngay trong',
      'vào',
      'vào các',
      'trong các',
      'trong cả',
      'các',
      'cả',
      'tại',
      'là',
      'ngay',
      'nội trong',
      'trong vòng',
    ],
    ...['thời gian', 'thời gian thực hiện', 'thời gian hoàn thành', 'thời gian tổ chức', 'thời gian dự kiến'],
    ...[
      'trong thời gian',
      'khoảng thời gian',
      'trong khoảng thời gian',
      'thời hạn',
      'thời hạn hoàn thành',
      'hạn',
    ],
    ...[
      'thời điểm',
      'vào thời điểm',
      'tiến độ',
      'tiến độ thực hiện',
      'dự kiến',
      'dự kiến trong',
      'dự kiến vào',
    ],
    ...['cụ thể', 'cụ thể là', 'gồm', 'bao gồm', 'phải', 'cần', 'đảm bảo', 'bảo đảm', 'kịp thời', 'đúng hạn'],
    ...['ít nhất', 'tối thiểu', 'tối đa', 'dương lịch', 'giai đoạn', 'lúc', 'vào lúc', 'hồi', 'vào hồi'],
    ...['sáng', 'trưa', 'chiều', 'tối', 'buổi sáng', 'buổi trưa', 'buổi chiều', 'buổi tối', 'vào buổi sáng'],
    ...[
      'vào buổi chiều',
      'vào buổi tối',
      'cả ngày',
      'giờ hành chính',
      'trong giờ hành chính',
      'trở đi',
      'trở về sau',
    ],
  ],
  vague: [
    ...[
      'đầu',
      'giữa',
      'cuối',
      'nửa',
      'nửa đầu',
      'nửa cuối',
      'nửa sau',
      'nửa tháng',
      'khoảng',
      'trong khoảng',
    ],
    ...[
      'vào khoảng',
      'tầm',
      'độ',
      'gần',
      'tuần',
      'trong tuần',
      'thượng tuần',
      'trung tuần',
      'hạ tuần',
      'dịp',
      'nhân dịp',
    ],
    ...[
      'trong dịp',
      'các tháng đầu',
      'các tháng cuối',
      'những tháng',
      'những ngày',
      'các ngày đầu',
      'các ngày cuối',
    ],
    ...[
      'nay',
      'hiện nay',
      'năm nay',
      'năm sau',
      'năm tới',
      'năm trước',
      'tháng này',
      'tháng sau',
      'tháng tới',
    ],
    ...['quý này', 'quý sau', 'quý tới', 'hôm nay', 'ngày mai', 'sớm', 'sớm nhất', 'mùa', 'hè'],
  ],
  lunar: [
    ...[
      'âm lịch',
      'lịch âm',
      'âl',
      'tháng giêng',
      'tháng chạp',
      'mùng',
      'mồng',
      'rằm',
      'tết',
      'nguyên đán',
      'trung thu',
    ],
    ...['giỗ tổ', 'vu lan', 'phật đản', 'giáp tết', 'tháng nhuận'],
  ],
  'school-year': [
    'năm học',
    'học kỳ',
    'học kì',
    'niên học',
    'niên khóa',
    'khai giảng',
    'kỳ nghỉ hè',
    'nghỉ hè',
    'hk',
  ],
};

/** Single words the grammar asks for by name, as token keys. */
export const KEY = {
  day: fold('ngày'),
  month: fold('tháng'),
  year: fold('năm'),
  through: fold('hết'),
  beginning: fold('đầu'),
  end: fold('cuối'),
  begin: fold('bắt'),
} as const;

function withMeaning<T>(meaning: T, phrases: readonly string[]): readonly (readonly [string, T])[] {
  return phrases.map((phrase) => [phrase, meaning] as const);
}

/** Every word and phrase with a role of its own. */
export const WORDS = new Lexicon<Role>(
  (Object.keys(ROLES) as Role[]).flatMap((role) => withMeaning(role, ROLES[role])),
);

const WRITTEN_NUMBERS: readonly (readonly [string, number])[] = [
  ...(['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'] as const).map(
    (word, i) => [word, i + 1] as const,
  ),
  ...([
    ['tư', 4],
    ['bẩy', 7],
    ['mười một', 11],
    ['mười hai', 12],
  ] as const),
];

/** Numbers in words, 1 to 12. */
export const NUMBER_WORDS = new Lexicon<number>(WRITTEN_NUMBERS);

export const ROMAN = new Lexicon<number>(
  ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'].map(
    (text, i) => [text, i + 1] as const,
  ),
);

export const MONTH_WORD = new Lexicon(withMeaning('month' as const, ['tháng']));
export const QUARTER_WORD = new Lexicon(withMeaning('quarter' as const, ['quý', 'quí', 'q']));
export const UNIT = new Lexicon<Every | 'day'>([
  ...([
    ['ngày', 'day'],
    ['tuần', 'week'],
    ['tháng', 'month'],
    ['quý', 'quarter'],
    ['quí', 'quarter'],
    ['năm', 'year'],
  ] as const),
]);

/** Words before a unit that make it a recurrence. */
export const EACH = new Lexicon(
  withMeaning('each', ['hằng', 'hàng', 'mỗi', 'từng', 'mọi', 'cuối mỗi', 'đầu mỗi', 'vào mỗi', 'trong mỗi']),
);
/** `theo quý`: a recurrence only where nothing follows the unit. */
export const THEO = new Lexicon(withMeaning('theo', ['theo']));
export const PERIODIC = new Lexicon(
  withMeaning('periodic', ['định kỳ', 'định kì', 'thường kỳ', 'thường kì', 'theo định kỳ', 'theo định kì']),
);
export const EACH_IN_TURN = new Lexicon<Every>([
  ...withMeaning<Every>('week', ['các tuần trong tháng', 'các tuần trong quý', 'các tuần trong năm']),
  ...withMeaning<Every>('month', ['các tháng trong quý', 'các tháng trong năm']),
  ...withMeaning<Every>('quarter', ['các quý trong năm']),
]);

/** What is counted in `02 lần/tháng`. */
export const COUNTED = new Lexicon(
  withMeaning('counted', [
    ...[
      'lần',
      'kỳ',
      'số',
      'bài',
      'tin',
      'tin bài',
      'buổi',
      'cuộc',
      'đợt',
      'phóng sự',
      'chuyên mục',
      'chuyên đề',
    ],
    ...['chuyên trang', 'chương trình', 'hội nghị', 'báo cáo', 'bản tin', 'lượt', 'lớp', 'video', 'clip'],
  ]),
);
export const PER = new Lexicon(
  withMeaning('per', [
    '/',
    '/ 1',
    '/ 01',
    '/ một',
    'một',
    'mỗi',
    'trong một',
    'trong mỗi',
    'hằng',
    'hàng',
    '1',
    '01',
  ]),
);
export const TIMES = new Lexicon(withMeaning('times', ['lần']));
/** Lengths of time; `buổi` and the like are counted beside them in remarks. */
export const LENGTH = new Lexicon(
  withMeaning('length', ['ngày', 'tuần', 'tháng', 'quý', 'năm', 'buổi', 'lần', 'đợt']),
);

/** What follows a number that counts something else than days, months or quarters. */
export const NOT_A_POINT = new Lexicon(
  withMeaning('other', [
    ...[
      'lần',
      'giờ',
      'h',
      'g',
      'phút',
      'ngày',
      'tuần',
      'buổi',
      'đợt',
      'bài',
      'tin',
      'số',
      'kỳ',
      'tháng',
      'quý',
      ':',
    ],
  ]),
);

/** What joins bare numbers that share a unit. */
export const NUMBER_LINK = new Lexicon<'word' | 'mark'>([
  ...withMeaning('word' as const, [
    'đến',
    'tới',
    'và',
    ', và',
    'đến ngày',
    'tới ngày',
    'đến hết',
    'đến hết ngày',
  ]),
  ...withMeaning('mark' as const, ['-', ',', '+', '&']),
]);

/** A day of the month after `ngày 20`, where the month is each month or quarter. */
export const OF_EACH = new Lexicon<Every>(
  ['', 'của '].flatMap((lead) => [
    ...withMeaning<Every>('month', [
      `${lead}tháng sau`,
      `${lead}tháng tiếp theo`,
      `${lead}tháng kế tiếp`,
      `${lead}mỗi tháng`,
    ]),
    ...withMeaning<Every>('quarter', [
      ...['đầu', 'giữa', 'cuối', 'thứ hai', 'cuối cùng'].flatMap((which) => [
        `${lead}tháng ${which} quý`,
        `${lead}tháng ${which} mỗi quý`,
        `${lead}tháng ${which} hằng quý`,
        `${lead}tháng ${which} của quý`,
        `${lead}tháng ${which} của mỗi quý`,
      ]),
    ]),
    ...(lead ? withMeaning<Every>('month', ['của tháng']) : []),
  ]),
);

export const OF_WORK = new Lexicon(withMeaning('work', ['làm việc']));
export const ALL_QUARTERS = new Lexicon(
  withMeaning('quarters', [
    ...['4 quý', '04 quý', 'bốn quý', 'cả 4 quý', 'cả bốn quý', 'trong 4 quý', 'trong cả 4 quý', 'cả 04 quý'],
  ]),
);

/** A whole year, named by the number that may follow or by the plan's period. */
export const WHOLE_YEAR = new Lexicon(
  withMeaning('year', [
    ...[
      'trong năm',
      'cả năm',
      'quanh năm',
      'suốt năm',
      'trong cả năm',
      'trong suốt năm',
      'suốt cả năm',
      'toàn năm',
    ],
    ...['trong năm kế hoạch', 'trong toàn năm'],
  ]),
);

/** What may stand between a month, quarter or day and its year. */
export const YEAR_LEAD = new Lexicon<'slash' | 'loose' | 'year'>([
  ...withMeaning('slash' as const, ['/']),
  ...withMeaning('loose' as const, ['-', '.', ',']),
  ...withMeaning('year' as const, ['năm', '/ năm', ', năm', '- năm', 'của năm', 'trong năm', 'các năm']),
]);

/** What leads from the first to the last point of a span. */
export const RANGE = new Lexicon(
  withMeaning('range', ['-', 'đến', 'tới', 'cho đến', 'cho tới', ', đến', ', tới', ', cho đến', 'và đến']),
);
export const AND = new Lexicon(withMeaning('and', ['và', '&', '+', ';', 'cùng với']));
export const EITHER = new Lexicon(withMeaning('either', ['hoặc', 'hay', 'và / hoặc']));
export const SEPARATOR = new Lexicon(
  withMeaning('separator', [',', ';', ':', '.', 'và', '&', '+', 'cùng với']),
);

/** Words that change what an action says; behind one of them a phrase has to be read to the letter. */
export const CHANGES = new Lexicon(
  withMeaning('changes', ['nếu', 'không', 'chưa', 'trừ', 'ngoài', 'trước', 'sau', 'khi', 'từ', 'hoặc']),
);

/** `Đợt 1:`, `Giai đoạn II:` */
export const LABEL = new Lexicon(
  withMeaning('label', ['đợt', 'lần', 'giai đoạn', 'bước', 'kỳ', 'lần thứ', 'đợt thứ']),
);

/** Weekdays, which may stand beside a date. */
export const WEEKDAY = new Lexicon(
  ['', 'ngày ', 'vào ', 'các ', 'các ngày ', 'vào các ngày '].flatMap((lead) =>
    withMeaning('weekday', [
      ...['hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'bẩy', '2', '3', '4', '5', '6', '7'].map(
        (n) => `${lead}thứ ${n}`,
      ),
      `${lead}chủ nhật`,
      `${lead}cn`,
    ]),
  ),
);

import { Lexicon } from './lexicon.ts';
import { fold } from './tokens.ts';

/** Single words the grammar asks for by name, as token keys. */
export const KEY = {
  day: fold('ngày'),
  month: fold('tháng'),
  year: fold('năm'),
  through: fold('hết'),
  beginning: fold('đầu'),
  before: fold('trước'),
  each: fold('các'),
  week: fold('tuần'),
  end: fold('cuối'),
  begin: fold('bắt'),
} as const;

/** Numbers in words, 1 to 12. */
export const NUMBER_WORDS = new Lexicon<number>([
  ['một', 1],
  ['hai', 2],
  ['ba', 3],
  ['bốn', 4],
  ['tư', 4],
  ['năm', 5],
  ['sáu', 6],
  ['bảy', 7],
  ['bẩy', 7],
  ['tám', 8],
  ['chín', 9],
  ['mười', 10],
  ['mười một', 11],
  ['mười hai', 12],
]);

export const ROMAN = new Lexicon<number>(
  'I II III IV V VI VII VIII IX X XI XII'.split(' ').map((numeral, i) => [numeral, i + 1] as const),
);

export const COUNTING_WORD = Lexicon.of({
  month: 'tháng',
  quarter: 'quý | quí | q | q . | quý thứ | quí thứ',
});
export const UNIT = Lexicon.of({
  day: 'ngày',
  week: 'tuần',
  month: 'tháng',
  quarter: 'quý | quí',
  year: 'năm',
});

/** Words before a unit that make it a recurrence. */
export const EACH = Lexicon.list('hằng | hàng | mỗi | từng | mọi | cuối mỗi | đầu mỗi | vào mỗi | trong mỗi');
/** `theo quý`: a recurrence only where nothing follows the unit. */
export const THEO = Lexicon.list('theo');
export const PERIODIC = Lexicon.list(
  'định kỳ | định kì | thường kỳ | thường kì | theo định kỳ | theo định kì',
);
export const EACH_IN_TURN = Lexicon.of({
  week: 'các tuần trong tháng | các tuần trong quý | các tuần trong năm',
  month: 'các tháng trong quý | các tháng trong năm',
  quarter: 'các quý trong năm',
});

export const TIMES = Lexicon.list('lần');
/** What is counted in `02 tin/tháng`. */
export const COUNTED = Lexicon.list(`
  lần | kỳ | số | bài | tin | tin bài | buổi | cuộc | đợt | phóng sự | chuyên mục | chuyên đề | chuyên trang |
  chương trình | hội nghị | báo cáo | bản tin | lượt | lớp | video | clip
`);
export const PER = Lexicon.list(`
  / | / 1 | / 01 | / một | một | mỗi | trong một | trong mỗi | hằng | hàng | 1 | 01
`);
/** Lengths of time, and what is counted beside them in remarks. */
export const LENGTH = Lexicon.list('ngày | tuần | tháng | quý | năm | buổi | lần | đợt');
export const OF_WORK = Lexicon.list('làm việc');

/** What follows a number that counts something else than days, months or quarters. */
export const NOT_A_POINT = Lexicon.list(`
  lần | giờ | h | g | phút | ngày | tuần | buổi | đợt | bài | tin | số | kỳ | tháng | quý | :
`);

/** What joins bare numbers that share a unit. */
export const NUMBER_LINK = Lexicon.of({
  word: 'đến | tới | và | , và | đến ngày | tới ngày | đến hết | đến hết ngày',
  dash: '- | ~',
  mark: ', | + | &',
});

const MONTH_OF_EACH_QUARTER = ['đầu', 'giữa', 'thứ hai', 'cuối', 'cuối cùng'].flatMap((which) =>
  ['quý', 'mỗi quý', 'hằng quý', 'của quý', 'của mỗi quý'].map((quarter) => `tháng ${which} ${quarter}`),
);
const EACH_MONTH = ['tháng sau', 'tháng tiếp theo', 'tháng kế tiếp', 'mỗi tháng'];

/** What follows a day of each month or quarter: `ngày 20 của tháng cuối quý`. */
export const OF_EACH = new Lexicon<'month' | 'quarter'>([
  ['của tháng', 'month'],
  ...['', 'của '].flatMap((of) => [
    ...EACH_MONTH.map((months) => [of + months, 'month'] as const),
    ...MONTH_OF_EACH_QUARTER.map((months) => [of + months, 'quarter'] as const),
  ]),
]);

export const ALL_QUARTERS = Lexicon.list(`
  4 quý | 04 quý | bốn quý | cả 4 quý | cả 04 quý | cả bốn quý | trong 4 quý | trong cả 4 quý
`);

/** What stands between a day and the number of its month. */
export const DAY_OF = Lexicon.list('tháng | của tháng | trong tháng');
/** The same behind `ngày 15`, which is no date without its month. */
export const NAMED_DAY_OF = Lexicon.list('tháng | , tháng | của tháng | trong tháng');

/** A whole year, named by the number that may follow or by the plan's period. */
export const WHOLE_YEAR = Lexicon.list(`
  trong năm | cả năm | quanh năm | suốt năm | toàn năm | trong cả năm | trong suốt năm | trong toàn năm |
  suốt cả năm | trong năm kế hoạch
`);

/** The whole period of the plan, where no years follow. */
export const WHOLE_PERIOD = Lexicon.list(`
  cả giai đoạn | trong cả giai đoạn | suốt giai đoạn | trong suốt giai đoạn | trong suốt cả giai đoạn |
  toàn giai đoạn | trong toàn giai đoạn | trong kỳ kế hoạch | trong suốt kỳ kế hoạch | trong cả kỳ kế hoạch |
  các năm | trong các năm | trong tất cả các năm
`);

/** Documents that the months, quarter or years they are for may name: `theo kế hoạch năm 2026`. */
export const DOCUMENT = Lexicon.list(`
  kế hoạch | kế hoạch công tác | kế hoạch hoạt động | kế hoạch tuyên truyền | kế hoạch truyền thông | chương trình |
  chương trình công tác | đề án | dự án | lịch | lịch công tác | nghị quyết | chiến lược | lộ trình | tiến độ
`);
export const STAGE = Lexicon.list('giai đoạn');

/** What may stand between a month, quarter or day and its year. */
export const YEAR_LEAD = Lexicon.of({
  slash: '/',
  loose: '- | . | ,',
  year: 'năm | / năm | , năm | - năm | của năm | trong năm | các năm | của các năm | trong các năm | , các năm',
});

/** What leads from the first to the last point of a span. */
export const RANGE = Lexicon.list(
  '- | ~ | đến | tới | cho đến | cho tới | , đến | , tới | , cho đến | , cho tới | và đến',
);
/** What joins the years of `Tháng 3 các năm 2026, 2028`. */
export const YEAR_LINK = Lexicon.of({
  list: ', | ; | và | , và | & | +',
  range: '- | ~',
  words: 'đến | tới',
});
export const AND = Lexicon.list('và | & | + | ; | cùng với');
export const EITHER = Lexicon.list('hoặc | hay | và / hoặc');
export const SEPARATOR = Lexicon.list(', | ; | : | . | và | & | + | cùng với');

/** Words that change what an action says; behind one of them a phrase has to be read to the letter. */
export const CHANGES = Lexicon.list(`
  nếu | không | chưa | trừ | ngoài | trước | sau | khi | từ | hoặc | hoãn | lùi | dời | dừng | ngừng | chuyển sang |
  điều chỉnh sang | thay vì | thay cho
`);

/** `Đợt 1:`, `Giai đoạn II:` */
export const LABEL = Lexicon.list('đợt | đợt thứ | lần | lần thứ | giai đoạn | bước | kỳ');

const WEEKDAYS = 'thứ hai|thứ ba|thứ tư|thứ năm|thứ sáu|thứ bảy|thứ bẩy|chủ nhật|cn'.split('|');
const NUMBERED_WEEKDAYS = ['2', '3', '4', '5', '6', '7'].map((n) => `thứ ${n}`);

/** Weekdays, which may stand beside a date. */
export const WEEKDAY = new Lexicon<true>(
  ['', 'ngày ', 'vào ', 'các ', 'các ngày ', 'vào các ngày '].flatMap((lead) =>
    [...WEEKDAYS, ...NUMBERED_WEEKDAYS].map((weekday) => [lead + weekday, true] as const),
  ),
);

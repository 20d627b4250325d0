import type { MonthOfCycle } from '../types.ts';
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
  ordinal: fold('thứ'),
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
export const EACH = Lexicon.list(
  'hằng | hàng | mỗi | từng | mọi | cuối mỗi | đầu mỗi | vào mỗi | trong mỗi | cứ | cứ mỗi',
);
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

export const HALF_YEAR = Lexicon.list('nửa năm');
/** What joins rates: `hằng tháng, quý, 6 tháng và cả năm`. */
export const RATE_LINK = Lexicon.of({ and: 'và | , và | &', list: ', | ; | / | -' });
export const WHOLE = Lexicon.list('cả');

export const TIMES = Lexicon.list('lần');
export const AT_LEAST = Lexicon.list(
  'ít nhất | có ít nhất | tối thiểu | có tối thiểu | không dưới | không ít hơn | có',
);
/** What is counted in `02 tin/tháng`. */
export const COUNTED = Lexicon.list(`
  lần | kỳ | số | bài | tin | tin bài | bài viết | tin viết | buổi | cuộc | cuộc họp | đợt | phóng sự | chuyên mục |
  chuyên đề | chuyên trang | chương trình | hội nghị | báo cáo | bản tin | lượt | lớp | video | clip | hội thi |
  cuộc thi | hội thảo | tọa đàm | buổi phát thanh | buổi tuyên truyền | đợt tuyên truyền | phiên | tiểu phẩm |
  ấn phẩm | tác phẩm | kỳ báo cáo | lần phát sóng | tập huấn | infographic | pano | bài đăng
`);
/** What is measured rather than counted: `30 phút/tuần`. */
export const MEASURE = Lexicon.list(`
  phút | giờ | giây | tiếng | đồng | nghìn | triệu | tỷ | tờ | tờ rơi | trang | bản | cuốn | quyển | người | học viên | % |
  đại biểu | bộ | cái | m2 | hộ
`);
export const PER = Lexicon.list(`
  / | / 1 | / 01 | / một | / mỗi | một | mỗi | trong một | trong mỗi | trong 1 | trong 01 | hằng | hàng | 1 | 01
`);
/** Lengths of time, and what is counted beside them in remarks. */
export const LENGTH = Lexicon.of({
  day: 'ngày | ngày đêm',
  'working-day': 'ngày làm việc',
  week: 'tuần',
  month: 'tháng',
  quarter: 'quý',
  year: 'năm',
  occasion: 'buổi | lần | đợt',
});
/** What a time of the year may be told of rather than be its own: `Báo cáo năm 2026 trước ngày 15/12`. */
export const REPORT = Lexicon.list(`
  báo cáo | kết quả | sơ kết | tổng kết | đánh giá | quyết toán | dự toán | kế hoạch | chương trình | số liệu | đề cương
`);
/** Limits that begin no span, as `đến` would. */
export const LATEST = Lexicon.list(
  'chậm nhất | muộn nhất | trễ nhất | không quá | không muộn hơn | không chậm hơn',
);

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

interface MonthOfEach {
  readonly every: 'month' | 'quarter' | null;
  readonly month: MonthOfCycle | null;
}

/** Phrases that all mean one month of a duty, with and without `của`. */
function monthsOf(every: MonthOfEach['every'], month: MonthOfCycle | null, phrases: readonly string[]) {
  return phrases.flatMap((phrase) =>
    ['', 'của '].map((of) => [of + phrase, { every, month }] as const satisfies [string, MonthOfEach]),
  );
}

function within(months: readonly string[], units: readonly string[]): readonly string[] {
  return months.flatMap((which) => units.map((unit) => `tháng ${which} ${unit}`));
}

const NEXT = ['sau', 'tiếp theo', 'kế tiếp', 'liền sau', 'liền kề', 'sau liền kề', 'kế tiếp theo'];
const QUARTERS = ['quý', 'mỗi quý', 'hằng quý', 'hàng quý', 'của quý', 'của mỗi quý', 'trong quý', 'các quý'];
const REPORTED = ['kỳ báo cáo', 'của kỳ báo cáo', 'mỗi kỳ báo cáo', 'kỳ', 'của kỳ', 'mỗi kỳ'];
const LAST = ['cuối', 'cuối cùng', 'cuối cùng của', 'thứ ba', 'cuối của'];
const NEXT_QUARTERS = NEXT.flatMap((next) => [`quý ${next}`, `của quý ${next}`]);

/** What follows a day of each month or quarter: `ngày 20 của tháng cuối quý`. */
export const OF_EACH = new Lexicon<MonthOfEach>([
  ['của tháng', { every: 'month', month: null }],
  ...monthsOf('month', null, ['mỗi tháng', 'từng tháng', 'các tháng', 'tháng báo cáo']),
  ...monthsOf('month', 'next', [...NEXT.map((next) => `tháng ${next}`), 'tháng sau tháng báo cáo']),
  ...monthsOf('quarter', 'first', within(['đầu', 'đầu tiên', 'thứ nhất'], QUARTERS)),
  ...monthsOf('quarter', 'middle', within(['giữa', 'thứ hai'], QUARTERS)),
  ...monthsOf('quarter', 'last', within(LAST, QUARTERS)),
  ...monthsOf('quarter', 'next', within(['đầu', 'đầu tiên'], NEXT_QUARTERS)),
  ...monthsOf(null, 'last', within(LAST, REPORTED)),
]);

/** `ngày cuối cùng của tháng`, before what month it is. */
export const LAST_DAY = Lexicon.list(`
  ngày cuối | ngày cuối cùng | ngày cuối của | ngày cuối cùng của | ngày cuối cùng trong
`);
/** What a last day is of, where no number follows. */
export const LAST_OF_EACH = new Lexicon<MonthOfEach>([
  ...['tháng', 'mỗi tháng', 'hằng tháng', 'hàng tháng'].map(
    (phrase) => [phrase, { every: 'month', month: null }] as const,
  ),
  ...['quý', 'mỗi quý', 'hằng quý', 'hàng quý'].map(
    (phrase) => [phrase, { every: 'quarter', month: 'last' }] as const,
  ),
]);

/** What leads from a day to the several months it is in: `ngày 20 các tháng 3, 6, 9`. */
export const DAY_OF_MONTHS = Lexicon.list('các tháng | của các tháng | trong các tháng');

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
export const RANGE = Lexicon.of({
  dash: '- | ~',
  word: 'đến | tới | cho đến | cho tới | , đến | , tới | , cho đến | , cho tới | và đến',
});
/** What joins the months of `ngày 20 các tháng 3, 6 và 9`. */
export const MONTH_LINK = Lexicon.list(', | và | , và | & | ; | tháng | , tháng | và tháng');
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

/** From Monday to Sunday. */
const WEEKDAYS: readonly (readonly string[])[] = [
  ['thứ hai', 'thứ 2'],
  ['thứ ba', 'thứ 3'],
  ['thứ tư', 'thứ bốn', 'thứ 4'],
  ['thứ năm', 'thứ 5'],
  ['thứ sáu', 'thứ 6'],
  ['thứ bảy', 'thứ bẩy', 'thứ 7'],
  ['chủ nhật', 'cn'],
];

/** Weekdays, Monday 1 to Sunday 7, which may stand beside a date. */
export const WEEKDAY = new Lexicon<number>(
  ['', 'ngày ', 'vào ', 'vào ngày ', 'các ', 'các ngày ', 'vào các ngày '].flatMap((lead) =>
    WEEKDAYS.flatMap((names, i) => names.map((name) => [lead + name, i + 1] as const)),
  ),
);

/** Words that name less than the unit behind them: `cuối tháng 6`, `khoảng tháng 3`. */
export const VAGUE = Lexicon.of({
  first: `
    đầu | nửa đầu | thượng tuần | những ngày đầu | các ngày đầu | mấy ngày đầu | những ngày đầu tiên | những tuần đầu |
    các tuần đầu | những tháng đầu | các tháng đầu | mấy tháng đầu | thời gian đầu | 10 ngày đầu | 15 ngày đầu
  `,
  middle: 'giữa | trung tuần | những ngày giữa | các ngày giữa',
  last: `
    cuối | nửa cuối | nửa sau | hạ tuần | những ngày cuối | các ngày cuối | mấy ngày cuối | những ngày cuối cùng |
    những tuần cuối | các tuần cuối | những tháng cuối | các tháng cuối | mấy tháng cuối | thời gian cuối |
    10 ngày cuối | 15 ngày cuối | gần cuối | gần hết
  `,
  about:
    '~ | ≈ | khoảng | trong khoảng | vào khoảng | tầm | vào tầm | độ | vào độ | chừng | vào chừng | quãng | gần | ước',
});
/** What may stand between such a word and its unit. */
export const OF = Lexicon.list('của | trong | vào');
export const THE_WEEK = Lexicon.list('tuần | tuần lễ');
export const WEEK_OF = Lexicon.list('đầu | đầu tiên | cuối | cuối cùng | giữa');
export const WEEK_IN = Lexicon.list('của | trong | , | / | của các');
export const WEEK_LINK = Lexicon.list(', | và | - | đến | tới | và tuần | , tuần | & | +');
/** What leads from an occasion to its date. */
export const OCCASION = Lexicon.list(`
  dịp | nhân dịp | vào dịp | trong dịp | đúng dịp | nhân | nhân ngày | kỷ niệm | kỷ niệm ngày | chào mừng |
  chào mừng ngày | hưởng ứng | hưởng ứng ngày | nhân kỷ niệm
`);

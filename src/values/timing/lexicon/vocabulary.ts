import { foldWord } from '../../text/fold-word.ts';
import { Lexicon } from './lexicon.ts';

/** Single words the grammar asks for by name, as token keys. */
export const KEY = {
  day: foldWord('ngày'),
  month: foldWord('tháng'),
  year: foldWord('năm'),
  through: foldWord('hết'),
  beginning: foldWord('đầu'),
  before: foldWord('trước'),
  each: foldWord('các'),
  week: foldWord('tuần'),
  end: foldWord('cuối'),
  begin: foldWord('bắt'),
  /** Of `kết thúc`. */
  ends: foldWord('kết'),
  into: foldWord('vào'),
  ordinal: foldWord('thứ'),
  firstOf: foldWord('nhất'),
} as const;

/** The year after or before that of the plan, after a day; `năm liền kề` is the year after. */
export const OTHER_YEAR = Lexicon.of({
  after: `
    năm sau | năm tới | năm liền kề | năm sau liền kề | năm liền kề sau | năm liền sau | năm kế tiếp | năm tiếp theo |
    năm kế tiếp liền kề | năm tiếp theo liền kề | của năm sau | của năm tới | của năm liền kề | của năm sau liền kề | của năm liền sau |
    của năm kế tiếp | của năm tiếp theo
  `,
  before: `
    năm trước | năm trước liền kề | năm liền kề trước | năm liền trước | của năm trước | của năm trước liền kề |
    của năm liền kề trước | của năm liền trước
  `,
});

/** Numbers in words, 1 to 12. */
export const NUMBER_WORDS = new Lexicon<number>(() => [
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

export const ROMAN = new Lexicon<number>(() =>
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

/** Lengths of time, and what is counted beside them in remarks. */
export const LENGTH = Lexicon.of({
  hour: 'giờ | tiếng',
  day: 'ngày | ngày đêm',
  'working-day': 'ngày làm việc',
  week: 'tuần',
  month: 'tháng',
  quarter: 'quý',
  year: 'năm',
  occasion: 'buổi | lần | đợt',
});
/** What a time of the year may describe rather than be the task's own: `Báo cáo năm 2026 trước ngày 15/12`. */
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

/** What leads from a day to the several months it is in: `ngày 20 các tháng 3, 6, 9`. */
export const DAY_OF_MONTHS = Lexicon.list('các tháng | của các tháng | trong các tháng');

export const ALL_QUARTERS = Lexicon.list(`
  4 quý | 04 quý | bốn quý | cả 4 quý | cả 04 quý | cả bốn quý | trong 4 quý | trong cả 4 quý
`);

/** What is between a day and the number of its month. */
export const DAY_OF = Lexicon.list('tháng | của tháng | trong tháng');
/** The same after `ngày 15`, which is no date without its month. */
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

/** What may be between a month, quarter or day and its year. */
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
/** The same where no word for a month or a list is before them: `ngày 20 tháng 3, 6 và 9`. */
export const FURTHER_MONTH = Lexicon.list(', | và | , và | &');
/** What joins the years of `Tháng 3 các năm 2026, 2028`. */
export const YEAR_LINK = Lexicon.of({
  list: ', | ; | và | , và | & | +',
  range: '- | ~',
  words: 'đến | tới',
});
export const AND = Lexicon.list('và | & | + | ; | cùng với');
export const EITHER = Lexicon.list('hoặc | hay | và / hoặc');
export const SEPARATOR = Lexicon.list(', | ; | : | . | và | & | + | cùng với');

/** Words that change what an action says; after one of them a phrase has to be read to the letter. */
export const CHANGES = Lexicon.list(`
  nếu | không | chưa | trừ | riêng | ngoài | trước | sau | khi | từ | hoặc | hoãn | lùi | dời | dừng | ngừng | chuyển sang |
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

/** Weekdays, Monday 1 to Sunday 7, which may be beside a date. */
export const WEEKDAY = new Lexicon<number>(() =>
  ['', 'ngày ', 'vào ', 'vào ngày ', 'các ', 'các ngày ', 'vào các ngày '].flatMap((lead) =>
    WEEKDAYS.flatMap((names, i) => names.map((name) => [lead + name, i + 1] as const)),
  ),
);

/** Which of the same weekdays of a month. */
export const FIRST_OR_LAST = Lexicon.of({ first: 'đầu tiên', last: 'cuối cùng' });

/** Words that name less than the unit after them: `cuối tháng 6`, `khoảng tháng 3`. */
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
/** What may be between such a word and its unit. */
export const OF = Lexicon.list('của | trong | vào');
export const THE_WEEK = Lexicon.list('tuần | tuần lễ | trong tuần | trong tuần lễ | vào tuần | vào tuần lễ');
export const WEEK_OF = Lexicon.list('đầu | đầu tiên | cuối | cuối cùng | giữa');
export const WEEK_IN = Lexicon.list('của | trong | , | / | của các');
export const WEEK_LINK = Lexicon.list(', | và | - | đến | tới | và tuần | , tuần | & | +');
/** What leads from an occasion to its date. */
export const OCCASION = Lexicon.list(`
  dịp | nhân dịp | vào dịp | trong dịp | đúng dịp | nhân | nhân ngày | kỷ niệm | kỷ niệm ngày | chào mừng |
  chào mừng ngày | hưởng ứng | hưởng ứng ngày | nhân kỷ niệm
`);

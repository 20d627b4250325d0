import type { MonthOfCycle } from '../types.ts';
import { Lexicon } from './lexicon.ts';

/** Words before a unit that make it a recurrence. */
export const EACH = Lexicon.list(
  'hằng | hàng | mỗi | từng | mọi | cuối mỗi | đầu mỗi | cuối hằng | cuối hàng | đầu hằng | đầu hàng | vào mỗi | trong mỗi | cứ | cứ mỗi',
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
export const OF_EACH = new Lexicon<MonthOfEach>(() => [
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
export const LAST_OF_EACH = new Lexicon<MonthOfEach>(() => [
  ...['tháng', 'mỗi tháng', 'hằng tháng', 'hàng tháng'].map(
    (phrase) => [phrase, { every: 'month', month: null }] as const,
  ),
  ...['quý', 'mỗi quý', 'hằng quý', 'hàng quý'].map(
    (phrase) => [phrase, { every: 'quarter', month: 'last' }] as const,
  ),
]);

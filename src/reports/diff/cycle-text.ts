import type { Lang, Localized } from '../../i18n.ts';
import { weekdayNames } from '../../values/calendar/weekday-names.ts';
import type { Cycle, MonthOfCycle } from '../../values/timing/timing.ts';

/** How a duty recurs, in words: `hằng tháng, chậm nhất ngày 24`; `định kỳ` where it is not known how. */
export function cyclesText(cycles: readonly Cycle[], lang: Lang): string {
  if (cycles.length === 0) return REPEATEDLY[lang];
  return cycles.map((cycle) => [rateText[lang](cycle), ...dueText(cycle, lang)].join(', ')).join('; ');
}

const REPEATEDLY: Localized = { vi: 'định kỳ', en: 'repeatedly' };

/** `hằng quý`, `6 tháng một lần`, `2 lần/năm` */
const rateText: Localized<(cycle: Cycle) => string> = {
  vi: (cycle) => {
    const { unit, length } = lengthOf(cycle);
    const name = UNITS.vi[unit];
    if (cycle.times !== null) return `${cycle.times} lần/${length === 1 ? '' : `${length} `}${name}`;
    return length === 1 ? `hằng ${name}` : `${length} ${name} một lần`;
  },
  en: (cycle) => {
    const { unit, length } = lengthOf(cycle);
    const name = UNITS.en[unit];
    const every = length === 1 ? `every ${name}` : `every ${length} ${name}s`;
    const { times } = cycle;
    return times === null ? every : `${times} time${times === 1 ? '' : 's'} ${every}`;
  },
};

/** A half-year as an office writes it: in months. */
function lengthOf({ every, interval }: Cycle) {
  const length = interval ?? 1;
  return every === 'half-year' ? ({ unit: 'month', length: 6 * length } as const) : { unit: every, length };
}

const UNITS = {
  vi: { week: 'tuần', month: 'tháng', quarter: 'quý', year: 'năm' },
  en: { week: 'week', month: 'month', quarter: 'quarter', year: 'year' },
} as const;

function dueText({ day, month, weekdays }: Cycle, lang: Lang): string[] {
  const names = weekdays.map((weekday) => weekdayNames[lang][weekday - 1] ?? '');
  return [
    ...(names.length > 0 ? [`${ON[lang]} ${names.join(', ')}`] : []),
    ...(day === null && month === null ? [] : [lastDay[lang](day, month)]),
  ];
}

const ON: Localized = { vi: 'vào', en: 'on' };

/** `chậm nhất ngày 24 tháng đầu`; -1 is the last day of a month. */
const lastDay: Localized<(day: number | null, month: Cycle['month']) => string> = {
  vi: (day, month) => {
    const place = typeof month === 'number' ? `tháng ${month}` : month && MONTHS.vi[month];
    if (day === null) return `trong ${place}`;
    if (day === -1) return `chậm nhất ngày cuối của ${place ?? 'tháng'}`;
    return `chậm nhất ngày ${day}${place === null ? '' : ` ${place}`}`;
  },
  en: (day, month) => {
    const place = typeof month === 'number' ? monthName(month) : month && MONTHS.en[month];
    if (day === null) return `in ${place}`;
    const name = day === -1 ? 'the last day' : `day ${day}`;
    return `by ${name} of ${place ?? 'the month'}`;
  },
};

function monthName(month: number): string {
  return new Date(Date.UTC(2000, month - 1)).toLocaleString('en', { month: 'long', timeZone: 'UTC' });
}

const MONTHS: Localized<Readonly<Record<MonthOfCycle, string>>> = {
  vi: { first: 'tháng đầu', middle: 'tháng giữa', last: 'tháng cuối', next: 'tháng sau' },
  en: {
    first: 'the first month',
    middle: 'the middle month',
    last: 'the last month',
    next: 'the next month',
  },
};

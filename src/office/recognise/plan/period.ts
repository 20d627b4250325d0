import type { Localized } from '../../../i18n.ts';
import { type Draft, type Place, textDraft } from './draft.ts';
import type { Line } from './lines.ts';

/** The years that a document names outside its letterhead, the likeliest source first. */
export interface Years {
  /** The times of the tasks. */
  readonly times: readonly string[];
  /** The name of the file or sheet, and all other text. */
  readonly texts: readonly string[];
}

interface Title {
  readonly text: string;
  readonly from: readonly Place[];
}

const SPAN =
  /(?:giai đoạn|từ năm|các năm|trong năm|năm học|niên khóa|năm)\s*(20\d\d)\s*(?:[-–—/,]|và|đến|tới)\s*(?:hết\s+)?(?:năm\s+)?(20\d\d)(?!\d)/iu;
/** `đến năm 2030`, which begins when the plan is issued; what a plan only looks forward to is no time of it. */
const UNTIL =
  /(?<!tầm nhìn |định hướng |hướng tới |mục tiêu )(?:đến|tới|hết)\s+(?:hết\s+)?năm\s+(20\d\d)(?!\d)/iu;
/** Documents and days that a title names have years of their own. */
const OF_OTHERS =
  /(?:luật|bộ luật|pháp lệnh|hiến pháp)\s[^,;]{0,120}?năm\s+\d{4}|(?<!\d)\d{1,7}(?:\/\d{4})?[/-]\p{Lu}[\p{L}\d]*(?:[-/&.][\p{L}\d]+)*|(?:ngày\s+)?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}/giu;
const YEAR = /(?<!\d)20\d\d(?!\d)/g;
/** A plan for longer than that says so in its title. */
const LONGEST = 5;

/**
 * The time of a plan: what its title says; else the year it is dated with, together with later years that the times of its
 * tasks name; else those times; else the year that the document names most. Null where it names no year.
 */
export function periodIn(title: Title, dated: Line | null, years: Years): Draft | null {
  const issued = Number(dated?.text.match(YEAR)?.at(-1) ?? 0) || null;
  const times = yearsIn(years.times);
  const said = title.text.replace(OF_OTHERS, ' ');
  const span = SPAN.exec(said);
  if (span?.[1] && span[2] && span[1] < span[2]) return period(span[1], span[2], title.from, FROM_TITLE);
  const until = UNTIL.exec(said)?.[1];
  if (until) {
    const from = issued ?? times[0] ?? mostNamed(years.texts, Number(until));
    if (from !== null && from <= Number(until)) return period(from, until, title.from, FROM_TITLE_AND_DATE);
  }
  const named = [
    ...new Set(said.replace(/(?:tầm nhìn|định hướng)(?: đến)?(?: năm)? \d{4}/giu, '').match(YEAR)),
  ];
  if (named.length === 1 && named[0]) return period(named[0], named[0], title.from, FROM_TITLE);
  if (issued !== null && dated) {
    const later = times.filter((year) => year > issued && year <= issued + LONGEST);
    const first = times.length > 0 && later.length === times.length ? (times[0] ?? issued) : issued;
    const last = Math.max(first, ...later);
    return period(first, last, [dated.place], last === issued ? FROM_DATE : FROM_DATE_AND_TIMES);
  }
  const [first] = times;
  const last = times.at(-1);
  if (first !== undefined && last !== undefined && last <= first + LONGEST)
    return period(first, last, [], FROM_TIMES);
  const most = mostNamed(years.texts, null);
  return most === null ? null : period(most, most, [], FROM_TEXT);
}

function period(
  from: number | string,
  until: number | string,
  places: readonly Place[],
  comment: Localized,
): Draft {
  return textDraft(String(from) === String(until) ? String(from) : `${from}/${until}`, places, comment);
}

/** The years that texts name, in their order in time. */
function yearsIn(texts: readonly string[]): number[] {
  return [...new Set(texts.flatMap((text) => text.match(YEAR) ?? []).map(Number))].sort((a, b) => a - b);
}

/** The year named most, not counting documents and full dates where anything else has a year; the later of equals. */
function mostNamed(texts: readonly string[], limit: number | null): number | null {
  const all = (each: readonly string[]) =>
    each
      .flatMap((text) => text.match(YEAR) ?? [])
      .map(Number)
      .filter((year) => limit === null || year <= limit);
  const plain = all(texts.map((text) => text.replace(OF_OTHERS, ' ')));
  if (plain.length === 0) return all(texts).sort((a, b) => b - a)[0] ?? null;
  const count = (year: number) => plain.filter((other) => other === year).length;
  return [...new Set(plain)].sort((a, b) => count(b) - count(a) || b - a)[0] ?? null;
}

const FROM_TITLE: Localized = { vi: 'theo tên kế hoạch', en: 'from the title' };
const FROM_TITLE_AND_DATE: Localized = {
  vi: 'theo tên kế hoạch, tính từ năm ban hành',
  en: 'from the title, beginning with the year of issue',
};
const FROM_DATE: Localized = { vi: 'theo ngày ban hành', en: 'from the date of issue' };
const FROM_DATE_AND_TIMES: Localized = {
  vi: 'theo ngày ban hành và thời gian của các nhiệm vụ',
  en: 'from the date of issue and the times of the tasks',
};
const FROM_TIMES: Localized = { vi: 'theo thời gian của các nhiệm vụ', en: 'from the times of the tasks' };
const FROM_TEXT: Localized = {
  vi: 'năm được nhắc nhiều nhất trong tệp; kiểm tra lại',
  en: 'the year that the file names most; check it',
};
export const FROM_CAPTION: Localized = {
  vi: 'theo dòng "Kèm theo …" của phụ lục',
  en: 'from the caption of the annex',
};

import type { Localized } from '../../../i18n.ts';
import { formatDay, readDate } from '../../../values/calendar/calendar.ts';
import { CAPTION, type Caption, captionIn, compact, slashed } from './caption.ts';
import { type Draft, type Place, textDraft } from './draft.ts';
import type { Line } from './lines.ts';

/** A text over several lines. */
interface Lines {
  readonly text: string;
  readonly lines: readonly Line[];
}

/** What the letterhead, the heading and the caption of the annex say of a plan. */
export interface Letterhead {
  readonly number: Draft | null;
  readonly title: Draft | null;
  readonly issuer: Draft | null;
  readonly issued: Draft | null;
  readonly period: Draft | null;
  /** The lines that were read. */
  readonly used: readonly Line[];
  readonly caption: Caption | null;
}

const NUMBER = /^số\s*:?\s*(\d*\s*[a-z]?\s*\/\s*[\p{Lu}][\p{Lu}\d]*(?:\s*-\s*[\p{Lu}][\p{Lu}\d&.]*)*)/iu;
const DATED = /^\p{L}[\p{L}\s.,-]{1,40}?,?\s*(ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4})/iu;
const HEADING = /^(?:dự thảo\s+)?(?:kế hoạch|dự toán|phương án|chương trình)(?:\s|$)/iu;
const END_OF_TITLE =
  /^(?:căn cứ|thực hiện|tiếp tục|thi hành|để |nhằm|xét |trên cơ sở|ngày |phần |[ivx]+\s*[.)]|\d+\s*[.)]|\(|-{2,}|_{2,}|kính gửi|số\s*:)/iu;
const BODY =
  /^(?:ủy ban|uỷ ban|ubnd|hđnd|hội đồng|sở|ban |bộ |văn phòng|chi cục|cục|tổng cục|trung tâm|đảng ủy|đảng bộ|thành ủy|tỉnh ủy|huyện ủy|hội|công an|bảo hiểm|trường|đoàn|liên đoàn|phòng|mặt trận|ủy ban mttq|ban chỉ đạo|kho bạc|bệnh viện|viện|công ty|báo|đài|thanh tra|tòa án)/iu;
const MOTTO = /^(?:cộng hòa|cộng hoà|độc lập|đảng cộng sản)/iu;

/** Reads what a plan says of itself above its tasks. */
export function readLetterhead(lines: readonly Line[]): Letterhead {
  const caption = captionIn(lines);
  const numbered = lines.find(({ text }) => NUMBER.test(text));
  const number = numbered ? compact(NUMBER.exec(numbered.text)?.[1] ?? '') : null;
  const dated = lines.find(({ text }) => DATED.test(text));
  const title = titleIn(lines);
  const issuer = issuerIn(lines, numbered);
  const used = [numbered, dated, ...title.lines, ...(issuer?.lines ?? []), caption?.line].filter(
    (line) => line !== undefined,
  );
  return {
    number: numbered && number ? textDraft(number, [numbered.place]) : captionDraft(caption, 'symbol'),
    title: title.text === '' ? null : textDraft(title.text, placesOf(title)),
    issuer: caption?.issuer
      ? textDraft(caption.issuer, [caption.line.place])
      : issuer && textDraft(issuer.text, placesOf(issuer)),
    issued: dated ? dateDraft(dated) : captionDraft(caption, 'date'),
    period: periodIn(title, dated ?? caption?.line, lines),
    used,
    caption,
  };
}

function joined(lines: readonly Line[]): Lines {
  return { text: lines.map(({ text }) => text).join(' '), lines };
}

function placesOf({ lines }: Lines): Place[] {
  return lines.map(({ place }) => place);
}

/** What only the caption says, with a note that it does. */
function captionDraft(caption: Caption | null, key: 'symbol' | 'date'): Draft | null {
  const text = caption?.[key];
  return caption && text ? textDraft(text, [caption.line.place], FROM_CAPTION) : null;
}

/** The day a line is dated with; one that is not in the calendar stays as it is, for the rules to point at. */
function dateDraft({ text, place }: Line): Draft {
  const written = DATED.exec(text)?.[1] ?? '';
  const day = readDate(written);
  return textDraft(day === null ? slashed(written) : formatDay(day, 'vi'), [place]);
}

/** The lines after the heading KẾ HOẠCH, to the first empty one or the recitals; the name of the annex where there is none. */
function titleIn(lines: readonly Line[]): Lines {
  const at = lines.findIndex(
    ({ text }) => HEADING.test(text) && (text === text.toUpperCase() || /^kế hoạch$/iu.test(text)),
  );
  const heading = lines[at];
  if (!heading) return annexTitleIn(lines);
  const isAlone = /^(?:dự thảo\s+)?kế hoạch$/iu.test(heading.text);
  const found: Line[] = isAlone ? [] : [heading];
  for (const line of lines.slice(at + 1)) {
    if (line.text === '' && found.length === 0) continue;
    if (line.text === '' || line.text.length > 400 || END_OF_TITLE.test(line.text) || CAPTION.test(line.text))
      break;
    found.push(line);
  }
  return {
    text: joined(found).text.replace(/\s*[.;]$/, ''),
    lines: isAlone ? [heading, ...found] : found,
  };
}

/** The lines between PHỤ LỤC and what the annex belongs to: its name is that of a plan whose heading is not there. */
function annexTitleIn(lines: readonly Line[]): Lines {
  const heading = lines.findLastIndex(({ text }) => /^phụ lục(?:\s+[ivx\d]+)?[.:]?$/iu.test(text));
  if (heading < 0) return joined([]);
  const below = lines.slice(heading + 1).filter(({ text }) => text !== '');
  const end = below.findIndex(({ text }) => END_OF_TITLE.test(text) || CAPTION.test(text));
  return joined(end < 0 ? [] : below.slice(0, end));
}

/** The office in the letterhead: the last of the bodies named above the number, each perhaps on two lines. */
function issuerIn(lines: readonly Line[], numbered: Line | undefined): Lines | null {
  const heading = lines.findIndex(({ text }) => HEADING.test(text));
  const above = lines.slice(0, numbered ? lines.indexOf(numbered) : Math.max(heading, 0));
  const first = above.findLastIndex(({ text }) => BODY.test(text) && text.length < 100);
  if (first < 0) return null;
  const after = above.slice(first + 1);
  const end = after.findIndex(({ text }) => !goesOn(text));
  const name = above.slice(first, first + 1 + Math.min(end < 0 ? after.length : end, 2));
  return joined(name);
}

/** A name in capitals goes on in the next line, before the motto of the state. */
function goesOn(text: string): boolean {
  return /\p{L}/u.test(text) && text === text.toUpperCase() && !MOTTO.test(text);
}

/** The time of a plan from the years in its title, else from the line that dates it. */
function periodIn(title: Lines, dated: Line | undefined, lines: readonly Line[]): Draft | null {
  const from = placesOf(title);
  const span = /(?:giai đoạn|từ năm|các năm)\s+(\d{4})\s*(?:[-–]|đến(?: năm)?)\s*(\d{4})/iu.exec(title.text);
  if (span) return textDraft(`${span[1]}/${span[2]}`, from, FROM_TITLE);
  const years = [...new Set(title.text.match(/(?<=năm )(?:19|20)\d\d/giu) ?? [])];
  if (years.length === 1 && years[0]) return textDraft(years[0], from, FROM_TITLE);
  const line = dated ?? lines.find(({ text }) => UNDATED.test(text));
  const year = line?.text.match(/(?:19|20)\d\d(?!\d)(?!.*(?:19|20)\d\d)/)?.[0];
  return line && year ? textDraft(year, [line.place], FROM_DATE) : null;
}

/** The date of a draft, of which only the year is filled in. */
const UNDATED = /^\p{L}.*ngày\s+tháng\s+năm 20\d\d/iu;

const FROM_TITLE: Localized = { vi: 'theo tên kế hoạch', en: 'from the title' };
const FROM_DATE: Localized = { vi: 'theo ngày ban hành', en: 'from the date of issue' };
const FROM_CAPTION: Localized = {
  vi: 'theo dòng "Kèm theo …" của phụ lục',
  en: 'from the caption of the annex',
};

/** Whether a line only belongs to the form of every letter, such as the motto of the state. */
export function isForm(text: string): boolean {
  return (
    MOTTO.test(text) ||
    // What amounts count anyway.
    /^\(?(?:đơn vị tính|đvt)\s*:\s*đồng\)?$/iu.test(text) ||
    /^(?:phụ lục|nơi nhận|dự thảo)(?:\s+[ivx\d]+)?[.:]?$/iu.test(text) ||
    !/[\p{L}\d]/u.test(text)
  );
}

import { formatDay, readDate } from '../../../values/calendar/calendar.ts';
import { fold } from '../../../values/text/fold.ts';
import { CAPTION, type Caption, captionIn, DATE, numberIn, slashed } from './caption.ts';
import { type Draft, type Place, textDraft } from './draft.ts';
import type { Line } from './lines.ts';
import { FROM_CAPTION, periodIn, type Years } from './period.ts';
import { isForm, isHeading, type Lines, PAPER, titleIn } from './title.ts';

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
  /** Whether the caption leaves room for what the letterhead has; that of a draft is filled in when the plan is issued. */
  readonly isCaptionOpen: boolean;
}

const NUMBERED = /^số\s*:?\s*(?=[\d.…_/-])/iu;
/** `Hà Nội, ngày 25 tháng 02 năm 2020`, alone or after the number; in a draft without the day. */
const PLACE_AND_DATE =
  /^(?:số\s*:?\s.*?\s)?\p{L}[\p{L}\s.-]{1,40}?,?\s*ngày[\s\d.…_/-]*(?:tháng[\s\d.…_/-]*)?(?:năm[\s.…_]*)?(?:20\d\d)?[.\s]*$/iu;
const BODY =
  /^(?:ủy ban|uỷ ban|ubnd|hđnd|hội đồng|sở(?! thích)|ban(?! hành)|bộ(?! tài liệu| chỉ số| tiêu chí| câu hỏi)|văn phòng|chi cục|cục|tổng cục|trung tâm|đảng ủy|đảng uỷ|đảng bộ|thành ủy|tỉnh ủy|huyện ủy|hội(?! nghị| thi| thảo| diễn| chợ| trại| đàm)|công an|bảo hiểm|trường(?! hợp)|đoàn(?! (?:tncs|thanh niên cộng sản) hồ chí minh$)|(?:tỉnh|thành|huyện|quận) đoàn|bch|liên đoàn|phòng(?!,? chống)|mặt trận|kho bạc|bệnh viện|viện(?! trợ)|công ty|báo(?! cáo| giá)|đài|thanh tra|tòa án)\s/iu;
/** The motto of the State or of the Party. */
const MOTTO = /(?:^|\s)(?:cộng hòa|cộng hoà|độc lập|đảng cộng sản).*$/iu;
/** A letterhead is at the top: further down a body is one that has something to do. */
const TOP = 12;

/**
 * Reads what a plan says of itself above its tasks. `years` are those that the rest of the document names, for the time of
 * a plan whose title has none.
 */
export function readLetterhead(lines: readonly Line[], years: Years): Letterhead {
  const caption = captionIn(lines);
  const numbered = lines.find(({ text }) => NUMBERED.test(text));
  const { number, symbol } = numbered ? numberIn(numbered.text) : { number: null, symbol: null };
  const dated = lines.find(({ text }) => text.length < 120 && PLACE_AND_DATE.test(text));
  const issuer = issuerIn(lines, numbered ?? dated);
  const form = [numbered, dated, ...(issuer?.lines ?? [])].filter((line) => line !== undefined);
  const above = Math.max(-1, ...form.map((line) => lines.indexOf(line)));
  const title = titleIn(lines.slice(above + 1), lines.slice(0, above + 1));
  const written = dated && DATE.exec(dated.text)?.[1];
  return {
    number: numbered && symbol ? textDraft(symbol, [numbered.place]) : captionDraft(caption, 'symbol'),
    title: title.text === '' ? null : textDraft(title.text, placesOf(title)),
    issuer:
      caption?.issuer && !(issuer && isFuller(issuer.text, caption.issuer))
        ? textDraft(caption.issuer, [caption.line.place])
        : issuer && textDraft(issuer.text, placesOf(issuer)),
    issued: dated && written ? dateDraft(written, dated) : captionDraft(caption, 'date'),
    period: periodIn({ text: title.text, from: placesOf(title) }, dated ?? caption?.line ?? null, years),
    used: [...form, ...(issuer?.above ?? []), ...title.lines, ...(caption ? [caption.line] : [])],
    caption,
    isCaptionOpen: number !== null && (caption?.number === null || caption?.date === null),
  };
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
function dateDraft(written: string, { place }: Line): Draft {
  const day = readDate(written.replace(/\s*([/.-])\s*/g, '$1'));
  return textDraft(day === null ? slashed(written) : formatDay(day, 'vi'), [place]);
}

interface Issuer extends Lines {
  /** The bodies that it belongs to. */
  readonly above: readonly Line[];
}

/** The office in the letterhead: the last of the bodies named above the number, the date or the heading, on up to three lines. */
function issuerIn(lines: readonly Line[], below: Line | undefined): Issuer | null {
  const end = below
    ? lines.indexOf(below)
    : lines.findIndex((line) => isHeading(line) || CAPTION.test(line.text));
  const above = lines.slice(0, end < 0 ? lines.length : end);
  const top = below ? above : above.filter(({ text }) => text !== '').slice(0, TOP);
  const first = top.findLastIndex(({ text }) => isBody(text));
  if (first < 0) return null;
  const from = above.indexOf(top[first] as Line);
  const after = above.slice(from + 1);
  const past = after.findIndex(({ text }) => !continuesName(text));
  const name = above.slice(from, from + 1 + Math.min(past < 0 ? after.length : past, 2));
  return {
    text: name.map(({ text }) => withoutMotto(text)).join(' '),
    lines: name,
    above: above.slice(0, from).filter(({ text }) => isBody(text)),
  };
}

/** Whether a name says all of another and more: `UBND tỉnh` in a caption leaves out which one it is. */
function isFuller(name: string, other: string): boolean {
  const withInitials = (text: string) => fold(text).replace(/^uy ban nhan dan(?= )/, 'ubnd');
  return withInitials(name).startsWith(`${withInitials(other)} `);
}

function isBody(text: string): boolean {
  return text.length < 100 && BODY.test(text) && !/[.;:]$/.test(text) && !CAPTION.test(text);
}

/** In a plain text the motto is on the line of the office. */
function withoutMotto(text: string): string {
  return text.replace(MOTTO, '');
}

/** A name in capitals continues in the next line, before the motto of the state and the name of a paper. */
function continuesName(text: string): boolean {
  return (
    /\p{L}/u.test(text) &&
    text === text.toUpperCase() &&
    !MOTTO.test(text) &&
    !PAPER.test(text) &&
    !isForm(text)
  );
}

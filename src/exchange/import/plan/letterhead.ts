import type { Localized } from '../../../i18n.ts';
import { formatDay, readDate } from '../../../values/calendar.ts';
import type { AnnexTable } from '../annex/find-annex.ts';
import { cellsOf, cellText, type OfficeDocument, type Table } from '../office-document.ts';
import { type Draft, type Place, textDraft } from './draft.ts';

/** A line of the document outside the annex, with its place. */
export interface Line {
  readonly text: string;
  readonly place: Place;
}

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

/** What the annex says of the plan it belongs to. */
export interface Caption {
  readonly line: Line;
  readonly number: string | null;
  /** The number, or what stands behind the room for it in a draft: `/KH-UBND`. */
  readonly symbol: string | null;
  readonly date: string | null;
  readonly issuer: string | null;
}

const NUMBER = /^số\s*:?\s*(\d*\s*[a-z]?\s*\/\s*[\p{Lu}][\p{Lu}\d]*(?:\s*-\s*[\p{Lu}][\p{Lu}\d&.]*)*)/iu;
const DATED = /^\p{L}[\p{L}\s.,-]{1,40}?,?\s*(ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4})/iu;
const CAPTION = /kèm theo (?:kế hoạch|quyết định|công văn|tờ trình|thông báo|văn bản)/iu;
const HEADING = /^(?:dự thảo\s+)?(?:kế hoạch|dự toán|phương án|chương trình)(?:\s|$)/iu;
const END_OF_TITLE =
  /^(?:căn cứ|thực hiện|tiếp tục|thi hành|để |nhằm|xét |trên cơ sở|ngày |phần |[ivx]+\s*[.)]|\d+\s*[.)]|\(|-{2,}|_{2,}|kính gửi|số\s*:)/iu;
const BODY =
  /^(?:ủy ban|uỷ ban|ubnd|hđnd|hội đồng|sở|ban |bộ |văn phòng|chi cục|cục|tổng cục|trung tâm|đảng ủy|đảng bộ|thành ủy|tỉnh ủy|huyện ủy|hội|công an|bảo hiểm|trường|đoàn|liên đoàn|phòng|mặt trận|ủy ban mttq|ban chỉ đạo|kho bạc|bệnh viện|viện|công ty|báo|đài|thanh tra|tòa án)/iu;
const MOTTO = /^(?:cộng hòa|cộng hoà|độc lập|đảng cộng sản)/iu;

/** The lines before the annex: paragraphs, the cells of other tables, and the rows of a sheet above its header. */
export function linesBefore(document: OfficeDocument, [annex]: readonly AnnexTable[]): Line[] {
  const lines: Line[] = [];
  for (const block of document.blocks) {
    if (block.kind === 'paragraph') {
      if (block.lines.length === 0) lines.push({ text: '', place: paragraphPlace('') });
      for (const text of block.lines) lines.push({ text, place: paragraphPlace(text) });
    } else if (block === annex?.table) {
      lines.push(...cellLines(block, annex.header.first));
      break;
    } else if (block.rows.length <= LETTERHEAD_ROWS) {
      lines.push(...cellLines(block, block.rows.length));
    }
  }
  return lines;
}

/** A longer table is no letterhead. */
const LETTERHEAD_ROWS = 6;

function paragraphPlace(text: string): Place {
  return { table: null, row: null, column: null, text, heading: null };
}

function cellLines(table: Table, rows: number): Line[] {
  return cellsOf(table)
    .filter(({ row }) => row <= rows)
    .flatMap((cell) => {
      const place: Place = {
        table: table.number,
        row: cell.row,
        column: cell.column,
        text: cellText(cell),
        heading: null,
      };
      return [...cell.lines.map((text) => ({ text, place })), { text: '', place }];
    });
}

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
  const fromCaption = caption ? [caption.line.place] : [];
  return {
    number:
      numbered && number
        ? textDraft(number, [numbered.place])
        : caption?.symbol
          ? textDraft(caption.symbol, fromCaption, FROM_CAPTION)
          : null,
    title:
      title.text === ''
        ? null
        : textDraft(
            title.text,
            title.lines.map(({ place }) => place),
          ),
    issuer: caption?.issuer
      ? textDraft(caption.issuer, fromCaption)
      : issuer
        ? textDraft(
            issuer.text,
            issuer.lines.map(({ place }) => place),
          )
        : null,
    issued: dated
      ? dateDraft(dated)
      : caption?.date
        ? textDraft(caption.date, fromCaption, FROM_CAPTION)
        : null,
    period: periodIn(title, dated ?? caption?.line, lines),
    used,
    caption,
  };
}

function compact(number: string): string {
  return number.replace(/\s+/g, '');
}

/** The day a line is dated with; one that the calendar has not stays as it is, for the rules to point at. */
function dateDraft({ text, place }: Line): Draft {
  const written = DATED.exec(text)?.[1] ?? '';
  const day = readDate(written);
  return textDraft(day === null ? slashed(written) : formatDay(day, 'vi'), [place]);
}

/** `(Kèm theo Kế hoạch số 44/KH-UBND ngày 25 tháng 02 năm 2020 của UBND thành phố Hà Nội)`, on one line or several. */
function captionIn(lines: readonly Line[]): Caption | null {
  const at = lines.findLastIndex(({ text }) => CAPTION.test(text));
  const line = lines[at];
  if (!line) return null;
  let text = line.text;
  for (
    let next = at + 1;
    text.startsWith('(') && !text.includes(')') && (lines[next]?.text ?? '') !== '';
    next += 1
  )
    text += ` ${lines[next]?.text}`;
  const number = /số\s*:?\s*(\d+\s*[a-z]?\s*\/\s*[\p{Lu}\d]+(?:\s*-\s*[\p{Lu}\d&.]+)*)/iu.exec(text)?.[1];
  const draft = /số\s*:?[\s.…_]*(\/\s*[\p{Lu}\d]+(?:\s*-\s*[\p{Lu}\d&.]+)*)/iu.exec(text)?.[1];
  const date =
    /ngày\s+(\d{1,2}\s*\/\s*\d{1,2}\s*\/\s*\d{4}|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4})/iu.exec(
      text,
    )?.[1] ?? null;
  const issuer = /\s(?:của|do)\s+([^()]+?)(?:\s+ban hành)?\s*[).]*$/iu.exec(text)?.[1]?.trim() ?? null;
  return {
    line: { text, place: line.place },
    number: number ? compact(number) : null,
    symbol: number ? compact(number) : draft ? compact(draft) : null,
    date: date && readDate(date) !== null ? slashed(date) : null,
    issuer,
  };
}

function slashed(date: string): string {
  const [day = '', month = '', year = ''] = date.match(/\d+/g) ?? [];
  return `${day}/${month}/${year}`;
}

/** The lines after the heading KẾ HOẠCH, to the first empty one or the recitals. */
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
    text: found
      .map(({ text }) => text)
      .join(' ')
      .replace(/\s*[.;]$/, ''),
    lines: isAlone ? [heading, ...found] : found,
  };
}

/** The lines between PHỤ LỤC and what the annex belongs to: its name is that of a plan whose heading is not there. */
function annexTitleIn(lines: readonly Line[]): { readonly text: string; readonly lines: readonly Line[] } {
  const heading = lines.findLastIndex(({ text }) => /^phụ lục(?:\s+[ivx\d]+)?[.:]?$/iu.test(text));
  if (heading < 0) return { text: '', lines: [] };
  const below = lines.slice(heading + 1).filter(({ text }) => text !== '');
  const end = below.findIndex(({ text }) => END_OF_TITLE.test(text) || CAPTION.test(text));
  const found = end < 0 ? [] : below.slice(0, end);
  return { text: found.map(({ text }) => text).join(' '), lines: found };
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
  return { text: name.map(({ text }) => text).join(' '), lines: name };
}

/** A name in capitals goes on in the next line, before the motto of the state. */
function goesOn(text: string): boolean {
  return /\p{L}/u.test(text) && text === text.toUpperCase() && !MOTTO.test(text);
}

/** The time of a plan from the years in its title, else from the line that dates it. */
function periodIn(title: Lines, dated: Line | undefined, lines: readonly Line[]): Draft | null {
  const from = title.lines.map(({ place }) => place);
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

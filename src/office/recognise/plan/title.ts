import { CAPTION } from './caption.ts';
import type { Line } from './lines.ts';

/** A text over several lines. */
export interface Lines {
  readonly text: string;
  readonly lines: readonly Line[];
}

/** What the names of a plan and of its annex begin with. */
export const PAPER =
  /^(?:dự thảo\s+)?(?:kế hoạch|dự toán|dự trù|phương án|chương trình|đề án|bảng|biểu|danh mục|danh sách|kinh phí|tổng hợp|nhu cầu|lịch|phân công|phân bổ|phân kỳ|thuyết minh|khái toán|tiến độ|nhiệm vụ)(?:\s|$)/iu;
const HEADING = /^(?:dự thảo\s+)?(?:kế hoạch|dự toán|phương án|chương trình|đề án)(?:\s|$)/iu;
const ALONE =
  /^(?:dự thảo\s+)?(?:kế hoạch|dự toán(?: (?:kinh phí|chi tiết|chi|ngân sách))*|phương án|chương trình|đề án)$/iu;
const NUMBERED = String.raw`phần |[ivx]+\s*[.)/]|\d+\s*[.)/]|[a-zđ][.)]\s`;
/** What a plan begins with after its title. */
const END_OF_TITLE = new RegExp(
  String.raw`^(?:căn cứ|ngày |kính gửi|số\s*:|\(|-{2,}|_{2,}|${NUMBERED})`,
  'iu',
);
/** What a title may begin with too, where it does not end as a recital does. */
const RECITAL = /^(?:Thực hiện|Tiếp tục|Thi hành|Triển khai|Để|Nhằm|Xét|Trên cơ sở|Theo|Từ)\s/u;
const UNIT = /^\(?\s*(?:đơn vị(?: tính| tiền)?|đvt|đv|unit)\b[^:]*:/iu;
/** What continues a name in capitals: `Năm 2026`, `Trên địa bàn xã`. */
const CONTINUES = /^\(?(?:năm|quý|tháng|giai đoạn|đợt|về|trên địa bàn|của|thực hiện)\s/iu;
/** A name that only says which kind of paper it is: what it is about is in the next line. */
const ONLY_KIND =
  /^(?:(?:bảng|biểu|phụ biểu|phụ lục|mẫu|danh mục|dự toán|dự trù|khái toán|tổng hợp|thuyết minh|nhu cầu|kinh phí|chi tiết|chi|kê|ngân sách|dự kiến|số|\d+|[ivx]+)(?:[\s.:]+|$))+$/iu;
const SIGNED =
  /^(?:kt|tm|tl|tuq|q)\.|^(?:phó |quyền )?(?:chủ tịch|giám đốc|trưởng|bí thư|chánh|hiệu trưởng)(?:\s|$)/iu;
const ANNEX = /^phụ lục(?: số)?(?:\s+[ivx\d]+)?[.:]?$/iu;
/** Longer than the title of any plan. */
const LONGEST = 400;

/** Whether a line only belongs to the form of every letter, such as the motto of the state. */
export function isForm(text: string): boolean {
  return (
    /^(?:cộng hòa|cộng hoà|độc lập|đảng cộng sản)/iu.test(text) ||
    // What amounts count anyway.
    /^\(?(?:đơn vị tính|đvt)\s*:\s*đồng\)?$/iu.test(text) ||
    /^(?:phụ lục|phụ biểu|biểu|biểu mẫu|mẫu|nơi nhận|dự thảo)(?: số)?(?:\s+[ivx\d][\d./a-z-]*)?[.:]?$/iu.test(
      text,
    ) ||
    !/[\p{L}\d]/u.test(text)
  );
}

/** Whether a line is the heading of a plan: KẾ HOẠCH alone in any case, or a title in capitals that begins so. */
export function isHeading({ text }: Line): boolean {
  return ALONE.test(text) || (HEADING.test(text) && isCapital(text));
}

/**
 * The title of a plan from the lines below its letterhead: those after the heading KẾ HOẠCH; else the name of the annex
 * after PHỤ LỤC, what a letter is about by its letterhead, in capitals, in words that begin as names of papers do, or in a cell
 * above the table.
 */
export function titleIn(lines: readonly Line[], letterhead: readonly Line[] = []): Lines {
  const about = () => subjectIn(letterhead);
  const readings = [underHeading, underAnnex, about, inCapitals, inSmallLetters, inCells];
  for (const read of readings) {
    const found = read(lines);
    if (found.text !== '') return found;
  }
  return joined([]);
}

function joined(lines: readonly Line[]): Lines {
  const text = lines.map((line) => line.text).join(' ');
  return {
    text: text.replace(/^phụ lục(?: số)?\s*[ivx\d]*\s*[.:–-]\s*/iu, '').replace(/\s*[.;]$/, ''),
    lines,
  };
}

const SUBJECT = /^v\/v\s*:?\s*/iu;

/** What a letter is about, from `V/v` below its number to the end of that cell or paragraph. */
function subjectIn(lines: readonly Line[]): Lines {
  const at = lines.findIndex(({ text }) => SUBJECT.test(text));
  const first = lines[at];
  if (!first) return joined([]);
  const { table, row, column } = first.place;
  const after = lines.slice(at + 1);
  const end = after.findIndex(
    ({ text, place }) =>
      table === null || place.table !== table || place.row !== row || place.column !== column || text === '',
  );
  const found = [first, ...after.slice(0, end < 0 ? after.length : end)];
  return { text: joined(found).text.replace(SUBJECT, ''), lines: found };
}

function isCapital(text: string): boolean {
  return /\p{L}{2}/u.test(text) && text === text.toUpperCase();
}

/** The lines after the heading KẾ HOẠCH, to the first empty one or the recitals. */
function underHeading(lines: readonly Line[]): Lines {
  const at = lines.findIndex(isHeading);
  const heading = lines[at];
  if (!heading) return joined([]);
  const isAlone = ALONE.test(heading.text);
  const found: Line[] = isAlone ? [] : [heading];
  for (const line of lines.slice(at + 1)) {
    if (line.text === '' && found.length === 0) continue;
    if (line.text === '' || ends(line.text, found.length === 0)) break;
    found.push(line);
  }
  const all = isAlone ? [heading, ...found] : found;
  // A time alone is no name.
  const isTime = found.length > 0 && found.every(({ text }) => ONLY_TIME.test(text));
  return { text: joined(isTime ? all : found).text, lines: all };
}

const ONLY_TIME = /^\(?(?:năm|quý|tháng|giai đoạn)\s[\d\s./–-]*(?:[ivx]+\s*)?(?:(?:\/|năm)\s*\d{4})?\)?$/iu;

/** The lines between PHỤ LỤC and what the annex belongs to, in any case. */
function underAnnex(lines: readonly Line[]): Lines {
  const heading = lines.findLastIndex(({ text }) => ANNEX.test(text));
  if (heading < 0) return joined([]);
  const below = lines.slice(heading + 1).filter(({ text }) => text !== '' && !isForm(text));
  const end = below.findIndex(({ text }) => ends(text, true));
  return joined(end < 0 ? [] : below.slice(0, end));
}

/** Whether a line is no longer the title; the first one may begin with a word of a recital. */
function ends(text: string, isFirst: boolean): boolean {
  if (text.length > LONGEST || END_OF_TITLE.test(text) || CAPTION.test(text) || UNIT.test(text)) return true;
  return RECITAL.test(text) && !(isFirst && !/[;:.,]$/.test(text));
}

/** The last lines in capitals that are no section, signature or unit; with what continues them below. */
function inCapitals(lines: readonly Line[]): Lines {
  const isName = ({ text }: Line) => isCapital(text) && !ends(text, true) && !SIGNED.test(text);
  const filled = lines.filter(({ text }) => text !== '' && !isForm(text));
  const last = filled.findLastIndex(isName);
  if (last < 0) return joined([]);
  const first = filled.slice(0, last).findLastIndex((line) => !isName(line)) + 1;
  const name = filled.slice(first, last + 1);
  return joined([...name, ...continued(name, filled.slice(last + 1)).slice(0, 2)]);
}

/** The lines below a name that belong to it. */
function continued(name: readonly Line[], below: readonly Line[]): readonly Line[] {
  const isOnlyKind = name.every(({ text }) => ONLY_KIND.test(text));
  const rest = isOnlyKind ? below.filter(({ text }) => text !== '') : below;
  const end = rest.findIndex(
    ({ text }, index) => !(CONTINUES.test(text) || (isOnlyKind && index === 0)) || ends(text, true),
  );
  return end < 0 ? rest : rest.slice(0, end);
}

/** A line such as `Dự toán kinh phí tuyên truyền năm 2026`, which is no sentence. */
function inSmallLetters(lines: readonly Line[]): Lines {
  const at = lines.findIndex(
    ({ text }) => PAPER.test(text) && text.length <= 200 && !/[.;:,]$|\snày(?!\p{L})/u.test(text),
  );
  if (at < 0) return joined([]);
  const name = lines.slice(at, at + 1);
  return joined([...name, ...continued(name, lines.slice(at + 1))]);
}

/** In a sheet, the first row above the table that says something in several words. */
function inCells(lines: readonly Line[]): Lines {
  const line = lines.find(
    ({ text, place }) =>
      place.table !== null &&
      text.split(' ').length >= 4 &&
      !ends(text, true) &&
      !isForm(text) &&
      !/[.;:]$/.test(text),
  );
  return joined(line ? [line] : []);
}

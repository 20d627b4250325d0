import type { Window } from '../../../values/calendar/calendar.ts';
import { fold } from '../../../values/text/fold.ts';
import { readTiming } from '../../../values/timing/timing.ts';
import { isAgency } from './agencies.ts';
import type { Line } from './lines.ts';
import { amountsIn, type NamedAmount } from './named-amounts.ts';
import { Outline } from './outline.ts';

/** A numbered paragraph and the lines below it. */
export interface Section {
  readonly name: string;
  readonly text: string;
  readonly line: Line;
  readonly below: readonly Line[];
}

/** What a label before a colon says of the task above it. */
export type Label = 'schedule' | 'implementedBy' | 'coordinatedBy' | 'result' | 'money';

const LABELS: Readonly<Record<Label, RegExp>> = {
  schedule:
    /^(?:thoi gian|thoi han|tien do|hoan thanh)(?: (?:thuc hien|hoan thanh|to chuc|trien khai|du kien))*$/,
  implementedBy:
    /^(?:(?:don vi|co quan|bo phan|nguoi)(?: (?:chu tri|thuc hien|dau moi|tham muu|phu trach))+|chu tri(?: thuc hien)?|(?:trach nhiem|phan cong)(?: thuc hien)?)$/,
  coordinatedBy: /^(?:(?:don vi|co quan) )?phoi hop(?: thuc hien)?$/,
  result: /^(?:san pham|ket qua)(?: (?:dau ra|du kien|thuc hien))*$/,
  money: /^(?:du kien )?(?:kinh phi|du toan|chi phi)(?: (?:thuc hien|du kien))*$/,
};

export interface Detail {
  readonly label: Label;
  readonly text: string;
  readonly line: Line;
}

export interface FoundTask {
  readonly section: Section;
  readonly title: string;
  readonly details: readonly Detail[];
  readonly amounts: readonly NamedAmount[];
}

/** The number or bullet before a paragraph. */
export const NUMBER = /^\s*(?:[-–+*•]\s*|(?:\d+(?:\.\d+)*|[IVX]+|[a-zđ])[.)]\s+)/u;

/** The numbered paragraphs up to the signatures. */
export function sectionsOf(lines: readonly Line[]): Section[] {
  const outline = new Outline();
  const sections: { name: string; text: string; line: Line; below: Line[] }[] = [];
  for (const line of lines) {
    if (/^nơi nhận/iu.test(line.text)) break;
    const name = outline.next(line.text);
    if (/^(?:\d+(?:\.\d+)*|[IVX]+|[a-zđ])[.)]\s/u.test(line.text))
      sections.push({ name, text: line.text.replace(NUMBER, ''), line, below: [] });
    else if (line.text !== '') sections.at(-1)?.below.push(line);
  }
  return sections;
}

/** Sections that speak of the whole plan. */
const ABOUT_ALL = /^(?:nguon )?(?:kinh phi|du toan|tong)(?: |$)|^(?:muc dich|yeu cau|to chuc thuc hien)/;

/** The task that a numbered paragraph is; null if it says neither when, nor by whom, nor for how much. */
export function taskIn(section: Section, period: Window | null): FoundTask | null {
  if (ABOUT_ALL.test(fold(section.text))) return null;
  const bracket = inBrackets(section, period);
  const below = section.below.flatMap(detailsIn);
  const parts = bracket || below.length > 0 ? null : (inSentences(section) ?? inParts(section, period));
  const details = [...(bracket?.details ?? []), ...below, ...(parts?.details ?? [])];
  const ofMoney = details.filter(({ label }) => label === 'money').map((detail) => detail.line);
  const named = [...new Set([section.line, ...ofMoney])].flatMap(amountsIn);
  // Of several amounts it is not certain which is the task's.
  const amounts = named.length === 1 ? named : [];
  if (details.length === 0 && amounts.length === 0) return null;
  return { section, title: bracket?.title ?? parts?.title ?? firstPart(section.text), details, amounts };
}

/** `… (Sở Nội vụ; quý II/2026)` */
function inBrackets({ text, line }: Section, period: Window | null) {
  const [, title, inside] =
    /^(.*\S)\s*\(([^()]+)\)(?:,?\s+(?:dự kiến\s+)?kinh phí[^()]*)?\s*[.;:,]?$/u.exec(text) ?? [];
  if (!title || !inside) return null;
  const details = inside
    .split(/;|,(?=\s*\p{Lu})|,(?=\s*(?:trong|trước|quý|tháng|ngày)\s)/iu)
    .map((part): Detail | null => {
      const labelled = labelledIn(part, line);
      if (labelled) return labelled;
      if (isTime(part, period)) return { label: 'schedule', text: part.trim(), line };
      return isAgency(part.trim()) ? { label: 'implementedBy', text: part.trim(), line } : null;
    });
  const all = details.filter((detail) => detail !== null);
  return all.length === details.length && all.some(({ label }) => label === 'schedule')
    ? { title, details: all }
    : null;
}

/** `Hội thi. Thời gian: Quý III/2026. Kinh phí: 20.000.000 đồng.`: all that follows the title has a label. */
function inSentences({ text, line }: Section) {
  const [title = '', ...parts] = text.split(/[.;]\s+(?=\p{L})/u);
  const details = parts.map((part) => labelledIn(part, line)).filter((detail) => detail !== null);
  return parts.length > 0 && details.length === parts.length ? { title, details } : null;
}

/** `Phóng sự: thực hiện trong tháng 4/2026, kinh phí 20.000.000 đồng.` */
function inParts({ text, line }: Section, period: Window | null) {
  const [title = '', ...parts] = text.replace(/[.;]$/, '').split(/:\s|[;,]\s/u);
  const times = parts.filter((part) => /\d|quý/u.test(part) && isTime(part, period));
  const [time] = times;
  if (amountsIn(line).length === 0 || time === undefined || times.length > 1) return null;
  return { title, details: [{ label: 'schedule' as const, text: time.trim(), line }] };
}

function firstPart(text: string): string {
  return text.split(/:\s|[;,]\s+(?:dự kiến\s+)?kinh phí/u)[0]?.replace(/[.;:]$/, '') ?? text;
}

/** `- Thời gian thực hiện: Quý II/2026; đơn vị chủ trì: Phòng Văn hóa - Xã hội.` */
function detailsIn(line: Line): Detail[] {
  const found = line.text
    .replace(NUMBER, '')
    .split(/;\s/)
    .map((part) => labelledIn(part, line));
  return found.every((detail) => detail !== null) ? found : [];
}

function labelledIn(text: string, line: Line): Detail | null {
  const [, name = '', value = ''] = /^([^:]{3,60}):\s*(.+?)\s*[.;]?$/u.exec(text.trim()) ?? [];
  const folded = fold(name);
  for (const label of Object.keys(LABELS) as Label[])
    if (LABELS[label].test(folded)) return { label, text: value, line };
  return null;
}

/** Whether a text says when; `nếu có` is no time without a label. */
function isTime(text: string, period: Window | null): boolean {
  const reading = readTiming(text.trim(), period);
  return reading.ok && reading.timing.kind !== 'on-demand';
}

/** Whether a section is only the heading of the next. */
export function holds({ name }: Section, next: Section | undefined): boolean {
  return next?.name.startsWith(`${name}.`) === true;
}

/** What a numbered paragraph says makes it a task: when, or by whom. */
export function isCertain({ label }: Detail): boolean {
  return label === 'schedule' || label === 'implementedBy' || label === 'coordinatedBy';
}

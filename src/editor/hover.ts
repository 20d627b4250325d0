import { actualsDescriptions } from '../actual/json-schema.ts';
import { centralUntil } from '../facts/documents.ts';
import type { Lang, Localized } from '../i18n.ts';
import { normsDescriptions } from '../norms/json-schema.ts';
import { documentOf } from '../plan/facts/citations.ts';
import { linesOf, sumOfLines } from '../plan/facts/lines.ts';
import { allTasks } from '../plan/facts/tasks.ts';
import { descriptions } from '../plan/format/descriptions.ts';
import type { Citation, Plan } from '../plan/format/schema.ts';
import { isMapping, valueAt } from '../plan/format/shape.ts';
import { cyclesText } from '../reports/diff/cycle-text.ts';
import { type Day, formatDay, formatWindow, type Window } from '../values/calendar/calendar.ts';
import { type Dong, formatMoney } from '../values/money/money.ts';
import type { Timing, TimingReading } from '../values/timing/timing.ts';
import { writeWords } from '../values/words/words.ts';
import type { Path } from '../yaml/document.ts';
import type { Range } from '../yaml/position.ts';
import { type IdKind, idsIn } from './ids.ts';
import type { EditedFile, FileKind } from './workspace.ts';

/** What an editor shows beside the pointer, as Markdown, and the text it is about. */
export interface Hover {
  readonly text: string;
  readonly range: Range;
}

/** What is known of the key or value at an offset of a sound text; null if there is nothing to say. */
export function hoverAt(file: EditedFile, offset: number, lang: Lang): Hover | null {
  const { source } = file;
  if (source.syntaxProblems.length > 0) return null;
  const place = source.placeAt(offset);
  if (!place) return null;
  const range = source.rangeAt(place.span);
  const id = idsIn(source).find((each) => samePath(each.path, place.path));
  const isOfId = id && (place.part === 'value' || id.isDeclaration);
  const text =
    (isOfId && describeId(id.kind, id.id, file, lang)) ||
    (place.part === 'value' && describeValue(file, place.path, lang)) ||
    (place.part === 'key' && describeKey(file, place.path, lang));
  return text ? { text, range } : null;
}

function samePath(a: Path, b: Path): boolean {
  return a.length === b.length && a.every((step, i) => step === b[i]);
}

const DESCRIPTIONS: Readonly<Record<FileKind, Readonly<Record<string, Localized>>>> = {
  plan: descriptions,
  actuals: actualsDescriptions,
  norms: normsDescriptions,
};

/** What a key is for. */
export function describeKey({ kind }: Pick<EditedFile, 'kind'>, path: Path, lang: Lang): string | null {
  const texts = DESCRIPTIONS[kind];
  let known = '';
  for (const step of path) {
    if (typeof step === 'number' || (step === 'tasks' && known === 'tasks')) continue;
    const next = known === '' ? step : `${known}.${step}`;
    known = Object.hasOwn(texts, next) || !Object.hasOwn(texts, `${known}.*`) ? next : `${known}.*`;
  }
  const text = texts[known] ?? texts[String(path.at(-1))];
  return text?.[lang] ?? null;
}

function describeValue(file: EditedFile, path: Path, lang: Lang): string | null {
  const data = file[file.kind];
  const value = valueAt(data, path);
  if (file.plan && file.kind === 'plan' && path[0] === 'citations')
    return describeCitation(file.plan.citations[Number(path[1])], file, lang);
  if (isMapping(value) && 'dong' in value && typeof value.dong === 'bigint') return describeMoney(value.dong);
  // A schedule is read beside its text, for the text may be a list or a mapping.
  const at = path.findLastIndex((step) => step === 'schedule' || step === 'period');
  const holder = valueAt(data, path.slice(0, at));
  if (at > 0 && isMapping(holder) && 'timing' in holder)
    return describeTiming(holder.timing as TimingReading | null, lang);
  if (isMapping(value) && 'start' in value && 'end' in value)
    return formatWindow(value as unknown as Window, lang);
  return null;
}

/** When a table of documents says that a cited document was issued, and whether it has ended. */
function describeCitation(
  citation: Citation | undefined,
  { documents }: EditedFile,
  lang: Lang,
): string | null {
  const known = citation && documents.find(documentOf(citation), citation.date);
  if (!known) return null;
  const say = SAY[lang];
  const day = (name: string, date: Day | null) => (date === null ? null : `${name} ${formatDay(date, lang)}`);
  const lines = [
    `**${known.number}**`,
    day(say.issued, known.issued),
    day(say.effective, known.effective),
    day(say.ended, known.ended),
    known.replacedBy && `${say.replacedBy} ${known.replacedBy}`,
    known.file === null ? say.upTo(formatDay(centralUntil(), lang)) : say.ofOffice,
  ];
  return lines.filter((line) => line !== null).join('  \n');
}

function describeMoney(dong: Dong): string {
  return `**${formatMoney(dong)}**  \n${writeWords(dong)}`;
}

const SAY = {
  vi: {
    from: 'từ',
    until: 'hạn',
    after: 'sau khi',
    ongoing: 'thường xuyên',
    'on-demand': 'khi có yêu cầu',
    fixed: '',
    recurring: '',
    declared: 'Được giao',
    planned: 'Kế hoạch',
    items: (count: number) => `${count} khoản chi`,
    unpaid: 'không nhận kinh phí',
    issued: 'ban hành ngày',
    effective: 'có hiệu lực từ',
    ended: 'hết hiệu lực từ',
    replacedBy: 'được thay thế bởi',
    upTo: (day: string) => `theo danh mục đến ${day}`,
    ofOffice: 'theo documents.tsv của cơ quan',
  },
  en: {
    from: 'from',
    until: 'due',
    after: 'after',
    ongoing: 'ongoing',
    'on-demand': 'on demand',
    fixed: '',
    recurring: '',
    declared: 'Declared',
    planned: 'Planned',
    items: (count: number) => `${count} item${count === 1 ? '' : 's'}`,
    unpaid: 'gets no money',
    issued: 'issued',
    effective: 'in force from',
    ended: 'no longer in force from',
    replacedBy: 'replaced by',
    upTo: (day: string) => `list of central documents up to ${day}`,
    ofOffice: 'documents.tsv of the office',
  },
} as const;

/** The days a schedule comes to, and how it recurs. */
function describeTiming(reading: TimingReading | null, lang: Lang): string | null {
  if (!reading?.ok) return null;
  const { timing } = reading;
  const lines = [
    ...kindLines(timing, lang),
    ...timing.windows.map((window) => formatWindow(window, lang)),
    ...edgeLines(timing, lang),
  ];
  return lines.length > 0 ? lines.join('  \n') : null;
}

function kindLines({ kind, cycles, event }: Timing, lang: Lang): string[] {
  const say = SAY[lang];
  const how = kind === 'recurring' ? cyclesText(cycles, lang) : say[kind];
  return [how, event === null ? '' : `${say.after} ${event}`].filter((line) => line !== '');
}

/** Days that no window shows. */
function edgeLines({ windows, start, deadlines }: Timing, lang: Lang): string[] {
  const say = SAY[lang];
  const open = windows.length === 0 && start !== null ? [`${say.from} ${formatDay(start, lang)}`] : [];
  return [...open, ...deadlines.map((day) => `${say.until} ${formatDay(day, lang)}`)];
}

/** What an id names, and its money. */
function describeId(kind: IdKind, id: string, file: EditedFile, lang: Lang): string | null {
  const { plan } = file;
  if (kind === 'contract') return describeContract(id, file, lang);
  return plan && DESCRIBE[kind](id, plan, lang);
}

const DESCRIBE: Readonly<
  Record<Exclude<IdKind, 'contract'>, (id: string, plan: Plan, lang: Lang) => string | null>
> = {
  outlet(id, plan, lang) {
    const outlet = Object.hasOwn(plan.outlets, id) ? plan.outlets[id] : undefined;
    if (!outlet) return null;
    const money =
      outlet.unpaid === true ? SAY[lang].unpaid : planned(plan, lang, ({ item }) => item.outlet === id);
    return `**${outlet.name}**  \n${money}`;
  },
  source(id, plan, lang) {
    const { sources = {} } = plan.budget;
    const source = Object.hasOwn(sources, id) ? sources[id] : undefined;
    if (!source) return null;
    const declared = `${SAY[lang].declared}: ${source.amount.text}`;
    return `**${source.name}**  \n${declared}  \n${planned(plan, lang, ({ item }) => item.source === id)}`;
  },
  task(id, plan, lang) {
    const entry = allTasks(plan).find(({ task }) => task.id === id);
    if (!entry) return null;
    const when = describeTiming(entry.task.timing, lang);
    const inside = planned(plan, lang, (line) => line.task === entry.task);
    return [`**${entry.number}. ${entry.task.title}**`, when, inside].filter(Boolean).join('  \n');
  },
};

/** The money of some lines of a plan: `Kế hoạch: 100.000.000đ, 2 khoản chi`. */
function planned(
  plan: Plan,
  lang: Lang,
  isOurs: (line: ReturnType<typeof linesOf>[number]) => boolean,
): string {
  const lines = linesOf(plan).filter(isOurs);
  const sum = sumOfLines(lines);
  return `${SAY[lang].planned}: ${sum === null ? '?' : formatMoney(sum)}, ${SAY[lang].items(lines.length)}`;
}

function describeContract(id: string, { actuals }: EditedFile, lang: Lang): string | null {
  const contract = actuals?.contracts.find((each) => each.id === id);
  if (!contract) return null;
  const { number = id, signed, amount } = contract;
  return `**${number}**, ${formatDay(signed, lang)}  \n${amount.text}`;
}

import type { Localized } from '../../../i18n.ts';
import type { Expected } from '../../../plan/format/format.ts';
import { type ShapeProblem, valueAt } from '../../../plan/format/shape.ts';
import type { PlanFile } from '../../../plan/open.ts';
import { formatDay, intendedDate } from '../../../values/calendar/calendar.ts';
import { readQuantity } from '../../../values/money/quantity.ts';
import { fold, foldName } from '../../../values/text/fold.ts';
import { closest } from '../../../values/text/suggest.ts';
import { BULLETS } from '../../../yaml/slips/list-dash.ts';
import { withoutQuotes } from '../../../yaml/slips/quoted.ts';
import { plainOrQuoted, replacing } from '../../engine/fix.ts';
import { defineTextRule, toWrite } from '../../engine/rule.ts';
import { calendarHelp } from '../../wording/impossible-date.ts';
import { mappingFor, type WrittenForm } from '../../wording/written-forms.ts';

export const schemaInvalidValue = defineTextRule({
  id: 'schema/invalid-value',
  severity: 'error',
  summary: { vi: 'Mỗi mục có giá trị đúng dạng', en: 'Every value has the form that its key needs' },
  why: {
    vi: 'Ngày 31/02 hay một danh sách viết thành một dòng chữ thì không thể kiểm tra tiếp.',
    en: 'A date of 31/02, or a list written as one text, leaves nothing to check.',
  },
  example: { bad: 'date: 31/6/2026', good: 'date: 20/01/2026' },
  checkText(file, report) {
    const { source, problems, writtenPath } = file;
    for (const problem of problems) {
      if (problem.kind !== 'invalid') continue;
      const { path, expected, found } = problem;
      const range = source.rangeOf(writtenPath(path));
      const suggestion = intendedValue(problem, file);
      const { vi, en } = EXPECTED[expected];
      report({
        range,
        data: { expected, found },
        ...statement(found),
        help: suggestion
          ? helpFor(suggestion, expected)
          : (impossibleDate(problem) ?? { vi: `cần ${vi}`, en: `write ${en}` }),
        ...(suggestion?.isComplete && {
          fix: { ...replacing(range, suggestion.form), safe: isSafe(expected, suggestion.form) },
        }),
      });
    }
  },
});

const EXPECTED: Readonly<Record<Expected, Localized>> = {
  date: { vi: 'một ngày, như 25/02/2020 hoặc 2020-02-25', en: 'a date, such as 25/02/2020 or 2020-02-25' },
  period: {
    vi: 'thời gian của kế hoạch, như 2020, 2026/2030 hoặc 2026-07-10/2026-11-30',
    en: 'the period, such as 2020, 2026/2030 or 2026-07-10/2026-11-30',
  },
  quantity: { vi: 'một số lượng, như 12, 1.000 hoặc 2,5', en: 'a quantity, such as 12, 1.000 or 2,5' },
  'money-unit': {
    vi: 'đơn vị tính của số tiền, như đồng, nghìn đồng, triệu đồng hoặc tỷ đồng',
    en: 'a unit of money: đồng, nghìn đồng, triệu đồng or tỷ đồng',
  },
  of: {
    vi: 'plan (tính trên mọi khoản chi khác của kế hoạch), hoặc bỏ mục này',
    en: 'plan (all other items of the plan), or leave the key out',
  },
  'payment-kind': {
    vi: 'advance (tạm ứng), payment (thanh toán), settlement (thanh lý hợp đồng) hoặc refund (nộp trả lại)',
    en: 'advance, payment, settlement or refund',
  },
  'progress-state': {
    vi: 'started (đang thực hiện), done (đã hoàn thành) hoặc stopped (dừng)',
    en: 'started, done or stopped',
  },
  'threshold-kind': {
    vi: 'outlet (mỗi cơ quan truyền thông), item (mỗi khoản chi) hoặc contract (mỗi hợp đồng)',
    en: 'outlet, item or contract',
  },
  until: { vi: 'một ngày không trước ngày ở from', en: 'a day that is not before that of from' },
  percent: { vi: 'một tỷ lệ, như 8% hoặc 8,5%', en: 'a percentage, such as 8% or 8,5%' },
  texts: { vi: 'một dòng chữ, hoặc danh sách các dòng chữ', en: 'a text, or a list of texts' },
  'yes-no': { vi: 'true (có) hoặc false (không)', en: 'true or false' },
  text: { vi: 'một dòng chữ', en: 'a text' },
  list: { vi: 'một danh sách, mỗi phần tử bắt đầu bằng "- "', en: 'a list, each element starting with "- "' },
  mapping: { vi: 'các mục dạng "tên: nội dung"', en: 'keys with values, as "key: value"' },
  schedule: {
    vi: 'một mốc thời gian, danh sách mốc thời gian, hoặc các mục from, until, every, event, condition',
    en: 'a timing phrase, a list of them, or the keys from, until, every, event, condition',
  },
};

type InvalidValue = Extract<ShapeProblem, { kind: 'invalid' }>;

function statement(found: string | null): Localized {
  if (found === null) return { vi: 'giá trị không đúng dạng', en: 'the value is of the wrong kind' };
  if (found === '') return { vi: 'chưa ghi gì', en: 'nothing is written here' };
  const text = found.length > LONGEST_SHOWN ? `${found.slice(0, LONGEST_SHOWN)}…` : found;
  return { vi: `"${text}" không hợp lệ ở mục này`, en: `"${text}" cannot be read here` };
}

const LONGEST_SHOWN = 60;

/** What to write for a value of another kind; null if the text does not say. */
function intendedValue(
  { path, expected, found }: InvalidValue,
  { source, plan, writtenPath }: PlanFile,
): WrittenForm | null {
  const written = writtenPath(path);
  const span = source.spanAt(written);
  const inFile = source.text.slice(span.start, span.end);
  if (expected === 'list' && found === null) return listOfOne(inFile);
  if (found === null || found === '' || found.length > LONGEST_SHOWN) return null;
  if (expected === 'list') return listOf(source.isQuoted(written) ? found : inFile);
  if (expected === 'date') return dateFor(found);
  if (expected === 'quantity')
    return quantityFor(found, plan && valueAt(plan, [...path.slice(0, -1), 'unit']));
  const word = wordFor(expected, found);
  if (word !== null) return { form: word, isComplete: true };
  return expected === 'mapping' ? mappingFor(path, found, plan) : null;
}

/** A form that writes money, or the day for one that can be another, needs somebody to look. */
function isSafe(expected: Expected, form: string): boolean {
  return expected !== 'date' && !/amount:|total:/.test(form);
}

/** `20/01/2026` for `20/1/26` and `01/20/2026` */
function dateFor(found: string): WrittenForm | null {
  const intended = intendedDate(found);
  return intended === null ? null : { form: formatDay(intended, 'vi'), isComplete: true };
}

/** `31/4/2026`: how many days the month has. */
function impossibleDate({ expected, found }: InvalidValue): Localized | null {
  return expected === 'date' && found !== null && FULL_DATE.test(found) ? calendarHelp(found, 0) : null;
}

const FULL_DATE = /^\D*(?:\d{1,2}\D+\d{1,2}\D+\d{4}|\d{4}-\d{1,2}-\d{1,2})\s*$/;

const FACTOR = /^(\d[\d.,]*)\s*(\p{L}[\p{L}\s/]*)?$/u;

/** `[12, 2]` for `12 x 2`; for `12 bài` also the unit, unless the item has it. */
function quantityFor(found: string, unit: unknown): WrittenForm | null {
  const factors = found
    .split(/\s*[×*]\s*|(?<=[\d\s])[xX](?=[\d\s])/)
    .map((factor) => FACTOR.exec(factor.trim()));
  const numbers = factors.flatMap((factor) => (factor?.[1] && readQuantity(factor[1]) ? factor[1] : []));
  if (numbers.length < factors.length) return null;
  const units = factors.flatMap((factor) => factor?.[2]?.trim() ?? []);
  // Between brackets, a decimal comma would split a factor.
  const list = numbers.map((number) => plainOrQuoted(number)).join(', ');
  const form = numbers.length > 1 ? `[${list}]` : list;
  const [only] = units;
  if (only === undefined) return { form, isComplete: true };
  if (typeof unit === 'string') {
    // What contradicts the unit is left to the person.
    return units.some((name) => foldName(name) === foldName(unit)) ? { form, isComplete: true } : null;
  }
  const name = units.length === 1 ? plainOrQuoted(only) : '…';
  return { form: `quantity: ${form}, unit: ${name}`, isComplete: false };
}

function helpFor({ form, isComplete }: WrittenForm, expected: Expected): Localized {
  return expected === 'quantity' && !isComplete
    ? { vi: `tách thành ${form}`, en: `split it into ${form}` }
    : toWrite(form);
}

/** The words of a closed set, each with what people call it. */
const WORDS: Readonly<Partial<Record<Expected, Readonly<Record<string, readonly string[]>>>>> = {
  'payment-kind': {
    advance: ['tạm ứng', 'ứng trước', 'ứng'],
    payment: ['thanh toán', 'trả', 'chi'],
    settlement: ['thanh lý', 'thanh lý hợp đồng', 'quyết toán', 'tất toán'],
    refund: ['nộp trả lại', 'hoàn trả', 'thu hồi', 'hoàn lại', 'nộp giảm'],
  },
  'progress-state': {
    started: ['đang thực hiện', 'đang làm', 'đã bắt đầu', 'bắt đầu', 'in progress'],
    done: ['đã hoàn thành', 'hoàn thành', 'đã xong', 'xong', 'finished', 'completed'],
    stopped: ['dừng', 'đã dừng', 'dừng thực hiện', 'không thực hiện', 'hủy'],
  },
  'threshold-kind': {
    outlet: ['cơ quan truyền thông', 'cơ quan', 'báo, đài', 'đơn vị'],
    item: ['khoản chi', 'khoản', 'nội dung'],
    contract: ['hợp đồng', 'gói thầu'],
  },
};

/** The word of a closed set that a text is likely to be, or null. */
function wordFor(expected: Expected, found: string): string | null {
  const words = WORDS[expected];
  if (!words) return null;
  const called = Object.entries(words).find(([, names]) => names.some((name) => fold(name) === fold(found)));
  return called?.[0] ?? closest(found, Object.keys(words));
}

/** A bullet before each element of what YAML read as one text, or a dash without its space at the beginning of a line. */
const BULLET = new RegExp(`(?:^|\\n)\\s*[${BULLETS}*+-]\\s*|\\s+[${BULLETS}*+]\\s+`);

/** One element in braces, without the dash of the list that it belongs to. */
function listOfOne(written: string): WrittenForm | null {
  return /^\{.*\}$/.test(written) ? { form: `[${written}]`, isComplete: true } : null;
}

/** The list that a text is intended for, which has its lines as they are written. */
function listOf(written: string): WrittenForm {
  const elements = written.split(BULLET).map((element) => element.replace(/\s*\n\s*/g, ' ').trim());
  const list = elements.filter((element) => element !== '');
  const form = list.map((element) => plainOrQuoted(withoutQuotes(element))).join(', ');
  return { form: `[${form}]`, isComplete: true };
}

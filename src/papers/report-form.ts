import { oneLine } from '../output/sheet/cells.ts';
import type { Plan } from '../plan/format/schema.ts';
import { exceptionsOf } from '../reports/status/sheet.ts';
import type { Status } from '../reports/status/status.ts';
import { statusWords } from '../reports/status/words.ts';
import { formatDay } from '../values/calendar/calendar.ts';
import { BLANK, datelineOf, letterheadOf, nameInText, officeName, planName } from './form-texts.ts';
import { type Line, line, type Paper, type PaperBlock } from './paper.ts';
import {
  countSentences,
  dayText,
  lateText,
  moneySentences,
  nextText,
  PROGRESS,
  type Progress,
  progressOf,
  taskPoint,
  tasksText,
} from './report-texts.ts';
import { statusPapers } from './status-tables.ts';

/**
 * The report on the execution of a plan (báo cáo) by the form of Nghị định 30/2020/NĐ-CP, with the tables of `status` as
 * its annex. Every figure is one of `status`; what nobody can know from the files is left to be filled in.
 */
export function reportPapers(plan: Plan, status: Status): Paper[] {
  const subject = subjectOf(plan, status);
  const tables = statusPapers(status);
  const report: Paper = {
    name: 'Báo cáo',
    title: subject,
    isLying: false,
    blocks: [
      {
        type: 'letterhead',
        issuer: letterheadOf(plan),
        symbol: `Số: ${BLANK}/BC-${symbolOf(plan)}`,
        dateline: datelineOf(plan),
      },
      line('heading', 'BÁO CÁO'),
      line('subject', subject),
      ...introduction(plan, status),
      line('section', 'I. KẾT QUẢ THỰC HIỆN NHIỆM VỤ'),
      ...results(status),
      line('section', 'II. KINH PHÍ'),
      ...moneySentences(status).map((text) => line('body', text)),
      line('section', 'III. NHIỆM VỤ CHẬM, KHOẢN CHI VƯỢT KẾ HOẠCH VÀ NGUYÊN NHÂN'),
      ...shortcomings(status),
      line('section', 'IV. NHIỆM VỤ ĐẾN HẠN TIẾP THEO'),
      ...nextDuties(status),
      line('body', `Trên đây là báo cáo kết quả thực hiện ${planName(plan)}./.`),
      { type: 'ending', recipients: [`- ${BLANK}${BLANK};`, '- Lưu: VT.'], posts: postsOf(plan) },
    ],
  };
  const annex: PaperBlock[] = [
    line('heading', 'PHỤ LỤC'),
    line('title', 'SỐ LIỆU CHI TIẾT'),
    line(
      'caption',
      `(Kèm theo Báo cáo số ${BLANK}/BC-${symbolOf(plan)} ngày ${BLANK} tháng ${BLANK} năm ${BLANK})`,
    ),
    ...tables.flatMap(({ blocks }) => blocks),
  ];
  return [report, { name: 'Phụ lục', title: subject, isLying: true, blocks: annex }];
}

/** The tables of the report alone, each as a paper that says what it is about. */
export function reportTables(plan: Plan, status: Status): Paper[] {
  const subject = subjectOf(plan, status);
  return statusPapers(status).map(({ blocks, ...paper }) => ({
    ...paper,
    title: subject,
    blocks: [line('subject', subject), ...blocks],
  }));
}

function subjectOf(plan: Plan, status: Status): string {
  return `Kết quả thực hiện ${planName(plan)} (${periodText(status)})`;
}

/** `UBND` of `44/KH-UBND`: who issues the plan also issues the report on it. */
function symbolOf({ plan: { number } }: Plan): string {
  return /-(\p{Lu}[\p{L}\d-]*)$/u.exec(oneLine(number ?? ''))?.[1] ?? BLANK;
}

function postsOf(plan: Plan): string[] {
  return /^(?:Ủy|Uỷ) ban nhân dân\s/iu.test(officeName(plan))
    ? ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']
    : ['THỦ TRƯỞNG ĐƠN VỊ'];
}

function periodText({ asOf, from }: Status): string {
  return from === null ? `tính đến hết ${dayText(asOf)}` : `từ ${dayText(from)} đến hết ${dayText(asOf)}`;
}

function introduction(plan: Plan, { asOf, dataEnd, isReported }: Status): Line[] {
  const { issuer, title } = plan.plan;
  const who = issuer === undefined ? 'kết quả thực hiện' : `${nameInText(issuer)} báo cáo kết quả thực hiện`;
  const words = statusWords.vi;
  return [
    line(
      'body',
      `Thực hiện ${planName(plan)} “${oneLine(title)}”, ${who} tính đến hết ${dayText(asOf)} như sau:`,
    ),
    ...(dataEnd === null ? [] : [line('body', words.dataEnd(formatDay(dataEnd, 'vi')))]),
    ...(isReported ? [] : [line('body', words.notReported)]),
  ];
}

/** What is late is in a section of its own, what is not begun in the annex. */
const LISTED: readonly Progress[] = ['done', 'started', 'stopped'];

function results(status: Status): Line[] {
  const tasks = status.tasks.filter(({ isSection }) => !isSection);
  const lists = LISTED.flatMap((progress): Line[] => {
    const own = tasks.filter((task) => progressOf(task) === progress);
    if (own.length === 0) return [];
    const title = PROGRESS[progress].replace(/^./u, (letter) => letter.toLocaleUpperCase('vi'));
    const details = ({ evidence, note }: (typeof own)[number]) =>
      [evidence, note].flatMap((text) => (text === null ? [] : [oneLine(text)]));
    return [
      line('part', `${title} (${tasksText(own.length)}):`),
      ...own.map((task) => line('point', taskPoint(task, progress, ...details(task)))),
    ];
  });
  return [
    ...countSentences(tasks, status.asOf).map((text) => line('body', text)),
    ...lists,
    line('body', 'Chi tiết từng nhiệm vụ tại Phụ lục kèm theo.'),
  ];
}

function shortcomings(status: Status): Line[] {
  const { tasks, asOf, isReported } = status;
  if (!isReported) return [line('body', 'Chưa có số liệu nên chưa xác định được nhiệm vụ chậm.')];
  const late = tasks.filter(({ isSection, daysLate }) => !isSection && daysLate !== null);
  const over = exceptionsOf({ ...status, tasks: [] }, 'vi').map(({ text }) =>
    line('point', `- ${String(text)}.`),
  );
  return [
    ...(late.length === 0
      ? [line('body', `Không có nhiệm vụ chậm tính đến hết ${dayText(asOf)}.`)]
      : late.map((task) => line('point', lateText(task)))),
    ...over,
  ];
}

/** In the order of their days. */
function nextDuties({ tasks, asOf }: Status): Line[] {
  const due = tasks
    .flatMap((task) => (task.next !== null && task.next >= asOf ? [{ task, next: task.next }] : []))
    .sort((a, b) => (a.next < b.next ? -1 : a.next > b.next ? 1 : 0));
  if (due.length === 0) return [line('body', `Không có nhiệm vụ nào còn thời hạn từ ${dayText(asOf)}.`)];
  return due.map(({ task, next }) => line('point', nextText(task, next)));
}

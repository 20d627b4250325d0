import { decimalText, oneLine, percentText } from '../output/sheet/cells.ts';
import { stateText } from '../reports/state-words.ts';
import { rateOf } from '../reports/status/money.ts';
import type { Status, TaskStatus } from '../reports/status/status.ts';
import { type Day, formatDay } from '../values/calendar/calendar.ts';
import type { Dong } from '../values/money/money.ts';
import { BLANK } from './form-texts.ts';

/** How far a task is, as a report counts tasks. */
export type Progress =
  | 'done'
  | 'started'
  | 'late'
  | 'unreported'
  | 'later'
  | 'passed'
  | 'stopped'
  | 'unknown';

/** The groups of tasks of a report, in their order. */
export const PROGRESS: Readonly<Record<Progress, string>> = {
  done: 'đã hoàn thành',
  started: 'đang thực hiện',
  late: 'quá hạn chưa hoàn thành',
  stopped: 'dừng thực hiện',
  unreported: 'trong thời gian thực hiện, chưa có báo cáo',
  passed: 'đã hết thời hạn, chưa có số liệu',
  later: 'chưa đến thời gian thực hiện hoặc đang chờ',
  unknown: 'không ghi thời hạn để đối chiếu',
};

export function progressOf({ state, started }: TaskStatus): Progress {
  switch (state) {
    case null:
      return 'unknown';
    case 'done':
    case 'done-late':
      return 'done';
    case 'overdue':
      return 'late';
    case 'past-deadline':
      return 'passed';
    case 'stopped':
      return 'stopped';
    case 'not-started':
    case 'waiting':
      return 'later';
    case 'in-period':
    case 'due-soon':
      return started ? 'started' : 'unreported';
  }
}

/** `Nhiệm vụ 4 (Tổ chức giao lưu)` */
function taskName({ number, title }: TaskStatus): string {
  return `Nhiệm vụ ${oneLine(number)} (${oneLine(title)})`;
}

/** `- Nhiệm vụ 1 (…): hoàn thành chậm 3 ngày; Quyết định số 812/QĐ-UBND.`; not again what its group already says. */
export function taskPoint(task: TaskStatus, group: Progress | null, ...more: readonly string[]): string {
  const state = stateText(task, true, 'vi');
  const isSaid = group !== null && state === PROGRESS[group];
  const said = [...(state === null || isSaid ? [] : [state]), ...more];
  return `- ${[taskName(task), ...(said.length > 0 ? [said.join('; ')] : [])].join(': ').replace(/\.$/, '')}.`;
}

/** `03 nhiệm vụ`: two figures, as offices write them. */
export function tasksText(count: number): string {
  return `${String(count).padStart(2, '0')} nhiệm vụ`;
}

function moneyText(dong: Dong): string {
  return `${decimalText(dong, 0, 'vi')} đồng`;
}

export function dayText(day: Day): string {
  return `ngày ${formatDay(day, 'vi')}`;
}

/** How many tasks there are, and how many of each progress, without those that no task has. */
export function countSentences(tasks: readonly TaskStatus[], asOf: Day): string[] {
  if (tasks.length === 0) return ['Kế hoạch không có nhiệm vụ.'];
  const counts = progresses().flatMap((progress) => {
    const own = tasks.filter((task) => progressOf(task) === progress);
    if (own.length === 0) return [];
    const late = own.filter(({ state }) => state === 'done-late').length;
    const count = `${tasksText(own.length)} ${PROGRESS[progress]}`;
    if (late === 0) return [count];
    return [late === own.length ? `${count} nhưng chậm` : `${count}, trong đó ${tasksText(late)} chậm`];
  });
  return [`Kế hoạch có ${tasksText(tasks.length)}. Tính đến hết ${dayText(asOf)}: ${counts.join('; ')}.`];
}

function progresses(): readonly Progress[] {
  return Object.keys(PROGRESS) as Progress[];
}

/** What was planned, signed and paid in all and in the period, as far as anything says so. */
export function moneySentences(status: Status): string[] {
  const { totals, direct, isReported, asOf, from } = status;
  const { planned, contracted, paid, remaining, inPeriod } = totals;
  if (planned === 0n && contracted === 0n && paid === 0n) return ['Kế hoạch không ghi kinh phí.'];
  const plan =
    planned === 0n ? 'Kế hoạch không ghi kinh phí.' : `Kinh phí theo Kế hoạch: ${moneyText(planned)}.`;
  if (!isReported) return [plan, 'Chưa có số liệu hợp đồng, thanh toán.'];
  return [
    plan,
    `Lũy kế đến hết ${dayText(asOf)}: ${signedText(contracted, planned)}; ${paidText(paid, planned, direct)}.`,
    ...(inPeriod && from !== null
      ? [
          `Trong kỳ (từ ${dayText(from)} đến hết ${dayText(asOf)}): ${signedText(inPeriod.contracted, 0n)}; ${paidText(inPeriod.paid, 0n, 0n)}.`,
        ]
      : []),
    remaining < 0n
      ? `Số đã ký hợp đồng và chi không qua hợp đồng vượt kinh phí theo Kế hoạch ${moneyText(-remaining)}.`
      : `Kinh phí còn được ký hợp đồng: ${moneyText(remaining)}.`,
  ];
}

function signedText(contracted: Dong, planned: Dong): string {
  return contracted === 0n
    ? 'chưa có hợp đồng được ký'
    : `đã ký hợp đồng ${moneyText(contracted)}${shareText(contracted, planned, 'bằng', 'kinh phí theo Kế hoạch')}`;
}

function paidText(paid: Dong, planned: Dong, direct: Dong): string {
  if (paid === 0n) return 'chưa có khoản thanh toán';
  const part = direct === 0n ? '' : `, trong đó ${moneyText(direct)} không qua hợp đồng`;
  return `đã thanh toán ${moneyText(paid)}${shareText(paid, planned, 'tỷ lệ giải ngân', '')}${part}`;
}

function shareText(part: Dong, whole: Dong, before: string, after: string): string {
  const rate = rateOf(part, whole);
  return rate === null ? '' : ` (${[before, percentText(rate, 'vi'), after].filter(Boolean).join(' ')})`;
}

/** What is late and why: the last note on it, else room to write. */
export function lateText(task: TaskStatus): string {
  const overdue = task.duties.find(({ state }) => state === 'overdue');
  const deadline = overdue ? `thời hạn ${formatDay(overdue.until, 'vi')}` : null;
  const reason =
    task.note === null ? `nguyên nhân: ${BLANK.repeat(4)}` : `theo báo cáo: ${oneLine(task.note)}`;
  return taskPoint(task, null, ...(deadline === null ? [] : [deadline]), reason);
}

/** `- Ngày 30/9/2020: Nhiệm vụ 4 (Tổ chức giao lưu); Văn phòng UBND.` */
export function nextText(task: TaskStatus, next: Day): string {
  const agencies = task.agencies.map(oneLine).join(', ');
  return `- Ngày ${formatDay(next, 'vi')}: ${taskName(task)}${agencies === '' ? '' : `; ${agencies}`}.`;
}

import type { Localized } from '../../i18n.ts';
import type { Scale } from './bars.ts';
import { type ScheduledTask, SOON, type State } from './schedule.ts';

interface ScheduleWords {
  readonly title: (whose: string) => string;
  readonly plan: (number: string, period: string) => string;
  readonly plans: (count: number, period: string) => string;
  readonly asOf: (day: string) => string;
  readonly dated: string;
  readonly lasting: string;
  readonly unreadable: string;
  readonly unscheduled: string;
  readonly noTasks: string;
  readonly heads: {
    readonly plan: string;
    readonly number: string;
    readonly task: string;
    readonly when: string;
    readonly start: string;
    readonly deadline: string;
    readonly kind: string;
    readonly after: string;
    readonly money: string;
    readonly state: string;
    readonly daysLeft: string;
  };
  readonly kinds: Readonly<Record<NonNullable<ScheduledTask['kind']>, string>>;
  readonly states: Readonly<Record<State, string>>;
  readonly daysLeft: (days: number) => string;
  readonly bars: Readonly<Record<Scale['unit'], string>>;
  readonly afterNote: string;
}

export const scheduleWords: Localized<ScheduleWords> = {
  vi: {
    title: (whose) => `Tiến độ thực hiện – ${whose}`,
    plan: (number, period) => `Kế hoạch số ${number} (${period})`,
    plans: (count, period) => `${count} kế hoạch (${period})`,
    asOf: (day) => `tính đến ngày ${day}; sắp đến hạn là còn không quá ${SOON} ngày`,
    dated: 'Nhiệm vụ có thời gian xác định',
    lasting: 'Nhiệm vụ thường xuyên, định kỳ hoặc theo yêu cầu',
    unreadable: 'Nhiệm vụ có thời gian không đọc được',
    unscheduled: 'Nhiệm vụ chưa ghi thời gian',
    noTasks: 'Không có nhiệm vụ nào.',
    heads: {
      plan: 'Kế hoạch',
      number: 'Stt',
      task: 'Tên nhiệm vụ',
      when: 'Thời gian',
      start: 'Bắt đầu',
      deadline: 'Thời hạn',
      kind: 'Loại',
      after: 'Sau Stt',
      money: 'Dự kiến kinh phí',
      state: 'Tình trạng',
      daysLeft: 'Còn lại',
    },
    kinds: {
      fixed: 'xác định',
      recurring: 'định kỳ',
      ongoing: 'thường xuyên',
      'on-demand': 'theo yêu cầu',
      unreadable: 'không đọc được',
    },
    states: { upcoming: 'chưa đến', open: 'đang làm', 'due-soon': 'sắp đến hạn', 'past-deadline': 'quá hạn' },
    daysLeft: (days) => (days < 0 ? `quá ${-days} ngày` : `${days} ngày`),
    bars: {
      month: 'Biểu đồ theo tháng: █ ghi trong kế hoạch, ░ có thể thực hiện.',
      quarter: 'Biểu đồ theo quý: █ ghi trong kế hoạch, ░ có thể thực hiện.',
      year: 'Biểu đồ theo năm: █ ghi trong kế hoạch, ░ có thể thực hiện.',
    },
    afterNote: 'Sau Stt: các nhiệm vụ phải xong trước.',
  },
  en: {
    title: (whose) => `Schedule – ${whose}`,
    plan: (number, period) => `plan ${number} (${period})`,
    plans: (count, period) => `${count} plans (${period})`,
    asOf: (day) => `as of ${day}; due soon means within ${SOON} days`,
    dated: 'Tasks with dates',
    lasting: 'Ongoing, recurring and on-demand tasks',
    unreadable: 'Tasks with a schedule that cannot be read',
    unscheduled: 'Tasks without a schedule',
    noTasks: 'There are no tasks.',
    heads: {
      plan: 'Plan',
      number: 'No.',
      task: 'Task',
      when: 'When',
      start: 'Start',
      deadline: 'Deadline',
      kind: 'Kind',
      after: 'After',
      money: 'Amount',
      state: 'State',
      daysLeft: 'Left',
    },
    kinds: {
      fixed: 'fixed',
      recurring: 'recurring',
      ongoing: 'ongoing',
      'on-demand': 'on demand',
      unreadable: 'unreadable',
    },
    states: { upcoming: 'upcoming', open: 'open', 'due-soon': 'due soon', 'past-deadline': 'past deadline' },
    daysLeft: (days) => {
      const size = Math.abs(days);
      return `${size} day${size === 1 ? '' : 's'}${days < 0 ? ' late' : ''}`;
    },
    bars: {
      month: 'Bars by month: █ stated in the plan, ░ possible.',
      quarter: 'Bars by quarter: █ stated in the plan, ░ possible.',
      year: 'Bars by year: █ stated in the plan, ░ possible.',
    },
    afterNote: 'After: the tasks that must be done before, by number.',
  },
};

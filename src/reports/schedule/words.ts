import { SOON } from '../../actual/standing.ts';
import type { Localized } from '../../i18n.ts';

const vi = {
  title: (whose: string) => `Tiến độ theo kế hoạch – ${whose}`,
  plan: (number: string, period: string) => `Kế hoạch số ${number} (${period})`,
  plans: (count: number, period: string) => `${count} kế hoạch (${period})`,
  asOf: (day: string) => `tính đến ngày ${day}; sắp đến hạn là còn không quá ${SOON} ngày`,
  dated: 'Nhiệm vụ có thời gian xác định',
  lasting: 'Nhiệm vụ thường xuyên, định kỳ hoặc theo yêu cầu',
  unreadable: 'Nhiệm vụ có thời gian không đọc được',
  unscheduled: 'Nhiệm vụ chưa ghi thời gian',
  noTasks: 'Không có nhiệm vụ nào.',
  heads: {
    plan: 'Kế hoạch',
    number: 'TT',
    task: 'Tên nhiệm vụ',
    when: 'Thời gian',
    start: 'Bắt đầu',
    deadline: 'Thời hạn',
    dayOff: 'Ngày nghỉ',
    kind: 'Loại',
    after: 'Sau TT',
    money: 'Dự kiến kinh phí',
    state: 'Tình trạng',
    next: 'Hạn tới',
    daysLeft: 'Còn lại',
  },
  kinds: {
    fixed: 'xác định',
    recurring: 'định kỳ',
    ongoing: 'thường xuyên',
    'on-demand': 'theo yêu cầu',
    unreadable: 'không đọc được',
  },
  daysLeft: (days: number) => (days < 0 ? `đã qua ${-days} ngày` : `${days} ngày`),
  passed: (passed: number, all: number) => `đã qua ${passed}/${all} đợt`,
  bars: {
    month: 'Biểu đồ theo tháng: █ ghi trong kế hoạch, ░ có thể thực hiện.',
    quarter: 'Biểu đồ theo quý: █ ghi trong kế hoạch, ░ có thể thực hiện.',
    year: 'Biểu đồ theo năm: █ ghi trong kế hoạch, ░ có thể thực hiện.',
  },
  afterNote: 'Sau TT: thực hiện sau các nhiệm vụ có số thứ tự đó.',
  statesNote:
    'Tình trạng chỉ căn cứ vào kế hoạch; "đang chờ" là chờ sự kiện hoặc nhiệm vụ phải xong trước mà chưa đến ngày hoặc chưa rõ ngày.',
};

const en: typeof vi = {
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
    dayOff: 'Day off',
    kind: 'Kind',
    after: 'After',
    money: 'Amount',
    state: 'State',
    next: 'Next due',
    daysLeft: 'Left',
  },
  kinds: {
    fixed: 'fixed',
    recurring: 'recurring',
    ongoing: 'ongoing',
    'on-demand': 'on demand',
    unreadable: 'unreadable',
  },
  daysLeft: (days) => {
    const size = Math.abs(days);
    return `${size} day${size === 1 ? '' : 's'}${days < 0 ? ' ago' : ''}`;
  },
  passed: (passed, all) => `${passed} of ${all} windows passed`,
  bars: {
    month: 'Bars by month: █ stated in the plan, ░ possible.',
    quarter: 'Bars by quarter: █ stated in the plan, ░ possible.',
    year: 'Bars by year: █ stated in the plan, ░ possible.',
  },
  afterNote: 'After: the tasks that must be done before, by number.',
  statesNote:
    'States follow from the plan alone: a task is waiting for an event or an earlier task whose day has not come or is not known.',
};

export const scheduleWords: Localized<typeof vi> = { vi, en };

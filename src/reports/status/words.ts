import type { Localized } from '../../i18n.ts';
import type { State } from './state.ts';

const vi = {
  title: (plan: string, day: string) => `Tình hình thực hiện Kế hoạch số ${plan}, tính đến ngày ${day}`,
  titles: (plans: number, day: string) => `Tình hình thực hiện ${plans} kế hoạch, tính đến ngày ${day}`,
  head: {
    plan: 'Kế hoạch số',
    tasks: 'Nhiệm vụ',
    late: 'Chậm',
    number: 'Stt',
    task: 'Nhiệm vụ',
    agency: 'Cơ quan thực hiện',
    deadline: 'Thời hạn',
    state: 'Kết quả thực hiện',
    evidence: 'Văn bản, sản phẩm',
    next: 'Hạn tới',
    planned: 'Kế hoạch',
    contracted: 'Đã ký hợp đồng',
    paid: 'Đã thanh toán (lũy kế)',
    rate: 'Tỷ lệ giải ngân',
    remaining: 'Còn được ký',
    outlet: 'Cơ quan truyền thông, nhà thầu',
  },
  states: {
    'not-started': 'chưa đến thời gian',
    'in-period': 'đang trong thời gian',
    'due-soon': 'sắp đến hạn',
    overdue: 'quá hạn',
    'past-deadline': 'đã qua thời hạn',
    done: 'đã hoàn thành',
    'done-late': 'hoàn thành chậm',
    stopped: 'dừng thực hiện',
    waiting: 'đang chờ',
  } satisfies Record<State, string>,
  started: 'đang thực hiện',
  overdue: (days: number) => `quá hạn ${days} ngày`,
  doneLate: (days: number) => `hoàn thành chậm ${days} ngày`,
  tasks: 'Nhiệm vụ',
  moneyByTask: 'Kinh phí theo nhiệm vụ',
  moneyByOutlet: 'Kinh phí theo cơ quan truyền thông, nhà thầu',
  total: 'Tổng cộng',
  noOutlet: 'Khoản không ghi cơ quan truyền thông',
  money: (contracted: string, paid: string, remaining: string) =>
    `Đã ký hợp đồng ${contracted}, đã thanh toán ${paid}; còn được ký hợp đồng ${remaining}.`,
  over: (contracted: string, paid: string, excess: string) =>
    `Đã ký hợp đồng ${contracted}, đã thanh toán ${paid}; ký hợp đồng vượt kế hoạch ${excess}.`,
  noMoney: 'Kế hoạch không ghi kinh phí.',
  notReported:
    'Chưa có số liệu hợp đồng, thanh toán, tiến độ, nên chỉ đối chiếu được thời gian theo kế hoạch.',
  shared: (tasks: string) => `Nhiệm vụ ${tasks} (chung hợp đồng)`,
  sharedNote: 'Hợp đồng chi cho nhiều nhiệm vụ không chia ra từng nhiệm vụ, nên ghi ở dòng chung.',
  overOutlet: (outlet: string, excess: string) => `${outlet}: ký hợp đồng vượt kế hoạch ${excess}`,
  lateTask: (number: string, title: string, days: number) =>
    `Nhiệm vụ ${number}, ${title}: quá hạn ${days} ngày`,
  lateDone: (number: string, title: string, days: number) =>
    `Nhiệm vụ ${number}, ${title}: hoàn thành chậm ${days} ngày`,
};

const en: typeof vi = {
  title: (plan, day) => `Status of plan ${plan}, as of ${day}`,
  titles: (plans, day) => `Status of ${plans} plans, as of ${day}`,
  head: {
    plan: 'Plan',
    tasks: 'Tasks',
    late: 'Late',
    number: 'No.',
    task: 'Task',
    agency: 'Carried out by',
    deadline: 'Deadline',
    state: 'State',
    evidence: 'Evidence',
    next: 'Next due',
    planned: 'Planned',
    contracted: 'Contracted',
    paid: 'Paid',
    rate: 'Paid share',
    remaining: 'Free to commit',
    outlet: 'Outlet or supplier',
  },
  states: {
    'not-started': 'not started yet',
    'in-period': 'within its time',
    'due-soon': 'due soon',
    overdue: 'overdue',
    'past-deadline': 'past its deadline',
    done: 'done',
    'done-late': 'done late',
    stopped: 'stopped',
    waiting: 'waiting',
  },
  started: 'in progress',
  overdue: (days) => `${days} day${days === 1 ? '' : 's'} overdue`,
  doneLate: (days) => `done ${days} day${days === 1 ? '' : 's'} late`,
  tasks: 'Tasks',
  moneyByTask: 'Money by task',
  moneyByOutlet: 'Money by outlet and supplier',
  total: 'Total',
  noOutlet: 'No outlet named',
  money: (contracted, paid, remaining) =>
    `Contracted ${contracted}, paid ${paid}; ${remaining} still free to commit.`,
  over: (contracted, paid, excess) => `Contracted ${contracted}, paid ${paid}; ${excess} more than planned.`,
  noMoney: 'The plan states no money.',
  notReported:
    'No contracts, payments or progress are on file, so only the times of the plan can be compared.',
  shared: (tasks) => `Tasks ${tasks} (one contract)`,
  sharedNote:
    'A contract that pays for several tasks is not divided among them; it stands on a line of their own.',
  overOutlet: (outlet, excess) => `${outlet}: contracted for ${excess} more than planned`,
  lateTask: (number, title, days) => `Task ${number}, ${title}: ${days} day${days === 1 ? '' : 's'} overdue`,
  lateDone: (number, title, days) =>
    `Task ${number}, ${title}: done ${days} day${days === 1 ? '' : 's'} late`,
};

export const statusWords: Localized<typeof vi> = { vi, en };

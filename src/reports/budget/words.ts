import type { Localized } from '../../i18n.ts';

const vi = {
  /** Dimensions in a title, and over the heads of rows. */
  by: {
    plan: 'kế hoạch',
    outlet: 'cơ quan truyền thông',
    section: 'mục',
    task: 'nhiệm vụ',
    quarter: 'quý',
    month: 'tháng',
    source: 'nguồn kinh phí',
  },
  head: {
    plan: 'Kế hoạch',
    outlet: 'Cơ quan truyền thông',
    section: 'Mục',
    task: 'Tên nhiệm vụ',
    quarter: 'Thời gian',
    month: 'Thời gian',
    source: 'Nguồn kinh phí',
  },
  title: (by: readonly string[], whose: string) =>
    `Dự kiến kinh phí${by.length > 0 ? ` theo ${by.join(' và ')}` : ''} – ${whose}`,
  plan: (number: string) => `Kế hoạch số ${number}`,
  plans: (count: number) => `${count} kế hoạch`,
  assumed: { even: 'giả định phân bổ đều', end: 'giả định chi toàn bộ vào kỳ cuối' },
  number: 'TT',
  amount: 'Dự kiến kinh phí',
  declared: 'Nguồn đã xác định',
  share: 'Tỷ lệ',
  total: 'Tổng cộng',
  tasks: 'Nhiệm vụ (TT)',
  task: (number: string) => `Nhiệm vụ ${number}`,
  /** Money that names no outlet or source, or has no time. */
  none: {
    plan: '–',
    outlet: 'Các khoản chi khác',
    section: '–',
    task: '–',
    quarter: 'Chưa xác định thời gian',
    month: 'Chưa xác định thời gian',
    source: 'Chưa ghi nguồn kinh phí',
  },
  least: {
    quarter: 'Lũy kế đến hết quý, ít nhất',
    month: 'Lũy kế đến hết tháng, ít nhất',
  },
  most: {
    quarter: 'Lũy kế đến hết quý, nhiều nhất',
    month: 'Lũy kế đến hết tháng, nhiều nhất',
  },
  dueNote:
    'Lũy kế ít nhất: các khoản chi đã hết thời gian thực hiện; nhiều nhất: tính cả các khoản chi đã đến thời gian thực hiện.',
  undatedNote:
    'Khoản chi chưa xác định thời gian có thể phát sinh bất cứ lúc nào: tính ngay vào mức nhiều nhất, không tính vào mức ít nhất.',
  spreadNote: {
    even: 'Kế hoạch không chia các khoản chi thực hiện trong nhiều kỳ; ở đây giả định phân bổ đều cho các kỳ đó.',
    end: 'Kế hoạch không chia các khoản chi thực hiện trong nhiều kỳ; ở đây giả định chi toàn bộ vào kỳ cuối.',
  },
  sharesNote: 'Tỷ lệ đã làm tròn nên cộng lại có thể không đúng 100,00%.',
};

const en: typeof vi = {
  by: {
    plan: 'plan',
    outlet: 'outlet',
    section: 'section',
    task: 'task',
    quarter: 'quarter',
    month: 'month',
    source: 'source',
  },
  head: {
    plan: 'Plan',
    outlet: 'Outlet',
    section: 'Section',
    task: 'Task',
    quarter: 'When',
    month: 'When',
    source: 'Funding source',
  },
  title: (by, whose) => `Budget${by.length > 0 ? ` by ${by.join(' and ')}` : ''} – ${whose}`,
  plan: (number) => `plan ${number}`,
  plans: (count) => `${count} plans`,
  assumed: { even: 'split evenly, assumed', end: 'all at the end, assumed' },
  number: 'No.',
  amount: 'Amount',
  declared: 'Declared',
  share: 'Share',
  total: 'Total',
  tasks: 'Tasks (No.)',
  task: (number) => `Task ${number}`,
  none: {
    plan: '–',
    outlet: 'No outlet named',
    section: '–',
    task: '–',
    quarter: 'Undated',
    month: 'Undated',
    source: 'No source named',
  },
  least: { quarter: 'Due by end of quarter, at least', month: 'Due by end of month, at least' },
  most: { quarter: 'Due by end of quarter, at most', month: 'Due by end of month, at most' },
  dueNote: 'Due at least: all whose time has ended by then; at most: all whose time has begun by then.',
  undatedNote:
    'Undated money may be due at any time: it counts towards the most from the start, and never towards the least.',
  spreadNote: {
    even: 'The plan does not divide money that spans several periods; here it is assumed to be split evenly over them.',
    end: 'The plan does not divide money that spans several periods; here all of it is assumed to be due in the last.',
  },
  sharesNote: 'Shares are rounded and may not add up to exactly 100.00%.',
};

export const budgetWords: Localized<typeof vi> = { vi, en };

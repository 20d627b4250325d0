import type { Localized } from '../../i18n.ts';

export type Counted = 'error' | 'warning' | 'file' | 'plan' | 'task' | 'item' | 'change' | 'ignored';

const VI: Readonly<Record<Counted, string>> = {
  error: 'lỗi',
  warning: 'cảnh báo',
  file: 'tệp',
  plan: 'kế hoạch',
  task: 'nhiệm vụ',
  item: 'khoản chi',
  change: 'thay đổi',
  ignored: 'phát hiện được bỏ qua',
};

/** `1 error`, `2 errors`, `2 lỗi` */
export const count: Localized<(n: number, what: Counted) => string> = {
  vi: (n, what) => `${n} ${VI[what]}`,
  en: (n, what) => `${n} ${what}${n === 1 || what === 'ignored' ? '' : 's'}`,
};

/** `1 task`, `8 tasks (3 sections)`, `8 nhiệm vụ (3 mục)`: sections only group tasks and do not count as tasks. */
export const countTasks: Localized<(tasks: number, sections: number) => string> = {
  vi: (tasks, sections) => `${count.vi(tasks, 'task')}${sections > 0 ? ` (${sections} mục)` : ''}`,
  en: (tasks, sections) =>
    `${count.en(tasks, 'task')}${sections > 0 ? ` (${sections} section${sections === 1 ? '' : 's'})` : ''}`,
};

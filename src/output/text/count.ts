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

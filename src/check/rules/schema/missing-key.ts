import { message, type RuleInfo } from '../../catalogue-rule.ts';

const messages = {
  missing: message<{ key: string }>({
    vi: ({ key }) => ({ message: `thiếu mục bắt buộc "${key}"`, help: `thêm ${key}: …` }),
    en: ({ key }) => ({ message: `the required key "${key}" is missing`, help: `add ${key}: …` }),
  }),
  'no-value': message<{ key: string }>({
    vi: ({ key }) => ({
      message: `mục bắt buộc "${key}" chưa có nội dung`,
      help: `điền sau dấu hai chấm: ${key}: …`,
    }),
    en: ({ key }) => ({
      message: `the required key "${key}" has no value`,
      help: `write it after the colon: ${key}: …`,
    }),
  }),
  'missing-outlet': message<object>({
    vi: () => ({
      message: 'khoản này không ghi chi cho ai, việc gì',
      help: 'thêm outlet: (mã cơ quan truyền thông) hoặc label: (nội dung chi)',
    }),
    en: () => ({
      message: 'the item does not say what the money is for',
      help: 'add outlet: (an id of outlets) or label: (what it is for)',
    }),
  }),
};

export const schemaMissingKey: RuleInfo<typeof messages> = {
  id: 'schema/missing-key',
  severity: 'error',
  summary: { vi: 'Kế hoạch có đủ các mục bắt buộc', en: 'The plan has every required key' },
  why: {
    vi: 'Thiếu số tiền, tên nhiệm vụ hay thời gian thì không thể cộng tổng và theo dõi.',
    en: 'Without an amount, a title or a period there is nothing to add up or to follow.',
  },
  messages,
  example: {
    bad: 'budget:\n  inWords: Hai trăm triệu đồng\n',
    good: 'budget:\n  total: 200.000.000đ\n  inWords: Hai trăm triệu đồng\n',
  },
};

import { message, type RuleInfo } from '../../catalogue-rule.ts';

const messages = {
  forbidden: message<{ rule: string }>({
    vi: ({ rule }) => ({ message: `không được bỏ qua ${rule}`, help: 'xóa dòng này và sửa lỗi' }),
    en: ({ rule }) => ({
      message: `${rule} cannot be ignored`,
      help: 'remove this comment and correct the plan',
    }),
  }),
};

export const ignoreForbidden: RuleInfo<typeof messages> = {
  id: 'ignore/forbidden',
  severity: 'error',
  summary: {
    vi: 'Không bỏ qua lỗi về số tiền, thời gian của kế hoạch và dạng tệp',
    en: 'Nothing about money, the period or the shape of the file is ignored',
  },
  why: {
    vi: 'Tổng sai thì vẫn sai dù có lý do; bỏ qua được thì việc kiểm tra không còn ý nghĩa.',
    en: 'A wrong total stays wrong whatever the reason: if it could be ignored, the check would prove nothing.',
  },
  messages,
  example: {
    bad: `budget:
  # kstthc-ignore budget/in-words: sẽ sửa sau
  total: 200.000.000đ
`,
    good: `budget:
  total: 200.000.000đ
`,
  },
};

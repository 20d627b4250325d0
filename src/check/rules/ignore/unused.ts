import { message, type RuleInfo } from '../../catalogue-rule.ts';

const messages = {
  unused: message<{ rule: string }>({
    vi: ({ rule }) => ({
      message: `ở đây không có phát hiện ${rule} nào để bỏ qua`,
      help: 'xóa dòng bỏ qua này',
    }),
    en: ({ rule }) => ({
      message: `there is no finding of ${rule} here to ignore`,
      help: 'remove this comment',
    }),
  }),
  unknown: message<{ rule: string; suggestion: string | null }>({
    vi: ({ rule, suggestion }) => ({
      message: `không có quy tắc "${rule}"`,
      help: suggestion === null ? 'xem các quy tắc: kstthc rules' : `có phải ý là ${suggestion}?`,
    }),
    en: ({ rule, suggestion }) => ({
      message: `there is no rule "${rule}"`,
      help: suggestion === null ? 'list the rules: kstthc rules' : `did you mean ${suggestion}?`,
    }),
  }),
};

export const ignoreUnused: RuleInfo<typeof messages> = {
  id: 'ignore/unused',
  severity: 'warning',
  summary: { vi: 'Dòng bỏ qua nào cũng còn tác dụng', en: 'Every ignore comment still ignores something' },
  why: {
    vi: 'Dòng bỏ qua đã thừa sẽ che mất lỗi mới phát sinh ở cùng chỗ.',
    en: 'A comment that ignores nothing today hides the next mistake in its place.',
  },
  messages,
  example: {
    bad: `citations:
  # kstthc-ignore citation/conflicting-date: văn bản đã ban hành ghi như vậy
  - { number: 63/2010/NĐ-CP, date: 08/6/2010, where: Căn cứ }
`,
    good: `citations:
  - { number: 63/2010/NĐ-CP, date: 08/6/2010, where: Căn cứ }
`,
  },
};

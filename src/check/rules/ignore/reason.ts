import { message, type RuleInfo } from '../../catalogue-rule.ts';

const messages = {
  'no-reason': message<{ rules: readonly string[] }>({
    vi: () => ({
      message: 'bỏ qua một phát hiện mà không nêu lý do',
      help: 'ghi lý do sau dấu hai chấm: # kstthc-ignore mã-quy-tắc: lý do',
    }),
    en: () => ({
      message: 'a finding is ignored without a reason',
      help: 'give the reason after a colon: # kstthc-ignore rule-id: reason',
    }),
  }),
  'no-rule': message<{ rules: readonly string[] }>({
    vi: () => ({ message: 'chưa ghi bỏ qua quy tắc nào', help: 'viết: # kstthc-ignore mã-quy-tắc: lý do' }),
    en: () => ({
      message: 'it does not say which rule to ignore',
      help: 'write: # kstthc-ignore rule-id: reason',
    }),
  }),
};

export const ignoreReason: RuleInfo<typeof messages> = {
  id: 'ignore/reason',
  severity: 'error',
  summary: { vi: 'Bỏ qua phát hiện nào cũng nêu lý do', en: 'Every ignored finding has a reason' },
  why: {
    vi: 'Người thẩm định cần biết vì sao một phát hiện được bỏ qua.',
    en: 'The reviewer has to know why a finding was set aside.',
  },
  messages,
  example: {
    bad: `citations:
  - { number: 63/2010/NĐ-CP, date: 08/6/2010, where: Căn cứ }
  # kstthc-ignore citation/conflicting-date
  - { number: 63/2010/NĐ-CP, date: 03/6/2010, where: V.2.a }
`,
    good: `citations:
  - { number: 63/2010/NĐ-CP, date: 08/6/2010, where: Căn cứ }
  # kstthc-ignore citation/conflicting-date: văn bản đã ban hành ghi như vậy
  - { number: 63/2010/NĐ-CP, date: 03/6/2010, where: V.2.a }
`,
  },
};

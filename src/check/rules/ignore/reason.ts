import type { RuleInfo, Wording } from '../../engine/rule.ts';

export const ignoreReason: RuleInfo = {
  id: 'ignore/reason',
  severity: 'error',
  summary: { vi: 'Mọi phát hiện được bỏ qua đều nêu lý do', en: 'Every ignored finding has a reason' },
  why: {
    vi: 'Người thẩm định cần biết vì sao một phát hiện được bỏ qua.',
    en: 'The reviewer has to know why a finding was set aside.',
  },
  example: {
    bad: '# kstthc-ignore citation/conflicting-date\n',
    good: '# kstthc-ignore citation/conflicting-date: văn bản đã ban hành ghi như vậy\n',
  },
};

export function noReason(rules: readonly string[]): Wording & { data: object } {
  const data = { rules };
  return rules.length === 0
    ? {
        data,
        vi: 'chưa ghi bỏ qua quy tắc nào',
        en: 'it does not say which rule to ignore',
        help: {
          vi: 'ghi mã quy tắc và lý do: # kstthc-ignore mã-quy-tắc: lý do',
          en: 'give the rule and the reason: # kstthc-ignore rule-id: reason',
        },
      }
    : {
        data,
        vi: 'bỏ qua một phát hiện mà không nêu lý do',
        en: 'a finding is ignored without a reason',
        help: {
          vi: 'ghi lý do sau dấu hai chấm: # kstthc-ignore mã-quy-tắc: lý do',
          en: 'give the reason after a colon: # kstthc-ignore rule-id: reason',
        },
      };
}

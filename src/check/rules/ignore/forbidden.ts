import type { RuleInfo, Wording } from '../../engine/rule.ts';

export const ignoreForbidden: RuleInfo = {
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
  example: {
    bad: 'budget:\n  # kstthc-ignore budget/in-words: sẽ sửa sau\n',
    good: 'budget:\n',
  },
};

export function notIgnorable(rule: string): Wording & { data: object } {
  return {
    data: { rule },
    vi: `không được bỏ qua ${rule}`,
    en: `${rule} cannot be ignored`,
    help: { vi: 'xóa dòng này và sửa lỗi', en: 'remove this comment and correct the plan' },
  };
}

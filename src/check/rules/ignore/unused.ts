import type { RuleInfo, Wording } from '../../engine/rule.ts';

export const ignoreUnused: RuleInfo = {
  id: 'ignore/unused',
  severity: 'warning',
  summary: { vi: 'Mọi dòng bỏ qua đều còn tác dụng', en: 'Every ignore comment still ignores something' },
  why: {
    vi: 'Dòng bỏ qua đã thừa sẽ che mất lỗi mới phát sinh ở cùng chỗ.',
    en: 'A comment that ignores nothing today hides the next mistake in its place.',
  },
  example: {
    bad: '- { number: 30c/NQ-CP, date: 08/11/2011, where: V.2.a }',
    good: '- { number: 30c/NQ-CP, date: 10/11/2011, where: V.2.a }',
  },
};

export function nothingIgnored(rule: string): Wording & { data: object } {
  return {
    data: { rule },
    vi: `ở đây không có phát hiện ${rule} nào để bỏ qua`,
    en: `there is no finding of ${rule} here to ignore`,
    help: { vi: 'xóa dòng bỏ qua này', en: 'remove this comment' },
  };
}

/** What is reported of a comment about a rule that there is not; `suggestion` is the id most likely intended. */
export function noSuchRule(rule: string, suggestion: string | null): Wording & { data: object } {
  return {
    data: { rule },
    vi: `không có quy tắc "${rule}"`,
    en: `there is no rule "${rule}"`,
    help:
      suggestion === null
        ? { vi: 'xem các quy tắc: kstthc rules', en: 'list the rules: kstthc rules' }
        : { vi: `có phải muốn ghi "${suggestion}"?`, en: `did you mean "${suggestion}"?` },
  };
}

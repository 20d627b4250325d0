import type { ShapeProblem } from '../../../plan/format/shape.ts';
import { defineTextRule, type Wording } from '../../engine/rule.ts';

export const schemaMissingKey = defineTextRule({
  id: 'schema/missing-key',
  severity: 'error',
  summary: { vi: 'Kế hoạch có đủ các mục bắt buộc', en: 'The plan has every required key' },
  why: {
    vi: 'Thiếu số tiền, tên nhiệm vụ hay thời gian thì không thể cộng tổng và theo dõi.',
    en: 'Without an amount, a title or a period there is nothing to add up or to follow.',
  },
  example: { bad: 'outlet: kinhtedothi,', good: 'outlet: kinhtedothi, amount: 90.000.000đ,' },
  checkText({ source, problems, writtenPath }, report) {
    for (const problem of problems) {
      if (problem.kind === 'missing') {
        const { path, key } = problem;
        const range = source.rangeOf(writtenPath([...path, key]));
        report({ range, data: { key }, ...wordingOf(problem) });
      } else if (problem.kind === 'missing-outlet') {
        report({
          range: source.rangeOf(writtenPath(problem.path)),
          data: {},
          vi: 'khoản chi này không ghi chi cho ai, việc gì',
          en: 'the item does not say what the money is for',
          help: {
            vi: 'thêm outlet: (mã cơ quan truyền thông) hoặc label: (nội dung chi)',
            en: 'add outlet: (an id of outlets) or label: (what it is for)',
          },
        });
      }
    }
  },
});

function wordingOf({ key, hasKey }: Extract<ShapeProblem, { kind: 'missing' }>): Wording {
  return hasKey
    ? {
        vi: `mục bắt buộc "${key}" chưa có nội dung`,
        en: `the required key "${key}" has no value`,
        help: { vi: `điền sau dấu hai chấm: ${key}: …`, en: `write it after the colon: ${key}: …` },
      }
    : {
        vi: `thiếu mục bắt buộc "${key}"`,
        en: `the required key "${key}" is missing`,
        help: { vi: `thêm ${key}: …`, en: `add ${key}: …` },
      };
}

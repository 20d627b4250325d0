import { isDraft } from '../../../plan/facts/tasks.ts';
import { yearOf } from '../../../values/calendar/calendar.ts';
import { readDocument } from '../../../values/document/document.ts';
import { documentFault } from '../../causes/document-fault.ts';
import { defineRule, toWrite } from '../../engine/rule.ts';

/** What is before the number on the printed page. */
const LABEL = /^\s*(?:kế hoạch\s*)?số\s*[:.]?\s*/iu;

export const planNumber = defineRule({
  id: 'plan/number',
  severity: 'warning',
  summary: {
    vi: 'Số, ký hiệu của kế hoạch viết đúng thể thức và không trùng kế hoạch khác',
    en: "The plan's own number has the form of its kind, and no other plan has it",
  },
  why: {
    vi: 'Số, ký hiệu sai thể thức hoặc trùng thì hợp đồng, báo cáo dẫn kế hoạch này không tra cứu được.',
    en: 'Contracts and reports that name the plan cannot be traced to it when its number is wrong or not its own.',
  },
  reads: ['plan'],
  example: { bad: 'plan:\n  number: 12/2026/KH-UBND\n', good: 'plan:\n  number: 12/KH-UBND\n' },
  check(whole, report, { earlier }) {
    const { plan } = whole;
    const { number, issued } = plan;
    if (number === undefined || isDraft(whole)) return;
    const place = { in: plan, at: 'number' } as const;
    const label = LABEL.exec(number)?.[0];
    if (label) {
      const write = number.slice(label.length);
      report({
        ...place,
        excerpt: label.trim(),
        data: { number, suggestion: write },
        vi: `"${label.trim()}" không thuộc số, ký hiệu của kế hoạch`,
        en: `"${label.trim()}" is not part of the number of the plan`,
        help: toWrite(write),
        fix: { write, safe: true },
      });
      return;
    }
    const fault = documentFault(number, readDocument(number), issued ? yearOf(issued) : null);
    if (fault) report({ ...place, ...fault });
    const other = earlier.sameNumber;
    if (other === null) return;
    report({
      ...place,
      data: { number, file: other },
      vi: `số ${number} cũng là số của kế hoạch trong ${other}`,
      en: `${number} is also the number of the plan in ${other}`,
      help: {
        vi: 'kiểm tra lại số của hai kế hoạch; nếu là hai tệp của cùng một kế hoạch thì kiểm tra từng tệp riêng',
        en: 'check the numbers of both plans; two files of one plan are to be checked one at a time',
      },
    });
  },
});

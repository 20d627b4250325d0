import type { Plan } from '../../../plan/format/schema.ts';
import { formatDay, formatWindow } from '../../../values/calendar/calendar.ts';
import { oddYear, yearsInTitle } from '../../causes/plan-years.ts';
import { defineRule, type Related, related } from '../../engine/rule.ts';

export const planYear = defineRule({
  id: 'plan/year',
  severity: 'warning',
  summary: {
    vi: 'Năm trong trích yếu và ngày ban hành phù hợp với thời gian của kế hoạch',
    en: 'The years of the title and of issue agree with the period',
  },
  why: {
    vi: 'Kế hoạch soạn từ bản năm trước thường còn sót năm cũ.',
    en: "A plan written over last year's often keeps one of its years.",
  },
  reads: ['plan'],
  // Dates outside the period, before the plan or after it say the same, with their places.
  yieldsTo: ['schedule/outside-period', 'schedule/before-issue', 'citation/after-issue'],
  example: { bad: 'cải cách hành chính năm 2025', good: 'cải cách hành chính năm 2026' },
  check(plan, report) {
    const odd = oddYear(plan);
    if (odd === null) return;
    const { title, issued, period } = plan.plan;
    const years = yearsInTitle(title).join('–');
    const day = (lang: 'vi' | 'en') => (issued ? formatDay(issued, lang) : '');
    const [vi, en] = [formatWindow(period, 'vi'), formatWindow(period, 'en')];
    const wordings = {
      title: {
        vi: `trích yếu ghi năm ${years}, thời gian của kế hoạch là ${vi}`,
        en: `the title says ${years}, the period of the plan is ${en}`,
      },
      issued: {
        vi: `kế hoạch ban hành ngày ${day('vi')}, thời gian của kế hoạch là ${vi}`,
        en: `the plan was issued on ${day('en')}, its period is ${en}`,
      },
      period: {
        vi: `thời gian của kế hoạch là ${vi}, nhưng trích yếu ghi năm ${years} và ngày ban hành là ${day('vi')}`,
        en: `the period of the plan is ${en}, but its title says ${years} and it was issued on ${day('en')}`,
      },
    };
    report({
      in: plan.plan,
      at: odd,
      data: { years: yearsInTitle(title), issued: issued ?? null, period },
      ...wordings[odd],
      help: {
        vi: 'kiểm tra lại năm: có thể còn sót từ kế hoạch năm trước',
        en: "check the year: it may be left over from last year's plan",
      },
      related: odd === 'period' ? titleAndIssue(plan) : [periodOf(plan)],
      about: odd === 'issued' ? [plan.plan, period] : [period],
    });
  },
});

function periodOf({ plan }: Plan): Related {
  return related({ in: plan, at: 'period' }, 'thời gian của kế hoạch', 'the period of the plan');
}

function titleAndIssue({ plan }: Plan): Related[] {
  return [
    related({ in: plan, at: 'title' }, 'trích yếu', 'the title'),
    related({ in: plan, at: 'issued' }, 'ngày ban hành', 'the date of issue'),
  ];
}

import { schedulesOf } from '../../../plan/facts/schedules.ts';
import { formatDay, type Window } from '../../../values/calendar/calendar.ts';
import { defineRule } from '../../engine/rule.ts';
import { placeOf, vaguePartsOf } from '../../wording/schedule-parts.ts';

const daysIn = {
  vi: ({ start, end }: Window) =>
    start === end
      ? `là ngày ${formatDay(start, 'vi')}`
      : `từ ngày ${formatDay(start, 'vi')} đến ngày ${formatDay(end, 'vi')}`,
  en: ({ start, end }: Window) => (start === end ? start : `${start} to ${end}`),
};

export const scheduleVague = defineRule({
  id: 'schedule/vague',
  severity: 'warning',
  summary: {
    vi: 'Thời gian là trọn ngày, tháng, quý hoặc năm',
    en: 'Every schedule names whole days, months, quarters or years',
  },
  why: {
    vi: 'Ghi "cuối tháng 6" thì không rõ ngày nào là trễ, nên kế hoạch phải tính cả tháng.',
    en: 'With "cuối tháng 6" (late June) nobody knows which day is late, so the whole month is counted.',
  },
  reads: ['plan', 'tasks'],
  example: {
    bad: 'schedule: Từ tháng 3 đến giữa tháng 6/2026',
    good: 'schedule: Từ tháng 3 đến tháng 6/2026',
  },
  check(plan, report) {
    for (const placed of schedulesOf(plan)) {
      for (const vague of vaguePartsOf(placed, plan.plan.period)) {
        const { part, days } = vague;
        report({
          ...placeOf(placed, vague),
          vi: `"${part}" chưa nêu mốc cụ thể, được tính ${days ? daysIn.vi(days) : 'trọn cả tháng, quý hoặc năm đó'}`,
          en: `"${part}" names no exact days and counts as ${days ? daysIn.en(days) : 'its whole month, quarter or year'}`,
          help: { vi: 'ghi ngày, tháng hoặc quý cụ thể', en: 'write a day, a month or a quarter' },
          data: { part, window: days },
        });
      }
    }
  },
});

import { schedulesOf } from '../../../plan/facts/schedules.ts';
import { formatDay, weekdayOf } from '../../../values/calendar/calendar.ts';
import { weekdayNames } from '../../../values/calendar/weekday-names.ts';
import { defineRule } from '../../engine/rule.ts';
import { placeOf, problemsOf } from '../../wording/schedule-parts.ts';

/** A word with a capital where `typed` has one. */
function inCaseOf(typed: string, word: string): string {
  const [first = ''] = typed;
  return first === first.toLowerCase() ? word : word.charAt(0).toUpperCase() + word.slice(1);
}

export const scheduleWeekday = defineRule({
  id: 'schedule/weekday',
  severity: 'error',
  summary: { vi: 'Thứ trong tuần khớp với ngày', en: 'Weekday and date agree' },
  why: {
    vi: 'Thứ và ngày không khớp thì người được mời có thể đến sai ngày.',
    en: 'Where weekday and date differ, people come on the wrong day.',
  },
  reads: ['plan', 'tasks'],
  example: { bad: '14h00 thứ Hai (20/3/2026)', good: '14h00 thứ Sáu (20/3/2026)' },
  check(plan, report) {
    for (const placed of schedulesOf(plan)) {
      for (const problem of problemsOf(placed, plan.plan.period)) {
        const { kind, part, day, suggestion } = problem;
        if (kind !== 'weekday' || day === undefined) continue;
        const index = weekdayOf(day) - 1;
        const [name, weekday] = [weekdayNames.vi[index], weekdayNames.en[index]];
        const write = suggestion && inCaseOf(part, suggestion);
        report({
          ...placeOf(placed, problem, write),
          vi: `ngày ${formatDay(day, 'vi')} là ${name}, không phải "${part}"`,
          en: `${formatDay(day, 'en')} is a ${weekday}, not "${part}"`,
          help: write
            ? { vi: `viết: ${write}; hoặc sửa lại ngày`, en: `write: ${write}; or correct the date` }
            : { vi: 'sửa lại thứ hoặc ngày', en: 'correct the weekday or the date' },
          data: { part, day, weekday: index + 1 },
        });
      }
    }
  },
});

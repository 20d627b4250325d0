import { taskLabel } from '../../../plan/facts/tasks.ts';
import { formatDay } from '../../../values/calendar/calendar.ts';
import { clashesIn } from '../../causes/order-clashes.ts';
import { defineRule, related } from '../../engine/rule.ts';
import { nameOfTask } from '../../wording/names.ts';

export const scheduleOrder = defineRule({
  id: 'schedule/order',
  severity: 'error',
  summary: {
    vi: 'Thời hạn của nhiệm vụ không sớm hơn ngày bắt đầu của nhiệm vụ phải làm trước',
    en: 'No task must end before a task it comes after can start',
  },
  why: {
    vi: 'Không thể đăng bài trước khi ký hợp đồng: thứ tự ngược làm kế hoạch không thực hiện được.',
    en: 'Articles cannot run before the contract is signed: a reversed order cannot be carried out.',
  },
  reads: ['plan', 'tasks'],
  example: { bad: 'schedule: Tháng 12/2026', good: 'schedule: Tháng 3/2026' },
  check(plan, report) {
    for (const { task, end, before } of clashesIn(plan)) {
      const [late, early] = [nameOfTask(task, plan), nameOfTask(before.task, plan)];
      report({
        in: task,
        at: 'schedule',
        about: [task],
        data: { task: taskLabel(task), deadline: end, after: taskLabel(before.task), start: before.start },
        vi: `${late.vi} phải xong chậm nhất ngày ${formatDay(end, 'vi')}, nhưng ${early.vi} phải làm trước, đến ngày ${formatDay(before.start, 'vi')} mới bắt đầu`,
        en: `${late.en} must end on ${formatDay(end, 'en')}, but ${early.en}, which comes before it, starts only on ${formatDay(before.start, 'en')}`,
        help: {
          vi: 'lùi thời hạn, bắt đầu sớm hơn, hoặc bỏ after',
          en: 'move the deadline, start the other task earlier, or remove after',
        },
        related: [
          related(
            { in: before.task, at: 'schedule' },
            `thời gian của ${early.vi}`,
            `the schedule of ${early.en}`,
          ),
        ],
      });
    }
  },
});

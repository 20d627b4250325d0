import type { Localized } from '../../../i18n.ts';
import { schedulesOf } from '../../../plan/facts/schedules.ts';
import { formatWindow, overlaps, type Window } from '../../../values/calendar/calendar.ts';
import { defineRule } from '../../engine/rule.ts';

export const scheduleOverlap = defineRule({
  id: 'schedule/overlap',
  severity: 'warning',
  summary: {
    vi: 'Thời gian của một nhiệm vụ không ghi trùng hoặc chồng lên nhau',
    en: 'No window is listed twice or overlaps another of the same task',
  },
  why: {
    vi: 'Quý ghi hai lần thường là một quý khác bị ghi nhầm.',
    en: 'A quarter listed twice is usually another quarter, mistyped.',
  },
  reads: ['plan', 'tasks'],
  example: { bad: 'schedule: Quý II, quý II/2026', good: 'schedule: Quý II, quý III/2026' },
  check(plan, report) {
    for (const { in: holder, at, timing } of schedulesOf(plan)) {
      const clash = timing.ok ? clashOf(timing.timing.windows) : null;
      if (!clash) continue;
      report({
        in: holder,
        at,
        data: clash,
        ...statement(clash),
        help: {
          vi: 'bỏ phần trùng, hoặc sửa lại tháng, quý',
          en: 'remove what is listed twice, or correct the month or quarter',
        },
      });
    }
  },
});

interface Clash {
  readonly first: Window;
  readonly second: Window;
}

function clashOf(windows: readonly Window[]): Clash | null {
  if (windows.length < 2) return null;
  const inOrder = [...windows].sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
  for (const [i, second] of inOrder.entries()) {
    const first = inOrder[i - 1];
    if (first && overlaps(first, second)) return { first, second };
  }
  return null;
}

function statement({ first, second }: Clash): Localized {
  const [vi, en] = [formatWindow(first, 'vi'), formatWindow(first, 'en')];
  if (first.start === second.start && first.end === second.end) {
    return { vi: `thời gian ${vi} được ghi hai lần`, en: `${en} is listed twice` };
  }
  return {
    vi: `thời gian ${formatWindow(second, 'vi')} chồng lên ${vi}`,
    en: `${formatWindow(second, 'en')} overlaps ${en}`,
  };
}

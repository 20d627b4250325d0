import type { Standing, State } from '../actual/standing.ts';
import type { Lang, Localized } from '../i18n.ts';
import type { Tone } from '../output/sheet/sheet.ts';

interface StateWords {
  readonly states: Readonly<Record<State, string>>;
  readonly started: string;
  readonly unreported: string;
  readonly overdue: (days: number) => string;
  readonly missed: (missed: number, all: number, days: number) => string;
  readonly doneLate: (days: number) => string;
  readonly done: (done: number, all: number) => string;
  readonly quantity: (done: string, planned: string, unit: string) => string;
}

export const stateWords: Localized<StateWords> = {
  vi: {
    states: {
      'not-started': 'chưa đến thời gian',
      waiting: 'đang chờ',
      'in-period': 'trong thời gian thực hiện',
      'due-soon': 'sắp đến hạn',
      overdue: 'quá hạn',
      'past-deadline': 'đã hết thời hạn',
      done: 'đã hoàn thành',
      'done-late': 'hoàn thành chậm',
      stopped: 'dừng thực hiện',
    },
    started: 'đang thực hiện',
    unreported: 'chưa có báo cáo',
    overdue: (days) => `quá hạn ${days} ngày`,
    missed: (missed, all, days) => `quá hạn ${missed}/${all} kỳ, lâu nhất ${days} ngày`,
    doneLate: (days) => `hoàn thành chậm ${days} ngày`,
    done: (done, all) => `đã xong ${done}/${all} kỳ`,
    quantity: (done, planned, unit) => `${done}/${planned}${unit}`,
  },
  en: {
    states: {
      'not-started': 'before its time',
      waiting: 'waiting',
      'in-period': 'within its time',
      'due-soon': 'due soon',
      overdue: 'overdue',
      'past-deadline': 'past its deadline',
      done: 'done',
      'done-late': 'done late',
      stopped: 'stopped',
    },
    started: 'in progress',
    unreported: 'nothing reported',
    overdue: (days) => `${days} day${days === 1 ? '' : 's'} overdue`,
    missed: (missed, all, days) =>
      `${missed} of ${all} overdue, the first by ${days} day${days === 1 ? '' : 's'}`,
    doneLate: (days) => `done ${days} day${days === 1 ? '' : 's'} late`,
    done: (done, all) => `${done} of ${all} done`,
    quantity: (done, planned, unit) => `${done}/${planned}${unit}`,
  },
};

export const STATE_TONES: Readonly<Record<State, Tone | null>> = {
  'not-started': null,
  waiting: null,
  'in-period': null,
  'due-soon': 'warning',
  overdue: 'error',
  'past-deadline': 'error',
  done: null,
  'done-late': 'warning',
  stopped: null,
};

/** The state of a task in words, with how late it is, how many of its duties are done and whether anything was reported. */
export function stateText(
  { state, daysLate, started, duties }: Pick<Standing, 'state' | 'daysLate' | 'started' | 'duties'>,
  isReported: boolean,
  lang: Lang,
): string | null {
  const words = stateWords[lang];
  if (state === null) return null;
  const done = duties.filter((duty) => duty.state === 'done' || duty.state === 'done-late').length;
  const missed = duties.filter((duty) => duty.state === 'overdue').length;
  const progress =
    duties.length > 1 && done > 0 && done < duties.length ? [words.done(done, duties.length)] : [];
  if (state === 'overdue') {
    const late =
      missed > 1 ? words.missed(missed, duties.length, daysLate ?? 0) : words.overdue(daysLate ?? 0);
    return [late, ...progress].join('; ');
  }
  if (state === 'done-late') return words.doneLate(daysLate ?? 0);
  const isOpen = state === 'in-period' || state === 'due-soon';
  if (!isReported || !isOpen) return [words.states[state], ...progress].join('; ');
  if (!started) return `${words.states[state]} (${words.unreported})`;
  const begun = state === 'due-soon' ? [words.states[state], words.started] : [words.started];
  return [...begun, ...progress].join('; ');
}

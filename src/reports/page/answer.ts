import type { Severity } from '../../check/engine/rule.ts';
import type { Lang } from '../../i18n.ts';
import type { Fact } from '../../output/page/page.ts';
import { percentText } from '../../output/sheet/cells.ts';
import { formatDay } from '../../values/calendar/calendar.ts';
import { type Dong, formatMoney } from '../../values/money/money.ts';
import { sumDong } from '../../values/money/sum.ts';
import { rateOf, sumOfMoney } from '../status/money.ts';
import type { Status } from '../status/status.ts';
import { pageWords } from './words.ts';

/** What is found in the files of the plans: how much, and where on the page it is. */
export interface Found {
  readonly severity: Severity;
  readonly count: number;
  readonly link: string;
}

/** What a leader asks of plans: the money, what is done and late and due next, what is wrong; each with its answer. */
export function answerOf(statuses: readonly Status[], found: readonly Found[], lang: Lang): Fact[] {
  const { facts } = pageWords[lang];
  return [
    ...moneyFacts(statuses, lang),
    ...taskFacts(statuses, lang),
    ...found.map((own) => foundFact(own, lang)),
  ].map((fact) => (fact.value === '' ? { ...fact, value: facts.none } : fact));
}

function moneyFacts(statuses: readonly Status[], lang: Lang): Fact[] {
  const { facts } = pageWords[lang];
  const { planned, contracted, paid, remaining } = sumOfMoney(statuses.map(({ totals }) => totals));
  if (planned === 0n && contracted === 0n && paid === 0n) return [];
  const direct = sumDong(statuses.map((status) => status.direct));
  const isReported = statuses.some((status) => status.isReported);
  const share = (amount: Dong) => {
    const rate = rateOf(amount, planned);
    return rate === null ? '' : percentText(rate, lang);
  };
  const first = fact(facts.planned, formatMoney(planned));
  if (!isReported) return [first, fact(facts.paid, facts.unreported)];
  const spent = direct === 0n ? share(paid) : `${share(paid)}; ${facts.direct(formatMoney(direct))}`;
  return [
    first,
    fact(facts.contracted, formatMoney(contracted), share(contracted)),
    fact(facts.paid, formatMoney(paid), spent),
    remaining < 0n
      ? { ...fact(facts.over, formatMoney(-remaining)), tone: 'error' }
      : fact(facts.remaining, formatMoney(remaining), share(remaining)),
  ];
}

function taskFacts(statuses: readonly Status[], lang: Lang): Fact[] {
  const { facts } = pageWords[lang];
  const all = statuses.flatMap(({ tasks }) => tasks);
  const tasks = all.filter(({ isSection }) => !isSection);
  const done = tasks.filter(({ state }) => state === 'done' || state === 'done-late').length;
  const late = tasks.filter(({ daysLate }) => daysLate !== null);
  const isReported = statuses.some((status) => status.isReported);
  const asOf = statuses[0]?.asOf ?? '';
  const [next] = tasks
    .filter((task) => task.next !== null && task.next >= asOf && task.state !== 'done')
    .sort((a, b) => ((a.next ?? '') < (b.next ?? '') ? -1 : 1));
  const count = fact(facts.tasks, String(tasks.length), facts.sections(all.length - tasks.length));
  const due = next?.next
    ? fact(facts.next, formatDay(next.next, lang), `${next.number}. ${next.title}`)
    : fact(facts.next, '');
  if (!isReported) return [count, due];
  return [
    fact(facts.done, String(done), facts.ofTasks(tasks.length)),
    {
      ...fact(
        facts.late,
        String(late.length),
        late
          .map(({ number }) => number)
          .slice(0, 8)
          .join(', '),
      ),
      tone: late.some(({ state }) => state === 'overdue') ? 'error' : late.length > 0 ? 'warning' : null,
    },
    due,
  ];
}

function foundFact({ severity, count, link }: Found, lang: Lang): Fact {
  const words = pageWords[lang];
  const label = severity === 'error' ? words.errors : words.warnings;
  return { ...fact(label, String(count)), tone: count > 0 ? severity : null, link: count > 0 ? link : null };
}

function fact(label: string, value: string, remark = ''): Fact {
  return { label, value, remark, tone: null, link: null };
}

import { actualsShape, contractName } from '../actual/schema.ts';
import { plainOrQuoted } from '../check/engine/fix.ts';
import type { Lang } from '../i18n.ts';
import { normsShape } from '../norms/schema.ts';
import { allTasks } from '../plan/facts/tasks.ts';
import { planShape } from '../plan/format/format.ts';
import { knownKeys } from '../plan/format/known-keys.ts';
import type { Plan } from '../plan/format/schema.ts';
import { yearOf } from '../values/calendar/calendar.ts';
import { describeKey } from './hover.ts';
import { type IdKind, keyPath, kindUsedAt } from './ids.ts';
import { typingAt } from './typing.ts';
import type { EditedFile } from './workspace.ts';

/** One offer of a completion. */
export interface Offer {
  readonly label: string;
  readonly kind: 'key' | 'id' | 'word' | 'text';
  /** What is written in place of what was typed. */
  readonly write: string;
  /** What it means, in a few words; null where the label says all. */
  readonly detail: string | null;
}

const SHAPES = { plan: planShape, actuals: actualsShape, norms: normsShape } as const;

/** What can be written at an offset, and how many characters before it that replaces. The text need not be sound. */
export function offersAt(
  file: EditedFile,
  offset: number,
  lang: Lang,
): { readonly offers: readonly Offer[]; readonly replaces: number } {
  const typing = typingAt(file.text, offset);
  if (!typing) return { offers: [], replaces: 0 };
  const { path, key, typed, siblings } = typing;
  const shape = SHAPES[file.kind];
  // `- sel` in a list of texts is the value of the key of the list.
  const keys = knownKeys(path, shape);
  const valuePath =
    key !== null ? [...path, key] : keys.length === 0 && path.at(-1) === 0 ? path.slice(0, -1) : null;
  const offers =
    valuePath === null
      ? keys.filter((each) => !siblings.has(each)).map((each) => offerOfKey(file, [...path, each], lang))
      : offersOfValue(file, keyPath(valuePath), kindUsedAt(valuePath), lang);
  return { offers, replaces: typed.length };
}

function offerOfKey(file: EditedFile, path: readonly (string | number)[], lang: Lang): Offer {
  const key = String(path.at(-1));
  return { label: key, kind: 'key', write: `${key}: `, detail: describeKey(file, path, lang) };
}

function offersOfValue(file: EditedFile, place: string, idKind: IdKind | null, lang: Lang): readonly Offer[] {
  if (idKind === 'contract') {
    return (file.actuals?.contracts ?? []).map((contract) =>
      offerOfId(contract.id ?? contractName(contract), `${contractName(contract)}, ${contract.amount.text}`),
    );
  }
  if (idKind !== null) return file.plan ? IDS[idKind](file.plan) : [];
  const words = WORDS[place];
  if (words)
    return words.map((label) => ({
      label,
      kind: 'word',
      write: label,
      detail: MEANINGS[label]?.[lang] ?? null,
    }));
  const texts = file.plan && Object.hasOwn(TEXTS, place) ? (TEXTS[place]?.(file.plan) ?? []) : [];
  return [...new Set(texts)].map((label) => ({
    label,
    kind: 'text',
    write: plainOrQuoted(label),
    detail: null,
  }));
}

function offerOfId(label: string, detail: string): Offer {
  return { label, kind: 'id', write: plainOrQuoted(label), detail };
}

const IDS: Readonly<Record<Exclude<IdKind, 'contract'>, (plan: Plan) => readonly Offer[]>> = {
  outlet: ({ outlets }) => Object.entries(outlets).map(([id, { name }]) => offerOfId(id, name)),
  source: ({ budget }) => Object.entries(budget.sources ?? {}).map(([id, { name }]) => offerOfId(id, name)),
  task: (plan) =>
    allTasks(plan).flatMap(({ task, number }) =>
      task.id === undefined ? [] : [offerOfId(task.id, `${number}. ${task.title}`)],
    ),
};

/** The words that a key may have, where there are only a few. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  'tasks.schedule.every': ['week', 'month', 'quarter', 'half-year', 'year'],
  'tasks.items.of': ['plan'],
  'outlets.unpaid': ['true'],
  'payments.kind': ['advance', 'payment', 'settlement', 'refund'],
  'progress.state': ['started', 'done', 'stopped'],
  'thresholds.per': ['outlet', 'item', 'contract'],
};

const MEANINGS: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = {
  week: { vi: 'hằng tuần', en: 'every week' },
  month: { vi: 'hằng tháng', en: 'every month' },
  quarter: { vi: 'hằng quý', en: 'every quarter' },
  'half-year': { vi: '6 tháng một lần', en: 'every half-year' },
  year: { vi: 'hằng năm', en: 'every year' },
  advance: { vi: 'tạm ứng', en: 'an advance' },
  payment: { vi: 'thanh toán', en: 'a payment' },
  settlement: { vi: 'thanh lý hợp đồng', en: 'the settlement of a contract' },
  refund: { vi: 'hoàn trả', en: 'money that comes back' },
  started: { vi: 'đang thực hiện', en: 'under way' },
  done: { vi: 'đã hoàn thành', en: 'done' },
  stopped: { vi: 'dừng', en: 'stopped' },
  outlet: { vi: 'cộng mọi khoản của một cơ quan truyền thông', en: 'all items of one outlet together' },
  item: { vi: 'từng khoản chi', en: 'each item by itself' },
  contract: { vi: 'từng hợp đồng', en: 'each contract by itself' },
};

/** Texts that a plan is likely to repeat: those it has, and for schedules the usual forms in its last year. */
const TEXTS: Readonly<Record<string, (plan: Plan) => readonly string[]>> = {
  'tasks.schedule': (plan) => [...schedulesIn(plan), ...usualSchedules(yearOf(plan.plan.period.end))],
  'tasks.items.period': (plan) => [...schedulesIn(plan), ...usualSchedules(yearOf(plan.plan.period.end))],
  'tasks.decidedBy': agenciesIn,
  'tasks.implementedBy': agenciesIn,
  'tasks.coordinatedBy': agenciesIn,
  'tasks.items.unit': (plan) =>
    allTasks(plan).flatMap(({ task }) => task.items.flatMap(({ unit }) => unit ?? [])),
};

function schedulesIn(plan: Plan): readonly string[] {
  return allTasks(plan).flatMap(({ task: { schedule } }) => (typeof schedule === 'string' ? [schedule] : []));
}

function usualSchedules(year: number): readonly string[] {
  return [
    `Tháng 3/${year}`,
    ...['I', 'II', 'III', 'IV'].map((quarter) => `Quý ${quarter}/${year}`),
    `Từ tháng 3 đến tháng 11/${year}`,
    `Trước ngày 15/12/${year}`,
    'Hằng tháng',
    'Hằng quý',
    'Thường xuyên',
    'Theo thời điểm phát sinh và yêu cầu công tác',
  ];
}

function agenciesIn(plan: Plan): readonly string[] {
  const { issuer } = plan.plan;
  const named = allTasks(plan).flatMap(({ task: { decidedBy, implementedBy, coordinatedBy } }) =>
    [decidedBy, implementedBy, coordinatedBy].flatMap((agencies) => agencies ?? []),
  );
  return issuer === undefined ? named : [...named, issuer];
}

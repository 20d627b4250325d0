import {
  type Actuals,
  type Contract,
  contractName,
  type Payment,
  type Progress,
} from '../../actual/schema.ts';
import type { Day } from '../../values/calendar/calendar.ts';
import type { ActualsField, Change, ChangeKind, EntryName, Value } from './change.ts';
import { match, type Pass } from './match.ts';
import { textChange, textValue } from './text.ts';

/** What differs between the actuals of two versions, null for a version without any. The order of entries does not count. */
export function actualsChanges(before: Actuals | null, after: Actuals | null): Change[] {
  const asOf = [before, after].map((actuals) => actuals && shownValue(actuals.asOf));
  return [
    ...textChange('actuals-plan', before?.plan, after?.plan),
    ...(before?.asOf === after?.asOf ? [] : [changeOf('actuals-as-of', {}, asOf[0], asOf[1])]),
    ...entryChanges(CONTRACTS, before?.contracts ?? [], after?.contracts ?? []),
    ...entryChanges(PAYMENTS, before?.payments ?? [], after?.payments ?? []),
    ...entryChanges(PROGRESS, before?.progress ?? [], after?.progress ?? []),
  ];
}

/** How the entries of one list are named, shown and matched. */
interface EntryList<T> {
  readonly kinds: Readonly<Record<'added' | 'removed' | 'changed', ChangeKind>>;
  readonly nameOf: (entry: T) => EntryName;
  /** The key that says most of an entry. */
  readonly shown: ActualsField & keyof T;
  /** The keys that two versions of one entry share, the surest first. */
  readonly sameBy: readonly (readonly (keyof T)[])[];
}

const CONTRACTS: EntryList<Contract> = {
  kinds: { added: 'contract-added', removed: 'contract-removed', changed: 'contract-changed' },
  nameOf: (contract) => ({ name: contractName(contract), day: null }),
  shown: 'amount',
  sameBy: [['id'], ['number']],
};

const PAYMENTS: EntryList<Payment> = {
  kinds: { added: 'payment-added', removed: 'payment-removed', changed: 'payment-changed' },
  nameOf: ({ contract, task, date }) => ({ name: contract ?? task ?? '', day: date }),
  shown: 'amount',
  sameBy: [
    ['voucher', 'date'],
    ['contract', 'date', 'amount'],
    ['contract', 'date'],
    ['contract', 'amount'],
    ['task', 'date'],
    ['task', 'amount'],
    ['date', 'amount'],
  ],
};

const PROGRESS: EntryList<Progress> = {
  kinds: { added: 'progress-added', removed: 'progress-removed', changed: 'progress-changed' },
  nameOf: ({ task, date }) => ({ name: task, day: date ?? null }),
  shown: 'state',
  sameBy: [
    ['task', 'period', 'state'],
    ['task', 'state', 'date'],
    ['task', 'state'],
    ['task', 'date'],
    ['task'],
    ['state', 'date'],
  ],
};

function entryChanges<T extends object>(
  { kinds, nameOf, shown, sameBy }: EntryList<T>,
  before: readonly T[],
  after: readonly T[],
): Change[] {
  const by = (keys: readonly (keyof T)[]): Pass<T> => ({
    key: (entry) =>
      keys.some((key) => entry[key] === undefined)
        ? null
        : JSON.stringify(keys.map((key) => textOf(entry[key]))),
  });
  const whole: Pass<T> = {
    key: (entry) => JSON.stringify(Object.entries(entry).map(([key, own]) => [key, textOf(own)])),
  };
  const { pairs, removed, added } = match(before, after, [whole, ...sameBy.map(by)]);
  return [
    ...added.map((entry) => changeOf(kinds.added, { entry: nameOf(entry) }, null, shownValue(entry[shown]))),
    ...removed.map((entry) =>
      changeOf(kinds.removed, { entry: nameOf(entry) }, shownValue(entry[shown]), null),
    ),
    ...pairs.flatMap(([old, current]) => {
      const fields = [...new Set([...Object.keys(old), ...Object.keys(current)])] as (ActualsField &
        keyof T)[];
      return fields
        .filter((field) => textOf(old[field]) !== textOf(current[field]))
        .map((field) => {
          const about = { entry: nameOf(current), field };
          return changeOf(kinds.changed, about, shownValue(old[field]), shownValue(current[field]));
        });
    }),
  ];
}

function changeOf(
  kind: ChangeKind,
  about: Partial<Change>,
  before: Value | null | undefined,
  after: Value | null | undefined,
): Change {
  return { kind, ...about, before: before ?? null, after: after ?? null };
}

/** A value of an entry, whatever its type; equal where the values mean the same. */
function textOf(value: unknown): string {
  const shown = shownValue(value);
  if (shown === null) return '';
  if (shown.type === 'amount') return `${shown.dong}đ`;
  if (shown.type === 'day') return shown.day;
  return shown.type === 'text' ? shown.text : '';
}

function shownValue(value: unknown): Value | null {
  if (value === undefined || value === null) return null;
  if (Array.isArray(value)) return textValue(value.map(textOf).sort().join(', '));
  if (typeof value === 'object') {
    if ('dong' in value && typeof value.dong === 'bigint') return { type: 'amount', dong: value.dong };
    if ('text' in value && typeof value.text === 'string') return textValue(value.text);
    return textValue(
      Object.entries(value)
        .map(([key, part]) => `${key}: ${textOf(part)}`)
        .join('; '),
    );
  }
  const text = String(value);
  return DAY.test(text) ? { type: 'day', day: text as Day } : textValue(text);
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

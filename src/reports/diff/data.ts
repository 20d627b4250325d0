import { cycleRecord } from '../schedule-text.ts';
import type { Change, Figures, Place, Value } from './change.ts';
import type { DiffReport, PlanReport } from './report.ts';

/**
 * For programs: schemaVersion 1. Amounts in whole đồng, days as `2020-03-31`, windows as `2020-03-01/2020-03-31`
 * with `..` for an end that is not known (ISO 8601-2), several joined by `, `.
 */
export function diffData({ plans, namesFiles, total, declared }: DiffReport): object {
  return {
    schemaVersion: 1,
    changes: plans.flatMap((plan) => {
      const file = namesFiles ? { file: plan.file } : {};
      const all = plan.diff ? plan.diff.changes.map(changeOf) : [unreadableOf(plan)];
      return all.map((change) => ({ ...file, ...change }));
    }),
    total: figuresOf(plans, total),
    declared: figuresOf(plans, declared),
  };
}

// The keys are written out one by one: other programs depend on these names, and on no others.
function changeOf(change: Change) {
  const { kind, task, item, outlet, citation, source, entry, field, ignored, before, after, delta } = change;
  const outletId = item?.outlet?.id ?? outlet?.id;
  return {
    kind,
    ...(task && { task: task.id }),
    ...(outletId !== undefined && { outlet: outletId }),
    ...(item && item.label !== null && { label: item.label }),
    ...(item && item.period !== null && { period: item.period }),
    ...(citation !== undefined && { citation }),
    ...(source && { source: source.id }),
    ...(entry && { entry: entry.name, ...(entry.day !== null && { date: entry.day }) }),
    ...(field !== undefined && { field }),
    ...(ignored && { rule: ignored.rule, finding: ignored.finding }),
    before: jsonValue(before),
    after: jsonValue(after),
    ...(delta !== undefined && { delta }),
  };
}

/** A plan that was not compared, and the first error of each version that cannot be read. */
function unreadableOf({ unreadable: { before, after } }: PlanReport) {
  return { kind: 'plan-unreadable', before, after };
}

function jsonValue(value: Value | null) {
  switch (value?.type) {
    case undefined:
      return null;
    case 'text':
    case 'words':
      return value.text;
    case 'amount':
      return value.dong;
    case 'day':
      return value.day;
    case 'window':
      return `${value.window.start}/${value.window.end}`;
    case 'dates': {
      const { windows, start, deadline } = value.timing;
      if (windows.length > 0) return windows.map((window) => `${window.start}/${window.end}`).join(', ');
      return `${start ?? '..'}/${deadline ?? '..'}`;
    }
    case 'cycles':
      return value.cycles.map(cycleRecord);
    case 'place':
      return placeOf(value.place);
    case 'places':
      return value.places.map(placeOf);
  }
}

function placeOf({ task, outlet, label, period, dong }: Place) {
  return {
    task: task.id,
    ...(outlet && { outlet: outlet.id }),
    ...(label !== null && { label }),
    ...(period !== null && { period }),
    amount: dong,
  };
}

/** Unknown where a version of a plan cannot be read. */
function figuresOf(plans: readonly PlanReport[], { before, after, delta }: Figures) {
  const isKnown = plans.every(({ diff }) => diff !== null);
  return isKnown ? { before, after, delta } : { before: null, after: null, delta: null };
}

import { type Draft, type DraftMap, entryOf, mapDraft, textDraft } from './draft.ts';
import { itemsIn } from './percents.ts';
import { isSummed } from './sources.ts';

interface Paid {
  readonly budget: Draft | null;
  readonly tasks: readonly DraftMap[];
}

/**
 * A plan where only some items name a source and no total of a source is printed: what a source pays in all is then not
 * known, so that the names become notes of these items. Any other plan as it is.
 */
export function withoutPartialSources({ budget, tasks }: Paid): Paid {
  if (budget?.kind !== 'map' || !budget.entries.some(([key]) => key === 'total')) return { budget, tasks };
  const sources = entryOf(budget, 'sources');
  const items = itemsIn(tasks).filter((item) => !has(item, 'percent'));
  if (sources?.kind !== 'map' || items.every((item) => has(item, 'source'))) return { budget, tasks };
  const isPrinted = ([, source]: readonly [string, Draft]) => {
    const amount = source.kind === 'map' ? entryOf(source, 'amount') : undefined;
    return amount === undefined || !isSummed(amount);
  };
  if (sources.entries.some(isPrinted)) return { budget, tasks };
  const left = mapDraft(budget.entries.filter(([key]) => key !== 'sources'));
  return { budget: left, tasks: tasks.map((task) => withNotes(task, sources)) };
}

function withNotes(task: DraftMap, sources: DraftMap): DraftMap {
  const entries = task.entries.map(([key, value]) =>
    value.kind === 'list' && (key === 'items' || key === 'tasks')
      ? ([
          key,
          {
            ...value,
            items: value.items.map((each) =>
              each.kind !== 'map'
                ? each
                : key === 'items'
                  ? withNote(each, sources)
                  : withNotes(each, sources),
            ),
          },
        ] as const)
      : ([key, value] as const),
  );
  return { ...task, entries };
}

function withNote(item: DraftMap, sources: DraftMap): DraftMap {
  const source = entryOf(item, 'source');
  const named = source?.kind === 'text' ? entryOf(sources, source.text) : undefined;
  const name = named?.kind === 'map' ? entryOf(named, 'name') : undefined;
  if (source === undefined || name?.kind !== 'text') return item;
  const note = entryOf(item, 'note');
  const more = note?.kind === 'text' ? [note.text] : [];
  const text = textDraft([`Nguồn: ${name.text}`, ...more].join('\n'), [
    ...source.from,
    ...(note?.from ?? []),
  ]);
  const rest = item.entries.filter(([key]) => key !== 'source' && key !== 'note');
  return { ...item, entries: [...rest, ['note', text]] };
}

function has(item: DraftMap, key: string): boolean {
  return entryOf(item, key) !== undefined;
}

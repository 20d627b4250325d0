import { readPeriod } from '../../../values/timing/timing.ts';
import { type Draft, type DraftMap, listDraft, mapDraft, textDraft } from './draft.ts';
import type { Line } from './lines.ts';
import { amountsIn, isTotal, type NamedAmount } from './named-amounts.ts';
import { productInWords } from './product-in-words.ts';
import {
  type FoundTask,
  holds,
  isCertain,
  type Label,
  NUMBER,
  sectionsOf,
  taskIn,
} from './prose-sections.ts';

/** What a plan without a table says of its tasks and its money, as far as that is certain. */
export interface Prose {
  readonly tasks: readonly DraftMap[];
  readonly budget: Draft | null;
  /** Numbered paragraphs that are no task for certain, by their numbers: `I.1`. */
  readonly unread: readonly string[];
}

/**
 * Reads a plan in prose. A numbered paragraph is a task where it says when or by whom: in brackets at its end, or on lines
 * such as `Thời gian: …` below it. Amounts are its items where every amount of the text is one or the total; else the
 * total alone is the money of the plan.
 */
export function readProse(lines: readonly Line[], periodText: string | null): Prose {
  const period = periodText === null ? null : readPeriod(periodText);
  const sections = sectionsOf(lines);
  const found = sections.flatMap((section) => taskIn(section, period) ?? []);
  // The amount of a task is the only one of its line.
  const ofTasks = new Set(found.flatMap(({ amounts }) => amounts.map(({ line }) => line)));
  const others = lines.filter((line) => !ofTasks.has(line)).flatMap(amountsIn);
  const totals = others.filter(isTotal);
  const total = totals.find(({ label }) => /tổng/iu.test(label)) ?? totals[0] ?? null;
  const hasItems = ofTasks.size > 0 && totals.length === others.length;
  const tasks = found.filter(
    ({ details, amounts }) => details.some(isCertain) || (hasItems && amounts.length > 0),
  );
  const read = new Set(tasks.map(({ section }) => section));
  const drafts = tasks.map((task, index) => taskDraft(task, index, hasItems));
  const whole = total !== null && !hasItems ? wholeDraft(total, periodText) : null;
  return {
    tasks: whole === null ? drafts : [...drafts, whole],
    budget: total && totalDraft(total),
    unread: sections
      .filter((section, i) => !read.has(section) && !holds(section, sections[i + 1]))
      .map(({ name }) => name),
  };
}

function totalDraft(total: NamedAmount): Draft {
  const from = [total.line.place];
  return mapDraft([
    ['total', textDraft(total.text, from)],
    ['inWords', total.words === null ? null : textDraft(total.words, from)],
  ]);
}

/** The money of a whole plan, as a text or the row of a total names it. */
export type Whole = Pick<NamedAmount, 'label' | 'text' | 'line'>;

/** The money of a plan that states only the whole amount, as one more task. */
export function wholeDraft(total: Whole, period: string | null): DraftMap {
  const from = [total.line.place];
  const name = total.label.replace(NUMBER, '').replace(/\s*(?:là|bằng)?\s*[:：]?\s*$/u, '');
  return mapDraft(
    [
      ['title', textDraft(name, from)],
      ['schedule', period === null ? null : textDraft(period, [], OF_THE_PLAN)],
      [
        'items',
        listDraft([
          mapDraft(
            [
              ['label', textDraft(name, from)],
              ['amount', textDraft(total.text, from)],
            ],
            null,
            from,
          ),
        ]),
      ],
    ],
    null,
    from,
  );
}

export const OF_THE_PLAN = { vi: 'thời gian của cả kế hoạch', en: 'the time of the whole plan' };
function taskDraft(
  { section, title, details, amounts }: FoundTask,
  index: number,
  hasItems: boolean,
): DraftMap {
  const from = [section.line.place];
  const textOf = (label: Label) => {
    const own = details.filter((detail) => detail.label === label);
    return own.length === 0
      ? null
      : textDraft(
          own.map(({ text }) => text).join('; '),
          own.map(({ line }) => line.place),
        );
  };
  const items = amounts.map((amount) =>
    mapDraft(
      [
        ['label', textDraft(title, from)],
        ...productInWords(amount.line.text, null, [amount.line.place]),
        ['amount', textDraft(amount.text, [amount.line.place])],
      ],
      null,
      [amount.line.place],
    ),
  );
  return mapDraft(
    [
      ['no', section.name === String(index + 1) ? null : textDraft(section.name, from)],
      ['title', textDraft(title, from)],
      ['implementedBy', textOf('implementedBy')],
      ['coordinatedBy', textOf('coordinatedBy')],
      ['result', textOf('result')],
      ['schedule', textOf('schedule')],
      ['items', hasItems && items.length > 0 ? listDraft(items) : null],
    ],
    null,
    from,
  );
}

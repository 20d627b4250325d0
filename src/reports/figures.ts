import type { InWords } from '../output/text/sums.ts';
import type { Plan } from '../plan/schema.ts';
import type { Dong } from '../values/money/money.ts';

/** What the items sum to, beside what was declared; in đồng. */
export interface Figures {
  readonly sum: Dong;
  /** Null where the total of a plan cannot be read. */
  readonly declared: Dong | null;
  readonly inWords: InWords;
  /** Plans whose figures do not agree. */
  readonly disagreeing: number;
}

/** The figures of a plan whose items all have amounts that can be read. */
export function figuresOf({ budget, tasks }: Plan): Figures {
  const sum = tasks
    .flatMap(({ items }) => items)
    .reduce((total, { amount }) => total + (amount.dong ?? 0n), 0n);
  const declared = budget.total.dong;
  const inWords = budget.inWords === undefined ? 'absent' : (budget.inWords.dong ?? 'unreadable');
  const agrees = sum === declared && (inWords === 'absent' || inWords === sum);
  return { sum, declared, inWords, disagreeing: agrees ? 0 : 1 };
}

/** The figures of two plans, or sets of plans, together. */
export function sumFigures(a: Figures, b: Figures): Figures {
  return {
    sum: a.sum + b.sum,
    declared: a.declared === null || b.declared === null ? null : a.declared + b.declared,
    inWords: wordsTogether(a.inWords, b.inWords),
    disagreeing: a.disagreeing + b.disagreeing,
  };
}

function wordsTogether(a: InWords, b: InWords): InWords {
  if (a === 'unreadable' || b === 'unreadable') return 'unreadable';
  return a === 'absent' || b === 'absent' ? 'absent' : a + b;
}

import type { Declared } from '../output/text/sums.ts';
import { linesOf } from '../plan/facts/lines.ts';
import type { Plan } from '../plan/format/schema.ts';
import type { Dong } from '../values/money/money.ts';
import { sumDong } from '../values/money/sum.ts';

/** What the items sum to, beside what was declared; in đồng. */
export interface Figures {
  readonly sum: Dong;
  readonly declared: Declared;
  readonly inWords: Declared;
  /** Plans whose figures do not agree. */
  readonly disagreeing: number;
}

/** The figures of a plan whose items all have amounts that can be read. */
export function figuresOf(plan: Plan): Figures {
  const sum = sumDong(linesOf(plan).map(({ item }) => item.amount.dong));
  const declared = declaredIn(plan.budget.total);
  const inWords = declaredIn(plan.budget.inWords);
  const agrees = [declared, inWords].every((figure) => figure === 'absent' || figure === sum);
  return { sum, declared, inWords, disagreeing: agrees ? 0 : 1 };
}

function declaredIn(figure: { readonly dong: Dong | null } | undefined): Declared {
  return figure === undefined ? 'absent' : (figure.dong ?? 'unreadable');
}

/** The figures of two plans, or sets of plans, together. */
export function sumFigures(a: Figures, b: Figures): Figures {
  return {
    sum: a.sum + b.sum,
    declared: together(a.declared, b.declared),
    inWords: together(a.inWords, b.inWords),
    disagreeing: a.disagreeing + b.disagreeing,
  };
}

function together(a: Declared, b: Declared): Declared {
  if (a === 'unreadable' || b === 'unreadable') return 'unreadable';
  return a === 'absent' || b === 'absent' ? 'absent' : a + b;
}

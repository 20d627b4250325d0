/** What the money of a budget report is added up by. */
export const DIMENSIONS = ['plan', 'outlet', 'section', 'task', 'quarter', 'month', 'source'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** The dimensions that are stretches of time. */
export type Unit = Extract<Dimension, 'quarter' | 'month'>;

export function isUnit(dimension: Dimension | undefined): dimension is Unit {
  return dimension === 'quarter' || dimension === 'month';
}

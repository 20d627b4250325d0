import type { Dong } from '../../values/money/money.ts';
import type { Gaps } from './changes.ts';
import type { Equation } from './equations.ts';
import type { FigureClass } from './figures.ts';
import { type Factor, roundedDivision } from './percentages.ts';

/** The equations that bind the figures of two classes. */
export function sharedBy(one: FigureClass, other: FigureClass): Equation[] {
  const own = new Set(one.terms.map(([equation]) => equation));
  return other.terms.flatMap(([equation]) => (own.has(equation) ? [equation] : []));
}

/** The changes of two classes that together close two equations; null where none do, or one class could do it alone. */
export function solved(
  first: Equation,
  second: Equation,
  one: FigureClass,
  other: FigureClass,
  gaps: Gaps,
): readonly [Dong, Dong] | null {
  const [a, b] = [factorIn(one, first), factorIn(other, first)];
  const [c, d] = [factorIn(one, second), factorIn(other, second)];
  // By Cramer's rule; each fraction is written with the denominators of its equation.
  const [firstUnit, secondUnit] = [a[1] * b[1], c[1] * d[1]];
  const [p, q, r, s] = [a[0] * b[1], b[0] * a[1], c[0] * d[1], d[0] * c[1]];
  const [g, h] = [-(gaps.get(first) ?? 0n) * firstUnit, -(gaps.get(second) ?? 0n) * secondUnit];
  const determinant = p * s - q * r;
  if (determinant === 0n) return null;
  const deltas = [quotient(g * s - q * h, determinant), quotient(p * h - r * g, determinant)] as const;
  return deltas.includes(0n) ? null : deltas;
}

function factorIn({ terms }: FigureClass, equation: Equation): Factor {
  return terms.find(([own]) => own === equation)?.[1] ?? [0n, 1n];
}

/** A quotient to the nearest whole number, of whatever signs. */
export function quotient(n: bigint, d: bigint): bigint {
  return d < 0n ? roundedDivision(-n, -d) : roundedDivision(n, d);
}

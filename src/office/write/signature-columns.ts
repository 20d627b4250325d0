import { lengthOf } from './column-widths.ts';

/** Where neighbouring columns begin that give each of several texts as much of what it needs as they can. */
export function firstColumns(widths: readonly number[], needs: readonly number[]): number[] {
  const [need, ...others] = needs;
  if (need === undefined || others.length === 0) return needs.map(() => 0);
  let best: number[] = [];
  let most = 0;
  for (let end = 1; end <= widths.length - others.length; end += 1) {
    const [own, rest] = [widths.slice(0, end), widths.slice(end)];
    const below = firstColumns(rest, others);
    const part = Math.min(lengthOf(own) / need, partOf(rest, below, others));
    if (part <= most) continue;
    best = [0, ...below.map((first) => first + end)];
    most = part;
  }
  return best;
}

/** The smallest part that one of the texts gets of what it needs. */
function partOf(widths: readonly number[], firsts: readonly number[], needs: readonly number[]): number {
  const parts = needs.map((need, i) => lengthOf(widths.slice(firsts[i], firsts[i + 1])) / need);
  return Math.min(...parts);
}

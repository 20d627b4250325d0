import type { Dong } from './figures.ts';

/** What amounts come to, in đồng; one that is not known counts as nothing. */
export function sumDong(amounts: Iterable<Dong | null | undefined>): Dong {
  let sum = 0n;
  for (const dong of amounts) sum += dong ?? 0n;
  return sum;
}

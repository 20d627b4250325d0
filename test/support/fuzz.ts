/** Whether this is `npm run fuzz`, which looks longer for what breaks the tool. */
const IS_LONG = process.env.MODE === 'fuzz';

/** How often a property of broken or hostile files is tried: `count` times, in the long run twenty times as often. */
export function tries(count: number): { readonly numRuns: number } {
  return { numRuns: IS_LONG ? 20 * count : count };
}

/** How long all tries of a property may take, in milliseconds. */
export const PATIENCE = IS_LONG ? 3_600_000 : 60_000;

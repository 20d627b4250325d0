/** Whether this is `npm run fuzz`, which looks longer for what breaks the tool. */
const IS_LONG = process.env.MODE === 'fuzz';

/** How often a property is tried: `count` times, in the long run twenty times as often unless said. */
export function tries(count: number, long = 20 * count): { readonly numRuns: number } {
  return { numRuns: IS_LONG ? long : count };
}

/** How long all tries of a property may take, in milliseconds. */
export const PATIENCE = IS_LONG ? 3_600_000 : 60_000;

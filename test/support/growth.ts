/** What ten times the length may cost, per unit of length, before it is measured again: other work on the machine makes a run longer, never shorter. */
const CALM = 2;
const ROUNDS = { least: 4, most: 20 };

/**
 * How much more processor time `work` takes per unit of length on an input `factor` times as long: about 1 where time
 * grows with the length, about `factor` where it grows with its square. Short and long are measured in turns, each
 * run with an input made for it, so that nothing is remembered; the shortest run of each counts.
 */
export function growth<Input>(
  work: (input: Input) => void,
  input: (length: number) => Input,
  length: number,
  factor = 10,
): number {
  const cost = (size: number, times: number) => {
    const inputs = Array.from({ length: times }, () => input(size));
    const start = process.cpuUsage();
    for (const each of inputs) work(each);
    const { user, system } = process.cpuUsage(start);
    return Math.max(1, user + system);
  };
  const short = () => cost(length, factor);
  const long = () => cost(length * factor, 1);
  short();
  let [shortest, longest] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let round = 1; round <= ROUNDS.most; round++) {
    shortest = Math.min(shortest, short());
    longest = Math.min(longest, long());
    if (round >= ROUNDS.least && longest / shortest < CALM) break;
  }
  return longest / shortest;
}

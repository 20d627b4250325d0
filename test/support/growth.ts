/**
 * How much longer `work` takes per unit of length on a text ten times as long: about 1 where time
 * grows with the length, about 10 where it grows with its square. Both are measured in one run.
 */
export function growth(
  work: (text: string) => void,
  text: (length: number) => string,
  length: number,
): number {
  const [short, long] = [text(length), text(length * 10)];
  const best = (input: string, times: number) => {
    const runs = Array.from({ length: 5 }, () => {
      const start = performance.now();
      for (let i = 0; i < times; i++) work(input);
      return performance.now() - start;
    });
    return Math.min(...runs);
  };
  best(short, 10);
  return best(long, 1) / best(short, 10);
}

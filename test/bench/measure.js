import { spawnSync } from 'node:child_process';

/**
 * Runs commands, each a program with its arguments, in turns, so that a slow moment hits all of them. The result: of each
 * its milliseconds, run by run. Throws where one cannot be run or ends with a code other than `codes`.
 */
export function runInTurns(commands, runs, codes = [0]) {
  const times = commands.map(() => []);
  // The first turn fills the caches and does not count.
  for (let turn = 0; turn <= runs; turn += 1) {
    for (const [i, command] of commands.entries()) {
      const time = timeOf(command, codes);
      if (turn > 0) times[i].push(time);
    }
  }
  return times;
}

function timeOf([program, ...args], codes) {
  const start = performance.now();
  const { status, error } = spawnSync(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  if (error || !codes.includes(status)) {
    throw new Error(`${program} ${args.join(' ')} ended with ${error ?? status}`);
  }
  return performance.now() - start;
}

export function median(numbers) {
  const sorted = numbers.slice().sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** The median of the ratios of times that were measured in the same turns. */
export function ratioOf(times, baseline) {
  return median(times.map((time, i) => time / baseline[i]));
}

export function isInstalled(program) {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;
}

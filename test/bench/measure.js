import { spawnSync } from 'node:child_process';

/**
 * Runs commands, each a program with its arguments, in turns, so that a slow moment hits all of them. Returns for each its
 * processor time in milliseconds, run by run: what else the machine does counts little there. Throws if one cannot be run
 * or ends with a code other than `codes`.
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

/** The time of user and system of a program and all it starts, as bash measures it. */
const TIMED = 'TIMEFORMAT="%3U %3S"; time "$@" > /dev/null 2> /dev/null';

/**
 * The decimal point of the times is that of C. What Node is told beside the command line makes every start longer, an empty
 * script's above all: certificates take it as long as twice that script.
 */
const ENVIRONMENT = { ...process.env, LC_ALL: 'C', NODE_EXTRA_CA_CERTS: '', NODE_OPTIONS: '' };

/** The processor time of one run of a command, in milliseconds. Throws as `runInTurns` does. */
export function timeOf(command, codes = [0]) {
  const { status, error, stderr } = spawnSync('bash', ['-c', TIMED, 'bash', ...command], {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    env: ENVIRONMENT,
  });
  const [, user, system] = /(\d+\.\d+) (\d+\.\d+)\s*$/.exec(stderr ?? '') ?? [];
  if (error || !codes.includes(status) || !user) {
    throw new Error(`${command.join(' ')} ended with ${error ?? status}: ${stderr}`);
  }
  return 1000 * (Number(user) + Number(system));
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
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined;
}

import { spawnSync } from 'node:child_process';
import { main } from '../../src/cli/main.ts';
import type { Console, Io } from '../../src/commands/console.ts';
import type { Lang } from '../../src/i18n.ts';
import { plain } from '../../src/output/text/paint.ts';
import { command, isProgramTried, pathWithGitOnly } from './program.ts';

interface Written {
  stdout: string;
  stderr: string;
}

export interface Run extends Readonly<Written> {
  readonly exitCode: number;
}

interface Surroundings {
  readonly cwd?: string;
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** The width of the terminal; null where output goes to a file or pipe. */
  readonly columns?: number | null;
}

/** Runs a command in this process, as `kstthc ...argv` would; by the program that is tried, but for runs in a terminal. */
export async function run(argv: readonly string[], surroundings: Surroundings = {}): Promise<Run> {
  if (isProgramTried && !surroundings.columns) return start(argv, surroundings);
  const { io, written } = recordedIo(surroundings);
  const exitCode = await main(argv, io);
  return { exitCode, ...written };
}

/** What would decide the language or colours of a process that is started. */
const UNSET = ['LANG', 'LC_ALL', 'LC_MESSAGES', 'KSTTHC_LANG', 'NO_COLOR', 'FORCE_COLOR'];

function start(argv: readonly string[], { cwd, stdin = '', env = {} }: Surroundings): Run {
  const inherited = { ...process.env, ...Object.fromEntries(UNSET.map((name) => [name, undefined])) };
  const [file, ...args] = command;
  const { status, stdout, stderr, error } = spawnSync(file, [...args, ...argv], {
    cwd,
    input: stdin,
    env: { ...inherited, PATH: pathWithGitOnly(), ...env },
    encoding: 'utf8',
    maxBuffer: 100 * 1024 * 1024,
  });
  if (status === null) throw error ?? new Error(`kstthc ${argv.join(' ')} was stopped`);
  return { exitCode: status, stdout, stderr };
}

/** A console for a command that is called by itself, and what is printed there. */
export function recordedConsole({ lang = 'en', ...surroundings }: Surroundings & { readonly lang?: Lang }): {
  readonly console: Console;
  readonly written: Readonly<Written>;
} {
  const { io, written } = recordedIo({ columns: 80, ...surroundings });
  return { console: { ...io, lang, paint: plain, version: '0.0.0' }, written };
}

function recordedIo({ cwd = process.cwd(), stdin = '', env = {}, columns = null }: Surroundings): {
  readonly io: Io;
  readonly written: Readonly<Written>;
} {
  const written = { stdout: '', stderr: '' };
  const output = (name: keyof Written) => ({
    write: (text: string) => {
      written[name] += text;
    },
    isTTY: columns !== null,
    columns,
  });
  async function* bytes() {
    yield typeof stdin === 'string' ? Buffer.from(stdin) : stdin;
  }
  return { io: { stdout: output('stdout'), stderr: output('stderr'), stdin: bytes, env, cwd }, written };
}

/** A run as text, for comparison with a golden file. */
export function transcript(argv: readonly string[], { exitCode, stdout, stderr }: Run): string {
  const errors = stderr && `--- stderr\n${stderr}`;
  return `$ kstthc ${argv.join(' ')}\n${stdout}${errors}--- exit code ${exitCode}\n`;
}

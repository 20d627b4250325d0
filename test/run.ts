import { main } from '../src/cli/main.ts';

export interface Run {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

interface Surroundings {
  readonly cwd?: string;
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** The width of the terminal; none means output goes to a file or pipe. */
  readonly columns?: number;
}

/** Runs a command in this process, as `kstthc ...argv` would. */
export async function run(argv: readonly string[], surroundings: Surroundings = {}): Promise<Run> {
  const { cwd = process.cwd(), stdin = '', env = {}, columns = null } = surroundings;
  const written = { stdout: '', stderr: '' };
  const output = (name: 'stdout' | 'stderr') => ({
    write: (text: string) => {
      written[name] += text;
    },
    isTTY: columns !== null,
    columns,
  });
  async function* bytes() {
    yield typeof stdin === 'string' ? Buffer.from(stdin) : stdin;
  }
  const exitCode = await main(argv, {
    stdout: output('stdout'),
    stderr: output('stderr'),
    stdin: bytes,
    env,
    cwd,
  });
  return { exitCode, ...written };
}

/** A run as text, for comparison with a golden file. */
export function transcript(argv: readonly string[], { exitCode, stdout, stderr }: Run): string {
  const errors = stderr && `--- stderr\n${stderr}`;
  return `$ kstthc ${argv.join(' ')}\n${stdout}${errors}--- exit code ${exitCode}\n`;
}

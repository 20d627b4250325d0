import type { Console } from '../../src/commands/console.ts';
import type { Lang } from '../../src/i18n.ts';
import { plain } from '../../src/output/text/paint.ts';

interface Surroundings {
  readonly cwd: string;
  readonly lang?: Lang;
  readonly columns?: number | null;
  readonly stdin?: string;
}

/** A console that keeps what is printed. */
export function fakeConsole({ cwd, lang = 'en', columns = 80, stdin = '' }: Surroundings) {
  const written = { stdout: '', stderr: '' };
  const output = (name: 'stdout' | 'stderr') => ({
    write: (text: string) => {
      written[name] += text;
    },
    isTTY: false,
    columns,
  });
  async function* bytes() {
    yield Buffer.from(stdin);
  }
  const console: Console = {
    stdout: output('stdout'),
    stderr: output('stderr'),
    stdin: bytes,
    env: {},
    cwd,
    lang,
    paint: plain,
    version: '0.0.0',
  };
  return { console, written };
}

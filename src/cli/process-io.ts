import type { Io, Output } from '../commands/console.ts';
import type { Lang } from '../i18n.ts';
import { UsageError, WriteError } from '../usage-error.ts';
import { chooseLang, langAsked } from './lang.ts';

/** The streams and surroundings of this process, which was started with `argv`. */
export function processIo(argv: readonly string[]): Io {
  const lang = chooseLang(langAsked(argv), process.env);
  return {
    stdout: outputOf('stdout', lang),
    stderr: outputOf('stderr', lang),
    stdin: () => process.stdin,
    env: process.env,
    get cwd() {
      return currentFolder();
    },
  };
}

function outputOf(name: 'stdout' | 'stderr', lang: Lang): Output {
  let opened: NodeJS.WriteStream | undefined;
  const stream = () => {
    opened ??= process[name].once('error', (error) => endWith(error, lang));
    return opened;
  };
  return {
    write: (text) => stream().write(text),
    get isTTY() {
      return stream().isTTY === true;
    },
    get columns() {
      return stream().columns ?? null;
    },
  };
}

/** The exit code of a fault that is not the user's. */
const FAULT = 3;

/** Says that output was lost, and lets the process end with that. It may come after everything else is done. */
function endWith(error: NodeJS.ErrnoException, lang: Lang): void {
  // A reader such as `head` may stop listening; that is no fault.
  if (error.code === 'EPIPE') return;
  const { said } = new WriteError({ vi: 'đầu ra', en: 'the output' }, error);
  process.stderr.write(`kstthc: ${said[lang]}\n`);
  process.once('exit', () => {
    process.exitCode = FAULT;
  });
}

function currentFolder(): string {
  try {
    return process.cwd();
  } catch {
    throw new UsageError(
      'thư mục hiện tại không còn nữa; hãy chuyển sang thư mục khác',
      'the current folder is no longer there; change to another one',
    );
  }
}

import { fstatSync, statSync, writeSync } from 'node:fs';
import type { Io, Output } from '../commands/console.ts';
import type { Lang } from '../i18n.ts';
import { UsageError, WriteError } from '../usage-error.ts';
import { chooseLang, langAsked } from './lang.ts';

/** The streams and surroundings of this process, which was started with `argv`. */
export function processIo(argv: readonly string[]): Io {
  const lang = chooseLang(langAsked(argv), process.env);
  return {
    stdout: outputOf('stdout', 1, lang),
    stderr: outputOf('stderr', 2, lang),
    stdin: () => process.stdin,
    env: process.env,
    get cwd() {
      return currentFolder();
    },
  };
}

function outputOf(name: 'stdout' | 'stderr', descriptor: number, lang: Lang): Output {
  let opened: NodeJS.WriteStream | undefined;
  const stream = () => {
    opened ??= process[name].once('error', (error) => endWith(error, lang));
    return opened;
  };
  // A stream takes milliseconds to set up, and only a terminal needs one from the start.
  const mayBeTerminal = isDevice(descriptor);
  return {
    write(data) {
      if (mayBeTerminal || opened) return void stream().write(data);
      try {
        const rest = writeNow(descriptor, data);
        if (rest.length > 0) stream().write(rest);
      } catch (error) {
        endWith(error as NodeJS.ErrnoException, lang);
      }
    },
    get isTTY() {
      return mayBeTerminal && stream().isTTY === true;
    },
    get columns() {
      return (mayBeTerminal && stream().columns) || null;
    },
  };
}

/** Whether it is a device other than `/dev/null`. */
function isDevice(descriptor: number): boolean {
  const stats = fstatSync(descriptor);
  return stats.isCharacterDevice() && stats.rdev !== statSync('/dev/null', { throwIfNoEntry: false })?.rdev;
}

/** Writes to a file or pipe; what is left is for a pipe that has no room and does not wait. Throws what writing throws. */
function writeNow(descriptor: number, data: string | Uint8Array): Uint8Array {
  let rest: Uint8Array = Buffer.from(data);
  try {
    while (rest.length > 0) rest = rest.subarray(writeSync(descriptor, rest));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
  }
  return rest;
}

/** The exit code of a fault that is not the user's. */
export const FAULT = 3;

/** Says that output was lost, and lets the process end with that. It may come after everything else is done. */
function endWith(error: NodeJS.ErrnoException, lang: Lang): void {
  // A reader such as `head` may stop listening; that is no fault.
  if (error.code === 'EPIPE') return;
  const { localized } = new WriteError({ vi: 'đầu ra', en: 'the output' }, error);
  process.stderr.write(`kstthc: ${localized[lang]}\n`);
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

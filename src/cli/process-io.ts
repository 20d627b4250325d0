import type { Io, Output } from '../commands/console.ts';

/** The streams and surroundings of this process. */
export function processIo(): Io {
  return {
    stdout: outputOf('stdout'),
    stderr: outputOf('stderr'),
    stdin: () => process.stdin,
    env: process.env,
    cwd: process.cwd(),
  };
}

function outputOf(name: 'stdout' | 'stderr'): Output {
  let opened: NodeJS.WriteStream | undefined;
  const stream = () => {
    opened ??= process[name].on('error', ignoreClosedPipe);
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

/** A reader such as `head` may stop listening; that is no fault of ours. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

import { visible } from './visible.ts';

/** The command that shows what is wrong with a file, ready to be pasted in a POSIX shell. */
export function validateCommand(file: string): string {
  const quoted = /^[\w./-]+$/.test(file) ? file : `'${file.replaceAll("'", "'\\''")}'`;
  return `kstthc validate ${visible(quoted, 'shown')}`;
}

import { execFileSync } from 'node:child_process';
import { join, resolve } from 'node:path';

type Command = readonly [file: string, ...args: string[]];

const root = join(import.meta.dirname, '../..');
const { KSTTHC_PROGRAM } = process.env;

/** Whether the tests are to try a built program (KSTTHC_PROGRAM) instead of the code. */
export const isProgramTried = KSTTHC_PROGRAM !== undefined;

/** What starts the built command on this Node. */
export const builtCommand: Command = [process.execPath, join(root, 'bin/kstthc.js')];

/** What starts the tool as a process: the program that is tried, else the built command. */
export const command: Command = KSTTHC_PROGRAM !== undefined ? [resolve(root, KSTTHC_PROGRAM)] : builtCommand;

/** A PATH with git on it and without Node. */
export function pathWithGitOnly(): string {
  return execFileSync('git', ['--exec-path'], { encoding: 'utf8' }).trim();
}

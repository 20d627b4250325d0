import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A program and its arguments. */
export type CommandLine = readonly [program: string, ...args: string[]];

/**
 * The bytes that a command writes to the file `name`, which it gets as `-o`. The file is in a folder of its own, so
 * that no older file is taken for it. Rejects with what the command wrote on standard error if it wrote no file;
 * a plan with errors is written all the same, as long as it can be read.
 */
export async function outputOf([program, ...args]: CommandLine, name: string): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'kstthc-'));
  try {
    const file = join(folder, name);
    const errors = await run([program, ...args, '-o', file]);
    try {
      return readFileSync(file);
    } catch (cause) {
      throw new Error(errors, { cause });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs a program, a script by the Node of the editor; gives what it wrote on standard error. */
async function run([program, ...args]: CommandLine): Promise<string> {
  const child = spawn(program, args, {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let errors = '';
  child.stderr.on('data', (data) => {
    errors += data;
  });
  await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  return errors;
}

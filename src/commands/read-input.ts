import { readPlan, readStream, STDIN } from '../source/files.ts';
import type { Io } from './console.ts';

/** The content of a file, or of standard input where the path says so; throws a UsageError. */
export async function readInput(path: string, { cwd, stdin }: Io): Promise<Uint8Array> {
  return path === STDIN ? readStream(stdin()) : readPlan(path, cwd);
}

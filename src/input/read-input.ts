import { readPlan, readStream, STDIN } from './files.ts';

/** Where paths start, and how standard input is opened. */
interface Surroundings {
  readonly cwd: string;
  readonly stdin: () => AsyncIterable<Uint8Array>;
}

/** The content of a file, or of standard input where the path says so; throws a UsageError. */
export async function readInput(path: string, { cwd, stdin }: Surroundings): Promise<Uint8Array> {
  return path === STDIN ? readStream(stdin()) : readPlan(path, cwd);
}

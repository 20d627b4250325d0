import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { UsageError } from '../usage-error.ts';

/** The path that stands for standard input. */
export const STDIN = '-';

const LARGEST_MB = 10;
const LARGEST = LARGEST_MB * 1024 * 1024;

/**
 * The plan files that `paths` name, relative to `cwd` as a person would write them, without doubles.
 * A folder stands for the YAML files in it; no paths at all for `plan.yaml`, else the folder `plans`.
 * Throws a UsageError where there is nothing to read.
 */
export async function findPlans(paths: readonly string[], cwd: string): Promise<string[]> {
  const found = new Set<string>();
  for (const path of paths.length > 0 ? paths : [defaultPath(cwd)]) {
    for (const file of await filesAt(path, cwd)) found.add(file);
  }
  return [...found];
}

function defaultPath(cwd: string): string {
  for (const path of ['plan.yaml', 'plans']) if (existsSync(join(cwd, path))) return path;
  throw new UsageError(
    `không thấy plan.yaml hay thư mục plans trong ${cwd}; hãy ghi tên tệp: kstthc validate TỆP`,
    `neither plan.yaml nor a folder plans in ${cwd}; name the file: kstthc validate FILE`,
  );
}

async function filesAt(path: string, cwd: string): Promise<string[]> {
  if (path === STDIN) return [STDIN];
  const stats = statSync(resolve(cwd, path), { throwIfNoEntry: false });
  if (!stats) throw new UsageError(`không có tệp hay thư mục "${path}"`, `no such file or folder: "${path}"`);
  if (!stats.isDirectory()) return [path];
  const { glob } = await import('tinyglobby');
  const inside = await glob('**/*.{yaml,yml}', {
    cwd: resolve(cwd, path),
    caseSensitiveMatch: false,
    ignore: ['**/node_modules/**'],
  });
  if (inside.length === 0) {
    throw new UsageError(
      `thư mục "${path}" không có tệp .yaml hay .yml nào`,
      `no .yaml or .yml file in "${path}"`,
    );
  }
  const folder = path.replace(/[/\\]+$/, '');
  return inside.sort().map((file) => (folder === '.' ? file : `${folder}/${file}`));
}

/** The content of a file; throws a UsageError where it cannot be read or is too large. */
export function readPlan(path: string, cwd: string): Uint8Array {
  const full = resolve(cwd, path);
  try {
    const { size } = statSync(full);
    if (size > LARGEST) throw tooLarge(path, size);
    return readFileSync(full);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new UsageError(`không đọc được tệp "${path}" (${code})`, `cannot read "${path}" (${code})`);
  }
}

/** All of a stream, such as standard input; throws a UsageError where it is too large. */
export async function readStream(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > LARGEST) throw tooLarge(STDIN, size);
  }
  return Buffer.concat(chunks);
}

function tooLarge(path: string, size: number): UsageError {
  const mb = Math.ceil(size / 1024 / 1024);
  return new UsageError(
    `tệp "${path}" lớn ${mb} MB; chỉ đọc kế hoạch đến ${LARGEST_MB} MB`,
    `"${path}" has ${mb} MB; plans of up to ${LARGEST_MB} MB are read`,
  );
}

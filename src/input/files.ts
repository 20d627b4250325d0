import { existsSync, readdirSync, readFileSync, realpathSync, type Stats, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { UsageError } from '../usage-error.ts';

/** The path that stands for standard input. */
export const STDIN = '-';

const LARGEST_MB = 10;
const LARGEST = LARGEST_MB * 1024 * 1024;

/**
 * The plan files that `paths` name, relative to `cwd` as a person would write them; a file that is
 * named twice, under whatever name, counts once. A folder stands for the YAML files in it; no paths
 * at all for `plan.yaml`, else the folder `plans`. Throws a UsageError where one cannot be read.
 */
export function findPlans(paths: readonly string[], cwd: string): string[] {
  const found = new Map<string, string>();
  for (const path of paths.length > 0 ? paths : [defaultPath(cwd)]) {
    for (const file of filesAt(path, cwd)) {
      const real = file === STDIN ? STDIN : realpathSync(resolve(cwd, file));
      if (!found.has(real)) found.set(real, file);
    }
  }
  return [...found.values()];
}

function defaultPath(cwd: string): string {
  for (const path of ['plan.yaml', 'plans']) if (existsSync(join(cwd, path))) return path;
  throw new UsageError(
    `không thấy plan.yaml hay thư mục plans trong ${cwd}; hãy ghi tên tệp: kstthc validate TỆP`,
    `neither plan.yaml nor a folder plans in ${cwd}; name the file: kstthc validate FILE`,
  );
}

function filesAt(path: string, cwd: string): string[] {
  if (path === STDIN) return [STDIN];
  if (!statsOf(path, cwd).isDirectory()) return [path];
  const folder = path.replace(/[/\\]+$/, '');
  const inside = yamlFilesIn(folder, cwd);
  if (inside.length > 0) return folder === '.' ? inside.map((file) => file.slice('./'.length)) : inside;
  throw new UsageError(
    `thư mục "${path}" không có tệp .yaml hay .yml nào`,
    `no .yaml or .yml file in "${path}"`,
  );
}

/**
 * The YAML files below a folder, in the order of their names. Folders that cannot be read are an
 * error: a plan that nobody checked must not pass. Hidden folders and linked ones are left alone.
 */
function yamlFilesIn(folder: string, cwd: string): string[] {
  return attempt(folder, () => readdirSync(resolve(cwd, folder || '/'), { withFileTypes: true }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) {
        return entry.name.startsWith('.') || entry.name === 'node_modules' ? [] : yamlFilesIn(path, cwd);
      }
      return /\.ya?ml$/i.test(entry.name) && !statsOf(path, cwd).isDirectory() ? [path] : [];
    });
}

/** The content of a file; throws a UsageError where it cannot be read or is too large. */
export function readPlan(path: string, cwd: string): Uint8Array {
  const stats = statsOf(path, cwd);
  if (stats.isDirectory())
    throw new UsageError(`"${path}" là thư mục, không phải tệp`, `"${path}" is a folder, not a file`);
  if (stats.size > LARGEST) throw tooLarge(path, stats.size);
  return attempt(path, () => readFileSync(resolve(cwd, path)));
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

function statsOf(path: string, cwd: string): Stats {
  if (path === '') {
    throw new UsageError(
      'một đường dẫn để trống; có thể một biến chưa được đặt',
      'a path is empty; perhaps a variable is not set',
    );
  }
  const stats = attempt(path, () => statSync(resolve(cwd, path), { throwIfNoEntry: false }));
  if (!stats) throw new UsageError(`không có tệp hay thư mục "${path}"`, `no such file or folder: "${path}"`);
  return stats;
}

/** Does what may fail for reasons of the file system. */
function attempt<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new UsageError(`không đọc được "${path}" (${code})`, `cannot read "${path}" (${code})`);
  }
}

function tooLarge(path: string, size: number): UsageError {
  const mb = Math.ceil(size / 1024 / 1024);
  return new UsageError(
    `tệp "${path}" lớn ${mb} MB; chỉ đọc kế hoạch đến ${LARGEST_MB} MB`,
    `"${path}" has ${mb} MB; plans of up to ${LARGEST_MB} MB are read`,
  );
}

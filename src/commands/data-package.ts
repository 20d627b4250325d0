import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { readFile } from '../input/read-input.ts';
import { type Records, recordsCsv } from '../output/sheet/records.ts';
import { toJson } from '../output/text/json.ts';
import { isMapping } from '../plan/format/shape.ts';
import { UsageError } from '../usage-error.ts';
import type { Console } from './console.ts';
import { OutputFile } from './output-file.ts';
import { noteWritten } from './written.ts';

const NAME = 'datapackage.json';

/**
 * Writes records as CSV and, where they go to a file, its description beside it: a Data Package (datapackage.org), in which
 * other files in that folder keep theirs. Throws a UsageError where the file there is not a data package.
 */
export async function writeRecords(
  records: Records,
  file: OutputFile | null,
  console: Pick<Console, 'stdout' | 'stderr' | 'cwd' | 'lang'>,
): Promise<void> {
  const { stdout, cwd } = console;
  if (!file) {
    await stdout.write(recordsCsv(records));
    return;
  }
  const path = join(dirname(file.name), NAME);
  const descriptor = new OutputFile(path, cwd);
  const resource = resourceOf(records, basename(file.name));
  const others = resourcesAt(path, cwd).filter((other) => other.path !== resource.path);
  const resources = [...others, resource].sort((a, b) => (String(a.path) < String(b.path) ? -1 : 1));
  await file.write(recordsCsv(records));
  const profile = 'https://datapackage.org/profiles/2.0/datapackage.json';
  await descriptor.write(toJson({ $schema: profile, name: 'kstthc', resources }));
  noteWritten(file.name, console);
  noteWritten(path, console);
}

interface Resource {
  readonly path?: unknown;
}

/** What a package that is there already describes. */
function resourcesAt(path: string, cwd: string): readonly Resource[] {
  if (!existsSync(resolve(cwd, path))) return [];
  const found = parsed(new TextDecoder().decode(readFile(path, cwd)));
  const { resources } = isMapping(found) ? found : {};
  if (Array.isArray(resources) && resources.every(isMapping)) return resources;
  throw new UsageError(
    `"${path}" không phải là tệp mô tả dữ liệu; ghi vào thư mục khác`,
    `"${path}" is no data package; write to another folder`,
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function resourceOf({ name, fields }: Records, path: string) {
  const stem = path
    .replace(/\.\w+$/, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}._-]+/gu, '-');
  return {
    name: stem || name,
    path,
    type: 'table',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    schema: { fields, missingValues: [''] },
  };
}

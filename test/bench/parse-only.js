// What it costs to read the files of a folder, or one file, with a YAML package and do nothing with them: `yaml`, or
// `js-yaml`, which kstthc reads sound plans with.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const [name, path] = process.argv.slice(2);
const parse = name === 'yaml' ? (await import('yaml')).parse : (await import('js-yaml')).load;
const files = statSync(path).isDirectory() ? readdirSync(path).map((file) => join(path, file)) : [path];
for (const file of files) parse(readFileSync(file, 'utf8'));

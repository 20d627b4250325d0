// What it costs to read the files of a folder as YAML and do nothing with them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const [folder] = process.argv.slice(2);
for (const file of readdirSync(folder)) parse(readFileSync(join(folder, file), 'utf8'));

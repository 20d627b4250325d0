// What it costs to read the files of a folder with the package yaml and do nothing with them: the measure of every bench so
// far, although plans that are sound YAML are read with a faster parser now.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const [folder] = process.argv.slice(2);
for (const file of readdirSync(folder)) parse(readFileSync(join(folder, file), 'utf8'));

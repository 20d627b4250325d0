// What it costs to hold a plan against its JSON Schema with the usual validator, and to check nothing else.
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { parse } from 'yaml';

const [schema, plan] = process.argv.slice(2);
const validate = new Ajv({ strict: false }).compile(JSON.parse(readFileSync(schema, 'utf8')));
if (!validate(parse(readFileSync(plan, 'utf8')))) process.exitCode = 1;

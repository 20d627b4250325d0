import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { planJsonSchema } from '../../../src/plan/format/json-schema.ts';

const root = join(import.meta.dirname, '../../..');
const schema = planJsonSchema();
const accepts = new Ajv({ strict: true, allowUnionTypes: true }).compile(schema);

test('plans/plan.schema.json is what the zod schema says', () => {
  const file = readFileSync(join(root, 'plans/plan.schema.json'), 'utf8');
  expect(JSON.parse(file), 'stale: run npm run schema').toEqual(JSON.parse(JSON.stringify(schema)));
});

describe('what validate accepts in shape, an editor accepts', () => {
  const clean = readdirSync(join(root, 'test/fixtures/clean')).map((name) => `test/fixtures/clean/${name}`);
  test.each(['plans/44-KH-UBND-2020.yaml', ...clean])('%s', (file) => {
    const isAccepted = accepts(parse(readFileSync(join(root, file), 'utf8')));
    expect(accepts.errors ?? []).toEqual([]);
    expect(isAccepted).toBe(true);
  });
});

describe('what is not a plan is not accepted', () => {
  const plan = 'plan: { number: 1/KH-UBND, title: a, period: 2026 }\n';
  test.each([
    ['a missing section', `${plan}budget: { total: 1đ }\n`],
    ['a misspelt key', `${plan}budget: { total: 1đ, inWord: Một đồng }\ntasks: []\n`],
    ['a text where a list belongs', `${plan}budget: { total: 1đ }\ntasks: none\n`],
    ['a task without a title', `${plan}budget: { total: 1đ }\ntasks: [{ id: a }]\n`],
    [
      'a task without a title in a task',
      `${plan}tasks: [{ title: a, tasks: [{ title: b, tasks: [{ id: c }] }] }]\n`,
    ],
  ])('%s', (_, text) => {
    expect(accepts(parse(text))).toBe(false);
  });
});

test('every key is explained in both languages', () => {
  const unexplained: string[] = [];
  const walk = (node: unknown, path: string): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const [key, child] of Object.entries(node)) {
      if (key === 'properties') {
        for (const [name, property] of Object.entries(child as Record<string, { description?: string }>)) {
          if (!/.\n\n./.test(property.description ?? '')) unexplained.push(`${path}.${name}`);
          walk(property, `${path}.${name}`);
        }
      } else walk(child, path);
    }
  };
  walk(schema, '');
  expect(unexplained).toEqual([]);
});

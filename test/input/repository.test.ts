import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { repositoryPaths } from '../../src/input/repository.ts';

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'kstthc-'));
  mkdirSync(join(root, 'inside/.git'), { recursive: true });
  mkdirSync(join(root, 'inside/a/b'), { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true }));

test('a file is named from the root of its repository, however it was given', () => {
  const below = repositoryPaths(join(root, 'inside/a/b'));
  expect(below('plan.yaml')).toBe('a/b/plan.yaml');
  expect(below('./../plan.yaml')).toBe('a/plan.yaml');
  expect(below(join(root, 'inside/plan.yaml'))).toBe('plan.yaml');
  expect(repositoryPaths(join(root, 'inside'))('.hidden/plan.yaml')).toBe('.hidden/plan.yaml');
});

test('outside of it a file keeps its full path', () => {
  const outside = join(root, 'plan.yaml');
  expect(repositoryPaths(join(root, 'inside'))(outside)).toBe(outside);
});

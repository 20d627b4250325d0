import { expect, test } from 'vitest';
import { type ListedFile, withFile, withRole } from '../../src/app/page/roles.ts';

function listed(...files: readonly (readonly [name: string, modified: number, text?: string])[]) {
  return files.reduce<readonly ListedFile[]>(
    (all, [name, modified, text = '']) =>
      withFile(all, { name, modified, bytes: new TextEncoder().encode(text) }),
    [],
  );
}

const rolesIn = (files: readonly ListedFile[]) =>
  Object.fromEntries(files.map(({ name, role }) => [name, role]));

test('of two plans the one that was changed last is checked, in whatever order they come', () => {
  expect(rolesIn(listed(['moi.docx', 2], ['cu.docx', 1]))).toEqual({
    'moi.docx': 'plan',
    'cu.docx': 'before',
  });
  expect(rolesIn(listed(['cu.docx', 1], ['moi.docx', 2]))).toEqual({
    'moi.docx': 'plan',
    'cu.docx': 'before',
  });
});

test('of three plans the two changed last are compared', () => {
  expect(rolesIn(listed(['a.docx', 1], ['b.docx', 2], ['c.docx', 3]))).toEqual({
    'a.docx': 'unused',
    'b.docx': 'before',
    'c.docx': 'plan',
  });
});

test('norms are known by their name or their keys', () => {
  const files = listed(['a.docx', 1], ['norms.yaml', 1], ['dinh-muc.yaml', 1, 'thresholds: []\n']);
  expect(rolesIn(files)).toEqual({ 'a.docx': 'plan', 'norms.yaml': 'unused', 'dinh-muc.yaml': 'norms' });
});

test('the documents of the office are known by their name, also one that a browser has numbered', () => {
  const files = listed(['a.docx', 1], ['documents (1).tsv', 1, '812/QĐ-UBND\t27/3/2026\n']);
  expect(rolesIn(files)).toEqual({ 'a.docx': 'plan', 'documents (1).tsv': 'documents' });
});

test('actuals are known by their name or their keys', () => {
  expect(rolesIn(listed(['a.actuals.yaml', 1], ['a.docx', 1]))).toEqual({
    'a.actuals.yaml': 'actuals',
    'a.docx': 'plan',
  });
  expect(rolesIn(listed(['so-lieu.yaml', 1, 'plan: a.yaml\npayments: []\n']))).toEqual({
    'so-lieu.yaml': 'actuals',
  });
  expect(rolesIn(listed(['a.yaml', 1, 'tasks:\n  - title: payments\n']))).toEqual({ 'a.yaml': 'plan' });
});

test('a file of the same name takes the place of the former and keeps its role', () => {
  const files = listed(['moi.docx', 2], ['cu.docx', 1], ['cu.docx', 3, 'x']);
  expect(rolesIn(files)).toEqual({ 'moi.docx': 'plan', 'cu.docx': 'before' });
  expect(files[1]?.bytes).toHaveLength(1);
});

test('to choose a role swaps it with the file that had it', () => {
  const files = listed(['moi.docx', 2], ['cu.docx', 1]);
  expect(rolesIn(withRole(files, 1, 'plan'))).toEqual({ 'moi.docx': 'before', 'cu.docx': 'plan' });
  expect(rolesIn(withRole(files, 1, 'unused'))).toEqual({ 'moi.docx': 'plan', 'cu.docx': 'unused' });
});

import { expect, test } from 'vitest';
import { outputOf } from '../../src/editor/vscode/output-of.ts';
import { HANOI } from '../support/checking.ts';
import { TemporaryFolder } from '../support/folder.ts';
import { command } from '../support/program.ts';

const folder = new TemporaryFolder();
const exported = (text: string) => {
  folder.write('plan.yaml', text);
  return outputOf([...command, 'export', folder.at('plan.yaml'), '--lang', 'en'], 'plan.docx');
};

test('a plan with errors is written all the same', async () => {
  const bytes = await exported(HANOI.replace('total: 470.000.000đ', 'total: 480.000.000đ'));
  expect(Buffer.from(bytes.subarray(0, 2)).toString()).toBe('PK');
});

test('a plan that cannot be read gives its errors, not a file', async () => {
  await expect(exported('tasks: [')).rejects.toThrow('yaml/syntax');
});

test('a program that is not there is an error', async () => {
  await expect(outputOf([folder.at('missing'), 'export'], 'plan.docx')).rejects.toThrow('ENOENT');
});

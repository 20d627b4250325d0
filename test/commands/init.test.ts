import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkFile } from '../../src/check/engine/run.ts';
import { planExample, planTemplate } from '../../src/plan/format/template.ts';
import { openPlan } from '../../src/plan/open.ts';
import { TemporaryFolder } from '../support/folder.ts';
import { run } from '../support/run.ts';

const folder = new TemporaryFolder();

const findings = (text: string) =>
  checkFile(openPlan('plan.yaml', new TextEncoder().encode(text)), 'en').diagnostics.map(
    ({ rule, message }) => `${rule}: ${message}`,
  );

describe.each(['vi', 'en'] as const)('the plan to fill in, in %s', (lang) => {
  const template = planTemplate(2026, lang);
  const lines = template.split('\n');
  /** The lines that are an offer: `#unit: triệu đồng`. */
  const offers = lines.flatMap((line, at) => {
    const name = /^\s*(#[a-z]\w*):/i.exec(line)?.[1];
    return name === undefined ? [] : [{ name, at }];
  });

  test('passes every rule as it is', () => {
    expect(findings(template)).toEqual([]);
  });

  test('offers what is optional', () => {
    expect(offers.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        '#issued',
        '#citations',
        '#unit',
        '#rounding',
        '#sources',
        '#aliases',
        '#subtotal',
        '#other',
        '#note',
      ]),
    );
  });

  // Rounding is that of a unit in which amounts are printed.
  const together: Readonly<Record<string, readonly string[]>> = { '#rounding': ['#unit', '#rounding'] };
  test.each(offers.map(({ name }) => name))(
    '%s is live once its # is deleted, with or without a space',
    (name) => {
      for (const mark of [/^(\s*)# /, /^(\s*)#/]) {
        const live = [...lines];
        for (const { at } of offers.filter((offer) => (together[name] ?? [name]).includes(offer.name)))
          live[at] = (live[at] ?? '').replace(mark, '$1');
        expect(findings(live.join('\n')).filter((finding) => /^(?:yaml|schema|money)/.test(finding))).toEqual(
          [],
        );
      }
    },
  );
});

test('the example has nothing to find', () => {
  expect(findings(planExample(2026))).toEqual([]);
});

test('init writes the JSON Schema that the plan names beside it, and leaves one that is there', async () => {
  await run(['init', 'plans/moi.yaml'], { cwd: folder.path }).then(({ exitCode }) =>
    expect(exitCode).toBe(2),
  );
  folder.write('plans/other.txt', '');
  expect((await run(['init', 'plans/moi.yaml', '--lang', 'vi'], { cwd: folder.path })).exitCode).toBe(0);
  expect(JSON.parse(folder.read('plans/plan.schema.json')).title).toBe('kstthc plan');
  folder.write('plans/plan.schema.json', '{}');
  await run(['init', 'plans/hai.yaml'], { cwd: folder.path });
  expect(folder.read('plans/plan.schema.json')).toBe('{}');
});

test.each([
  ['--example', '--norms'],
  ['--norms', '--actuals', 'plan.yaml'],
  ['--example', '--actuals', 'plan.yaml'],
])('init writes one kind of file: %s %s is refused', async (...options) => {
  const { exitCode, stderr } = await run(['init', 'moi.yaml', ...options, '--lang', 'en'], {
    cwd: folder.path,
  });
  expect([exitCode, stderr]).toEqual([2, 'kstthc: choose only one of --example, --actuals and --norms\n']);
  expect(existsSync(folder.at('moi.yaml'))).toBe(false);
});

test('actuals get the name of their plan, whatever kind of file that is, and are not written over', async () => {
  folder.write('năm 2026/kế hoạch.v2.yaml', planExample(2026));
  const init = () =>
    run(['init', '--actuals', 'năm 2026/kế hoạch.v2.yaml', '--lang', 'en'], { cwd: folder.path });
  expect(await init()).toMatchObject({
    exitCode: 0,
    stdout: `wrote năm 2026/kế hoạch.v2.actuals.yaml; fill it in, then check it: kstthc validate 'năm 2026/kế hoạch.v2.actuals.yaml'\n`,
  });
  expect(folder.read('năm 2026/kế hoạch.v2.actuals.yaml')).toContain('plan: kế hoạch.v2.yaml\n');
  expect(await init()).toMatchObject({ exitCode: 2, stdout: '' });
});

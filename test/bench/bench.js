// Prints one table of ratios of one run. With --check only what takes seconds, and it fails where a ratio is twice what
// ratios.json says; --keep writes that file. --node names one more Node to start with, as often as it is given.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { rolldown } from 'rolldown';
import { asText } from '../../rolldown.config.js';
import { baseline } from './baseline.js';
import { isInstalled, median, ratioOf, runInTurns } from './measure.js';
import { journal, manyPlans, planWith } from './plans.js';

const { values: asked } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
    node: { type: 'string', multiple: true, default: [] },
  },
});

const root = fileURLToPath(new URL('../..', import.meta.url));
const here = (name) => join(root, 'test/bench', name);
const hanoi = join(root, 'plans/44-KH-UBND-2020.yaml');
const table = here('ratios.json');
const kept = JSON.parse(readFileSync(table, 'utf8'));
const measured = {};
const folder = mkdtempSync(join(tmpdir(), 'kstthc-bench-'));

function report(what, ratio, target = '') {
  measured[what] = Number(ratio.toFixed(2));
  const before = kept[what] === undefined ? '' : kept[what].toFixed(2);
  process.stdout.write(
    `${ratio.toFixed(2).padStart(7)} ${before.padStart(7)} ${target.padStart(7)}  ${what}\n`,
  );
}

/** The plan alone: with actuals beside it, today's program would check more than the one before. */
function startUp() {
  const plan = join(folder, '44.yaml');
  writeFileSync(plan, readFileSync(hanoi));
  const withActuals = [join(root, 'bin/kstthc.js'), 'validate', hanoi];
  const before = asked.check ? null : baseline(root);
  for (const node of [process.execPath, ...asked.node]) {
    const version = `Node ${execFileSync(node, ['--version'], { encoding: 'utf8' }).match(/\d+/)?.[0]}`;
    const [empty, now, actuals, then] = runInTurns(
      [
        [node, here('empty.js')],
        [node, join(root, 'bin/kstthc.js'), 'validate', plan],
        [node, ...withActuals],
        ...(before ? [[node, join(before, 'bin/kstthc.js'), 'validate', plan]] : []),
      ],
      asked.check ? 7 : 31,
      [0, 1],
    );
    report(`validate the Hanoi plan, to an empty script, ${version}`, ratioOf(now, empty));
    report(`the same with its actuals, ${version}`, ratioOf(actuals, empty));
    if (!then) continue;
    const above = (times) => median(times) - median(empty);
    report(
      `what validate costs above an empty script, to 3139a68, ${version}`,
      above(now) / above(then),
      '0.60',
    );
  }
}

function otherTools() {
  const plan = hanoi;
  const tools = [
    [
      'ajv on the plan and its JSON Schema',
      [process.execPath, here('ajv.js'), join(root, 'plans/plan.schema.json'), plan],
    ],
    ['yamllint', ['yamllint', '-d', 'relaxed', plan]],
    ['hledger check', ['hledger', 'check', '-f', journal(join(folder, 'plan.journal'))]],
  ].filter(([, [program]]) => isInstalled(program));
  const [empty, ...times] = runInTurns(
    [[process.execPath, here('empty.js')], ...tools.map(([, tool]) => tool)],
    15,
  );
  for (const [i, [name]] of tools.entries()) report(`${name}, to an empty script`, ratioOf(times[i], empty));
}

function manyFiles() {
  const many = manyPlans(join(folder, 'many'), hanoi, asked.check ? 300 : 1000);
  const validate = [process.execPath, join(root, 'bin/kstthc.js'), 'validate', many];
  const parse = [process.execPath, here('parse-only.js'), many];
  const oneCore = isInstalled('taskset') ? ['taskset', '-c', '0'] : [];
  const runs = asked.check ? 3 : 7;
  const [single, bare] = runInTurns(
    [
      [...oneCore, ...validate],
      [...oneCore, ...parse],
    ],
    runs,
    [0, 1],
  );
  report('validate many plans on one core, to parsing them', ratioOf(single, bare), '1.35');
}

function largePlans() {
  const sizes = asked.check ? [1_000, 10_000] : [1_000, 10_000, 100_000];
  for (const isWrong of [false, true]) {
    const times = sizes.map((items) => {
      const plan = planWith(join(folder, `${items}.yaml`), items, { isWrong });
      const [own] = runInTurns(
        [[process.execPath, join(root, 'bin/kstthc.js'), 'validate', plan]],
        3,
        [0, 1],
      );
      return own;
    });
    for (const [i, size] of sizes.slice(1).entries()) {
      const sum = isWrong ? 'wrong' : 'right';
      report(`${size} items to a tenth of them, a ${sum} sum`, ratioOf(times[i + 1], times[i]), '<10');
    }
  }
}

/** The phases of a run over many plans, each as a part of the whole. */
async function phases() {
  const bundle = await rolldown({ input: here('phases.ts'), platform: 'node', plugins: [asText] });
  const file = join(folder, 'phases.mjs');
  await bundle.write({ file, format: 'esm' });
  const many = manyPlans(join(folder, 'phases'), hanoi, 500);
  const parts = JSON.parse(execFileSync(process.execPath, [file, many], { encoding: 'utf8' }));
  const whole = Object.values(parts).reduce((sum, part) => sum + part, 0);
  for (const [phase, part] of Object.entries(parts)) report(`of many plans: ${phase}`, part / whole);
}

try {
  process.stdout.write('    now    kept  target\n');
  startUp();
  manyFiles();
  largePlans();
  if (!asked.check) {
    await phases();
    otherTools();
  }
} finally {
  rmSync(folder, { recursive: true });
}
if (asked.keep) writeFileSync(table, `${JSON.stringify(measured, null, 2)}\n`);
const doubled = Object.keys(measured).filter(
  (what) => measured[what] > 2 * (kept[what] ?? Number.POSITIVE_INFINITY),
);
if (asked.check && doubled.length > 0) {
  process.stderr.write(`twice as slow as before: ${doubled.join('; ')}\n`);
  process.exitCode = 1;
}

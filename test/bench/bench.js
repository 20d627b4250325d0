// Prints one table of ratios of one run, all of processor time. With --check only what takes a minute, and it fails where a
// ratio is twice what ratios.json says, or time grows faster than what is checked, three times over; --keep writes that file.
// --node names one more Node to start with, as often as it is given.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { rolldown } from 'rolldown';
import { asText } from '../../rolldown.config.js';
import { baseline } from './baseline.js';
import { growthOfCommands } from './growth.js';
import { isInstalled, median, ratioOf, runInTurns } from './measure.js';
import { journal, manyPlans, planWith } from './plans.js';
import { startsOf } from './starts.js';

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
const program = join(root, 'bin/kstthc.js');
const table = here('ratios.json');
const kept = JSON.parse(readFileSync(table, 'utf8'));
const measured = {};
/** What must stay below a limit in every run. */
const limits = {};
/** A folder for the files of one run. */
let folder;

function report(what, ratio, target = '') {
  measured[what] = Math.min(Number(ratio.toFixed(2)), measured[what] ?? Number.POSITIVE_INFINITY);
  if (target.startsWith('<')) limits[what] = Number(target.slice(1));
  const before = kept[what] === undefined ? '' : kept[what].toFixed(2);
  process.stdout.write(
    `${ratio.toFixed(2).padStart(7)} ${before.padStart(7)} ${target.padStart(7)}  ${what}\n`,
  );
}

/** The plan alone: with actuals beside it, today's program would check more than the one before. */
function startUp() {
  const plan = join(folder, '44.yaml');
  writeFileSync(plan, readFileSync(hanoi));
  const withActuals = [program, 'validate', hanoi];
  const before = asked.check ? null : baseline(root);
  for (const node of [process.execPath, ...asked.node]) {
    const version = `Node ${execFileSync(node, ['--version'], { encoding: 'utf8' }).match(/\d+/)?.[0]}`;
    const [empty, now, actuals, bare, then] = runInTurns(
      [
        [node, here('empty.js')],
        [node, program, 'validate', plan],
        [node, ...withActuals],
        [node, here('parse-only.js'), 'js-yaml', plan],
        ...(before ? [[node, join(before, 'bin/kstthc.js'), 'validate', plan]] : []),
      ],
      asked.check ? 7 : 31,
      [0, 1],
    );
    report(`validate the Hanoi plan, to an empty script, ${version}`, ratioOf(now, empty));
    report(`the same with its actuals, ${version}`, ratioOf(actuals, empty));
    report(`the same without, to parsing it with js-yaml, ${version}`, ratioOf(now, bare));
    if (!then) continue;
    const above = (times) => median(times) - median(empty);
    report(
      `what validate costs above an empty script, to 3139a68, ${version}`,
      above(now) / above(then),
      '0.60',
    );
  }
}

/** How long each command takes at its first plan. */
function firstPlans() {
  const starts = startsOf(program, join(folder, 'starts'), hanoi);
  const [empty, ...times] = runInTurns(
    [
      [process.execPath, here('empty.js')],
      ...Object.values(starts).map((args) => [process.execPath, program, ...args]),
    ],
    11,
    [0, 1],
  );
  for (const [i, name] of Object.keys(starts).entries()) {
    report(`${name}, to an empty script`, ratioOf(times[i], empty));
  }
}

/** What others take for about the same: README.md says how to install them. */
function otherTools() {
  const books = journal(join(folder, 'plan.journal'));
  const docx = join(folder, 'annex.docx');
  execFileSync(process.execPath, [program, 'export', hanoi, '-o', docx]);
  const tools = [
    [
      'ajv on the plan and its JSON Schema',
      [process.execPath, here('ajv.js'), join(root, 'plans/plan.schema.json'), hanoi],
    ],
    ['yamllint', ['yamllint', '-d', 'relaxed', hanoi]],
    ['hledger check', ['hledger', 'check', '-f', books]],
    ['ledger balance', ['ledger', '-f', books, 'balance']],
    ['import of the Word annex', [process.execPath, program, 'import', docx]],
    ['pandoc on the Word annex', ['pandoc', docx, '-o', join(folder, 'a.md')]],
    ['mammoth on the Word annex', ['mammoth', docx, join(folder, 'a.html')]],
  ].filter(([, [tool]]) => tool === process.execPath || isInstalled(tool));
  const [empty, ...times] = runInTurns(
    [[process.execPath, here('empty.js')], ...tools.map(([, tool]) => tool)],
    15,
  );
  for (const [i, [name]] of tools.entries()) report(`${name}, to an empty script`, ratioOf(times[i], empty));
}

function manyFiles(count) {
  const many = manyPlans(join(folder, `many-${count}`), hanoi, count);
  const oneCore = isInstalled('taskset') ? ['taskset', '-c', '0'] : [];
  const [checks, ...parsers] = runInTurns(
    [
      [...oneCore, process.execPath, program, 'validate', many],
      ...['yaml', 'js-yaml'].map((name) => [...oneCore, process.execPath, here('parse-only.js'), name, many]),
    ],
    asked.check ? 3 : 7,
    [0, 1],
  );
  report(`validate ${count} plans on one core, to parsing them`, ratioOf(checks, parsers[0]), '1.30');
  report(`the same ${count}, to parsing them with js-yaml`, ratioOf(checks, parsers[1]));
}

function largePlans() {
  const sizes = asked.check ? [1_000, 10_000] : [1_000, 10_000, 100_000];
  for (const isWrong of [false, true]) {
    const plans = sizes.map((items) => planWith(join(folder, `${items}.yaml`), items, { isWrong }));
    const times = runInTurns(
      plans.map((plan) => [process.execPath, program, 'validate', plan]),
      3,
      [0, 1],
    );
    for (const [i, size] of sizes.slice(1).entries()) {
      const sum = isWrong ? 'wrong' : 'right';
      report(`${size} items to a tenth of them, a ${sum} sum`, ratioOf(times[i + 1], times[i]), '<10');
    }
  }
}

function growth() {
  for (const [name, ratio] of growthOfCommands(program, folder, asked.check ? 250 : 1000, 4)) {
    report(`four times as much to once: ${name}`, ratio, '<4');
  }
}

/** The phases of a run over many plans, each as a part of the whole. */
async function phases() {
  const bundle = await rolldown({ input: here('phases.ts'), platform: 'node', plugins: [asText] });
  const file = join(folder, 'phases.mjs');
  await bundle.write({ file, format: 'esm' });
  const many = manyPlans(join(folder, 'phases'), hanoi, 500);
  const turns = JSON.parse(execFileSync(process.execPath, [file, many], { encoding: 'utf8' }));
  const parts = Object.keys(turns[0]).map((phase) => [phase, median(turns.map((turn) => turn[phase]))]);
  const whole = parts.reduce((sum, [, part]) => sum + part, 0);
  for (const [phase, part] of parts) report(`of many plans: ${phase}`, part / whole);
}

/** Everything once. */
async function run() {
  folder = mkdtempSync(join(tmpdir(), 'kstthc-bench-'));
  try {
    startUp();
    manyFiles(300);
    largePlans();
    growth();
    if (asked.check) return;
    manyFiles(1000);
    firstPlans();
    await phases();
    otherTools();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What is too slow, a line each. What has a limit of its own is not held against another machine's. */
function tooSlow() {
  return Object.entries(measured).flatMap(([what, ratio]) => {
    if (limits[what] !== undefined) return ratio < limits[what] ? [] : [`not below its limit: ${what}`];
    return ratio > 2 * (kept[what] ?? Number.POSITIVE_INFINITY) ? [`twice as slow as before: ${what}`] : [];
  });
}

process.stdout.write('    now    kept  target\n');
await run();
// Another program may have been busy: what is slow is slow again.
for (let again = 0; asked.check && again < 2 && tooSlow().length > 0; again += 1) await run();
if (asked.keep) writeFileSync(table, `${JSON.stringify(measured, null, 2)}\n`);
if (asked.check) {
  for (const line of tooSlow()) process.stderr.write(`${line}\n`);
  process.exitCode = Math.min(tooSlow().length, 1);
}

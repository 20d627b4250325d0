// Prints three ratios of one run. Whole processes, run in turns, so that a slow moment hits both sides.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const kstthc = join(root, 'bin/kstthc.js');
const hanoi = join(root, 'plans/44-KH-UBND-2020.yaml');
const here = (name) => join(root, 'test/bench', name);

/** Milliseconds that one run of `node ...args` takes. */
function time(args) {
  const start = performance.now();
  const { status } = spawnSync(process.execPath, args, { stdio: 'ignore' });
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}`);
  return performance.now() - start;
}

function median(numbers) {
  const sorted = numbers.slice().sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** Runs both commands in turns and returns their median times and the median of the ratios. */
function compare(a, b, runs) {
  time(a);
  time(b);
  const pairs = Array.from({ length: runs }, () => [time(a), time(b)]);
  return {
    a: median(pairs.map(([first]) => first)),
    b: median(pairs.map(([, second]) => second)),
    ratio: median(pairs.map(([first, second]) => first / second)),
  };
}

function planWith(items) {
  const amounts = Array.from(
    { length: items },
    (_, i) => `      - { label: khoản ${i + 1}, amount: 1.000.000đ }`,
  );
  return `plan: { number: 1/KH-UBND, title: Kế hoạch lớn, period: 2026 }
budget: { total: ${items}000000đ }
tasks:
  - id: all
    title: Tất cả
    schedule: Năm 2026
    items:
${amounts.join('\n')}
`;
}

function report(what, { a, b, ratio }, target) {
  process.stdout.write(
    `${what}: ${ratio.toFixed(2)}× (${a.toFixed(0)} ms to ${b.toFixed(0)} ms; target ${target})\n`,
  );
}

const folder = mkdtempSync(join(tmpdir(), 'kstthc-bench-'));
try {
  report(
    'validate the Hanoi plan to an empty script',
    compare([kstthc, 'validate', hanoi], [here('empty.js')], 21),
    '1.40×',
  );

  const many = join(folder, 'many');
  mkdirSync(many);
  const text = readFileSync(hanoi, 'utf8');
  for (let i = 0; i < 1000; i++) writeFileSync(join(many, `plan-${i}.yaml`), text);
  report(
    'validate 1 000 plans to parsing them only',
    compare([kstthc, 'validate', many], [here('parse-only.js'), many], 5),
    '1.35×',
  );

  const sizes = [1_000, 10_000].map((items) => {
    const file = join(folder, `items-${items}.yaml`);
    writeFileSync(file, planWith(items));
    return [kstthc, 'validate', file];
  });
  report('10 000 items to 1 000', compare(sizes[1], sizes[0], 5), 'below 10×: linear growth');
} finally {
  rmSync(folder, { recursive: true });
}

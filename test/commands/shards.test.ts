import { expect, test } from 'vitest';
import { TemporaryFolder } from '../support/folder.ts';
import { run } from '../support/run.ts';

const folder = new TemporaryFolder();

const OUTLETS = ['Báo Hà Nội mới', 'Báo Nhân Dân', 'Đài truyền thanh'];

/** A small plan; no two in a row have the same amounts or outlets. */
function plan(i: number): string {
  const amounts = [1_000_000 + i * 1_000, 2_000_000 + (i % 7) * 10_000] as const;
  return `plan: { number: ${i + 1}/KH-UBND, title: Tuyên truyền, issuer: UBND xã ${i}, period: 2026 }
budget: { total: ${amounts[0] + amounts[1]}đ }
outlets: { a: { name: ${OUTLETS[i % 3]} }, b: { name: ${OUTLETS[(i + 1) % 3]} } }
tasks:
  - title: Đăng bài
    schedule: Tháng 3
    items: [{ outlet: a, amount: ${amounts[0]}đ }, { outlet: b, amount: ${amounts[1]}đ }]
`;
}

interface Report {
  readonly records: readonly { readonly outlet: string; readonly amount: number }[];
  readonly total: number;
}

async function budgetOf(path: string): Promise<Report> {
  const argv = ['budget', path, '--by-plan', '--by-outlet', '--format', 'json'];
  const { exitCode, stdout } = await run(argv, { cwd: folder.path });
  expect(exitCode).toBe(0);
  return JSON.parse(stdout);
}

/** What the README has an SQL engine do: the records of all runs, added up by outlet. */
function byOutlet(reports: readonly Report[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { outlet, amount } of reports.flatMap(({ records }) => records)) {
    sums.set(outlet, (sums.get(outlet) ?? 0) + amount);
  }
  return sums;
}

test('a thousand plans in shards add up to what one run says', async () => {
  const shards = Array.from({ length: 8 }, (_, i) => `plans/province-${i}`);
  for (let i = 0; i < 1000; i++) folder.write(`${shards[i % shards.length]}/commune-${i}.yaml`, plan(i));
  const whole = await budgetOf('plans');
  const parts: Report[] = [];
  for (const shard of shards) parts.push(await budgetOf(shard));
  expect(byOutlet(parts)).toEqual(byOutlet([whole]));
  expect(byOutlet(parts).size).toBe(OUTLETS.length);
  expect(parts.reduce((sum, { total }) => sum + total, 0)).toBe(whole.total);
});

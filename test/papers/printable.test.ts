import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { printable } from '../../src/papers/printable.ts';
import { HANOI } from '../support/checking.ts';
import { TemporaryFolder } from '../support/folder.ts';
import { run } from '../support/run.ts';
import { planIn } from '../support/versions.ts';

const folder = new TemporaryFolder();

const PLAN = `plan: { number: 12/KH-UBND, title: "Tuyên\u200b truyền \u202enăm 2026", period: 2026 }
budget: { total: 100.000.000đ, inWords: "Một trăm triệu\u00ad đồng" }
outlets: { "b\u2060a": { name: "Báo\ufeff A" } }
tasks:
  - title: "Đăng\u2066 bài"
    schedule: Tháng 3/2026
    other: { "Theo\u200d dõi": "Sở\u200f Nội vụ" }
    items:
      - { outlet: "b\u2060a", label: "Tin 👨‍👩‍👧", amount: 100.000.000đ }
`;
const HIDDEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|U\+[\dA-F]{4}/u;

test.each(['docx', 'xlsx'])('a plan exported as .%s says what it shows', async (kind) => {
  folder.write('plan.yaml', PLAN.replace(' 👨‍👩‍👧', ''));
  await run(['export', 'plan.yaml', '-o', `out.${kind}`], { cwd: folder.path });
  const parts = Object.entries(unzipSync(readFileSync(folder.at(`out.${kind}`)))).filter(([name]) =>
    name.endsWith('.xml'),
  );
  const text = parts.map(([, part]) => strFromU8(part)).join('');
  expect(text).toContain('Báo A');
  expect(HIDDEN.exec(text)).toBeNull();
});

test('nothing else of a plan changes, and a sound one is the same', () => {
  const sound = planIn(HANOI);
  expect(printable(sound)).toBe(sound);
  const plan = printable(planIn(PLAN));
  expect(plan.plan.title).toBe('Tuyên truyền năm 2026');
  expect(plan.outlets).toEqual({ ba: expect.objectContaining({ name: 'Báo A' }) });
  expect(plan.tasks[0]).toMatchObject({ title: 'Đăng bài', other: { 'Theo dõi': 'Sở Nội vụ' } });
  // A family of emoji is joined by what is not seen.
  expect(plan.tasks[0]?.items[0]).toMatchObject({
    outlet: 'ba',
    label: 'Tin 👨‍👩‍👧',
    amount: { dong: 100_000_000n },
  });
});

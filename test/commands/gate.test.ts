import { rmSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { TemporaryFolder } from '../support/folder.ts';
import { run } from '../support/run.ts';
import { edited } from '../support/versions.ts';

const folder = new TemporaryFolder();

const PLAN = `plan: { number: 12/KH-UBND, title: Tuyên truyền, issued: 05/01/2026, period: 2026 }
citations:
  - { number: 63/2010/NĐ-CP, date: 08/6/2010, where: Căn cứ }
budget:
  total: 745.000.000đ
  sources:
    city: { name: Thành phố, amount: 620.000.000đ }
    other: { name: Nguồn xã hội hóa, amount: 125.000.000đ }
outlets:
  a: { name: Báo A }
  b: { name: Báo B }
tasks:
  - title: Đăng bài
    schedule: Tháng 3/2026
    items:
      - { outlet: a, amount: 500.000.000đ, source: city }
      - { outlet: b, amount: 120.000.000đ, source: city }
      - { label: Tờ rơi, amount: 125.000.000đ, source: other }
`;

const ACTUALS = `plan: new.yaml
asOf: 30/9/2026
contracts:
  - { id: c, signed: 20/3/2026, outlet: a, amount: 100.000.000đ }
`;

async function gate(after: string, before = PLAN, flags: readonly string[] = ['--max-increase=0đ']) {
  folder.write('old.yaml', before);
  folder.write('new.yaml', after);
  const { exitCode, stdout, stderr } = await run(['diff', 'old.yaml', 'new.yaml', '--lang=en', ...flags], {
    cwd: folder.path,
  });
  return { exitCode, text: (stdout + stderr).replace(/ *\n +/g, ' ') };
}

beforeEach(() => {
  folder.write('new.actuals.yaml', ACTUALS);
  folder.write('old.actuals.yaml', ACTUALS.replace('new', 'old'));
});

describe('the gate sees which source pays', () => {
  test.each<[string, [string, string][], string]>([
    [
      'declared sources change alone',
      [
        ['amount: 620.000.000đ', 'amount: 500.000.000đ'],
        ['hóa, amount: 125.000.000đ', 'hóa, amount: 245.000.000đ'],
      ],
      'source "Nguồn xã hội hóa" rises by 120.000.000đ',
    ],
    [
      'an item moves to another source',
      [['amount: 120.000.000đ, source: city', 'amount: 120.000.000đ, source: other']],
      'source "Nguồn xã hội hóa" rises by 120.000.000đ',
    ],
    [
      'a source is added',
      [['amount: 620.000.000đ }', 'amount: 600.000.000đ }\n    new: { name: Mới, amount: 20.000.000đ }']],
      'source "Mới" rises by 20.000.000đ',
    ],
    [
      'an item loses its source',
      [['amount: 120.000.000đ, source: city', 'amount: 120.000.000đ']],
      'money that names no source rises by 120.000.000đ',
    ],
    [
      'a source that is not declared',
      [['amount: 120.000.000đ, source: city', 'amount: 120.000.000đ, source: elsewhere']],
      'source "elsewhere" rises by 120.000.000đ',
    ],
  ])('%s', async (_, edits, said) => {
    const { exitCode, text } = await gate(edited(PLAN, ...edits));
    expect(exitCode).toBe(1);
    expect(text.replace(/\s+/g, ' ')).toContain(said);
    expect((await gate(edited(PLAN, ...edits), PLAN, ['--max-increase=120.000.000đ'])).exitCode).toBe(0);
  });

  test('another id for the same source is no increase', async () => {
    const renamed = PLAN.replaceAll('city', 'thanh-pho');
    const { exitCode, text } = await gate(renamed);
    expect(exitCode).toBe(0);
    expect(text).toMatch(/Funding sources: 1 change .*"city" → "thanh-pho"/);
  });

  test('what is shown for sources of a share is held too', async () => {
    const moved = edited(PLAN, ['amount: 120.000.000đ, source: city', 'amount: 120.000.000đ, source: other']);
    expect((await gate(moved, PLAN, ['--max-increase=95%'])).exitCode).toBe(1);
    expect((await gate(moved, PLAN, ['--max-increase=96%'])).exitCode).toBe(0);
  });
});

describe('what is set aside', () => {
  const comment = '    # kstthc-ignore schedule/before-issue: đã làm từ trước\n';
  const ignoring = (text: string) =>
    edited(text, ['    schedule: Tháng 3/2026\n', `${comment}    schedule: Tháng 12/2025\n`]);
  const early = edited(PLAN, ['Tháng 3/2026', 'Tháng 12/2025'], ['period: 2026', 'period: 2025/2026']);
  const ignored = ignoring(edited(PLAN, ['period: 2026', 'period: 2025/2026']));

  test('is reported where it is new or gone, and stops the gate', async () => {
    const added = await gate(ignored, early);
    expect(added.exitCode).toBe(1);
    expect(added.text).toContain('1 added, 0 removed');
    expect(added.text).toMatch(/newly set aside schedule\/before-issue: "đã làm từ trước" \(.+\)/);
    expect((await gate(ignored, early, ['--max-increase=0đ', '--allow-ignores'])).exitCode).toBe(0);
    expect((await gate(ignored, early, [])).exitCode).toBe(0);
    expect((await gate(early, ignored)).text).toContain('0 added, 1 removed');
    expect((await gate(ignored, ignored)).exitCode).toBe(0);
  });

  test('a comment that has come to cover another finding is new', async () => {
    const later = edited(ignored, ['Tháng 12/2025', 'Tháng 11/2025']);
    expect((await gate(later, ignored)).text).toContain('1 added, 1 removed');
  });

  test('a comment that sets nothing aside is reported, and so is one in the actuals', async () => {
    const idle = edited(PLAN, ['tasks:\n', '# kstthc-ignore plan/year: để sau\ntasks:\n']);
    expect((await gate(idle)).text).toContain('newly set aside plan/year: "để sau" (sets nothing aside)');
    folder.write('new.actuals.yaml', `# kstthc-ignore actual/overdue: để sau\n${ACTUALS}`);
    expect((await gate(PLAN)).text).toContain('newly set aside actual/overdue');
  });
});

describe('actuals', () => {
  test('of two files are compared where both have some', async () => {
    rmSync(folder.at('new.actuals.yaml'));
    expect((await gate(PLAN)).text).toMatch(/^No change/);
  });

  test('a change in them alone is a change', async () => {
    folder.write('new.actuals.yaml', edited(ACTUALS, ['100.000.000đ', '90.000.000đ']));
    const { exitCode, text } = await gate(PLAN, PLAN, ['--exit-code']);
    expect(exitCode).toBe(1);
    expect(text).toContain('contract c, amount: 100.000.000đ → 90.000.000đ');
    expect(text).not.toContain('No change');
  });

  test('that cannot be read are not compared, and shut the gate', async () => {
    folder.write('new.actuals.yaml', 'plan: [');
    const { exitCode, text } = await gate(PLAN);
    expect(exitCode).toBe(1);
    expect(text).toContain('new.actuals.yaml:1:');
  });
});

test.each(['over-plan', 'over-contract'])('actual/%s is not set aside', async (rule) => {
  folder.write('old.yaml', PLAN);
  folder.write(
    'old.actuals.yaml',
    `# kstthc-ignore actual/${rule}: sẽ bổ sung\n${ACTUALS.replace('new', 'old')}`,
  );
  const { exitCode, stdout } = await run(['validate', 'old.yaml'], { cwd: folder.path });
  expect(exitCode).toBe(1);
  expect(stdout).toContain(`actual/${rule} cannot be ignored`);
});

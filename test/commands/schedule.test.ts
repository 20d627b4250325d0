import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Asked } from '../../src/commands/option-values.ts';
import { readScheduleOptions, schedule } from '../../src/commands/schedule.ts';
import type { Lang } from '../../src/i18n.ts';
import { UsageError } from '../../src/usage-error.ts';
import { HANOI } from '../support/checking.ts';
import { TemporaryFolder } from '../support/folder.ts';
import { recordedConsole, run, transcript } from '../support/run.ts';

const folder = new TemporaryFolder();
beforeEach(() => folder.write('plan.yaml', HANOI));

interface Asking {
  readonly asked?: Asked;
  readonly paths?: readonly string[];
  readonly lang?: Lang;
  readonly columns?: number | null;
}

const today = vi.fn(() => '2020-12-20');

async function report({ asked = {}, paths = ['plan.yaml'], ...surroundings }: Asking) {
  today.mockClear();
  const { console, written } = recordedConsole({ cwd: folder.path, ...surroundings });
  const passed = await schedule(paths, readScheduleOptions(asked), console, today);
  return { passed, ...written };
}

describe("Hanoi's plan", () => {
  const screens = (['vi', 'en'] as const).flatMap((lang) =>
    [80, 200].flatMap((columns) => [
      [`${lang}-${columns}.txt`, { lang, columns }] as const,
      [`as-of-${lang}-${columns}.txt`, { lang, columns, asked: { asOf: '2020-07-01' } }] as const,
    ]),
  );
  const files = (['markdown', 'csv', 'json'] as const).map(
    (format) =>
      [`as-of-vi.${format}`, { lang: 'vi', asked: { format: [format], asOf: '01/07/2020' } }] as const,
  );

  test.each([...screens, ...files])('%s', async (name, asking) => {
    const { passed, stdout, stderr } = await report(asking);
    await expect(stdout).toMatchFileSnapshot(`../golden/reports/schedule-${name}`);
    expect({ passed, stderr }).toEqual({ passed: true, stderr: '' });
  });
});

test('in colour', async () => {
  const argv = ['schedule', 'plan.yaml', '--as-of=2020-12-20', '--color', '--lang=vi'];
  const printed = await run(argv, { cwd: folder.path, columns: 120 });
  await expect(transcript(argv, printed)).toMatchFileSnapshot('../golden/reports/schedule-colour-vi.txt');
});

test('a plan without tasks says so', async () => {
  folder.write('plan.yaml', `${HANOI.slice(0, HANOI.indexOf('\ntasks:'))}\ntasks: []\n`);
  expect((await report({ lang: 'vi' })).stdout).toContain('- Không có nhiệm vụ nào.');
  expect((await report({ lang: 'en' })).stdout).toContain('- There are no tasks.');
});

describe('as of a day', () => {
  async function statesOf(asOf: string): Promise<unknown[]> {
    const { stdout } = await report({ asked: { asOf, format: ['json'] } });
    const { tasks } = JSON.parse(stdout) as { tasks: { state: unknown }[] };
    return tasks.slice(0, 5).map(({ state }) => state);
  }

  test('each task has its state', async () => {
    expect(await statesOf('2020-03-20')).toEqual(['due-soon', 'waiting', 'waiting', 'waiting', null]);
    expect(await statesOf('01/07/2020')).toEqual(['past-deadline', 'waiting', 'waiting', 'waiting', null]);
  });

  test('the clock is read for today, and for nothing else', async () => {
    expect(await statesOf('today')).toEqual(['past-deadline', 'due-soon', 'due-soon', 'due-soon', null]);
    expect(today).toHaveBeenCalledOnce();
    await report({ asked: { asOf: '2020-07-01' } });
    await report({});
    expect(today).not.toHaveBeenCalled();
  });

  test.each(['2020-02-30', 'tomorrow', ''])('%j is no day', (asOf) => {
    expect(() => readScheduleOptions({ asOf })).toThrow(UsageError);
  });
});

test('a schedule that cannot be read is listed as written, and the run fails', async () => {
  folder.write('plan.yaml', HANOI.replace('Tháng 03/2020', 'Tháng 13/2020'));
  const { passed, stdout, stderr } = await report({ columns: 200 });
  expect(passed).toBe(false);
  expect(stdout).toMatch(/^Tasks with a schedule that cannot be read\n.*\n.*\n.* Tháng 13\/2020 /m);
  expect(stdout).toContain('Ký hợp đồng truyền thông');
  expect(stderr).toContain('kstthc validate plan.yaml');
});

test('tasks that wait for each other are reported, and the run fails', async () => {
  const cycle = HANOI.replace('id: sign-contracts\n', 'id: sign-contracts\n    after: [sign-contracts]\n');
  folder.write('plan.yaml', cycle.replace(/after: \[select-outlets\]\n/, ''));
  const { passed, stdout, stderr } = await report({});
  expect(passed).toBe(false);
  expect(stdout).toContain('Ký hợp đồng');
  expect(stderr).toContain('plan.yaml has errors');
  expect(stderr).toContain('kstthc validate plan.yaml');
});

test('one that the file says to ignore is shown as typed, without dates', async () => {
  const comment = '# kstthc-ignore schedule/unreadable: chờ thông báo\n    schedule: Sau Tết';
  folder.write('plan.yaml', HANOI.replace('schedule: Tháng 03/2020', comment));
  const { passed, stdout } = await report({ asked: { format: ['json'] } });
  expect(passed).toBe(true);
  expect(JSON.parse(stdout).tasks[0]).toMatchObject({
    text: 'Sau Tết',
    kind: 'unreadable',
    windows: [],
    deadline: null,
  });
});

test('an unreadable amount does not keep the schedule back', async () => {
  folder.write('plan.yaml', HANOI.replace('amount: 80.000.000đ', 'amount: 80.000.00đ'));
  const { passed, stdout, stderr } = await report({ columns: 200 });
  expect(passed).toBe(false);
  expect(stdout).toMatch(/Lựa chọn cơ quan truyền thông.* \? /);
  expect(stderr).toContain('kstthc validate plan.yaml');
});

test.each(['text', 'csv'])('one plan in two files is noted: %s', async (format) => {
  folder.write('copy.yaml', HANOI);
  const { stdout, stderr } = await report({
    paths: ['plan.yaml', 'copy.yaml'],
    asked: { format: [format] },
    columns: 200,
  });
  expect(format === 'text' ? stdout : stderr).toContain(
    'Plan 44/KH-UBND is in 2 files, and both are counted: plan.yaml, copy.yaml',
  );
});

test('several plans: each task names its own, and what it waits for is in its own plan', async () => {
  folder.write('other.yaml', HANOI.replace('number: 44/', 'number: 45/'));
  const { stdout } = await report({ paths: ['plan.yaml', 'other.yaml'], asked: { format: ['csv'] } });
  const rows = stdout.split('\r\n');
  expect(rows).toHaveLength(22);
  expect(rows[12]).toBe(
    '"45/KH-UBND",2,"Ký hợp đồng truyền thông","Từ khi ký hợp đồng đến hết tháng 12/2020",,2020-12-31,"fixed","1",0',
  );
});

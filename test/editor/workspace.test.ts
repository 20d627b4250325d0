import { expect, test } from 'vitest';
import { hoverAt } from '../../src/editor/hover.ts';
import { Workspace } from '../../src/editor/workspace.ts';

const PLAN = `plan: { title: Tuyên truyền năm 2026, period: 2026 }
citations: [{ number: 12/2026/QĐ-UBND, date: 06/01/2026 }]
budget: { total: 4.100.000đ }
tasks:
  - title: Hội nghị
    schedule: Quý II/2026
    items: [{ label: Nước uống, quantity: 100, unit: người/buổi, unitPrice: 41.000đ, amount: 4.100.000đ }]
`;
const NORMS = 'norms: [{ name: Nước uống, match: nước uống, unit: người/buổi, max: 40.000đ }]\n';

function workspaceOf(files: Readonly<Record<string, string>>): Workspace {
  return new Workspace((path) => files[path] ?? null);
}

function rulesIn(workspace: Workspace, path: string): readonly string[] {
  return (
    workspace
      .file(path)
      ?.check('en')
      .diagnostics.map(({ rule }) => rule) ?? []
  );
}

test.each(['norms.yaml', 'norms.yml'])('%s beside a plan hold for it, as on the command line', (name) => {
  const workspace = workspaceOf({ '/office/plans/a.yaml': PLAN, [`/office/plans/${name}`]: NORMS });
  expect(rulesIn(workspace, '/office/plans/a.yaml')).toEqual(['norm/over']);
  expect(workspace.file(`/office/plans/${name}`)?.kind).toBe('norms');
});

test('the documents of the office beside a plan are known to its check and to the text beside the pointer', () => {
  const path = '/office/plans/a.yaml';
  const table = '12/2026/QĐ-UBND\t05/01/2026\n';
  expect(rulesIn(workspaceOf({ [path]: PLAN }), path)).toEqual([]);
  const workspace = workspaceOf({ [path]: PLAN, '/office/plans/documents.tsv': table });
  expect(rulesIn(workspace, path)).toEqual(['citation/wrong-date']);
  const file = workspace.file(path);
  expect(file && hoverAt(file, PLAN.indexOf('12/2026'), 'en')?.text).toBe(
    '**12/2026/QĐ-UBND**  \nissued 2026-01-05  \ndocuments.tsv of the office',
  );
});

test.each([
  ['a.yaml', 'a.actuals.yml'],
  ['a.yml', 'a.actuals.yaml'],
  ['a.yaml', 'a.actuals.yaml'],
])('%s and %s belong together', (plan, actuals) => {
  const workspace = workspaceOf({
    [`/plans/${plan}`]: PLAN,
    [`/plans/${actuals}`]: `plan: ${plan}\nasOf: 31/01/2026\nprogress: [{ task: Hop, state: started, date: 05/01/2026 }]\n`,
  });
  expect(workspace.partnerOf(`/plans/${plan}`)).toBe(`/plans/${actuals}`);
  expect(workspace.partnerOf(`/plans/${actuals}`)).toBe(`/plans/${plan}`);
  expect(rulesIn(workspace, `/plans/${actuals}`)).toEqual(['actual/unknown-reference']);
});

import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What each command is given to start with: the Hanoi plan with its actuals, and the files made of it. */
export function startsOf(program, folder, plan) {
  mkdirSync(folder);
  const at = (name) => join(folder, name);
  const yaml = at('44.yaml');
  copyFileSync(plan, yaml);
  const actuals = readFileSync(plan.replace(/\.yaml$/, '.actuals.yaml'), 'utf8');
  writeFileSync(at('44.actuals.yaml'), actuals.replace(/^plan:.*$/m, 'plan: 44.yaml'));
  const [docx, xlsx] = [at('annex.docx'), at('annex.xlsx')];
  for (const file of [docx, xlsx]) execFileSync(process.execPath, [program, 'export', yaml, '-o', file]);
  return {
    'validate a Word file': ['validate', docx],
    'validate an Excel file': ['validate', xlsx],
    'import a Word file': ['import', docx],
    'import an Excel file': ['import', xlsx],
    'validate --annotate a Word file': ['validate', docx, '--annotate', at('annotated.docx')],
    'validate --annotate an Excel file': ['validate', xlsx, '--annotate', at('annotated.xlsx')],
    'export to Word': ['export', yaml, '-o', at('export.docx')],
    'export to Excel': ['export', yaml, '-o', at('export.xlsx')],
    'export to a calendar': ['export', yaml, '-o', at('due.ics')],
    'export --form estimate': ['export', yaml, '--form', 'estimate', '-o', at('estimate.docx')],
    'export --form report': [
      'export',
      yaml,
      '--form',
      'report',
      '--as-of',
      '30/9/2020',
      '-o',
      at('report.docx'),
    ],
    report: ['report', yaml, '-o', at('report.html')],
    'diff --base': ['diff', '--base', 'HEAD', dirname(plan)],
    diff: ['diff', yaml, plan],
    budget: ['budget', yaml],
    'budget --by-outlet': ['budget', yaml, '--by-outlet', '--by-quarter'],
    schedule: ['schedule', yaml],
    status: ['status', yaml],
    rules: ['rules'],
    documents: ['documents'],
    schema: ['schema'],
    completion: ['completion', 'bash'],
    '--help': ['--help'],
  };
}

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { timeOf } from './measure.js';
import { ledger, planWith, planWithSlips, planWithTasks, tableOfOutlets } from './plans.js';

/** What each command is given, by the number of tasks, items, outlets or payments in it. */
function commandsFor(folder, count) {
  const at = (name) => join(folder, `${count}`, name);
  mkdirSync(at('.'), { recursive: true });
  const tasks = planWithTasks(at('tasks.yaml'), count);
  const other = planWithTasks(at('other.yaml'), count + 1);
  // The actuals of the plan are beside its annex, too, and name tasks that are not in it by these ids: a finding for each.
  const [docx, xlsx, csv] = [at('tasks.docx'), at('tasks.xlsx'), tableOfOutlets(at('outlets.csv'), count)];
  return {
    'export to Word': ['export', tasks, '-o', docx],
    'export to Excel': ['export', tasks, '-o', xlsx],
    'export to a calendar': ['export', tasks, '-o', at('due.ics')],
    validate: ['validate', tasks],
    'validate a wrong sum': ['validate', planWith(at('wrong.yaml'), count, { isWrong: true })],
    'validate a Word file': ['validate', docx],
    'validate an Excel file': ['validate', xlsx],
    'validate --annotate a Word file': ['validate', docx, '--annotate', at('annotated.docx')],
    'validate --annotate an Excel file': ['validate', xlsx, '--annotate', at('annotated.xlsx')],
    'validate --fix --dry-run': ['validate', '--fix', '--dry-run', planWithSlips(at('slips.yaml'), count)],
    budget: ['budget', tasks],
    schedule: ['schedule', tasks],
    status: ['status', tasks],
    diff: ['diff', tasks, other],
    report: ['report', tasks, '-o', at('report.html')],
    'import a Word file': ['import', docx],
    'import an Excel file': ['import', xlsx],
    'import like names of outlets': ['import', csv],
    'import --actuals': [
      'import',
      '--actuals',
      ledger(at('ledger.csv'), count),
      tasks,
      '-o',
      at('book.yaml'),
    ],
  };
}

/**
 * How much longer each command takes for four times as much, by processor time: below 4 where time grows with the size, as
 * the start of the program is in both. Measured again, up to three times, where it is not below `limit`.
 */
export function growthOfCommands(program, folder, count, limit) {
  const [small, large] = [commandsFor(folder, count), commandsFor(folder, 4 * count)];
  return Object.keys(small).map((name) => {
    const [one, four] = [small, large].map((commands) => [process.execPath, program, ...commands[name]]);
    // The first run of its kind keeps its compiled code.
    timeOf(one, [0, 1]);
    let ratio = Number.POSITIVE_INFINITY;
    for (let run = 0; run < 3 && ratio >= limit; run += 1) {
      ratio = Math.min(ratio, timeOf(four, [0, 1]) / timeOf(one, [0, 1]));
    }
    return [name, ratio];
  });
}

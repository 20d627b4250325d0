import type { Localized } from '../../../i18n.ts';
import { isOfOthers } from '../../../plan/facts/percentages.ts';
import { isSection, taskLabel, taskLists } from '../../../plan/facts/tasks.ts';
import type { Task } from '../../../plan/format/schema.ts';
import { defineRule } from '../../engine/rule.ts';
import { nameOfTask } from '../../wording/names.ts';

/** The columns of the annex that a task should fill in where the others do. */
const COLUMNS = {
  implementedBy: { vi: 'cơ quan thực hiện', en: 'who carries it out' },
  decidedBy: { vi: 'cơ quan quyết định', en: 'who decides' },
  result: { vi: 'kết quả', en: 'the result' },
  schedule: { vi: 'thời gian', en: 'the schedule' },
} satisfies Partial<Record<keyof Task, Localized>>;
type Column = keyof typeof COLUMNS;

/** A shorter list does not show by itself what its tasks should have. */
const FEWEST_TASKS = 5;
/** A list that is shorter still leaves a cell empty as often as not. */
const FEWEST_IN_SECTION = 3;

export const taskIncomplete = defineRule({
  id: 'task/incomplete',
  severity: 'warning',
  summary: {
    vi: 'Nhiệm vụ có đủ cơ quan, kết quả, thời gian như các nhiệm vụ khác cùng cấp',
    en: 'A task has the agency, result and schedule that nearly all others of its list have',
  },
  why: {
    vi: 'Ô trống duy nhất trong một cột của phụ lục thường là chỗ quên điền, nên nhiệm vụ không rõ ai thực hiện, đến bao giờ.',
    en: 'The only empty cell of a column was usually forgotten, and then nobody takes the work on.',
  },
  reads: ['tasks'],
  example: {
    bad: '    title: Họp báo\n',
    good: '    title: Họp báo\n    implementedBy: Văn phòng HĐND và UBND phường\n',
  },
  check(plan, report) {
    // Nobody carries out a tax.
    const lists = taskLists(plan).map((tasks) => tasks.filter((task) => !isReckoned(task)));
    const inLeaves = cellsOf(lists.filter(isOfLeaves).flat());
    const incomplete = lists.flatMap((tasks) => {
      const columns = tasks.length < FEWEST_TASKS ? fullElsewhere(tasks, inLeaves) : nearlyFull(tasks);
      if (columns.length === 0) return [];
      return tasks.map((task) => ({ task, missing: columns.filter((column) => isMissing(task, column)) }));
    });
    for (const { task, missing } of incomplete) {
      if (missing.length === 0) continue;
      const name = nameOfTask(task, plan);
      const list = (lang: 'vi' | 'en') => missing.map((column) => COLUMNS[column][lang]).join(', ');
      report({
        in: task,
        at: 'title',
        data: { task: taskLabel(task), missing },
        vi: `${name.vi} chưa ghi ${list('vi')}, các nhiệm vụ khác đều ghi`,
        en: `${name.en} does not say ${list('en')}, as the other tasks do`,
        help: {
          vi: `thêm ${missing.map((column) => `${column}: …`).join(', ')}`,
          en: `add ${missing.map((column) => `${column}: …`).join(', ')}`,
        },
      });
    }
  },
});

function isReckoned({ items, tasks }: Task): boolean {
  return tasks.length === 0 && items.length > 0 && items.every(isOfOthers);
}

/** The columns that all tasks but one in ten fill in; none if the list is no table of at least two such columns. */
function nearlyFull(tasks: readonly Task[]): Column[] {
  const few = Math.max(1, Math.floor(tasks.length / 10));
  const used = cellsOf(tasks).filter(({ missing }) => tasks.length - missing > few);
  // Where a column is often empty, an empty cell says nothing.
  const isTable = used.length >= 2 && used.every(({ missing }) => missing <= few);
  return isTable ? used.map(({ column }) => column) : [];
}

/** The columns that all tasks of the other sections fill in, and all but one of a short section. */
function fullElsewhere(tasks: readonly Task[], inLeaves: readonly Cells[]): Column[] {
  if (tasks.length < FEWEST_IN_SECTION || !isOfLeaves(tasks)) return [];
  const used = cellsOf(tasks).filter(({ missing }, i) => {
    const all = inLeaves[i];
    return all && all.tasks - tasks.length >= FEWEST_TASKS && all.missing === missing && missing <= 1;
  });
  return used.length >= 2 ? used.map(({ column }) => column) : [];
}

/** How many of some tasks leave a column empty. */
interface Cells {
  readonly column: Column;
  readonly tasks: number;
  readonly missing: number;
}

function cellsOf(tasks: readonly Task[]): Cells[] {
  return (Object.keys(COLUMNS) as Column[]).map((column) => ({
    column,
    tasks: tasks.length,
    missing: tasks.filter((task) => isEmpty(task, column)).length,
  }));
}

function isOfLeaves(tasks: readonly Task[]): boolean {
  return !tasks.some(isSection);
}

/** A task with money and no schedule is a finding of `schedule/missing`. */
function isMissing(task: Task, column: Column): boolean {
  return isEmpty(task, column) && (column !== 'schedule' || task.items.length === 0);
}

/** A task within another has the schedule of that where it has none itself. */
function isEmpty(task: Task, column: Column): boolean {
  return column === 'schedule' ? task.timing === null : task[column] === undefined;
}

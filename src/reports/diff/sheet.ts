import type { Lang, Localized } from '../../i18n.ts';
import { code, words } from '../../output/sheet/cells.ts';
import type { Block, ListItem, Run, Sheet } from '../../output/sheet/sheet.ts';
import { count } from '../../output/text/count.ts';
import { stringWidth } from '../../output/text/string-width.ts';
import { type Alert, alertsOf, gateAlerts } from './alerts.ts';
import type { Change, PlanDiff } from './change.ts';
import { describe, taskTitle } from './describe.ts';
import { headline, overallHeadline } from './headline.ts';
import { moneyTable } from './money-table.ts';
import type { DiffReport, PlanReport } from './report.ts';
import { type Section, sectionOf, sections, sectionTitles } from './sections.ts';

/** What changed, for a person: the total, what needs a look, the money as a table, and every other change in lists. */
export function diffSheet(report: DiffReport, lang: Lang): Sheet {
  const shown = shownPlans(report);
  const [only] = shown;
  if (only && shown.length === 1) {
    return { lang, title: headline(only, lang), blocks: planBlocks(only, report, lang) };
  }
  const blocks = shown.map(
    (plan): Block => ({
      type: 'section',
      title: headline(plan, lang),
      blocks: planBlocks(plan, report, lang),
    }),
  );
  const alerts = gateAlerts(report, report.maxIncrease, lang);
  return { lang, title: overallHeadline(report, lang), blocks: [...alertBlocks(alerts), ...blocks] };
}

/** The plans to show; in a repository those that changed. */
function shownPlans({ plans, namesFiles }: DiffReport): readonly PlanReport[] {
  if (!namesFiles) return plans;
  return plans.filter(
    ({ diff, formerFile }) => diff === null || formerFile !== null || diff.changes.length > 0,
  );
}

function planBlocks(plan: PlanReport, { namesFiles, maxIncrease }: DiffReport, lang: Lang): Block[] {
  const alerts = alertsOf(plan, maxIncrease, lang);
  return [
    ...(namesFiles ? [{ type: 'paragraph', text: fileRuns(plan, lang) } as const] : []),
    ...alertBlocks(alerts),
    ...(plan.diff && plan.diff.changes.length > 0 ? changeBlocks(plan.diff, lang) : []),
  ];
}

function fileRuns({ file, formerFile }: PlanReport, lang: Lang): Run[] {
  if (formerFile === null) return [code(file)];
  return [code(file), words(` (${FORMERLY[lang]} `), code(formerFile), words(')')];
}

const FORMERLY: Localized = { vi: 'trước là', en: 'formerly' };

function alertBlocks(alerts: readonly Alert[]): Block[] {
  return alerts.length > 0 ? [{ type: 'list', items: alerts.map(alertItem) }] : [];
}

function alertItem({ severity, text, cited }: Alert): ListItem {
  return { mark: severity, text: [words(text), ...(cited === null ? [] : [words(': '), code(cited)])] };
}

function changeBlocks(diff: PlanDiff, lang: Lang): Block[] {
  const lists = sections.flatMap((section) => {
    const changes = diff.changes.filter((change) => sectionOf(change) === section);
    return changes.length > 0 ? [sectionBlock(section, changes, lang)] : [];
  });
  return [moneyTable(diff, lang), ...lists];
}

function sectionBlock(section: Section, changes: readonly Change[], lang: Lang): Block {
  return {
    type: 'section',
    title: `${sectionTitles[section][lang]}: ${count[lang](changes.length, 'change')}`,
    isFolded: true,
    blocks: [{ type: 'list', items: itemsByTask(changes, lang) }],
  };
}

/** The changes under the titles of their tasks; those that belong to no task come first. */
function itemsByTask(changes: readonly Change[], lang: Lang): ListItem[] {
  const general = changes.filter(({ task }) => !task);
  const groups = new Map<string, { title: readonly Run[]; items: ListItem[] }>();
  for (const change of changes) {
    if (!change.task) continue;
    const key = JSON.stringify([change.task.number, change.task.name]);
    const group = groups.get(key) ?? { title: taskTitle(change.task, lang), items: [] };
    group.items.push(changeItem(change, lang));
    groups.set(key, group);
  }
  return [
    ...general.map((change) => changeItem(change, lang)),
    ...Array.from(groups.values(), ({ title, items }) => ({ text: title, items })),
  ];
}

/** Longer texts get separate lines. */
const SHORT = 60;

function changeItem(change: Change, lang: Lang): ListItem {
  const { subject, before, after, note } = describe(change, lang);
  const opening = subject === null ? [] : [...subject, words(': ')];
  const remark = note === null ? [] : [words(` (${note})`)];
  if (before === null && after === null) return { text: [...(subject ?? []), ...remark] };
  if (before === null || after === null) {
    const mark = before === null ? 'added' : 'removed';
    return { mark, text: [...opening, ...(before ?? after ?? []), ...remark] };
  }
  if (widthOf(before) <= SHORT && widthOf(after) <= SHORT) {
    return { text: [...opening, ...before, words(' → '), ...after, ...remark] };
  }
  return {
    text: [...(subject ?? []), ...remark, words(':')],
    items: [
      { mark: 'removed', text: before },
      { mark: 'added', text: after },
    ],
  };
}

function widthOf(runs: readonly Run[]): number {
  return runs.reduce((width, { text }) => width + stringWidth(text), 0);
}

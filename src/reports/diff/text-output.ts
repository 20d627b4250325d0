import stringWidth from 'fast-string-width';
import type { Lang, Localized } from '../../i18n.ts';
import type { Paint } from '../../output/text/paint.ts';
import { visible } from '../../output/text/visible.ts';
import { type Alert, alertsOf } from './alerts.ts';
import type { Change, PlanDiff } from './change.ts';
import { closingFigures, headline, overallHeadline, shownPlans } from './closing.ts';
import { type Described, describe, type Show } from './describe.ts';
import { course, signed } from './figures.ts';
import type { DiffReport, PlanReport } from './report.ts';
import { type Section, sectionOf, sections, sectionTitles } from './sections.ts';

interface Context {
  readonly lang: Lang;
  readonly paint: Paint;
}

const show: Show = {
  name: (text) => visible(text, 'shown'),
  quote: (text) => `"${visible(text, 'shown')}"`,
};

/** For a person at a terminal: the total, every change, what no longer agrees, and the figures. */
export function diffText(report: DiffReport, context: Context): string {
  const { lang, paint } = context;
  if (!report.namesFiles) return report.plans.map((plan) => planText(plan, report, context)).join('\n');
  const shown = shownPlans(report);
  const overall = shown.length === 1 ? [] : [`${paint.bold(overallHeadline(report, lang))}\n`];
  const plans = shown.map(
    (plan) => `${paint.cyan(fileTitle(plan, lang))}\n${planText(plan, report, context)}`,
  );
  return [...overall, ...plans].join('\n');
}

function fileTitle({ file, formerFile }: PlanReport, lang: Lang): string {
  const former = formerFile === null ? '' : ` (${FORMERLY[lang]} ${visible(formerFile, 'shown')})`;
  return `${visible(file, 'shown')}${former}`;
}

const FORMERLY: Localized = { vi: 'trước là', en: 'formerly' };

function planText(plan: PlanReport, report: DiffReport, context: Context): string {
  const { lang, paint } = context;
  const { diff } = plan;
  const alerts = alertsOf(plan, report.maxIncrease, lang);
  const blocks = [
    paint.bold(headline(plan, lang, show)),
    ...(diff && !isWhole(diff)
      ? sections.flatMap((section) => sectionText(section, diff.changes, context))
      : []),
    ...(alerts.length > 0 ? [alerts.map((alert) => alertLine(alert, paint)).join('\n')] : []),
    ...(diff && diff.changes.length > 0 ? [closing(diff, lang)] : []),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** A plan that is new or gone is said in the headline. */
function isWhole({ changes: [first] }: PlanDiff): boolean {
  return first?.kind === 'plan-added' || first?.kind === 'plan-removed';
}

function sectionText(section: Section, changes: readonly Change[], { lang, paint }: Context): string[] {
  const own = changes.filter((change) => sectionOf(change) === section);
  if (own.length === 0) return [];
  const lines = [paint.bold(sectionTitle(section, own, lang))];
  for (const [task, group] of byTask(own)) {
    if (task !== null) lines.push(`  ${task}`);
    const indent = task === null ? '  ' : '    ';
    for (const change of group) lines.push(...changeLines(change, indent, { lang, paint }));
  }
  return [lines.join('\n')];
}

/** `Thêm khoản chi: +20.000.000đ` */
function sectionTitle(section: Section, changes: readonly Change[], lang: Lang): string {
  const title = sectionTitles[section][lang];
  if (section !== 'added' && section !== 'removed' && section !== 'changed') return title;
  const sum = changes.reduce((total, { delta }) => total + (typeof delta === 'bigint' ? delta : 0n), 0n);
  return `${title}: ${signed(sum)}`;
}

/** The changes under the titles of their tasks, first those of no one task. */
function byTask(changes: readonly Change[]): Map<string | null, Change[]> {
  const groups = new Map<string | null, Change[]>();
  const none = changes.filter(({ task }) => !task);
  if (none.length > 0) groups.set(null, none);
  for (const change of changes) {
    if (!change.task) continue;
    const title = `${show.name(change.task.name)} (${show.name(change.task.id)})`;
    const group = groups.get(title);
    if (group) group.push(change);
    else groups.set(title, [change]);
  }
  return groups;
}

/** Longer texts stand on lines of their own. */
const SHORT = 60;

function changeLines(change: Change, indent: string, { lang, paint }: Context): string[] {
  const { subject, before, after, note } = describe(change, lang, show);
  const opening = `${indent}${subject === null ? '' : `${subject}: `}`;
  const remark = note === null ? '' : ` (${note})`;
  if (before === null && after === null) return [`${indent}${subject}${remark}`];
  const isShort = [before, after].every((text) => text === null || stringWidth(text) <= SHORT);
  if (before !== null && after !== null) {
    if (isShort) return [`${opening}${before} → ${after}${remark}`];
    const first = `${indent}${subject ?? ''}${remark}`.trimEnd();
    return [
      `${first}${first === indent.trimEnd() ? '' : ':'}`,
      `${indent}  ${paint.red(`- ${before}`)}`,
      `${indent}  ${paint.green(`+ ${after}`)}`,
    ].filter((line) => line.trim() !== '');
  }
  return [addedOrRemoved(indent, { subject, before, after, note: remark }, paint)];
}

function addedOrRemoved(indent: string, { subject, before, after, note }: Described, paint: Paint): string {
  const named = subject === null ? '' : `${subject}: `;
  const text = after === null ? paint.red(`- ${named}${before}`) : paint.green(`+ ${named}${after}`);
  return `${indent}${text}${note ?? ''}`;
}

function alertLine({ severity, text, cited }: Alert, paint: Paint): string {
  const mark = severity === 'error' ? paint.red('✗') : paint.yellow('!');
  return `${mark} ${text}${cited === null ? '' : `: ${visible(cited, 'shown')}`}`;
}

function closing(figures: PlanDiff, lang: Lang): string {
  const rows = closingFigures(figures, lang);
  const width = Math.max(...rows.map(([name]) => stringWidth(name)));
  return rows
    .map(([name, own]) => `${name}${' '.repeat(width - stringWidth(name))}  ${course(own, lang)}`)
    .join('\n');
}

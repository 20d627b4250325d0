import type { Lang, Localized } from '../../i18n.ts';
import { count } from '../../output/text/count.ts';
import { codeSpan, escapeMarkdown, tableRow } from '../../output/text/markdown-text.ts';
import { formatMoney } from '../../values/money/money.ts';
import { type Alert, alertsOf } from './alerts.ts';
import type { Change, PlanDiff } from './change.ts';
import { closingFigures, headline, overallHeadline, shownPlans } from './closing.ts';
import { describe, itemText, type Show } from './describe.ts';
import { amount, course, increase, signed } from './figures.ts';
import type { DiffReport, PlanReport } from './report.ts';
import { type Section, sectionOf, sections, sectionTitles } from './sections.ts';

const show: Show = {
  name: escapeMarkdown,
  // A code span is its own marks.
  quote: (text) => {
    const escaped = escapeMarkdown(text);
    return escaped.startsWith('`') ? escaped : `“${escaped}”`;
  },
};

/** One comment for a pull request, in GitHub Flavored Markdown: the money at sight, the rest folded, nothing left out. */
export function diffMarkdown(report: DiffReport, lang: Lang): string {
  const shown = shownPlans(report);
  const [only] = shown;
  if (only && shown.length === 1)
    return document([`### ${headline(only, lang, show)}`, ...planBlocks(only, report, lang)]);
  const plans = shown.flatMap((plan) => [
    `#### ${headline(plan, lang, show)}`,
    ...planBlocks(plan, report, lang),
  ]);
  return document([`### ${overallHeadline(report, lang)}`, ...plans]);
}

function document(blocks: readonly string[]): string {
  return `${blocks.join('\n\n')}\n`;
}

function planBlocks(plan: PlanReport, report: DiffReport, lang: Lang): string[] {
  const { diff, file, formerFile } = plan;
  const former = formerFile === null ? '' : ` (${FORMERLY[lang]} ${codeSpan(formerFile)})`;
  const alerts = alertsOf(plan, report.maxIncrease, lang);
  return [
    ...(report.namesFiles ? [`${codeSpan(file)}${former}`] : []),
    ...(alerts.length > 0 ? [alerts.map(alertLine).join('\n')] : []),
    ...(diff && diff.changes.length > 0 ? changeBlocks(diff, lang) : []),
  ];
}

const FORMERLY: Localized = { vi: 'trước là', en: 'formerly' };

function changeBlocks(diff: PlanDiff, lang: Lang): string[] {
  const { changes } = diff;
  const money = changes.filter((change) => {
    const section = sectionOf(change);
    return (
      section !== null && isMoney(section) && change.kind !== 'plan-added' && change.kind !== 'plan-removed'
    );
  });
  const folded = sections
    .filter((section) => !isMoney(section))
    .flatMap((section) =>
      foldedSection(
        section,
        changes.filter((change) => sectionOf(change) === section),
        lang,
      ),
    );
  return [...(money.length > 0 ? [moneyTable(money, lang)] : []), ...folded, figuresTable(diff, lang)];
}

function isMoney(section: Section): boolean {
  return section !== 'schedule' && section !== 'other';
}

function moneyTable(changes: readonly Change[], lang: Lang): string {
  const { task, item, before, after, delta } = COLUMNS[lang];
  const head = [tableRow([task, item, before, after, delta]), '|---|---|--:|--:|--:|'];
  const bySection = sections.flatMap((section) => changes.filter((change) => sectionOf(change) === section));
  return [...head, ...bySection.map((change) => tableRow(moneyCells(change, lang)))].join('\n');
}

const COLUMNS: Localized<Readonly<Record<'task' | 'item' | 'before' | 'after' | 'delta', string>>> = {
  vi: { task: 'Nhiệm vụ', item: 'Khoản chi', before: 'Trước', after: 'Sau', delta: 'Tăng, giảm' },
  en: { task: 'Task', item: 'Item', before: 'Before', after: 'After', delta: 'Change' },
};

function moneyCells(change: Change, lang: Lang): string[] {
  const { task, item, before, after, delta } = change;
  if (before?.type === 'place' && after?.type === 'place') {
    const [from, to] = [before.place, after.place];
    const dong = formatMoney(to.dong);
    return [
      arrow(show.name(from.task.name), show.name(to.task.name)),
      arrow(itemText(from, lang, show), itemText(to, lang, show)),
      dong,
      dong,
      change.kind === 'money-shifted' ? SHIFTED[lang] : MOVED[lang],
    ];
  }
  const old = before?.type === 'amount' ? before.dong : null;
  const own = after?.type === 'amount' ? after.dong : null;
  const by = typeof delta === 'bigint' ? delta : 0n;
  return [
    task ? show.name(task.name) : '',
    item ? itemText(item, lang, show) : '',
    amount(old),
    amount(own),
    own === null ? signed(by) : increase(old, by, lang),
  ];
}

function arrow(before: string, after: string): string {
  return before === after ? after : `${before} → ${after}`;
}

const MOVED: Localized = { vi: 'điều chuyển', en: 'moved' };
const SHIFTED: Localized = { vi: 'tăng, giảm bù nhau', en: 'offset each other' };

function foldedSection(section: Section, changes: readonly Change[], lang: Lang): string[] {
  if (changes.length === 0) return [];
  const title = `${sectionTitles[section][lang]}: ${count[lang](changes.length, 'change')}`;
  const groups = new Map<string | null, Change[]>();
  for (const change of changes) {
    const key = change.task ? `**${show.name(change.task.name)}** (${codeSpan(change.task.id)})` : null;
    const group = groups.get(key);
    if (group) group.push(change);
    else groups.set(key, [change]);
  }
  const lists = [...groups].map(([task, group]) => {
    const lines = group.map((change) => `${task === null ? '' : '  '}- ${changeLine(change, lang)}`);
    return [...(task === null ? [] : [`- ${task}`]), ...lines].join('\n');
  });
  return [`<details><summary>${title}</summary>\n\n${lists.join('\n')}\n\n</details>`];
}

function changeLine(change: Change, lang: Lang): string {
  const { subject, before, after, note } = describe(change, lang, show);
  const opening = subject === null ? '' : `${subject}: `;
  const remark = note === null ? '' : ` (${note})`;
  if (before !== null && after !== null) return `${opening}${before} → ${after}${remark}`;
  if (before === null && after === null) return `${subject}${remark}`;
  // Some kinds say by their name what happened.
  const verb = /-(?:added|removed)$/.test(change.kind) ? '' : (after === null ? GONE : FRESH)[lang];
  return `${opening}${verb}${after ?? before}${remark}`;
}

const FRESH: Localized = { vi: 'thêm ', en: 'added ' };
const GONE: Localized = { vi: 'bỏ ', en: 'removed ' };

function figuresTable(diff: PlanDiff, lang: Lang): string {
  const rows = closingFigures(diff, lang).map(([name, figures]) => tableRow([name, course(figures, lang)]));
  return [
    tableRow(['', `${COLUMNS[lang].before} → ${COLUMNS[lang].after.toLowerCase()}`]),
    '|---|---|',
    ...rows,
  ].join('\n');
}

function alertLine({ severity, text, cited }: Alert): string {
  const mark = severity === 'error' ? '❌' : '⚠️';
  return `- ${mark} ${text}${cited === null ? '' : `: ${codeSpan(cited)}`}`;
}

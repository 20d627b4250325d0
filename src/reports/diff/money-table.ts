import type { Lang, Localized } from '../../i18n.ts';
import { amountCell, emptyCell, oneLine, shareCell, textCell, totalCell } from '../../output/sheet/cells.ts';
import { figureColumn, headColumn } from '../../output/sheet/columns.ts';
import type { Cell, Column, Row, Run, Table } from '../../output/sheet/sheet.ts';
import type { Dong } from '../../values/money/money.ts';
import { sumDong } from '../../values/money/sum.ts';
import { shareOf } from './amounts.ts';
import type { Change, Figures, PlanDiff, TaskName } from './change.ts';
import { itemRuns } from './describe.ts';

/**
 * The amounts that changed, as an office lists an adjustment: item, approved, adjusted, increase,
 * decrease. A line holds all that stayed the same, so that the columns add up; declared total and words close it.
 */
export function moneyTable({ changes, total, declared, inWords, sources }: PlanDiff, lang: Lang): Table {
  const words = WORDS[lang];
  const lines = changes.flatMap((change) => lineOf(change, lang) ?? []);
  const changed = sumDong(lines.map(({ before }) => before));
  const same = (total.before ?? 0n) - changed;
  const rows = [
    ...byTask(lines).flatMap(([task, current]) => [
      groupRow(task),
      ...current.map((line) => lineRow(line, 1)),
    ]),
    ...(lines.length > 0 && same !== 0n
      ? [lineRow({ text: words.same, before: same, after: same, delta: 0n, task: null }, 0)]
      : []),
    totalRow(total, lines, words.sum),
    ...(isKnown(declared) ? [remarkRow(declared, words.declared)] : []),
    ...(isKnown(inWords) ? [remarkRow(inWords, words.inWords)] : []),
    ...sources
      .filter(({ figures }) => figures.delta !== 0n)
      .map(({ source, figures }) => remarkRow(figures, source ? words.source(source.name) : words.noSource)),
  ];
  return { type: 'table', title: null, unit: null, columns: columnsOf(lang), rows };
}

/** One amount before and after, in đồng; null where it does not exist. */
interface Line {
  readonly task: TaskName | null;
  readonly text: string;
  readonly before: Dong | null;
  readonly after: Dong | null;
  readonly delta: Dong;
}

/** The line of an amount that was added, removed, changed or put elsewhere; null for any other change. */
function lineOf({ kind, task, item, before, after, delta }: Change, lang: Lang): Line | null {
  if (kind === 'money-moved' && before?.type === 'place' && after?.type === 'place') {
    const { place: from } = before;
    const { place: to } = after;
    const [old, current] = [plain(itemRuns(from, lang)), plain(itemRuns(to, lang))];
    const origin = from.task.number === to.task.number ? '' : ` (${WORDS[lang].fromTask(from.task.number)})`;
    const text = `${old === current ? current : `${old} → ${current}`}${origin}`;
    return { task: to.task, text, before: to.dong, after: to.dong, delta: 0n };
  }
  if (kind !== 'item-added' && kind !== 'item-removed' && kind !== 'item-amount') return null;
  return {
    task: task ?? null,
    text: item ? plain(itemRuns(item, lang)) : '',
    before: before?.type === 'amount' ? before.dong : null,
    after: after?.type === 'amount' ? after.dong : null,
    delta: typeof delta === 'bigint' ? delta : 0n,
  };
}

function plain(runs: readonly Run[]): string {
  return runs.map(({ as, text }) => (as === 'quote' ? `"${text}"` : text)).join('');
}

function byTask(lines: readonly Line[]): (readonly [TaskName, readonly Line[]])[] {
  const groups = new Map<string, readonly [TaskName, Line[]]>();
  for (const line of lines) {
    if (!line.task) continue;
    const key = JSON.stringify([line.task.number, line.task.name]);
    const group = groups.get(key) ?? [line.task, []];
    group[1].push(line);
    groups.set(key, group);
  }
  return [...groups.values()].sort(([a], [b]) => a.number.localeCompare(b.number, 'en', { numeric: true }));
}

function groupRow({ number, name }: TaskName): Row {
  const title = textCell(`${number}. ${name}`, { tone: 'strong' });
  const rest = Array.from({ length: FIGURES }, (): Cell => ({ type: 'empty', merged: 'left' }));
  return { kind: 'group', cells: [title, ...rest] };
}

/** The columns besides the first. */
const FIGURES = 5;

function lineRow({ text, before, after, delta }: Line, level: number): Row {
  return {
    kind: 'entry',
    level,
    cells: [textCell(text), ...figureCells(before, after, delta, delta)],
  };
}

/** All increases and all decreases, beside what they leave of the total. */
function totalRow({ before, after, delta }: Figures, lines: readonly Line[], label: string): Row {
  const listed = sumDong(lines.map((line) => line.delta));
  // Lines are not listed for a plan that is new or gone: this is all of it.
  const rest = delta - listed;
  const up = [rest, ...lines.map((line) => line.delta)].reduce(
    (sum, step) => sum + (step > 0n ? step : 0n),
    0n,
  );
  const share = shareOf(before, delta);
  const cells = [totalCell(before ?? 0n), totalCell(after ?? 0n), change(up), change(up - delta)];
  return {
    kind: 'total',
    cells: [textCell(label), ...cells, share === null ? emptyCell : signedShare(share, delta)],
  };
}

function remarkRow({ before, after, delta }: Figures, label: string): Row {
  return { kind: 'remark', cells: [textCell(label), ...figureCells(before, after, delta, delta)] };
}

function figureCells(before: Dong | null, after: Dong | null, delta: Dong, size: Dong): Cell[] {
  const share = shareOf(before, size);
  return [
    before === null ? textCell(null) : totalCell(before),
    after === null ? textCell(null) : totalCell(after),
    change(delta > 0n ? delta : 0n),
    change(delta < 0n ? -delta : 0n),
    share === null || after === null ? emptyCell : signedShare(share, delta),
  ];
}

function change(dong: Dong): Cell {
  return dong === 0n ? emptyCell : amountCell(dong);
}

function signedShare(share: bigint, delta: Dong): Cell {
  return shareCell(delta < 0n ? -share : share);
}

function isKnown({ before, after }: Figures): boolean {
  return before !== null || after !== null;
}

function columnsOf(lang: Lang): Column[] {
  const { item, before, after, up, down, share } = WORDS[lang];
  return [
    headColumn(item, { isTree: true }),
    figureColumn(before),
    figureColumn(after),
    figureColumn(up),
    figureColumn(down),
    figureColumn(share, { isOptional: true }),
  ];
}

const vi = {
  item: 'Nội dung',
  before: 'Đã duyệt',
  after: 'Điều chỉnh',
  up: 'Tăng',
  down: 'Giảm',
  share: 'Tỷ lệ',
  same: 'Các khoản chi không đổi',
  sum: 'Tổng cộng',
  declared: 'Tổng dự kiến kinh phí',
  inWords: 'Bằng chữ',
  source: (name: string) => oneLine(`Nguồn ${name}`),
  noSource: 'Không ghi nguồn',
  fromTask: (number: string) => oneLine(`chuyển từ nhiệm vụ ${number}`),
};
const en: typeof vi = {
  item: 'Item',
  before: 'Approved',
  after: 'Adjusted',
  up: 'Increase',
  down: 'Decrease',
  share: 'Change',
  same: 'Items that did not change',
  sum: 'Total',
  declared: 'Declared total',
  inWords: 'In words',
  source: (name) => oneLine(`Source ${name}`),
  noSource: 'Without source',
  fromTask: (number) => oneLine(`moved from task ${number}`),
};
const WORDS: Localized<typeof vi> = { vi, en };

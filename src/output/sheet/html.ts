import type { Lang } from '../../i18n.ts';
import { escapeHtml } from '../text/html.ts';
import { cellText, runsOf, unitText } from './cells.ts';
import {
  type Block,
  type Cell,
  type Column,
  type ListItem,
  type Row,
  type Run,
  spanOf,
  type Table,
  type Text,
} from './sheet.ts';

/** The blocks of a sheet as HTML; headings of sections begin at `level` (1 to 6). */
export function blocksHtml(blocks: readonly Block[], lang: Lang, level: number): string {
  return blocks.map((block) => blockHtml(block, lang, level)).join('\n');
}

function blockHtml(block: Block, lang: Lang, level: number): string {
  switch (block.type) {
    case 'paragraph':
      return `<p${toneClass(block.tone)}>${textHtml(block.text)}</p>`;
    case 'list':
      return listHtml(block.items);
    case 'section': {
      const inner = blocksHtml(block.blocks, lang, level + 1);
      return `<h${level}>${textHtml(block.title)}</h${level}>\n${inner}`;
    }
    case 'table':
      return tableHtml(block, lang);
  }
}

function listHtml(items: readonly ListItem[]): string {
  if (items.length === 0) return '';
  const entries = items.map(
    ({ text, mark = 'bullet', items: below = [] }) =>
      `<li class="${mark}">${textHtml(text)}${listHtml(below)}</li>`,
  );
  return `<ul>${entries.join('')}</ul>`;
}

/** A sentence: names of the plan escaped, quotations between quotation marks. */
function textHtml(text: Text): string {
  return runsOf(text).map(runHtml).join('');
}

function runHtml({ as, text }: Run): string {
  const escaped = escapeHtml(text);
  if (as === 'quote') return `“${escaped}”`;
  return as === 'code' ? `<code>${escaped}</code>` : escaped;
}

/** A table that scrolls by itself where the screen is narrow; drawings of characters are left out. */
export function tableHtml(table: Table, lang: Lang): string {
  const { title, unit, rows } = table;
  if (rows.length === 0) return '';
  const columns = table.columns
    .map((column, index) => ({ column, index }))
    .filter(({ column }) => !column.isBar);
  const caption = [title, unit && unitText[lang](unit)].filter((part) => part !== null).map(escapeHtml);
  const head = columns.map(
    ({ column }) => `<th scope="col"${alignClass(column)}>${escapeHtml(column.heading)}</th>`,
  );
  const body = rows.map((row, r) => {
    const cells = columns.map(({ column, index }) => cellHtml(table, r, index, row, column, lang));
    return `<tr class="${row.kind}">${cells.join('')}</tr>`;
  });
  return [
    '<div class="table" tabindex="0">',
    '<table>',
    caption.length > 0 ? `<caption>${caption.join(' · ')}</caption>` : '',
    `<thead><tr>${head.join('')}</tr></thead>`,
    `<tbody>${body.join('\n')}</tbody>`,
    '</table>',
    '</div>',
  ].join('');
}

function cellHtml(
  table: Table,
  r: number,
  c: number,
  { level = 0 }: Row,
  column: Column,
  lang: Lang,
): string {
  const cell = table.rows[r]?.cells[c];
  if (!cell || cell.merged) return '';
  const span = spanOf(table, r, c);
  const spans = `${span.rows > 1 ? ` rowspan="${span.rows}"` : ''}${span.columns > 1 ? ` colspan="${span.columns}"` : ''}`;
  const classes = [
    column.align === 'right' ? 'number' : '',
    cell.tone ?? '',
    column.isTitle ? `level-${level}` : '',
  ];
  const tag = column.isTitle ? 'th scope="row"' : 'td';
  return `<${tag}${spans}${classAttribute(classes)}>${escapeHtml(cellText(cell, lang, table.unit))}</${tag.slice(0, 2)}>`;
}

function alignClass({ align }: Column): string {
  return align === 'right' ? ' class="number"' : '';
}

function toneClass(tone: Cell['tone']): string {
  return classAttribute([tone ?? '']);
}

function classAttribute(names: readonly string[]): string {
  const kept = names.filter((name) => name !== '');
  return kept.length > 0 ? ` class="${kept.join(' ')}"` : '';
}

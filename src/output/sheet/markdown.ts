import { codeSpan, escapeCell, escapeMarkdown, tableRow } from '../text/markdown-text.ts';
import { cellText, runsOf, unitText } from './cells.ts';
import type { Block, ListItem, Mark, Row, Run, Sheet, Table, Text } from './sheet.ts';

/** A sheet as GitHub Flavored Markdown, for a comment or a job summary. */
export function sheetMarkdown(sheet: Sheet): string {
  const blocks = sheet.blocks.flatMap((block) => blockTexts(block, TOP, sheet));
  return `${[`### ${inline(sheet.title)}`, ...blocks].join('\n\n')}\n`;
}

/** The level of a heading right under the title. */
const TOP = 4;

function blockTexts(block: Block, level: number, sheet: Sheet): string[] {
  switch (block.type) {
    case 'paragraph':
      return [
        block.tone === 'strong' || block.tone === 'error' ? `**${inline(block.text)}**` : inline(block.text),
      ];
    case 'list':
      return block.items.length === 0 ? [] : [block.items.map((item) => itemText(item, '')).join('\n')];
    case 'section': {
      const blocks = block.blocks.flatMap((inner) => blockTexts(inner, level + 1, sheet));
      if (!block.isFolded) return [`${'#'.repeat(level)} ${inline(block.title)}`, ...blocks];
      return [`<details><summary>${inline(block.title)}</summary>`, ...blocks, '</details>'];
    }
    case 'table':
      return tableTexts(block, sheet);
  }
}

const MARKS: Readonly<Record<Mark, string>> = {
  bullet: '',
  error: '❌ ',
  warning: '⚠️ ',
  added: '**+** ',
  removed: '**−** ',
};

function itemText({ text, mark = 'bullet', items = [] }: ListItem, indent: string): string {
  const below = items.map((item) => itemText(item, `${indent}  `));
  return [`${indent}- ${MARKS[mark]}${inline(text)}`, ...below].join('\n');
}

function inline(text: Text): string {
  return runsOf(text).map(runText).join('');
}

function runText({ as, text }: Run): string {
  if (as === 'words') return text;
  if (as === 'code') return codeSpan(text);
  const escaped = escapeMarkdown(text);
  // A code span needs no quotation marks.
  return as === 'name' || escaped.startsWith('`') ? escaped : `“${escaped}”`;
}

function tableTexts(table: Table, sheet: Sheet): string[] {
  const { title, unit, columns, rows } = table;
  if (rows.length === 0) return [];
  const lines = [
    tableRow(columns.map(({ heading, isBar }) => (isBar ? drawing(heading) : escapeCell(heading)))),
    tableRow(columns.map(({ align }) => (align === 'right' ? '---:' : '---'))),
    ...rows.map((row) => tableRow(rowTexts(row, table, sheet))),
  ];
  return [
    ...(title === null ? [] : [`**${escapeMarkdown(title)}**`]),
    ...(unit === null ? [] : [unitText[sheet.lang](unit)]),
    lines.join('\n'),
  ];
}

function rowTexts({ kind, cells }: Row, { columns, unit }: Table, { lang }: Sheet): string[] {
  return cells.map((cell, i) => {
    if (cell.merged) return '';
    const text = cellText(cell, lang, unit);
    const shown = columns[i]?.isBar ? drawing(text) : escapeCell(text);
    return kind === 'total' && shown !== '' ? `**${shown}**` : shown;
  });
}

function drawing(text: string): string {
  return text === '' ? '' : `\`${text}\``;
}

import { escapeMarkdown, tableRow } from '../text/markdown-text.ts';
import type { Column, Row, Sheet, Table } from './sheet.ts';

/** A sheet as GitHub Flavored Markdown, for a comment or a job summary. */
export function sheetMarkdown({ title, tables, notes, closing }: Sheet): string {
  const blocks = [`### ${escapeMarkdown(title)}`, ...tables.flatMap(tableBlocks)];
  if (notes.length > 0) blocks.push(notes.map((note) => `- ${escapeMarkdown(note)}`).join('\n'));
  if (closing) blocks.push(`**${escapeMarkdown(closing.text)}**`);
  return `${blocks.join('\n\n')}\n`;
}

function tableBlocks({ title, columns, rows }: Table): string[] {
  if (rows.length === 0) return [];
  const lines = [
    tableRow(columns.map((column) => cellText(column, column.heading))),
    tableRow(columns.map(({ align }) => (align === 'right' ? '---:' : '---'))),
    ...rows.map((row) => tableRow(rowTexts(row, columns))),
  ];
  return [...(title === null ? [] : [`**${escapeMarkdown(title)}**`]), lines.join('\n')];
}

function rowTexts({ kind, cells }: Row, columns: readonly Column[]): string[] {
  return cells.map(({ text, isRepeated }, i) => {
    const shown = isRepeated ? '' : cellText(columns[i], text);
    return kind === 'total' && shown !== '' ? `**${shown}**` : shown;
  });
}

function cellText(column: Column | undefined, text: string): string {
  return column?.isBar && text !== '' ? `\`${text}\`` : escapeMarkdown(text);
}

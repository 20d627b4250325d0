import type { Column, Row, Sheet, Table } from './table.ts';

/** A sheet as GitHub Flavored Markdown, for a comment or a job summary. */
export function sheetMarkdown({ title, tables, notes, closing }: Sheet): string {
  const blocks = [`### ${escaped(title)}`, ...tables.flatMap(tableBlocks)];
  if (notes.length > 0) blocks.push(notes.map((note) => `- ${escaped(note)}`).join('\n'));
  if (closing) blocks.push(`**${escaped(closing.text)}**`);
  return `${blocks.join('\n\n')}\n`;
}

function tableBlocks({ title, columns, rows }: Table): string[] {
  if (rows.length === 0) return [];
  const lines = [
    line(columns.map(({ heading }, i) => cellText(columns[i], heading))),
    line(columns.map(({ align }) => (align === 'right' ? '---:' : '---'))),
    ...rows.map((row) => line(rowTexts(row, columns))),
  ];
  return [...(title === null ? [] : [`**${escaped(title)}**`]), lines.join('\n')];
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function rowTexts({ kind, cells }: Row, columns: readonly Column[]): string[] {
  return cells.map(({ text, isRepeated }, i) => {
    const shown = isRepeated ? '' : cellText(columns[i], text);
    return kind === 'total' && shown !== '' ? `**${shown}**` : shown;
  });
}

function cellText(column: Column | undefined, text: string): string {
  return column?.isBar && text !== '' ? `\`${text}\`` : escaped(text);
}

/**
 * Text that is only text: no Markdown, no HTML, no end of a table cell. Mentions and references are read from the
 * finished HTML, so it takes an empty comment inside them to undo them.
 */
function escaped(text: string): string {
  return text
    .replace(/[\\`*_[\]{}|~$!]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[@#]/g, '$&<!-- -->')
    .replace(/(?<=[a-z]):(?=\/\/)|(?<=www)\./gi, '<!-- -->$&');
}

import type { Paint } from '../text/paint.ts';
import { wrap } from '../text/wrap.ts';
import { runsOf, unitText } from './cells.ts';
import { slicesOf } from './layout.ts';
import type { Block, ListItem, Mark, Paragraph, Sheet, Table, Text } from './sheet.ts';
import { dressOf, sliceText } from './table-text.ts';

/** Lines of prose are no wider than this, however wide the terminal. */
const PROSE = 100;

/** How a sheet is written for a terminal. */
interface Page {
  readonly sheet: Sheet;
  readonly width: number;
  readonly paint: Paint;
}

/** A sheet for a terminal of `width` columns. */
export function sheetText(sheet: Sheet, width: number, paint: Paint): string {
  const page = { sheet, width, paint };
  const title = prose(sheet.title, page, paint.bold);
  return `${[title, ...sheet.blocks.flatMap((block) => blockTexts(block, 0, page))].join('\n\n')}\n`;
}

/** The texts of a block, between which are empty lines. */
function blockTexts(block: Block, indent: number, page: Page): string[] {
  switch (block.type) {
    case 'paragraph':
      return [prose(block.text, page, toneOf(block, page.paint))];
    case 'list':
      return block.items.length === 0
        ? []
        : [block.items.map((item) => itemText(item, indent, page)).join('\n')];
    case 'section': {
      const [first = '', ...more] = block.blocks.flatMap((inner) => blockTexts(inner, INDENT, page));
      return [`${prose(block.title, page, page.paint.bold)}\n${first}`, ...more];
    }
    case 'table':
      return tableTexts(block, page);
  }
}

const INDENT = 2;

/** Each line by itself, so that no colour reaches over a line break. */
function prose(text: Text, { width }: Page, dress: (line: string) => string): string {
  return wrapped(text, Math.min(width, PROSE))
    .map((line) => dress(line))
    .join('\n');
}

function toneOf({ tone }: Paragraph, paint: Paint): (line: string) => string {
  return tone ? dressOf(tone, paint) : (line) => line;
}

const MARKS: Readonly<Record<Mark, string>> = {
  bullet: '- ',
  error: '✗ ',
  warning: '! ',
  added: '+ ',
  removed: '- ',
};

/** An item and the ones below it; its further lines are indented more than the first. */
function itemText({ text, mark, items = [] }: ListItem, indent: number, page: Page): string {
  const { width, paint } = page;
  const lines = wrapped(text, Math.min(width, PROSE) - indent - INDENT).map((line, i) => {
    const opening = i > 0 ? '  ' : mark ? MARKS[mark] : '';
    if (mark === 'added' || mark === 'removed') {
      return mark === 'added' ? paint.green(`${opening}${line}`) : paint.red(`${opening}${line}`);
    }
    if (i > 0 || (mark !== 'error' && mark !== 'warning')) return `${opening}${line}`;
    return `${mark === 'error' ? paint.red('✗') : paint.yellow('!')} ${line}`;
  });
  const indented = lines.map((line) => `${' '.repeat(indent)}${line}`);
  return [...indented, ...items.map((item) => itemText(item, indent + INDENT, page))].join('\n');
}

/** The lines of a text; a command or file name, which is to be copied, stays on one where it fits. */
function wrapped(text: Text, width: number): string[] {
  const whole = runsOf(text)
    .map((run) => {
      if (run.as === 'code') return run.text.replaceAll(' ', UNBROKEN);
      return run.as === 'quote' ? `"${run.text}"` : run.text;
    })
    .join('');
  return wrap(whole, width).map((line) => line.replaceAll(UNBROKEN, ' '));
}

/** A character for private use, in place of a space where no line may end. */
const UNBROKEN = '\uE000';

function tableTexts(table: Table, page: Page): string[] {
  const { sheet, width, paint } = page;
  if (table.rows.length === 0) return [];
  const [first = '', ...more] = slicesOf(table, sheet.lang, width).map((slice) =>
    sliceText(table, slice, sheet.lang, paint),
  );
  const above = [
    ...(table.title === null ? [] : [prose(table.title, { ...page, width }, paint.bold)]),
    ...(table.unit === null ? [] : [unitText[sheet.lang](table.unit)]),
  ];
  return [[...above, first].join('\n'), ...more];
}

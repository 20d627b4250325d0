import type { Column } from './sheet.ts';

type Details = Partial<Omit<Column, 'heading'>>;

/** A column of text, which may be broken into lines. */
export function textColumn(heading: string, details: Details = {}): Column {
  return { heading, align: 'left', isHead: false, wraps: true, ...details };
}

/** A column of figures. */
export function figureColumn(heading: string, details: Details = {}): Column {
  return { heading, align: 'right', isHead: false, wraps: false, ...details };
}

/** A column of text that names the rows. */
export function headColumn(heading: string, details: Details = {}): Column {
  return textColumn(heading, { isHead: true, ...details });
}

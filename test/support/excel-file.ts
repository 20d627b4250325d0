import { archive } from './word-file.ts';

const S = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const KIND = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface SheetXml {
  readonly name?: string;
  readonly state?: 'visible' | 'hidden';
  /** The rows as XML; see `cells`. */
  readonly data: string;
  /** What follows the rows. */
  readonly rest?: string;
  readonly comments?: string;
}

/** The bytes of a workbook as a program writes it that does not calculate. */
export function excelFile(
  sheets: readonly SheetXml[],
  { styles = '', workbook = '' }: { styles?: string; workbook?: string } = {},
): Uint8Array {
  const parts: Record<string, string> = {};
  sheets.forEach(({ data, rest = '', comments }, index) => {
    const name = `sheet${index + 1}.xml`;
    parts[`xl/worksheets/${name}`] = `<worksheet ${S} ${R}><sheetData>${data}</sheetData>${rest}</worksheet>`;
    if (comments === undefined) return;
    parts[`xl/worksheets/_rels/${name}.rels`] = relationships([['comments', `../comments${index}.xml`]]);
    parts[`xl/comments${index}.xml`] = `<comments ${S}><commentList>${comments}</commentList></comments>`;
  });
  const list = sheets.map(
    ({ name, state = 'visible' }, index) =>
      `<sheet name="${name ?? `Trang ${index + 1}`}" sheetId="${index + 1}" state="${state}" r:id="rId${index}"/>`,
  );
  return archive({
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook ${S} ${R}><sheets>${list.join('')}</sheets>${workbook}</workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ...sheets.map((_, index): [string, string] => ['worksheet', `worksheets/sheet${index + 1}.xml`]),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': `<styleSheet ${S}>${styles}</styleSheet>`,
    ...parts,
  });
}

function relationships(items: readonly (readonly [string, string])[]): string {
  const all = items.map(
    ([kind, target], index) => `<Relationship Id="rId${index}" Type="${KIND}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`;
}

/** Rows of cells from A1 on: a number, a text, `=` and a formula, or XML as it is; empty cells are left out. */
export function cells(rows: readonly (readonly (string | number)[])[]): string {
  return rows
    .map((row, index) => {
      const inside = row.map((value, column) =>
        cellXml(value, `${String.fromCharCode(65 + column)}${index + 1}`),
      );
      return `<row r="${index + 1}">${inside.join('')}</row>`;
    })
    .join('');
}

function cellXml(value: string | number, place: string): string {
  if (value === '') return '';
  if (typeof value === 'number') return `<c r="${place}"><v>${value}</v></c>`;
  if (value.startsWith('<')) return value.replace('<c', `<c r="${place}"`);
  const text = value.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return text.startsWith('=')
    ? `<c r="${place}"><f>${text.slice(1)}</f></c>`
    : `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

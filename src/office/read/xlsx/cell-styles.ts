import { childOf, elementsOf, type XmlElement } from '../xml.ts';
import { numberFormat } from './number-format.ts';

/** How the cells of one format look. */
export interface CellStyle {
  readonly format: string;
  readonly show: ReturnType<typeof numberFormat>;
  readonly font: string | undefined;
  readonly isBold: boolean;
  readonly isStruck: boolean;
}

const PLAIN: CellStyle = {
  format: 'General',
  show: numberFormat('General'),
  font: undefined,
  isBold: false,
  isStruck: false,
};

/** The formats that a file names by number only (ECMA-376 part 1, 18.8.30). */
const BUILT_IN: ReadonlyMap<number, string> = new Map([
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [5, '#,##0'],
  [6, '#,##0'],
  [7, '#,##0.00'],
  [8, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [12, '# ?/?'],
  [13, '# ??/??'],
  [14, 'dd/mm/yyyy'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'dd/mm/yyyy h:mm'],
  [37, '#,##0;(#,##0)'],
  [38, '#,##0;(#,##0)'],
  [39, '#,##0.00;(#,##0.00)'],
  [40, '#,##0.00;(#,##0.00)'],
  [41, '#,##0;(#,##0);"-"'],
  [42, '#,##0;(#,##0);"-"'],
  [43, '#,##0.00;(#,##0.00);"-"??'],
  [44, '#,##0.00;(#,##0.00);"-"??'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mm:ss.0'],
  [48, '##0.0E+0'],
]);

/** Reads the styles of a workbook; the function returned gives the style with a number, or a plain one. */
export function cellStyles(root: XmlElement | undefined): (index: number) => CellStyle {
  const partsOf = (name: string) => {
    const list = childOf(root, name);
    return list ? elementsOf(list) : [];
  };
  const formats = new Map(
    partsOf('x:numFmts').map(({ attributes }) => [
      Number(attributes.get('numFmtId')),
      attributes.get('formatCode') ?? '',
    ]),
  );
  const fonts = partsOf('x:fonts').map((font) => ({
    font: childOf(font, 'x:name')?.attributes.get('val'),
    isBold: isOn(childOf(font, 'x:b')),
    isStruck: isOn(childOf(font, 'x:strike')),
  }));
  const styles = partsOf('x:cellXfs').map(({ attributes }): CellStyle => {
    const id = Number(attributes.get('numFmtId') ?? 0);
    const format = formats.get(id) ?? BUILT_IN.get(id) ?? 'General';
    const font = fonts[Number(attributes.get('fontId') ?? 0)];
    return { ...PLAIN, ...font, format, show: numberFormat(format) };
  });
  return (index) => styles[index] ?? PLAIN;
}

function isOn(property: XmlElement | undefined): boolean {
  return property !== undefined && !/^(?:0|false)$/.test(property.attributes.get('val') ?? '1');
}

import fc from 'fast-check';
import { cells, excelFile } from './excel-file.ts';
import { cell, row, run, table, wordFile } from './word-file.ts';

/** Texts of the cells of plans, and what slips into them. */
const text = fc.oneof(
  fc.constantFrom(
    '',
    'Stt',
    'TT',
    'Nội dung',
    'Kinh phí',
    'Đơn giá',
    'Số lượng',
    'Thành tiền (nghìn đồng)',
    'Thời gian',
    'Đơn vị thực hiện',
    'Tổng cộng',
    'Cộng (I+II)',
    'Thuế GTGT 8%',
    'Làm tròn',
    'I',
    '1',
    '1.1',
    'a)',
    '-',
    'Quý II/2026',
    'Tháng 4/2026',
    '7h00 - 7h15',
    'Sở Nội vụ',
    'Báo Hànộimới: 10.000.000đ',
    '10.000.000',
    '-5.000.000',
    '(3.000.000)',
    '2 x 10.000.000',
    'khoảng 15.000.000',
    'Bằng chữ: Mười triệu đồng',
    'KÕ ho¹ch',
    'tuyeân truyeàn',
    '\uf0fc',
  ),
  fc.nat(99_999_999).map(String),
  fc.string({ maxLength: 12, unit: 'grapheme' }).map((any) => any.replace(/[^\p{L}\p{N}\p{P} ]/gu, '')),
);

const PROPERTIES = [
  '',
  '<w:b/>',
  '<w:strike/>',
  '<w:vanish/>',
  '<w:vertAlign w:val="superscript"/>',
  '<w:rFonts w:ascii=".VnTimeH"/>',
  '<w:rFonts w:ascii="VNI-Times"/>',
  '<w:rFonts w:ascii="Wingdings"/>',
];
const note = fc
  .tuple(fc.constantFrom('footnote', 'endnote', 'comment'), fc.nat(3))
  .map(([kind, id]) => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`);
const field = fc.constantFrom(
  '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="Quý I"/></w:ddList></w:ffData></w:fldChar></w:r>',
  '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
  '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
  '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>',
  '<w:r><w:drawing/></w:r>',
);
const inline = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(text, fc.constantFrom(...PROPERTIES)).map(([content, form]) => run(content, form)),
  },
  { weight: 1, arbitrary: note },
  { weight: 1, arbitrary: field },
);
const holder = fc.constantFrom(
  ['', ''],
  ['<w:ins>', '</w:ins>'],
  ['<w:del>', '</w:del>'],
  ['<w:moveTo>', '</w:moveTo>'],
  ['<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>', '</w:sdtContent></w:sdt>'],
);
const list = fc
  .tuple(fc.constantFrom(0, 1, 8, 9, 4e9), fc.nat(2))
  .map(
    ([level, id]) => `<w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr></w:pPr>`,
  );
const wordParagraph = fc
  .tuple(fc.option(list, { nil: '' }), holder, fc.array(inline, { maxLength: 3 }))
  .map(([properties, [open, close], runs]) => `<w:p>${properties}${open}${runs.join('')}${close}</w:p>`);

const { wordTable } = fc.letrec<{ wordTable: string; wordCell: string }>((tie) => ({
  wordTable: fc
    .tuple(
      fc.array(fc.constantFrom(10, 100, 1500), { maxLength: 6 }),
      fc.array(
        fc
          .tuple(
            fc.constantFrom(
              '',
              '<w:trPr><w:hidden/></w:trPr>',
              '<w:trPr><w:gridBefore w:val="2"/></w:trPr>',
              '<w:trPr><w:del/></w:trPr>',
            ),
            fc.array(tie('wordCell'), { maxLength: 5 }),
          )
          .map(([properties, inside]) => row(inside).replace('<w:tr>', `<w:tr>${properties}`)),
        { maxLength: 5 },
      ),
    )
    .map(([widths, rows]) =>
      table(rows).replace(
        /<w:tblGrid>.*?<\/w:tblGrid>|(?<=<w:tbl>)/,
        `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`,
      ),
    ),
  wordCell: fc
    .tuple(
      fc.constantFrom(
        '',
        '<w:gridSpan w:val="2"/>',
        '<w:gridSpan w:val="300"/>',
        '<w:vMerge/>',
        '<w:vMerge w:val="restart"/>',
        '<w:hMerge w:val="continue"/>',
      ),
      fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        {
          weight: 8,
          arbitrary: fc.array(wordParagraph, { minLength: 1, maxLength: 3 }).map((all) => all.join('')),
        },
        { weight: 1, arbitrary: tie('wordTable').map((inner) => `${inner}<w:p/>`) },
      ),
    )
    .map(([properties, content]) => cell(content, properties)),
}));

const NUMBERING = `<w:numbering>${[0, 1]
  .map(
    (id) =>
      `<w:abstractNum w:abstractNumId="${id}">${[0, 1, 4e9].map((level) => `<w:lvl w:ilvl="${level}"><w:numFmt w:val="${id === 0 ? 'decimal' : 'upperRoman'}"/><w:lvlText w:val="%1.%2."/></w:lvl>`).join('')}</w:abstractNum>`,
  )
  .join(
    '',
  )}<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`;

/** Word files with tables, spans, notes, lists, fields, tracked changes and old fonts. */
export const wordFiles: fc.Arbitrary<Uint8Array> = fc
  .tuple(
    fc.array(fc.oneof(wordParagraph, wordTable), { maxLength: 4 }),
    fc.array(fc.oneof(wordParagraph, wordTable), { maxLength: 3 }),
  )
  .map(([body, notes]) => {
    const part = (name: string, kind: string) =>
      `<w:${name}>${notes.map((content, id) => `<w:${kind} w:id="${id}">${content}</w:${kind}>`).join('')}</w:${name}>`;
    return wordFile(body.join(''), {
      numbering: NUMBERING,
      footnotes: part('footnotes', 'footnote'),
      endnotes: part('endnotes', 'endnote'),
      comments: part('comments', 'comment'),
    });
  });

const FORMATS = [
  'General',
  '#,##0',
  '#,##0,',
  '0"tr"',
  '"Quý "0',
  'dd/mm/yyyy',
  '0.00%',
  ';;;',
  '[>=1000]#,##0,"k";0',
  '0\\.0',
  '_(* #,##0_);_(* (#,##0);_(* "-"??_)',
  'h:mm',
  '"',
  '[',
  '\\',
  '# ?/?',
  'yyyy"/',
  'mm:ss',
];
const STYLES = `<numFmts>${FORMATS.map((format, index) => `<numFmt numFmtId="${170 + index}" formatCode="${format.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')}"/>`).join('')}</numFmts><fonts><font/><font><strike/></font></fonts><cellXfs>${FORMATS.map((_, index) => `<xf numFmtId="${170 + index}" fontId="${index % 7 === 6 ? 1 : 0}"/>`).join('')}</cellXfs>`;

const place = fc
  .tuple(fc.constantFrom(...'ABCDEFZ'), fc.integer({ min: 1, max: 12 }))
  .map(([letter, at]) => `${letter}${at}`);
const { formula } = fc.letrec<{ formula: string }>((tie) => ({
  formula: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    place,
    fc.tuple(place, place).map(([from, to]) => `SUM(${from}:${to})`),
    fc.constantFrom('1', '8%', '"x"', '1E300', 'TRUE', "'Trang 2'!A1", 'A:A', '(', "'", 'Ten', '#REF!'),
    fc
      .tuple(tie('formula'), fc.constantFrom('+', '-', '*', '/', '^', '&', '=', '<='), tie('formula'))
      .map((all) => all.join('')),
    fc
      .tuple(
        fc.constantFrom(
          'SUM',
          'IF',
          'ROUND',
          'SUMIF',
          'PRODUCT',
          'SUMPRODUCT',
          'SUBTOTAL',
          'IFERROR',
          'COUNTIF',
          'NOPE',
        ),
        fc.array(tie('formula'), { maxLength: 3 }),
      )
      .map(([name, values]) => `${name}(${values.join(',')})`),
  ),
}));
const number = fc.oneof(
  fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
  fc.constantFrom('0', '0.08', '1E+308', '470000000', '5.0999999999999996', '-0', 'NaN', '', '1e-400'),
);
const excelCell = fc.oneof(
  text,
  formula.map((typed) => `=${typed}`),
  fc.tuple(fc.nat(FORMATS.length), number).map(([style, value]) => `<c s="${style}"><v>${value}</v></c>`),
  fc
    .tuple(fc.constantFrom('b', 'e', 'd', 's', 'str'), text)
    .map(([type, value]) => `<c t="${type}"><v>${value}</v></c>`),
  fc.constantFrom('<c><f t="shared" si="0">A1*B$1</f></c>', '<c><f t="shared" si="0"/></c>', '<c r="XFE1"/>'),
);

const merge = fc.tuple(place, place).map(([from, to]) => `<mergeCell ref="${from}:${to}"/>`);

/** Workbooks with formats, formulas, merged and hidden cells, comments and hidden sheets. */
export const excelFiles: fc.Arbitrary<Uint8Array> = fc
  .array(
    fc
      .tuple(
        fc.array(fc.array(excelCell, { maxLength: 7 }), { maxLength: 10 }),
        fc.array(merge, { maxLength: 3 }),
        place,
        fc.constantFrom('visible' as const, 'hidden' as const),
      )
      .map(([rows, merges, at, state]) => ({
        data: cells(rows),
        rest: `<mergeCells>${merges.join('')}</mergeCells>`,
        comments: `<comment ref="${at}"><text><t>Xem lại</t></text></comment>`,
        state,
      })),
    { minLength: 1, maxLength: 3 },
  )
  .map((sheets) =>
    excelFile(sheets, {
      styles: STYLES,
      workbook: '<definedNames><definedName name="Ten">Ten+1</definedName></definedNames>',
    }),
  );

import { expect, test } from 'vitest';
import { notesBlock } from '../../../src/output/sheet/cells.ts';
import { sheetMarkdown } from '../../../src/output/sheet/markdown.ts';
import { sheetOf, tableOf } from '../../support/tables.ts';

test('a table with its numbers to the right', () => {
  const text = sheetMarkdown(
    sheetOf(tableOf([['Báo Hà Nội mới', 130_000_000n]]), notesBlock(['Ghi chú.']), {
      type: 'paragraph',
      text: 'Cộng',
      tone: 'strong',
    }),
  );
  expect(text).toBe(`### Báo cáo

| Tên | Kinh phí |
| --- | ---: |
| Báo Hà Nội mới | 130.000.000đ |

- Ghi chú.

**Cộng**
`);
});

test.each([
  ['an ordinary name', 'Báo Kinh tế & Đô thị (số 2/2020): 3 bài', 'Báo Kinh tế & Đô thị (số 2/2020): 3 bài'],
  ['a dash', '–', '–'],
  ['an equation', 'Cộng 470 = tổng dự kiến', 'Cộng 470 = tổng dự kiến'],
  ['nothing', '', ''],
  ['the end of a cell', 'a | b', '<code>a &#124; b</code>'],
  ['the end of a cell behind a backslash', 'a\\|@b', '<code>a&#92;&#124;&#64;b</code>'],
  ['HTML', '<img src=x> &amp;', '`<img src=x> &amp;`'],
  ['a mention', '@chinhphu', '`@chinhphu`'],
  ['a reference', '#12', '`#12`'],
  ['a link', '[x](https://example.com)', '`[x](https://example.com)`'],
  ['emphasis', '*a* _b_ `c` ~d~', '``*a* _b_ `c` ~d~``'],
  ['a line break', 'a\nb', 'a b'],
])('%s is only text', (_, text, escaped) => {
  const row = sheetMarkdown(sheetOf(tableOf([[text, 1n]])))
    .split('\n')
    .at(-2);
  expect(row).toBe(`| ${escaped} | 1đ |`);
});

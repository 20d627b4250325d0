import { expect, test } from 'vitest';
import { code, name, notesBlock, quote, words } from '../../../src/output/sheet/cells.ts';
import { sheetMarkdown } from '../../../src/output/sheet/markdown.ts';
import type { Block } from '../../../src/output/sheet/sheet.ts';
import { sheetText } from '../../../src/output/sheet/text.ts';
import { plain } from '../../../src/output/text/paint.ts';
import { sheetOf } from '../../support/tables.ts';

const blocks: readonly Block[] = [
  {
    type: 'list',
    items: [{ mark: 'error', text: [words('bản mới có 1 lỗi: '), code('kstthc validate a.yaml')] }],
  },
  {
    type: 'section',
    title: [words('Nội dung khác')],
    isFolded: true,
    blocks: [
      {
        type: 'list',
        items: [
          {
            text: [name('Treo *băng rôn*')],
            items: [
              { text: [words('kết quả: '), quote('Một'), words(' → '), quote('`hai`')] },
              { mark: 'added', text: [words('ghi chú: '), quote('Ba')] },
            ],
          },
        ],
      },
    ],
  },
  notesBlock(['Ghi chú.']),
  { type: 'paragraph', text: 'Cộng', tone: 'strong' },
];

test('headings, lists and marks for a terminal', () => {
  expect(sheetText(sheetOf(...blocks), 80, plain)).toBe(`Báo cáo

✗ bản mới có 1 lỗi: kstthc validate a.yaml

Nội dung khác
  Treo *băng rôn*
    kết quả: "Một" → "\`hai\`"
    + ghi chú: "Ba"

- Ghi chú.

Cộng
`);
});

test('the same in Markdown, where text of a plan is only text', () => {
  expect(sheetMarkdown(sheetOf(...blocks))).toBe(`### Báo cáo

- ❌ bản mới có 1 lỗi: \`kstthc validate a.yaml\`

<details><summary>Nội dung khác</summary>

- \`Treo *băng rôn*\`
  - kết quả: “Một” → \`\` \`hai\` \`\`
  - **+** ghi chú: “Ba”

</details>

- Ghi chú.

**Cộng**
`);
});

test('lines that go on stand further in than the first', () => {
  const items = [
    { text: 'một hai ba bốn năm', items: [{ mark: 'removed' as const, text: 'sáu bảy tám chín' }] },
  ];
  expect(
    sheetText(sheetOf({ type: 'list', items }), 14, plain)
      .split('\n')
      .slice(2, -1),
  ).toEqual(['một hai ba', '  bốn năm', '  - sáu bảy', '    tám chín']);
});

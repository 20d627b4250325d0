import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FileResult } from '../../../src/check/engine/diagnostic.ts';
import { markdown } from '../../../src/output/findings/markdown.ts';
import {
  ambiguous,
  broken,
  clean,
  context,
  diagnostic,
  fileResult,
  HOSTILE,
  summary,
} from '../../support/findings.ts';

const report = (results: readonly FileResult[], given: Partial<typeof context> = {}) =>
  markdown(results, { ...context, ...given });
const headline = (results: readonly FileResult[], given: Partial<typeof context> = {}) =>
  report(results, given).split('\n')[0];

describe('markdown', () => {
  test('proves a clean plan, in Vietnamese', () => {
    expect(report([clean], { failed: false })).toBe(`### ✅ kstthc: 1 tệp, 0 lỗi, 0 cảnh báo

- ✅ \`plans/44-KH-UBND-2020.yaml\`<br>
  \`44/KH-UBND\` · 01/01/2020–31/12/2020 · 5 nhiệm vụ, 8 khoản chi · **Tổng cộng 470.000.000đ, khớp với tổng dự kiến kinh phí và số tiền bằng chữ** · thời hạn sớm nhất 31/3/2020, muộn nhất 31/12/2020
`);
  });

  test('proves a clean plan, in English', () => {
    expect(report([clean], { failed: false, lang: 'en' })).toBe(`### ✅ kstthc: 1 file, 0 errors, 0 warnings

- ✅ \`plans/44-KH-UBND-2020.yaml\`<br>
  \`44/KH-UBND\` · 2020-01-01–2020-12-31 · 5 tasks, 8 items · **Sum 470.000.000đ = declared total = words** · earliest deadline 2020-03-31, latest 2020-12-31
`);
  });

  test('shows what was found, where, and what to do', () => {
    expect(report([broken])).toBe(`### ❌ kstthc: 1 tệp, 1 lỗi, 1 cảnh báo

❌ \`plans/in-ấn.yaml\`: 1 lỗi, 1 cảnh báo

\`44/KH-UBND\` · 01/01/2020–31/12/2020 · 5 nhiệm vụ, 8 khoản chi · **Tổng cộng 460.100.000đ; ít hơn 9.900.000đ so với tổng dự kiến kinh phí 470.000.000đ** · thời hạn sớm nhất 31/3/2020, muộn nhất 31/12/2020

- **lỗi** \`plans/in-ấn.yaml:9:10\` \`budget/total\`<br>
  \`các khoản cộng lại được 460.100.000đ\`<br>
  \`100.000đ + 460.000.000đ = 460.100.000đ\`<br>
  gợi ý: \`khớp nếu thiếu một khoản 9.900.000đ\`
- **cảnh báo** \`plans/in-ấn.yaml:14:34\` \`money/ambiguous\`<br>
  \`phần mềm khác đọc 100.000 là 100\`<br>
  gợi ý: \`thêm đ vào sau số tiền\`
`);
  });

  test.each([
    ['nothing wrong', [clean], false, '✅'],
    ['only warnings', [fileResult({ diagnostics: [ambiguous] })], false, '⚠️'],
    ['warnings that fail the run', [fileResult({ diagnostics: [ambiguous] })], true, '❌'],
    ['errors', [broken], true, '❌'],
  ])('the headline marks %s', (_name, results, failed, mark) => {
    expect(headline(results, { failed })).toMatch(new RegExp(`^### ${mark} kstthc: `));
  });

  test('says in a file without a plan what was not checked', () => {
    const unread = fileResult({
      summary: null,
      diagnostics: [diagnostic({ rule: 'yaml/syntax' })],
      unchecked: ['a/b', 'c/d'],
    });
    expect(report([unread])).toContain('\n\nChưa kiểm tra được 2 quy tắc, cho đến khi sửa các lỗi trên.\n');
    expect(report([unread], { lang: 'en' })).toContain(
      '\n\n2 rules could not be checked until the above is corrected.\n',
    );
  });

  test.each([
    [
      'an amount that cannot be read',
      { sum: null },
      'không đọc được tổng các khoản chi; tổng dự kiến kinh phí 470.000.000đ; số tiền bằng chữ 470.000.000đ',
    ],
    ['no deadline', { firstDeadline: null, lastDeadline: null }, 'không có thời hạn cụ thể'],
    ['one deadline', { firstDeadline: '2020-12-31' }, 'thời hạn 31/12/2020\n'],
    ['no words', { inWords: null }, '**Tổng cộng 470.000.000đ, khớp với tổng dự kiến kinh phí**'],
  ])('the proof with %s', (_name, given, shown) => {
    expect(report([fileResult({ summary: { ...summary, ...given } })])).toContain(shown);
  });

  test('folds long lists', () => {
    const many = fileResult({ diagnostics: Array.from({ length: 6 }, () => diagnostic()) });
    expect(report([many])).toContain('<details><summary>6 lỗi</summary>\n\n- **lỗi**');
    expect(report(Array(6).fill(clean))).toContain('<details><summary>6 tệp không có lỗi</summary>\n\n- ✅');
    const five = fileResult({ diagnostics: Array.from({ length: 5 }, () => diagnostic()) });
    expect(report([five, ...Array(5).fill(clean)])).not.toContain('<details>');
  });

  test('stays short enough for a comment and says what is left out', () => {
    const many = fileResult({ diagnostics: Array.from({ length: 60 }, () => diagnostic()) });
    const output = report([many, many, many, ...Array(150).fill(clean)]);
    expect(output.match(/^- \*\*lỗi/gm)).toHaveLength(100);
    expect(output).toContain(
      'Còn 80 lỗi và cảnh báo khác không hiện ở đây; chạy `kstthc validate` để xem đầy đủ.',
    );
    expect(output).toContain('- và 50 tệp khác\n');
    const long = report([fileResult({ diagnostics: [diagnostic({ message: 'x'.repeat(5000) })] })]);
    expect(long).toContain(`\`${'x'.repeat(600)}…\``);
  });

  test('text of a plan is never anything but text', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(fc.constantFrom(...HOSTILE, ' ', '\n', '\n\n', '- ', '# '), { maxLength: 10 })
        .map((all) => all.join('')),
    );
    const harmless = skeleton(
      report([hostileFile('x', 'x'), fileResult({ file: 'x', summary: { ...summary, number: 'x' } })]),
    );
    fc.assert(
      fc.property(text, text, (file, message) => {
        const oneLine = message.replaceAll('\n', ' ').trim() || 'x';
        const results = [
          hostileFile(file || 'x', oneLine),
          fileResult({ file: file || 'x', summary: { ...summary, number: oneLine } }),
        ];
        expect(skeleton(report(results))).toBe(harmless);
      }),
    );
  });

  test('a message of many lines cannot leave its list', () => {
    const output = report([
      fileResult({ diagnostics: [diagnostic({ message: 'a\n\n# b\n</details>\n```\n| c |', help: null })] }),
    ]);
    expect(skeleton(output)).toMatch(/- \*\*lỗi\*\* (?:CODE ?){2}(?:<br>\n {2}CODE){5}\n$/);
  });
});

function hostileFile(file: string, message: string): FileResult {
  return fileResult({ file, diagnostics: [diagnostic({ message, help: message })] });
}

/** The report with every code span, as CommonMark (0.31.2, 6.1) delimits them, replaced by `CODE`. */
function skeleton(output: string): string {
  return output.replace(/(?<!`)(`+)(?!`)(?:(?!\n)[\s\S])*?[^`\n]\1(?!`)/g, 'CODE');
}

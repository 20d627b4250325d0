import { cutTexts } from '../../../yaml/slips/cut-text.ts';
import { plainOrQuoted, replacing } from '../../engine/fix.ts';
import { defineTextRule } from '../../engine/rule.ts';

export const yamlComment = defineTextRule({
  id: 'yaml/comment',
  severity: 'warning',
  summary: {
    vi: 'Không nội dung nào bị cắt tại dấu #',
    en: 'No text is cut off at a #',
  },
  why: {
    vi: 'YAML coi phần sau " #" là ghi chú và bỏ qua, nên một phần nội dung mất mà không ai hay.',
    en: 'YAML takes what follows " #" for a comment, so a part of the text is lost without a word.',
  },
  example: {
    bad: 'title: In tài liệu #cchc',
    good: 'title: In tài liệu',
  },
  checkText({ source }, report) {
    if (source.syntaxProblems.length > 0) return;
    for (const { span, written } of cutTexts(source.text)) {
      const range = source.rangeAt(span);
      const quoted = plainOrQuoted(written);
      report({
        range,
        data: { text: written, suggestion: quoted },
        vi: 'phần sau dấu # không thuộc nội dung, vì YAML coi là ghi chú',
        en: 'what follows the # is not part of the text: YAML takes it for a comment',
        help: {
          vi: `viết trong ngoặc kép: ${quoted}; nếu là ghi chú, thêm dấu cách sau #`,
          en: `write it in quotes: ${quoted}; if it is a comment, put a space after the #`,
        },
        fix: { ...replacing(range, quoted), safe: false },
      });
    }
  },
});

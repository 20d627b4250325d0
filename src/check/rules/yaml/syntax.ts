import type { Localized } from '../../../i18n.ts';
import type { SyntaxProblemKind } from '../../../yaml/problem.ts';
import { defineTextRule } from '../../engine/rule.ts';
import { contentMessages } from './syntax-content.ts';
import { layoutMessages } from './syntax-layout.ts';
import type { Message } from './syntax-message.ts';
import { punctuationMessages } from './syntax-punctuation.ts';

export const yamlSyntax = defineTextRule({
  id: 'yaml/syntax',
  severity: 'error',
  summary: {
    vi: 'Tệp là một tài liệu YAML, không có mục trùng, nhãn kiểu hay phần dùng lại vô hạn',
    en: 'The file is one YAML document without duplicate keys, tags or alias bombs',
  },
  why: {
    vi: 'Một tệp đọc được theo hai cách thì không ai biết bản nào đã được duyệt.',
    en: 'Where a file can be read in two ways, nobody knows which reading was approved.',
  },
  example: {
    bad: 'source: Nguồn: ngân sách Thành phố và xã hội hóa',
    good: 'source: "Nguồn: ngân sách Thành phố và xã hội hóa"',
  },
  checkText({ source }, report) {
    for (const { kind, span, token, first, suggestion, correction } of source.syntaxProblems) {
      const args = { token, ...(suggestion !== undefined && { suggestion }) };
      const vi = MESSAGES[kind].vi(args);
      const en = MESSAGES[kind].en(args);
      const message = kind === 'wrong-bracket' ? OPENED : FIRST;
      report({
        range: source.rangeAt(span),
        data: { kind, ...args },
        vi: vi.message,
        en: en.message,
        help: { vi: vi.help, en: en.help },
        ...(first && { related: [{ range: source.rangeAt(first), message }] }),
        ...(correction && {
          fix: {
            write: suggestion ?? correction.text,
            edits: [{ range: source.rangeAt(correction.span), text: correction.text }],
            safe: correction.isCertain,
          },
        }),
      });
    }
  },
});

const MESSAGES: Readonly<Record<SyntaxProblemKind, Message>> = {
  ...contentMessages,
  ...layoutMessages,
  ...punctuationMessages,
};

const FIRST: Localized = { vi: 'viết lần đầu ở đây', en: 'first written here' };
const OPENED: Localized = { vi: 'dấu ngoặc mở ở đây', en: 'opened here' };

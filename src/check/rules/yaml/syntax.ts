import type { SyntaxProblemKind } from '../../../yaml/problem.ts';
import type { Message, RuleInfo } from '../../catalogue-rule.ts';
import { contentMessages } from './syntax-content.ts';
import { layoutMessages } from './syntax-layout.ts';
import { punctuationMessages } from './syntax-punctuation.ts';
import type { Args } from './syntax-saying.ts';

const messages: Readonly<Record<SyntaxProblemKind, Message<Args>>> = {
  ...contentMessages,
  ...layoutMessages,
  ...punctuationMessages,
};

export const yamlSyntax: RuleInfo<typeof messages> = {
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
  messages,
  example: {
    bad: 'budget:\n  total: 200.000.000đ\n  source: Nguồn: ngân sách Thành phố\n',
    good: 'budget:\n  total: 200.000.000đ\n  source: "Nguồn: ngân sách Thành phố"\n',
  },
};

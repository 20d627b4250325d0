import { message, type RuleInfo } from '../../catalogue-rule.ts';

type Args = { key: string; known: readonly string[] };

const messages = {
  misspelt: message<Args & { suggestion: string }>({
    vi: ({ key, suggestion }) => ({
      message: `không có mục "${key}"`,
      help: `có phải ý là "${suggestion}"?`,
    }),
    en: ({ key, suggestion }) => ({ message: `unknown key "${key}"`, help: `did you mean "${suggestion}"?` }),
  }),
  instead: message<Args & { suggestion: string }>({
    vi: ({ key, suggestion }) => ({
      message: `không có mục "${key}", trong khi thiếu mục bắt buộc "${suggestion}"`,
      help: `có phải ý là "${suggestion}"?`,
    }),
    en: ({ key, suggestion }) => ({
      message: `unknown key "${key}", while the required key "${suggestion}" is missing`,
      help: `did you mean "${suggestion}"?`,
    }),
  }),
  'split-by-yaml': message<{ text: string; suggestion: string }>({
    vi: ({ suggestion }) => ({
      message: 'giữa hai dấu ngoặc nhọn, YAML tách nội dung này tại các dấu phẩy',
      help: `viết trong ngoặc kép: ${suggestion}`,
    }),
    en: ({ suggestion }) => ({
      message: 'between braces, YAML splits this text at its commas',
      help: `write it in quotes: ${suggestion}`,
    }),
  }),
  'curly-quotes': message<{ text: string; suggestion: string }>({
    vi: ({ suggestion }) => ({
      message: 'YAML không coi dấu ngoặc kép cong “ ” là ngoặc kép, nên tách nội dung này tại các dấu phẩy',
      help: `viết bằng dấu ngoặc kép thẳng: ${suggestion}`,
    }),
    en: ({ suggestion }) => ({
      message: 'curly quotes are no quotes to YAML, which splits this text at its commas',
      help: `write straight quotes: ${suggestion}`,
    }),
  }),
  'no-space': message<{ key: string; suggestion: string }>({
    vi: ({ suggestion }) => ({ message: 'thiếu dấu cách sau dấu hai chấm', help: `viết: ${suggestion}` }),
    en: ({ suggestion }) => ({
      message: 'a space is missing after the colon',
      help: `write: ${suggestion}`,
    }),
  }),
  unknown: message<Args>({
    vi: ({ key, known }) => ({
      message: `không có mục "${key}"`,
      help: `ở đây dùng được: ${known.join(', ')}`,
    }),
    en: ({ key, known }) => ({ message: `unknown key "${key}"`, help: `known here: ${known.join(', ')}` }),
  }),
};

export const schemaUnknownKey: RuleInfo<typeof messages> = {
  id: 'schema/unknown-key',
  severity: 'error',
  summary: { vi: 'Mọi mục đều thuộc mẫu kế hoạch', en: 'Every key is one of the plan format' },
  why: {
    vi: 'Một mục viết sai tên sẽ bị bỏ qua, và số tiền hay thời hạn trong đó mất theo mà không ai hay.',
    en: 'A misspelt key would be passed over, and the amount or deadline in it lost without a word.',
  },
  messages,
  example: {
    bad: 'budget:\n  total: 200.000.000đ\n  inWord: Hai trăm triệu đồng\n',
    good: 'budget:\n  total: 200.000.000đ\n  inWords: Hai trăm triệu đồng\n',
  },
};

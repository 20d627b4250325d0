import type { Localized } from '../../../i18n.ts';
import type { Expected } from '../../../plan/schema.ts';
import { message, type RuleInfo } from '../../catalogue-rule.ts';

const EXPECTED: Readonly<Record<Expected, Localized>> = {
  date: { vi: 'một ngày, như 25/02/2020 hoặc 2020-02-25', en: 'a date, such as 25/02/2020 or 2020-02-25' },
  period: {
    vi: 'thời gian của kế hoạch, như 2020, 2026/2030 hoặc 2026-07-10/2026-11-30',
    en: 'the period, such as 2020, 2026/2030 or 2026-07-10/2026-11-30',
  },
  quantity: { vi: 'một số lượng, như 12, 1.000 hoặc 2,5', en: 'a quantity, such as 12, 1.000 or 2,5' },
  text: { vi: 'một dòng chữ', en: 'a text' },
  list: { vi: 'một danh sách, mỗi phần tử bắt đầu bằng "- "', en: 'a list, each element starting with "- "' },
  mapping: { vi: 'các mục dạng "tên: nội dung"', en: 'keys with values, as "key: value"' },
  schedule: {
    vi: 'một mốc thời gian, danh sách mốc thời gian, hoặc các mục from, until, every, event, condition',
    en: 'a timing phrase, a list of them, or the keys from, until, every, event, condition',
  },
};

type Args = { expected: Expected; found: string | null };

const messages = {
  invalid: message<Args>({
    vi: ({ expected, found }) => ({
      message:
        found === null
          ? 'giá trị không đúng dạng'
          : found === ''
            ? 'chưa ghi gì'
            : `"${short(found)}" không đọc được ở đây`,
      help: example(expected, found, 'viết') ?? `cần ${EXPECTED[expected].vi}`,
    }),
    en: ({ expected, found }) => ({
      message:
        found === null
          ? 'the value is of the wrong kind'
          : found === ''
            ? 'nothing is written here'
            : `"${short(found)}" cannot be read here`,
      help: example(expected, found, 'write') ?? `write ${EXPECTED[expected].en}`,
    }),
  }),
};

/** What a text would look like as what belongs here. */
function example(expected: Expected, found: string | null, write: string): string | null {
  if (!found || found.length > LONGEST_SHOWN) return null;
  if (expected === 'list') return `${write}: [${/[,[\]{}:#]/.test(found) ? `"${found}"` : found}]`;
  return expected === 'mapping' ? `${write}: { name: ${found} }` : null;
}

const LONGEST_SHOWN = 60;

function short(text: string): string {
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}

export const schemaInvalidValue: RuleInfo<typeof messages> = {
  id: 'schema/invalid-value',
  severity: 'error',
  summary: { vi: 'Mỗi mục có giá trị đúng dạng', en: 'Every value is of its kind' },
  why: {
    vi: 'Ngày 31/02 hay một danh sách viết thành một dòng chữ thì không thể kiểm tra tiếp.',
    en: 'A date of 31/02, or a list written as one text, leaves nothing to check.',
  },
  messages,
  example: {
    bad: 'citations:\n  - { number: 63/2010/NĐ-CP, date: 31/6/2010 }\n',
    good: 'citations:\n  - { number: 63/2010/NĐ-CP, date: 08/6/2010 }\n',
  },
};

import type { Localized } from '../../../i18n.ts';
import type { SyntaxProblemKind } from '../../../yaml/problem.ts';
import { constant, type Message, short, withToken } from './syntax-message.ts';

/** Messages about indentation, dashes and spaces. */
export const layoutMessages = {
  'bad-dash': withToken(
    (_, suggestion) => ({
      message: 'mỗi phần tử của danh sách bắt đầu bằng dấu gạch ngang "-" và một dấu cách',
      help: `viết: ${suggestion}`,
    }),
    (_, suggestion) => ({
      message: 'an element of a list begins with a hyphen "-" and a space',
      help: `write: ${suggestion}`,
    }),
  ),
  'bad-indent': constant(
    {
      message: 'dòng này thụt lề không khớp với các dòng cùng cấp',
      help: 'các mục cùng cấp phải bắt đầu ở cùng một cột; mỗi phần tử của danh sách bắt đầu bằng "- "',
    },
    {
      message: 'this line is not indented like the others of its level',
      help: 'keys of one level start in one column; each element of a list starts with "- "',
    },
  ),
  'missing-dash': withToken(
    (token, suggestion) => ({
      message: `từ mục "${token}" này trở đi, tên các mục lặp lại; có lẽ thiếu dấu gạch ngang mở đầu phần tử mới`,
      help: `viết: ${suggestion}`,
    }),
    (token, suggestion) => ({
      message: `from this "${token}" on, the keys repeat: the dash of a new element is probably missing`,
      help: `write: ${suggestion}`,
    }),
  ),
  'no-dash': withToken(
    (token, suggestion) => ({
      message: 'phần tử này của danh sách thiếu dấu gạch ngang "-" ở đầu',
      help: `viết: ${suggestion}${token.startsWith('{') ? '' : '; nếu thuộc phần tử ở trên, thụt lề dòng này cho khớp'}`,
    }),
    (token, suggestion) => ({
      message: 'this element of the list lacks its dash "-"',
      help: `write: ${suggestion}${token.startsWith('{') ? '' : '; if it belongs to the element above, indent it like that'}`,
    }),
  ),
  'no-value': constant(
    {
      message: 'dấu "-" đứng một mình không phải là nội dung',
      help: 'ghi nội dung, hoặc xóa mục này nếu chưa có',
    },
    { message: 'a lone "-" is no value', help: 'write the value, or remove the key while there is none' },
  ),
  'odd-space': {
    vi: ({ token }) => ({
      message: `${spaceName(token).vi} (${token}) đứng ở chỗ YAML cần dấu cách thường`,
      help: 'thay bằng dấu cách thường, ở đây và ở mọi chỗ như vậy',
    }),
    en: ({ token }) => ({
      message: `${spaceName(token).en} (${token}) is where YAML needs an ordinary space`,
      help: 'replace it, and every one like it, with an ordinary space',
    }),
  },
  'outdented-text': withToken(
    (token) => ({
      message: `dòng này thuộc nội dung của mục "${token}" ở trên, nhưng thụt lề chưa đủ`,
      help: 'thụt lề dòng này bằng các dòng khác của nội dung, sâu hơn tên mục',
    }),
    (token) => ({
      message: `this line goes on with the text of "${token}" and is not indented enough`,
      help: 'indent it like the other lines of the text, deeper than the key',
    }),
  ),
  'tab-indent': constant(
    {
      message: 'thụt lề bằng phím Tab',
      help: 'YAML chỉ cho thụt lề bằng dấu cách: thay mỗi Tab bằng hai dấu cách',
    },
    { message: 'the line is indented with a tab', help: 'YAML indents with spaces only: use two spaces' },
  ),
  'unexpected-text': withToken(
    (token) => ({
      message: `phần "${short(token)}" không thuộc về mục nào`,
      help: 'đặt toàn bộ nội dung trong ngoặc kép, hoặc sửa thụt lề',
    }),
    (token) => ({
      message: `"${short(token)}" belongs to no key`,
      help: 'put the whole value in quotes, or correct the indentation',
    }),
  ),
  'not-yaml': constant(
    {
      message: 'YAML không đọc được chỗ này',
      help: 'so với một kế hoạch đúng; đặt nội dung lạ trong ngoặc kép',
    },
    { message: 'YAML cannot read this', help: 'compare with a plan that works; put unusual text in quotes' },
  ),
} satisfies Partial<Record<SyntaxProblemKind, Message>>;

/** Names of the spaces that come with text pasted from elsewhere, as in the Unicode character database. */
const SPACES: Readonly<Record<string, Localized>> = {
  'U+00A0': { vi: 'dấu cách không ngắt', en: 'a no-break space' },
  'U+2003': { vi: 'dấu cách dài', en: 'an em space' },
  'U+2007': { vi: 'dấu cách rộng bằng chữ số', en: 'a figure space' },
  'U+2009': { vi: 'dấu cách mỏng', en: 'a thin space' },
  'U+200B': { vi: 'dấu cách không có độ rộng', en: 'a zero width space' },
  'U+202F': { vi: 'dấu cách hẹp không ngắt', en: 'a narrow no-break space' },
  'U+3000': { vi: 'dấu cách toàn khổ', en: 'an ideographic space' },
  'U+FEFF': { vi: 'ký tự BOM', en: 'a byte order mark' },
};
const OTHER_SPACE: Localized = { vi: 'một dấu cách đặc biệt', en: 'a special space' };

function spaceName(token: string): Localized {
  return SPACES[token] ?? OTHER_SPACE;
}

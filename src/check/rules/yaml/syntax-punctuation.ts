import type { SyntaxProblemKind } from '../../../yaml/problem.ts';
import { SIGN } from '../../../yaml/slips/wrong-colon.ts';
import { constant, type Message, short, withToken } from './syntax-message.ts';

/** Messages about brackets, commas, colons and quotes. */
export const punctuationMessages = {
  'bad-escape': withToken(
    (token) => ({
      message: `trong ngoặc kép, ${token} không phải là ký tự thoát hợp lệ`,
      help: "dùng dấu nháy đơn '…', hoặc viết \\\\ cho một dấu \\",
    }),
    (token) => ({
      message: `${token} is not a valid escape in double quotes`,
      help: "use single quotes '…', or write \\\\ for one \\",
    }),
  ),
  'bad-start': withToken(
    (token, suggestion = `"${token}…"`) => ({
      message: `nội dung không được bắt đầu bằng ${token}`,
      help: `đặt trong ngoặc kép: ${suggestion}`,
    }),
    (token, suggestion = `"${token}…"`) => ({
      message: `a value cannot start with ${token}`,
      help: `put it in quotes: ${suggestion}`,
    }),
  ),
  'colon-in-text': withToken(
    (_, suggestion = '"… : …"') => ({
      message: 'dấu hai chấm trong nội dung làm YAML hiểu thành một mục mới',
      help: `đặt toàn bộ nội dung trong ngoặc kép: ${suggestion}`,
    }),
    (_, suggestion = '"… : …"') => ({
      message: 'a colon inside the value makes YAML see another key',
      help: `put the whole value in quotes: ${suggestion}`,
    }),
  ),
  'extra-bracket': withToken(
    (token) => ({
      message: `thừa dấu ${token}, vì không còn dấu ngoặc nào đang mở`,
      help: `xóa dấu ${token} này`,
    }),
    (token) => ({
      message: `this ${token} is one too many: no bracket is open here`,
      help: `remove this ${token}`,
    }),
  ),
  'extra-comma': constant(
    { message: 'thừa một dấu phẩy', help: 'xóa dấu phẩy này' },
    { message: 'this comma is one too many', help: 'remove it' },
  ),
  'missing-braces': withToken(
    (_, suggestion) => ({
      message: 'nhiều mục viết trên một dòng phải nằm trong cặp dấu ngoặc nhọn',
      help: `viết: ${suggestion}`,
    }),
    (_, suggestion) => ({
      message: 'several keys on one line need braces around them',
      help: `write: ${suggestion}`,
    }),
  ),
  'missing-colon': withToken(
    (token, suggestion) => ({
      message:
        suggestion && /^[^\s:]+:/.test(token)
          ? 'thiếu dấu cách sau dấu hai chấm'
          : 'thiếu dấu hai chấm và dấu cách sau tên mục',
      help: suggestion ? `viết: ${suggestion}` : 'theo mẫu: tên-mục: nội dung',
    }),
    (token, suggestion) => ({
      message:
        suggestion && /^[^\s:]+:/.test(token)
          ? 'a space is missing after the colon'
          : 'a key needs a colon and a space after it',
      help: suggestion ? `write: ${suggestion}` : 'as in: key: value',
    }),
  ),
  'missing-comma': withToken(
    (token, suggestion) => ({
      message: `thiếu dấu phẩy trước ${token}`,
      help: suggestion
        ? `viết: ${suggestion}; nếu tất cả là một nội dung, đặt trong ngoặc kép`
        : 'giữa hai dấu ngoặc, các phần tử cách nhau bằng dấu phẩy: { outlet: …, amount: … }',
    }),
    (token, suggestion) => ({
      message: `a comma is missing before ${token}`,
      help: suggestion
        ? `write: ${suggestion}; if all of it is one text, put it in quotes`
        : 'between brackets, commas separate the elements: { outlet: …, amount: … }',
    }),
  ),
  semicolon: withToken(
    (_, suggestion) => ({
      message: 'giữa hai dấu ngoặc, các mục cách nhau bằng dấu phẩy, không phải dấu chấm phẩy',
      help: `viết: ${suggestion}`,
    }),
    (_, suggestion) => ({
      message: 'between braces, commas separate the keys, not semicolons',
      help: `write: ${suggestion}`,
    }),
  ),
  'text-after-quote': withToken(
    (token, suggestion) => ({
      message: `nội dung còn "${short(token)}" sau dấu đóng ngoặc kép`,
      help: `đặt toàn bộ nội dung trong một cặp dấu nháy: ${suggestion}`,
    }),
    (token, suggestion) => ({
      message: `the value goes on with "${short(token)}" behind its closing quote`,
      help: `put the whole value in one pair of quotes: ${suggestion}`,
    }),
  ),
  'trailing-colon': withToken(
    (_, suggestion) => ({
      message: 'dấu hai chấm ở cuối làm YAML hiểu nội dung này là tên mục',
      help: `bỏ dấu hai chấm: ${suggestion}; hoặc đặt trong ngoặc kép: "${suggestion}:"`,
    }),
    (_, suggestion) => ({
      message: 'the colon at the end makes YAML see a key in this value',
      help: `remove the colon: ${suggestion}; or put the value in quotes: "${suggestion}:"`,
    }),
  ),
  'unclosed-bracket': withToken(
    (token) => ({
      message: `dấu ngoặc ${token} mở ở đây chưa được đóng`,
      help: `thêm dấu ${token === '[' ? ']' : '}'} sau phần tử cuối cùng`,
    }),
    (token) => ({
      message: `the bracket ${token} opened here is not closed`,
      help: `add ${token === '[' ? ']' : '}'} after its last element`,
    }),
  ),
  'unclosed-quote': constant(
    { message: 'dấu ngoặc kép hoặc nháy mở ở đây chưa được đóng', help: 'thêm dấu đóng ở cuối nội dung' },
    { message: 'the quote opened here is not closed', help: 'add the closing quote at the end of the value' },
  ),
  'wide-comma': withToken(
    (token, suggestion) => ({
      message: `giữa hai dấu ngoặc, các mục cách nhau bằng dấu phẩy thường, không phải dấu "${token}"`,
      help: `viết: ${suggestion}`,
    }),
    (token, suggestion) => ({
      message: `between braces, ordinary commas separate the keys, not "${token}"`,
      help: `write: ${suggestion}`,
    }),
  ),
  'wrong-colon': withToken(
    (token, suggestion) => ({
      message: `giữa tên mục và nội dung là dấu hai chấm thường và dấu cách, không phải dấu "${signIn(token)}"`,
      help: `viết: ${suggestion}`,
    }),
    (token, suggestion) => ({
      message: `an ordinary colon and a space stand between a key and its value, not "${signIn(token)}"`,
      help: `write: ${suggestion}`,
    }),
  ),
  'wrong-bracket': withToken(
    (token, suggestion) => ({
      message: `dấu ${token} không khớp với dấu ngoặc đã mở`,
      help: `viết ${suggestion} thay cho ${token}`,
    }),
    (token, suggestion) => ({
      message: `${token} does not close the bracket that is open`,
      help: `write ${suggestion} instead of ${token}`,
    }),
  ),
} satisfies Partial<Record<SyntaxProblemKind, Message>>;

function signIn(token: string): string {
  return new RegExp(SIGN).exec(token)?.[0] ?? '';
}

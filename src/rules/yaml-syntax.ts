import type { SyntaxProblemKind } from '../source/problem.ts';
import { type Message, message, type RuleInfo, type Said } from './rule.ts';

type Args = { token: string };

function said(vi: Said, en: Said): Message<Args> {
  return message<Args>({ vi: () => vi, en: () => en });
}

function about(vi: (token: string) => Said, en: (token: string) => Said): Message<Args> {
  return message<Args>({ vi: ({ token }) => vi(token), en: ({ token }) => en(token) });
}

const messages: Readonly<Record<SyntaxProblemKind, Message<Args>>> = {
  'alias-bomb': about(
    (token) => ({
      message: `các lần dùng lại như *${token} làm tệp phình to quá mức`,
      help: 'ghi nội dung thẳng vào chỗ cần dùng',
    }),
    (token) => ({
      message: `aliases such as *${token} blow the file up beyond reason`,
      help: 'write the content where it is used',
    }),
  ),
  'alias-loop': about(
    (token) => ({ message: `*${token} dùng lại chính phần đang chứa nó`, help: 'bỏ phần dùng lại này' }),
    (token) => ({ message: `*${token} repeats the very part it stands in`, help: 'remove this alias' }),
  ),
  'bad-escape': about(
    (token) => ({
      message: `trong ngoặc kép, ${token} không phải là ký tự thoát hợp lệ`,
      help: "dùng dấu nháy đơn '…', hoặc viết \\\\ cho một dấu \\",
    }),
    (token) => ({
      message: `${token} is not a valid escape in double quotes`,
      help: "use single quotes '…', or write \\\\ for one \\",
    }),
  ),
  'bad-indent': said(
    {
      message: 'dòng này thụt lề không khớp với các dòng cùng cấp',
      help: 'các mục cùng cấp phải bắt đầu ở cùng một cột; mỗi phần tử của danh sách bắt đầu bằng "- "',
    },
    {
      message: 'this line is not indented like the others of its level',
      help: 'keys of one level start in one column; each element of a list starts with "- "',
    },
  ),
  'bad-start': about(
    (token) => ({
      message: `nội dung không được bắt đầu bằng ${token}`,
      help: `đặt trong ngoặc kép: "${token}…"`,
    }),
    (token) => ({ message: `a value cannot start with ${token}`, help: `put it in quotes: "${token}…"` }),
  ),
  'colon-in-text': said(
    {
      message: 'dấu hai chấm trong nội dung làm YAML hiểu thành một mục mới',
      help: 'đặt toàn bộ nội dung trong ngoặc kép: "… : …"',
    },
    {
      message: 'a colon inside the value makes YAML see another key',
      help: 'put the whole value in quotes: "… : …"',
    },
  ),
  'complex-key': said(
    { message: 'tên mục phải là một cụm chữ đơn giản', help: 'viết tên mục, dấu hai chấm, rồi nội dung' },
    { message: 'a key must be plain text', help: 'write the key, a colon, then the value' },
  ),
  'control-character': about(
    (token) => ({ message: `tệp chứa ký tự điều khiển ${token}`, help: 'xóa ký tự này' }),
    (token) => ({ message: `the file contains the control character ${token}`, help: 'delete it' }),
  ),
  'duplicate-key': about(
    (token) => ({
      message: `mục "${token}" được viết hai lần`,
      help: 'giữ lại một, xóa hoặc đổi tên mục kia',
    }),
    (token) => ({
      message: `the key "${token}" is written twice`,
      help: 'keep one, remove or rename the other',
    }),
  ),
  empty: said(
    { message: 'tệp trống, không có kế hoạch nào', help: 'tệp cần có các mục plan, budget và tasks' },
    {
      message: 'the file is empty: there is no plan in it',
      help: 'it needs the keys plan, budget and tasks',
    },
  ),
  'forbidden-key': about(
    (token) => ({ message: `không được đặt tên mục là "${token}"`, help: 'chọn tên khác' }),
    (token) => ({ message: `"${token}" is not allowed as a key`, help: 'choose another name' }),
  ),
  'missing-colon': said(
    { message: 'dòng này thiếu dấu hai chấm và dấu cách sau tên mục', help: 'viết: tên-mục: nội dung' },
    { message: 'a key needs a colon and a space after it', help: 'write: key: value' },
  ),
  'missing-comma': said(
    { message: 'thiếu dấu phẩy giữa hai phần tử trong ngoặc', help: 'viết: { outlet: …, amount: … }' },
    {
      message: 'a comma is missing between two elements in brackets',
      help: 'write: { outlet: …, amount: … }',
    },
  ),
  'nested-too-deep': said(
    { message: 'các phần lồng vào nhau quá sâu', help: 'kiểm tra các dấu ngoặc và thụt lề ở đây' },
    { message: 'the parts are nested too deep', help: 'check the brackets and the indentation here' },
  ),
  'not-utf8': said(
    { message: 'tệp không được lưu bằng bảng mã UTF-8', help: 'lưu lại tệp với bảng mã UTF-8 (Unicode)' },
    { message: 'the file is not encoded in UTF-8', help: 'save it again as UTF-8' },
  ),
  'not-yaml': said(
    {
      message: 'YAML không đọc được chỗ này',
      help: 'so với một kế hoạch đúng; đặt nội dung lạ trong ngoặc kép',
    },
    { message: 'YAML cannot read this', help: 'compare with a plan that works; put unusual text in quotes' },
  ),
  'several-documents': said(
    {
      message: 'tệp chứa nhiều hơn một tài liệu YAML',
      help: 'mỗi kế hoạch để trong một tệp riêng, bỏ dòng --- hoặc ...',
    },
    {
      message: 'the file holds more than one YAML document',
      help: 'keep one plan a file; remove the line --- or ...',
    },
  ),
  'tab-indent': said(
    {
      message: 'thụt lề bằng phím Tab',
      help: 'YAML chỉ cho thụt lề bằng dấu cách: thay mỗi Tab bằng hai dấu cách',
    },
    { message: 'the line is indented with a tab', help: 'YAML indents with spaces only: use two spaces' },
  ),
  tag: about(
    (token) => ({
      message: `nhãn kiểu ${token} không có nghĩa trong kế hoạch`,
      help: 'xóa nhãn; nếu dấu ! thuộc nội dung, đặt trong ngoặc kép',
    }),
    (token) => ({
      message: `the tag ${token} has no meaning in a plan`,
      help: 'remove it; if the ! is text, quote the value',
    }),
  ),
  'two-spellings': about(
    (token) => ({
      message: `mục "${token}" được viết hai lần, bằng hai cách gõ dấu Unicode khác nhau`,
      help: 'giữ lại một, xóa hoặc đổi tên mục kia',
    }),
    (token) => ({
      message: `the key "${token}" is written twice, its accents typed in two Unicode forms`,
      help: 'keep one, remove or rename the other',
    }),
  ),
  'unclosed-bracket': said(
    { message: 'ngoặc [ hoặc { mở ở trên chưa được đóng', help: 'thêm ] hoặc } trước dòng này' },
    { message: 'a bracket [ or { above is not closed', help: 'add ] or } before this line' },
  ),
  'unclosed-quote': said(
    { message: 'dấu ngoặc kép hoặc nháy mở ở đây chưa được đóng', help: 'thêm dấu đóng ở cuối nội dung' },
    { message: 'the quote opened here is not closed', help: 'add the closing quote at the end of the value' },
  ),
  'unexpected-text': about(
    (token) => ({
      message: `phần "${short(token)}" không thuộc về mục nào`,
      help: 'đặt toàn bộ nội dung trong ngoặc kép, hoặc sửa thụt lề',
    }),
    (token) => ({
      message: `"${short(token)}" belongs to no key`,
      help: 'put the whole value in quotes, or mend the indentation',
    }),
  ),
  'unknown-alias': about(
    (token) => ({
      message: `*${token} dùng lại một phần chưa được đặt tên`,
      help: 'nếu dấu * thuộc nội dung, đặt trong ngoặc kép',
    }),
    (token) => ({
      message: `*${token} repeats a part that has no such name`,
      help: 'if the * is text, put the value in quotes',
    }),
  ),
  utf16: said(
    { message: 'tệp được lưu bằng bảng mã UTF-16', help: 'lưu lại tệp với bảng mã UTF-8' },
    { message: 'the file is encoded in UTF-16', help: 'save it again as UTF-8' },
  ),
};

function short(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

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

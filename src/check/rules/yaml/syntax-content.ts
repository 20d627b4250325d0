import type { SyntaxProblemKind } from '../../../yaml/problem.ts';
import { constant, type Message, withToken } from './syntax-message.ts';

/** Messages about a file as a whole, and of keys, aliases and tags. */
export const contentMessages = {
  'alias-bomb': withToken(
    (token) => ({
      message: `các lần dùng lại như *${token} làm tệp phình to quá mức`,
      help: 'ghi nội dung thẳng vào chỗ cần dùng',
    }),
    (token) => ({
      message: `aliases such as *${token} blow the file up beyond reason`,
      help: 'write the content where it is used',
    }),
  ),
  'alias-loop': withToken(
    (token) => ({ message: `*${token} dùng lại chính phần đang chứa nó`, help: 'bỏ phần dùng lại này' }),
    (token) => ({ message: `*${token} repeats the very part it is in`, help: 'remove this alias' }),
  ),
  'complex-key': constant(
    { message: 'tên mục phải là một cụm chữ đơn giản', help: 'viết tên mục, dấu hai chấm, rồi nội dung' },
    { message: 'a key must be plain text', help: 'write the key, a colon, then the value' },
  ),
  'control-character': withToken(
    (token) => ({ message: `tệp chứa ký tự điều khiển ${token}`, help: 'xóa ký tự này' }),
    (token) => ({ message: `the file contains the control character ${token}`, help: 'delete it' }),
  ),
  'duplicate-key': withToken(
    (token) => ({
      message: `mục "${token}" được viết hai lần`,
      help: 'giữ lại một, xóa hoặc đổi tên mục kia',
    }),
    (token) => ({
      message: `the key "${token}" is written twice`,
      help: 'keep one, remove or rename the other',
    }),
  ),
  empty: constant(
    { message: 'tệp trống, không có kế hoạch nào', help: 'tệp cần có các mục plan, budget và tasks' },
    {
      message: 'the file is empty: there is no plan in it',
      help: 'it needs the keys plan, budget and tasks',
    },
  ),
  'forbidden-key': withToken(
    (token) => ({ message: `không được đặt tên mục là "${token}"`, help: 'chọn tên khác' }),
    (token) => ({ message: `"${token}" is not allowed as a key`, help: 'choose another name' }),
  ),
  'merge-conflict': constant(
    {
      message: 'tệp còn xung đột khi hợp nhất trong Git chưa được giải quyết',
      help: 'chọn phần nội dung đúng, rồi xóa các dòng bắt đầu bằng <<<<<<<, ======= và >>>>>>>',
    },
    {
      message: 'the file has a Git merge conflict that is not resolved',
      help: 'keep the version that is right and delete the lines that begin with <<<<<<<, ======= and >>>>>>>',
    },
  ),
  'nested-too-deep': constant(
    { message: 'các phần lồng vào nhau quá sâu', help: 'kiểm tra các dấu ngoặc và thụt lề ở đây' },
    { message: 'the parts are nested too deep', help: 'check the brackets and the indentation here' },
  ),
  'not-utf8': constant(
    { message: 'tệp không được lưu bằng bảng mã UTF-8', help: 'lưu lại tệp với bảng mã UTF-8 (Unicode)' },
    { message: 'the file is not encoded in UTF-8', help: 'save it again as UTF-8' },
  ),
  'several-documents': constant(
    {
      message: 'tệp chứa nhiều hơn một tài liệu YAML',
      help: 'mỗi kế hoạch để trong một tệp riêng, bỏ dòng --- hoặc ...',
    },
    {
      message: 'the file holds more than one YAML document',
      help: 'keep one plan a file; remove the line --- or ...',
    },
  ),
  tag: withToken(
    (token) => ({
      message: `nhãn kiểu ${token} không có nghĩa trong kế hoạch`,
      help: 'xóa nhãn; nếu dấu ! thuộc nội dung, đặt trong ngoặc kép',
    }),
    (token) => ({
      message: `the tag ${token} has no meaning in a plan`,
      help: 'remove it; if the ! is text, quote the value',
    }),
  ),
  'two-spellings': withToken(
    (token) => ({
      message: `mục "${token}" được viết hai lần, bằng hai cách gõ dấu Unicode khác nhau`,
      help: 'giữ lại một, xóa hoặc đổi tên mục kia',
    }),
    (token) => ({
      message: `the key "${token}" is written twice, its accents typed in two Unicode forms`,
      help: 'keep one, remove or rename the other',
    }),
  ),
  'unknown-alias': withToken(
    (token) => ({
      message: `*${token} dùng lại một phần chưa được đặt tên`,
      help: 'nếu dấu * thuộc nội dung, đặt trong ngoặc kép',
    }),
    (token) => ({
      message: `*${token} repeats a part that has no such name`,
      help: 'if the * is text, put the value in quotes',
    }),
  ),
  'wrong-comment': withToken(
    (_, suggestion) => ({
      message: 'ghi chú bắt đầu bằng dấu #, không phải //',
      help: `viết: ${suggestion}`,
    }),
    (_, suggestion) => ({ message: 'a comment begins with #, not with //', help: `write: ${suggestion}` }),
  ),
  utf16: constant(
    { message: 'tệp được lưu bằng bảng mã UTF-16', help: 'lưu lại tệp với bảng mã UTF-8' },
    { message: 'the file is encoded in UTF-16', help: 'save it again as UTF-8' },
  ),
} satisfies Partial<Record<SyntaxProblemKind, Message>>;

import type { Localized } from '../i18n.ts';
import { formatNames } from '../reporters/formats.ts';

interface Words {
  readonly about: string;
  readonly version: string;
  readonly help: string;
  readonly helpCommand: string;
  readonly lang: string;
  readonly color: string;
  readonly noColor: string;
  readonly paths: string;
  readonly validate: string;
  readonly schema: string;
  readonly rules: string;
  readonly ruleId: string;
  readonly since: string;
  readonly format: string;
  readonly strict: string;
  readonly maxWarnings: string;
  readonly total: string;
  readonly period: string;
  readonly stdinFilename: string;
  /** The headings of commander's help. */
  readonly titles: Readonly<Record<string, string>>;
}

const FORMATS = formatNames.join(', ');

/** The texts of the help. */
export const words: Localized<Words> = {
  vi: {
    about: 'Kiểm tra kinh phí và tiến độ của kế hoạch thông tin, tuyên truyền ghi bằng YAML.',
    version: 'in số phiên bản',
    help: 'xem hướng dẫn',
    helpCommand: 'xem hướng dẫn của một lệnh',
    lang: 'ngôn ngữ: vi hoặc en',
    color: 'luôn tô màu',
    noColor: 'không tô màu',
    paths: 'tệp, thư mục, hoặc - cho đầu vào chuẩn; bỏ trống: plan.yaml, không có thì thư mục plans',
    validate: 'kiểm tra kế hoạch: dạng tệp, tổng tiền, số bằng chữ, thời gian, mã, văn bản viện dẫn',
    rules: 'liệt kê các quy tắc, hoặc giải thích một quy tắc với ví dụ sai và đúng',
    ruleId: 'mã quy tắc, ví dụ budget/total',
    since: 'chỉ kiểm tra kế hoạch thay đổi từ một phiên bản git',
    schema: 'in JSON Schema của tệp kế hoạch',
    format: `định dạng báo cáo, dùng được nhiều lần, =tệp để ghi vào tệp: ${FORMATS}`,
    strict: 'có cảnh báo cũng không đạt',
    maxWarnings: 'nhiều hơn n cảnh báo thì không đạt',
    total: 'tổng kinh phí được duyệt, ví dụ 470.000.000đ',
    period: 'thời gian được duyệt, ví dụ 2020',
    stdinFilename: 'tên gọi cho đầu vào chuẩn trong báo cáo',
    titles: {
      'Usage:': 'Cách dùng:',
      'Arguments:': 'Đối số:',
      'Options:': 'Tùy chọn:',
      'Commands:': 'Lệnh:',
    },
  },
  en: {
    about: 'Checks the budget and schedule of communications plans kept as YAML.',
    version: 'print the version',
    help: 'show help',
    helpCommand: 'show the help of a command',
    lang: 'language: vi or en',
    color: 'colour the output',
    noColor: 'do not colour the output',
    paths: 'files, folders, or - for standard input; none: plan.yaml, else the folder plans',
    validate: 'check plans: shape, sums, words, dates, references, citations',
    rules: 'list the rules, or explain one with a bad and a good example',
    ruleId: 'the id of a rule, such as budget/total',
    since: 'check only plans changed since a git revision',
    schema: 'print the JSON Schema of the plan file',
    format: `format of the report, repeatable, =file to write it to a file: ${FORMATS}`,
    strict: 'fail on warnings too',
    maxWarnings: 'fail on more than n warnings',
    total: 'the total that was approved, such as 470.000.000đ',
    period: 'the period that was approved, such as 2020',
    stdinFilename: 'what to call standard input in reports',
    titles: {},
  },
};

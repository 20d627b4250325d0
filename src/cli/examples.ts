import type { Lang, Localized } from '../i18n.ts';

/** A command line to begin with, and what it does. */
interface Example extends Localized {
  readonly line: string;
}

/** Command lines by the command whose help they end; `kstthc` is the program itself. */
export const EXAMPLES: Readonly<Record<string, readonly Example[]>> = {
  kstthc: [
    { line: 'kstthc validate ke-hoach.docx', vi: 'kiểm tra một tệp Word', en: 'check a Word file' },
    { line: 'kstthc init', vi: 'bắt đầu một kế hoạch mới: plan.yaml', en: 'begin a new plan: plan.yaml' },
  ],
  validate: [
    { line: 'kstthc validate ke-hoach.docx', vi: 'kiểm tra một tệp Word', en: 'check a Word file' },
    {
      line: 'kstthc validate plans --strict',
      vi: 'kiểm tra mọi kế hoạch trong thư mục; có cảnh báo cũng là không đạt',
      en: 'check every plan in a folder; warnings fail too',
    },
    {
      line: 'kstthc validate ke-hoach.docx --annotate loi-binh.docx',
      vi: 'ghi lời bình vào một bản của tệp Word',
      en: 'write the findings as comments into a copy of the Word file',
    },
  ],
  budget: [
    {
      line: 'kstthc budget plan.yaml --by-outlet --by-quarter',
      vi: 'mỗi cơ quan truyền thông một dòng, mỗi quý một cột',
      en: 'a row for each outlet, a column for each quarter',
    },
    {
      line: 'kstthc budget plans --by-source --format csv=nguon.csv',
      vi: 'cộng mọi kế hoạch theo nguồn, ghi ra tệp cho Excel',
      en: 'add up all plans by source, into a file for spreadsheets',
    },
  ],
  schedule: [
    {
      line: 'kstthc schedule plan.yaml --as-of today',
      vi: 'việc gì sắp đến hạn, việc gì đã qua hạn',
      en: 'what is due soon, and what is past its deadline',
    },
  ],
  diff: [
    { line: 'kstthc diff ban-cu.docx ban-moi.docx', vi: 'so sánh hai tệp', en: 'compare two files' },
    {
      line: 'kstthc diff --base origin/main --max-increase 0đ',
      vi: 'so với nhánh chính; tăng kinh phí là không đạt',
      en: 'compare with the main branch; fail when the money rises',
    },
  ],
  status: [
    {
      line: 'kstthc status plan.yaml --as-of 30/6/2026',
      vi: 'tình hình đến hết ngày 30/6/2026',
      en: 'what was done up to 30 June 2026',
    },
    {
      line: 'kstthc status plans --fail-on overdue,over-plan',
      vi: 'không đạt khi có việc quá hạn, chi vượt kế hoạch',
      en: 'fail when something is late or over the plan',
    },
  ],
  report: [
    {
      line: 'kstthc report plans -o bao-cao.html',
      vi: 'một trang về mọi kế hoạch',
      en: 'one page on all plans',
    },
  ],
  import: [
    {
      line: 'kstthc import phu-luc.docx -o plan.yaml',
      vi: 'làm tệp kế hoạch từ một tệp Word',
      en: 'make a plan file of a Word file',
    },
    {
      line: 'kstthc import --actuals so-chi.xlsx plan.yaml -o plan.actuals.yaml',
      vi: 'thêm các hợp đồng, khoản thanh toán trong sổ của kế toán',
      en: "add the contracts and payments of the accountant's sheet",
    },
  ],
  export: [
    {
      line: 'kstthc export plan.yaml -o phu-luc.docx',
      vi: 'ghi phụ lục ra Word',
      en: 'write the annex for Word',
    },
    {
      line: 'kstthc export plan.yaml --form report -o bao-cao.docx',
      vi: 'ghi báo cáo kết quả thực hiện',
      en: 'write the report on what was done',
    },
  ],
  init: [
    { line: 'kstthc init plans/2026.yaml', vi: 'kế hoạch mới để điền', en: 'a new plan to fill in' },
    {
      line: 'kstthc init --actuals plans/2026.yaml',
      vi: 'tệp hợp đồng, thanh toán, tiến độ của kế hoạch đó',
      en: 'the contracts, payments and progress of that plan',
    },
  ],
  rules: [{ line: 'kstthc rules budget/total', vi: 'giải thích một quy tắc', en: 'explain one rule' }],
  documents: [
    { line: 'kstthc documents 63/2010', vi: 'tìm theo một phần số', en: 'look up a part of a number' },
  ],
  schema: [
    {
      line: 'kstthc schema actuals > actuals.schema.json',
      vi: 'cho trình soạn thảo',
      en: 'for an editor',
    },
  ],
  completion: [
    { line: 'source <(kstthc completion bash)', vi: 'dùng ngay trong bash', en: 'use it now, in bash' },
  ],
};

const HEADING: Localized = { vi: 'Ví dụ:', en: 'Examples:' };

/** The end of the help of a command; empty without examples. */
export function examplesText(command: string, lang: Lang): string {
  const examples = EXAMPLES[command] ?? [];
  if (examples.length === 0) return '';
  const lines = examples.map((example) => `  ${example.line}\n      ${example[lang]}`);
  return `\n${HEADING[lang]}\n${lines.join('\n')}`;
}

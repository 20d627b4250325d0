import type { Localized } from '../i18n.ts';
import { formatNames } from '../output/formats.ts';

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
  readonly status: string;
  readonly failOn: string;
  readonly report: string;
  readonly reportFile: string;
  readonly init: string;
  readonly initFile: string;
  readonly example: string;
  readonly schemaKind: string;
  readonly fix: string;
  readonly dryRun: string;
  readonly format: string;
  readonly strict: string;
  readonly maxWarnings: string;
  readonly total: string;
  readonly period: string;
  readonly stdinFilename: string;
  readonly budget: string;
  readonly by: Readonly<
    Record<'outlet' | 'task' | 'section' | 'quarter' | 'month' | 'source' | 'plan', string>
  >;
  readonly spread: string;
  readonly percent: string;
  readonly estimate: string;
  readonly unit: string;
  readonly reportFormat: string;
  readonly bom: string;
  readonly schedule: string;
  readonly asOf: string;
  readonly diff: string;
  readonly diffPaths: string;
  readonly base: string;
  readonly exitCode: string;
  readonly maxIncrease: string;
  readonly importFile: string;
  readonly importPath: string;
  readonly importTo: string;
  readonly importTable: string;
  readonly importStrict: string;
  readonly importFormat: string;
  readonly exportPlan: string;
  readonly planPath: string;
  readonly exportFile: string;
  readonly form: string;
  /** What stands in brackets in commander's usage lines. */
  readonly placeholders: Readonly<Record<string, string>>;
  /** The headings of commander's help. */
  readonly titles: Readonly<Record<string, string>>;
}

const FORMATS = formatNames('findings').join(', ');
const REPORT_FORMATS = formatNames('report').join(', ');

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
    paths: 'tệp, thư mục, hoặc - cho đầu vào chuẩn; bỏ trống: plan.yaml và thư mục plans',
    validate: 'kiểm tra kế hoạch: dạng tệp, tổng tiền, số bằng chữ, thời gian, mã, văn bản viện dẫn',
    rules: 'liệt kê các quy tắc, hoặc giải thích một quy tắc với ví dụ sai và đúng',
    ruleId: 'mã quy tắc, ví dụ budget/total',
    since: 'chỉ kiểm tra kế hoạch thay đổi từ một phiên bản git',
    status: 'tình hình thực hiện: kế hoạch so với hợp đồng, thanh toán, tiến độ',
    failOn: 'không đạt khi có: overdue (quá hạn), over-plan (ký vượt kế hoạch); ngăn cách bằng dấu phẩy',
    report: 'ghi một trang HTML để xem, in, gửi: kinh phí, tiến độ, thực hiện, phụ lục',
    reportFile: 'tệp HTML để ghi',
    init: 'tạo tệp kế hoạch mới để điền, có chú thích từng mục',
    initFile: 'tên tệp; bỏ trống: plan.yaml',
    example: 'ghi một kế hoạch nhỏ đầy đủ làm mẫu, không chú thích',
    schemaKind: 'plan (kế hoạch) hoặc actuals (hợp đồng, thanh toán, tiến độ); bỏ trống: plan',
    fix: 'sửa những chỗ sửa được mà không đổi số tiền, ngày, tên; rồi kiểm tra lại',
    dryRun: 'cùng --fix: chỉ in ra những chỗ sẽ sửa, không ghi tệp',
    schema: 'in JSON Schema của tệp kế hoạch',
    format: `định dạng báo cáo, dùng được nhiều lần, =tệp để ghi vào tệp: ${FORMATS}`,
    strict: 'có cảnh báo cũng không đạt',
    maxWarnings: 'nhiều hơn n cảnh báo thì không đạt',
    total: 'tổng kinh phí được duyệt, ví dụ 470.000.000đ',
    period: 'thời gian được duyệt, ví dụ 2020',
    stdinFilename: 'tên gọi cho đầu vào chuẩn trong báo cáo',
    budget: 'kinh phí: ai nhận bao nhiêu, theo nhiệm vụ, quý, tháng, nguồn',
    by: {
      outlet: 'tổng hợp theo cơ quan truyền thông',
      task: 'tổng hợp theo nhiệm vụ',
      section: 'tổng hợp theo mục lớn của phụ lục',
      quarter: 'tổng hợp theo quý',
      month: 'tổng hợp theo tháng',
      source: 'tổng hợp theo nguồn kinh phí',
      plan: 'tổng hợp theo kế hoạch',
    },
    spread: 'chia số tiền kéo dài nhiều kỳ (giả định): even chia đều, end dồn vào kỳ cuối',
    percent: 'thêm tỷ lệ phần trăm',
    estimate: 'in thành dự toán: nội dung, số lượng, đơn giá, thành tiền',
    unit: 'đơn vị tính của các số tiền trong bảng',
    reportFormat: `định dạng báo cáo, dùng được nhiều lần, =tệp để ghi vào tệp: ${REPORT_FORMATS}`,
    bom: 'thêm dấu BOM vào đầu CSV để Excel nhận đúng tiếng Việt',
    schedule: 'tiến độ: việc gì, khi nào, chờ việc nào',
    asOf: 'tình trạng tính đến một ngày, ví dụ 01/7/2020, hoặc today',
    diff: 'so sánh hai bản kế hoạch, hoặc bản hiện tại với một phiên bản git',
    diffPaths: 'CŨ MỚI, hoặc với --base: các tệp và thư mục kế hoạch',
    base: 'phiên bản git để so sánh, ví dụ origin/main',
    exitCode: 'có thay đổi thì không đạt',
    maxIncrease: 'tổng kinh phí tăng quá mức này thì không đạt, ví dụ 0đ hoặc 5%',
    importFile: 'nhập kế hoạch từ Word, Excel, CSV hoặc văn bản',
    importPath: 'tệp .docx, .xlsx, .csv hoặc .txt',
    importTo: 'tệp kế hoạch ghi ra; bỏ trống: in ra đầu ra chuẩn',
    importTable: 'bảng phụ lục, đếm từ 1; bỏ trống: bảng phù hợp nhất',
    importStrict: 'có ghi chú thì không đạt',
    importFormat: 'yaml, hoặc json kèm vị trí của từng giá trị',
    exportPlan: 'ghi kế hoạch thành tệp Word, Excel hoặc lịch công tác',
    planPath: 'tệp kế hoạch, hoặc - cho đầu vào chuẩn; bỏ trống: plan.yaml',
    exportFile: 'tệp ghi ra: .docx, .xlsx hoặc .ics',
    form: 'mẫu văn bản: annex phụ lục, estimate dự toán; bỏ trống: annex',
    placeholders: {
      options: 'tùy chọn',
      command: 'lệnh',
      paths: 'đường dẫn',
      plan: 'kế hoạch',
      file: 'tệp',
      id: 'mã',
    },
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
    paths: 'files, folders, or - for standard input; none: plan.yaml and the folder plans',
    validate: 'check plans: shape, sums, words, dates, references, citations',
    rules: 'list the rules, or explain one with a bad and a good example',
    ruleId: 'the id of a rule, such as budget/total',
    since: 'check only plans changed since a git revision',
    status: 'the execution: the plan against contracts, payments and progress',
    failOn: 'fail on: overdue, over-plan; separated by commas',
    report: 'write one HTML page to look at, print and send: money, schedule, execution, annex',
    reportFile: 'the HTML file to write',
    init: 'write a new plan to fill in, with each key explained',
    initFile: 'the file; by default plan.yaml',
    example: 'write a small complete plan instead, without comments',
    schemaKind: 'plan or actuals; by default plan',
    fix: 'mend what can be mended without changing a sum, date or name, then check',
    dryRun: 'with --fix: print what would be mended, and write nothing',
    schema: 'print the JSON Schema of the plan file',
    format: `format of the report, repeatable, =file to write it to a file: ${FORMATS}`,
    strict: 'fail on warnings too',
    maxWarnings: 'fail on more than n warnings',
    total: 'the total that was approved, such as 470.000.000đ',
    period: 'the period that was approved, such as 2020',
    stdinFilename: 'what to call standard input in reports',
    budget: 'who gets how much, by task, quarter, month, source',
    by: {
      outlet: 'add up by outlet',
      task: 'add up by task',
      section: 'add up by section of the annex',
      quarter: 'add up by quarter',
      month: 'add up by month',
      source: 'add up by funding source',
      plan: 'add up by plan',
    },
    spread: 'divide money that spans periods (assumed): even, or all at the end',
    percent: 'add shares in per cent',
    estimate: 'print as an estimate: item, quantity, unit price, cost',
    unit: 'what the amounts of the table are counted in',
    reportFormat: `format of the report, repeatable, =file to write it to a file: ${REPORT_FORMATS}`,
    bom: 'begin CSV with a byte order mark, for Excel',
    schedule: 'what is due when, and what waits for what',
    asOf: 'where tasks stand on a day, such as 2020-07-01, or today',
    diff: 'compare two versions of a plan, or the plans with a git revision',
    diffPaths: 'OLD NEW, or with --base: plan files and folders',
    base: 'the git revision to compare with, such as origin/main',
    exitCode: 'fail when anything changed',
    maxIncrease: 'fail when the total rises by more, such as 0đ or 5%',
    importFile: 'make a plan from a Word, Excel, CSV or text file',
    importPath: 'a .docx, .xlsx, .csv or .txt file',
    importTo: 'the plan file to write; none: standard output',
    importTable: 'the table of the annex, counted from 1; none: the one that fits best',
    importStrict: 'fail on notes',
    importFormat: 'yaml, or json with the place of every value',
    exportPlan: 'write a plan as a Word or Excel file, or a calendar',
    planPath: 'a plan file, or - for standard input; none: plan.yaml',
    exportFile: 'the file to write: .docx, .xlsx or .ics',
    form: 'the form of the paper: annex or estimate; none: annex',
    placeholders: {},
    titles: {},
  },
};

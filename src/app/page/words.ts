import type { Localized } from '../../i18n.ts';
import type { Step } from '../protocol.ts';
import type { Role } from './roles.ts';

const vi = {
  title: 'Kiểm tra kế hoạch thông tin, tuyên truyền',
  lead: 'Thả tệp kế hoạch (Word, Excel, CSV, văn bản hoặc YAML) vào đây để biết kinh phí cộng có đúng, thời gian và viện dẫn có khớp không.',
  privacy:
    'Tệp không rời khỏi máy này: trang không gửi và không tải gì qua mạng, không lưu gì trong trình duyệt.',
  otherLang: 'English',
  choose: 'Chọn tệp…',
  orDrop: 'hoặc thả tệp vào bất cứ đâu trong trang này',
  chooseHelp:
    'Có thể chọn nhiều tệp cùng lúc: kế hoạch, số liệu thực hiện (TÊN.actuals.yaml), định mức chi (norms.yaml), danh mục văn bản (documents.tsv), bản cũ để so sánh.',
  example: 'Xem thử với kế hoạch 44/KH-UBND của Hà Nội',
  files: 'Các tệp',
  role: (name: string) => `“${name}” là`,
  roles: {
    plan: 'kế hoạch cần kiểm tra',
    actuals: 'số liệu thực hiện',
    norms: 'định mức chi của cơ quan',
    documents: 'danh mục văn bản của cơ quan',
    before: 'bản cũ để so sánh',
    unused: 'không dùng',
  } satisfies Record<Role, string>,
  remove: (name: string) => `Bỏ “${name}”`,
  removeShort: 'Bỏ',
  fixed: 'đã sửa trong trang, chưa lưu; tải ở phần “Tải về”',
  asOf: 'Số liệu đến ngày',
  day: 'ngày/tháng/năm',
  noDay: (text: string) => `“${text}” không phải là một ngày; viết như 30/9/2020.`,
  stop: 'Dừng',
  stopped: 'Đã dừng.',
  slow: 'Lâu hơn thường lệ; có thể bấm Dừng.',
  steps: {
    starting: 'Đang khởi động…',
    reading: 'Đang đọc tệp…',
    checking: 'Đang kiểm tra…',
    reporting: 'Đang lập báo cáo…',
    writing: 'Đang ghi tệp…',
  } satisfies Record<Step | 'starting', string>,
  noPlan: 'Hãy thêm tệp kế hoạch: chưa có tệp nào được chọn là kế hoạch cần kiểm tra.',
  tooLarge: (name: string, limit: number) =>
    `“${name}” lớn hơn ${limit} MB; tách tệp, hoặc bỏ hình ảnh rồi lưu lại.`,
  unreadable: (name: string) => `Không đọc được “${name}” (nếu là thư mục, hãy thả từng tệp).`,
  saved: (name: string) => `Đã tải về ${name}.`,
  fault: 'Trình duyệt đã dừng việc kiểm tra, có thể vì tệp quá lớn hoặc thiếu bộ nhớ.',
  version: 'Phiên bản',
  licenses: 'Giấy phép của các phần mềm trong trang',
};

const en: typeof vi = {
  title: 'Check a communications plan',
  lead: 'Drop the plan here (Word, Excel, CSV, text or YAML) to see whether its money adds up and its dates and citations fit.',
  privacy:
    'Files never leave this machine: the page sends and loads nothing over the network, and keeps nothing in the browser.',
  otherLang: 'Tiếng Việt',
  choose: 'Choose files…',
  orDrop: 'or drop them anywhere on this page',
  chooseHelp:
    'Several at once are fine: the plan, its actuals (NAME.actuals.yaml), norms (norms.yaml), documents (documents.tsv), an older version to compare.',
  example: 'Try it with plan 44/KH-UBND of Hanoi',
  files: 'Files',
  role: (name) => `“${name}” is`,
  roles: {
    plan: 'the plan to check',
    actuals: 'its actuals',
    norms: 'the norms of the office',
    documents: 'the documents of the office',
    before: 'an older version',
    unused: 'not used',
  },
  remove: (name) => `Remove “${name}”`,
  removeShort: 'Remove',
  fixed: 'corrected in this page, not saved; see “Take away”',
  asOf: 'Status as of',
  day: 'year-month-day',
  noDay: (text) => `“${text}” is not a day; write it like 2020-09-30 or 30/9/2020.`,
  stop: 'Stop',
  stopped: 'Stopped.',
  slow: 'This takes longer than usual; you can stop it.',
  steps: {
    starting: 'Starting…',
    reading: 'Reading the file…',
    checking: 'Checking…',
    reporting: 'Making the reports…',
    writing: 'Writing the file…',
  },
  noPlan: 'Add a plan: no file is chosen as the plan to check.',
  tooLarge: (name, limit) =>
    `“${name}” is larger than ${limit} MB; split it, or remove its pictures and save it again.`,
  unreadable: (name) => `“${name}” cannot be read (drop the files of a folder one by one).`,
  saved: (name) => `${name} was saved.`,
  fault: 'The browser ended the check, perhaps because the file is too large or memory ran out.',
  version: 'Version',
  licenses: 'Licences of the software in this page',
};

export const pageWords: Localized<typeof vi> = { vi, en };

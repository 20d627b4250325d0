import type { RuleInfo } from '../../engine/rule.ts';

/** The rules that a Word, Excel or CSV file is held to besides the plan in it: that nothing of it is lost in silence. */
export const importRules = [
  {
    id: 'import/unread-money',
    severity: 'error',
    summary: {
      vi: 'Mọi con số ở cột tiền của tệp Word, Excel, CSV là một khoản của kế hoạch hoặc một tổng đúng',
      en: 'In a Word, Excel or CSV file every figure of a money column is an amount of the plan or a sum that is right',
    },
    why: {
      vi: 'Một con số không vào kế hoạch mà không ai biết thì tổng kinh phí sai mà vẫn "không có lỗi".',
      en: 'A figure that is lost in silence makes the total wrong without a finding.',
    },
    example: {
      bad: '1 | Phóng sự  | 50.000.000\n2 | In tờ gấp | 10.000.000\n  | Cộng      | 66.000.000\n',
      good: '1 | Phóng sự  | 50.000.000\n2 | In tờ gấp | 10.000.000\n  | Cộng      | 60.000.000\n',
    },
  },
  {
    id: 'import/no-result',
    severity: 'error',
    summary: {
      vi: 'Mọi công thức của bảng tính có kết quả',
      en: 'Every formula of a spreadsheet has a result',
    },
    why: {
      vi: 'Ô công thức chưa tính hoặc báo lỗi thì không biết số tiền là bao nhiêu.',
      en: 'Of a formula that was never computed, or shows an error, nobody knows the amount.',
    },
    example: {
      bad: '1 | Bài báo | 6 | 5.000.000 | #REF!\n',
      good: '1 | Bài báo | 6 | 5.000.000 | 30.000.000\n',
    },
  },
  {
    id: 'import/choice',
    severity: 'warning',
    summary: {
      vi: 'Bảng chỉ có một cách hiểu; nếu phải chọn thì nói rõ đã chọn gì',
      en: 'A table can be read in one way only; what had to be chosen is said',
    },
    why: {
      vi: 'Có hai cột tiền (đề nghị, được duyệt) thì phải biết kế hoạch lấy cột nào.',
      en: 'Of two columns of money, asked for and approved, one must know which is in the plan.',
    },
    example: {
      bad: 'Nội dung  | Kinh phí đề nghị | Kinh phí được duyệt\nIn tờ gấp | 12.000.000       | 10.000.000\n',
      good: 'Nội dung  | Kinh phí\nIn tờ gấp | 10.000.000\n',
    },
  },
  {
    id: 'import/left-out',
    severity: 'warning',
    summary: {
      vi: 'Nội dung không có chỗ trong kế hoạch (gạch bỏ, ẩn, hình, ngoài bảng) được nêu ra',
      en: 'What has no place in a plan (struck out, hidden, a picture, outside the table) is said',
    },
    why: {
      vi: 'Người đọc phải biết phần nào của tệp không được kiểm tra.',
      en: 'A reader must know which part of the file was not checked.',
    },
    example: {
      bad: '3 | Xe loa lưu động (hàng ẩn) | 7.000.000\n',
      good: '3 | Xe loa lưu động | 7.000.000\n',
    },
  },
] as const satisfies readonly RuleInfo[];

/** The id of one of them. */
export type ImportRule = (typeof importRules)[number]['id'];

import { type Localized, LocalizedError } from '../../i18n.ts';

type Reason =
  | 'empty'
  | 'damaged'
  | 'encrypted'
  | 'too-large'
  | 'old-word'
  | 'old-excel'
  | 'old-powerpoint'
  | 'powerpoint'
  | 'markdown'
  | 'pdf'
  | 'rich-text'
  | 'web-page'
  | 'opendocument'
  | 'other-archive'
  | 'binary-excel'
  | 'not-text'
  | 'old-encoding'
  | 'inserted-file';

const SAVE_AS: Localized<(program: string, kind: string) => string> = {
  vi: (program, kind) => `mở bằng ${program}, chọn Lưu dưới dạng (Save As) ${kind}, rồi dùng tệp mới`,
  en: (program, kind) => `open it in ${program}, save it as ${kind}, and use the new file`,
};

const word = { vi: SAVE_AS.vi('Word', '.docx'), en: SAVE_AS.en('Word', '.docx') };
const excel = { vi: SAVE_AS.vi('Excel', '.xlsx'), en: SAVE_AS.en('Excel', '.xlsx') };

const SLIDES: Localized = {
  vi: 'chép bảng kế hoạch vào Word, lưu dưới dạng .docx rồi dùng tệp mới',
  en: 'copy the table of the plan into Word, save it as .docx, and use the new file',
};

/** What is wrong with a file, and what a person can do about it. */
const TEXTS: Localized<Readonly<Record<Reason, string>>> = {
  vi: {
    empty: 'tệp trống; hãy chọn tệp có kế hoạch',
    damaged: `tệp bị hỏng hoặc tải về chưa hết; ${word.vi} (Word có thể sửa tệp khi mở)`,
    encrypted: 'tệp đặt mật khẩu; mở tệp, bỏ mật khẩu (Tệp > Thông tin > Bảo vệ) rồi lưu lại',
    'too-large': 'nội dung giải nén quá lớn so với một kế hoạch; bỏ bớt hình ảnh rồi lưu lại',
    'old-word': `đây là tệp Word kiểu cũ (.doc); ${word.vi}`,
    'old-excel': `đây là tệp Excel kiểu cũ (.xls); ${excel.vi}`,
    'old-powerpoint': `đây là tệp PowerPoint (.ppt); ${SLIDES.vi}`,
    powerpoint: `đây là tệp PowerPoint (.pptx); ${SLIDES.vi}`,
    markdown: `đây là tệp Markdown (.md); ${word.vi}`,
    pdf: 'đây là tệp PDF; hãy dùng tệp Word (.docx) hoặc Excel (.xlsx) gốc',
    'rich-text': `đây là tệp RTF; ${word.vi}`,
    'web-page': `đây là trang web lưu dưới tên tệp khác; ${SAVE_AS.vi('Word hoặc Excel', '.docx hoặc .xlsx')}`,
    opendocument: `đây là tệp OpenDocument; ${SAVE_AS.vi('LibreOffice', '.docx hoặc .xlsx')}`,
    'other-archive': 'tệp nén này không phải tệp Word (.docx) hay Excel (.xlsx)',
    'binary-excel': `đây là sổ tính Excel nhị phân (.xlsb); ${excel.vi}`,
    'not-text': 'đây không phải tệp văn bản; các dạng đọc được: .yaml, .docx, .xlsx, .csv, .txt',
    'old-encoding': 'văn bản không phải UTF-8 hay UTF-16; lưu lại với bảng mã UTF-8 (Excel: CSV UTF-8)',
    'inserted-file':
      'nội dung nằm trong một tệp chèn vào mà chỉ Word ghép được; mở bằng Word, lưu lại rồi dùng tệp mới',
  },
  en: {
    empty: 'the file is empty; choose the one that holds the plan',
    damaged: `the file is damaged or was not downloaded completely; ${word.en} (Word may repair it)`,
    encrypted:
      'the file has a password; open it, take the password away (File > Info > Protect), and save it',
    'too-large': 'the file unpacks to far more than a plan needs; take pictures out and save it again',
    'old-word': `this is an old Word file (.doc); ${word.en}`,
    'old-excel': `this is an old Excel file (.xls); ${excel.en}`,
    'old-powerpoint': `this is a PowerPoint file (.ppt); ${SLIDES.en}`,
    powerpoint: `this is a PowerPoint file (.pptx); ${SLIDES.en}`,
    markdown: `this is a Markdown file (.md); ${word.en}`,
    pdf: 'this is a PDF, made from a Word (.docx) or Excel (.xlsx) file; use that one',
    'rich-text': `this is an RTF file; ${word.en}`,
    'web-page': `this is a web page under another name; ${SAVE_AS.en('Word or Excel', '.docx or .xlsx')}`,
    opendocument: `this is an OpenDocument file; ${SAVE_AS.en('LibreOffice', '.docx or .xlsx')}`,
    'other-archive': 'this archive is neither a Word (.docx) nor an Excel (.xlsx) file',
    'binary-excel': `this is a binary Excel workbook (.xlsb); ${excel.en}`,
    'not-text': 'this is not a text; what can be read: .yaml, .docx, .xlsx, .csv, .txt',
    'old-encoding': 'the text is neither UTF-8 nor UTF-16; save it as UTF-8 (Excel: CSV UTF-8)',
    'inserted-file':
      'its text is in an inserted file that only Word puts together; open it in Word, save it, and use the new file',
  },
};

/** A file that no reader can read, with what to do about it. */
export class UnreadableFile extends LocalizedError {
  readonly reason: Reason;

  /** `text` says more exactly than the reason alone what is wrong. */
  constructor(reason: Reason, text: Localized<string> = { vi: TEXTS.vi[reason], en: TEXTS.en[reason] }) {
    super(text.vi, text.en);
    this.name = 'UnreadableFile';
    this.reason = reason;
  }
}

/** The error for bytes that break off or contradict themselves. */
export function damaged(): UnreadableFile {
  return new UnreadableFile('damaged');
}

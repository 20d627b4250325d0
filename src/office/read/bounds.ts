import type { Localized } from '../../i18n.ts';
import { UnreadableFile } from './unreadable-file.ts';

/** What is counted while a file is read. */
type Bounded =
  | 'bytes'
  | 'parts'
  | 'elements'
  | 'depth'
  | 'letters'
  | 'sheets'
  | 'rows'
  | 'cells'
  | 'columns'
  | 'notes';

/** Far more than any plan has; what has more is built to break readers, or is no plan. */
const MOST: Readonly<Record<Bounded, number>> = {
  /** Unpacked. */
  bytes: 128 * 1024 * 1024,
  parts: 5_000,
  /** Of XML; each takes some 100 bytes and a microsecond. */
  elements: 1_500_000,
  /** Elements in one another. */
  depth: 400,
  letters: 5_000_000,
  sheets: 100,
  /** Of one table, up to the last that holds something. */
  rows: 100_000,
  /** Places of a table between its first and last row and column that hold something. */
  cells: 400_000,
  columns: 256,
  /** Footnotes, endnotes and comments, each as often as it is referred to. */
  notes: 5_000,
};

const WORDS: Localized<Readonly<Record<Bounded, string>>> = {
  vi: {
    bytes: 'byte sau khi giải nén; bỏ bớt hình ảnh rồi lưu lại',
    parts: 'phần trong tệp nén; mở bằng Word hoặc Excel rồi lưu lại',
    elements: 'phần tử XML; xóa các hàng trống có định dạng ở cuối bảng rồi lưu lại',
    depth: 'phần tử XML lồng trong nhau; mở bằng Word hoặc Excel rồi lưu lại',
    letters: 'chữ; chỉ giữ phần kế hoạch rồi lưu lại',
    sheets: 'trang tính; chỉ giữ các trang của kế hoạch rồi lưu lại',
    rows: 'hàng trong một bảng; xóa những ô lạc ở xa dưới bảng rồi lưu lại',
    cells: 'ô trong các bảng; xóa những ô lạc ở xa bảng rồi lưu lại',
    columns: 'cột trong một bảng; xóa những ô lạc ở bên phải bảng rồi lưu lại',
    notes: 'chú thích và lời bình; bỏ bớt rồi lưu lại',
  },
  en: {
    bytes: 'bytes once unpacked; take pictures out and save it again',
    parts: 'parts in the archive; open it in Word or Excel and save it again',
    elements: 'XML elements; delete the empty formatted rows at the end of the table and save it again',
    depth: 'XML elements in one another; open it in Word or Excel and save it again',
    letters: 'letters; keep the plan only and save it again',
    sheets: 'sheets; keep those of the plan and save it again',
    rows: 'rows in one table; delete stray cells far below the table and save it again',
    cells: 'cells in its tables; delete stray cells far from the table and save it again',
    columns: 'columns in one table; delete stray cells to the right of the table and save it again',
    notes: 'notes and comments; take some out and save it again',
  },
};

const TEXTS: Localized<(most: string, words: string) => string> = {
  vi: (most, words) => `tệp quá lớn so với một kế hoạch: hơn ${most} ${words}`,
  en: (most, words) => `the file is too large for a plan: more than ${most} ${words}`,
};

/** Counts what the reading of one file has met, so that no file takes more time or memory than its bounds allow. */
export class Bounds {
  readonly #met: Partial<Record<Bounded, number>> = {};

  /** Counts `more` of a kind; throws an UnreadableFile that names the bound that is passed. */
  count(kind: Bounded, more = 1): void {
    const met = (this.#met[kind] ?? 0) + more;
    this.#met[kind] = met;
    this.check(kind, met);
  }

  /** Throws an UnreadableFile where one thing has more of a kind than its bound. */
  check(kind: Bounded, number: number): void {
    if (number <= MOST[kind]) return;
    throw new UnreadableFile('too-large', {
      vi: TEXTS.vi(MOST[kind].toLocaleString('vi-VN'), WORDS.vi[kind]),
      en: TEXTS.en(MOST[kind].toLocaleString('en-US'), WORDS.en[kind]),
    });
  }
}

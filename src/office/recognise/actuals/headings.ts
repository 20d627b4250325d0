import { fold } from '../../../values/text/fold.ts';
import { type Cell, cellText } from '../../read/office-document.ts';

/** What a column of an accountant's sheet holds. */
export type Role =
  | 'date'
  | 'voucher'
  | 'contract'
  | 'payee'
  | 'source'
  | 'debit'
  | 'credit'
  | 'amount'
  | 'content'
  | 'tasks'
  | 'until'
  | 'note'
  /** The day a contract was signed, its value, what an appendix adds to that, and what it is worth in the end. */
  | 'signed'
  | 'value'
  | 'added'
  | 'final'
  /** What was paid of something, paid in advance, and what somebody asked for. */
  | 'paid'
  | 'advance'
  | 'asked'
  /** What looks like one of these and is not: amounts before tax, what is left, sums up to a day, days of decisions. */
  | 'other';

/** Words of a heading, folded, the surest first: of two columns with one role, that with the surer words has it. */
const HEADINGS: readonly (readonly [Role, RegExp])[] = [
  ['other', /\btruoc thue\b|\bchua (?:co |gom |bao gom )?(?:thue|vat)\b|^(?:tien )?(?:thue|vat)\b/],
  ['other', /\bcon (?:lai|no|phai)\b|\bluy ke\b|\b(?:ky|nam|lan) truoc\b|\bso du\b|\bton(?: quy| kho)?$/],
  ['other', /\bthu hoi (?:tam )?ung\b|\bkhau tru\b|\bgiu lai\b|\bbao hanh\b|\bbang chu\b/],
  ['other', /\bso luong\b|\bdon gia\b|\bdon vi tinh\b|^dvt\b|\bty le\b|^(?:ke hoach|du toan)\b/],
  ['other', /\bquyet dinh\b|\bngay (?:nghiem thu|thanh ly|bat dau)\b|^(?:loai|hinh thuc)\b/],
  ['final', /\bsau (?:khi )?(?:dieu chinh|bo sung|phu luc)\b/],
  ['added', /\bgia tri phu luc\b|\b(?:dieu chinh|phat sinh|bo sung) (?:tang|giam|them)\b/],
  ['value', /\b(?:gia|gia tri|tri gia|so tien) (?:hop dong|hd)\b|^(?:hop dong|hd) (?:gia tri|so tien)/],
  ['content', /\b(?:ten|noi dung) (?:goi thau|hop dong|hd|cong viec)\b/],
  ['contract', /^so (?:va )?(?:ngay (?:ky )?)?(?:hop dong|hd)\b|^(?:hop dong|hd) so\b/],
  [
    'signed',
    /\bngay (?:thang )?(?:nam )?(?:ky|hop dong|hd)\b|^(?:hop dong|hd) ngay\b|\bthoi (?:gian|diem) ky\b/,
  ],
  ['date', /\bthoi (?:gian|diem) (?:thanh toan|chi|tra|giao dich)\b/],
  [
    'until',
    /\bthoi (?:han|gian)\b(?! (?:thanh toan|chi|tra)\b)|\bngay (?:ket thuc|hoan thanh|het)\b|\bhieu luc\b/,
  ],
  ['date', /\bngay (?:thang )?(?:thanh toan|chi|tra|chuyen|giai ngan)\b/],
  ['date', /\bchung tu\b.*\bngay\b|\bngay\b.*\b(?:chung tu|ct)\b/],
  ['date', /^(?!.*\bhoa don\b).*\bngay\b/],
  ['date', /\bngay\b/],
  ['voucher', /\bchung tu\b|\bso ct\b|\bunc\b|\bso phieu\b|\bso hieu\b|\b(?:so|ma) giao dich\b/],
  ['voucher', /\bso hoa don\b|\bhoa don so\b/],
  [
    'payee',
    /thu huong|\b(?:don vi|ben|nguoi) huong\b|nguoi nhan|don vi nhan|nha cung cap|doi tuong|doi tac|nha thau|ben b\b/,
  ],
  ['payee', /^(?:ten )?don vi(?: ky| thuc hien| cung cap)?$|\bco quan (?:bao chi|truyen thong|thong tan)/],
  ['source', /\bnguon\b/],
  ['content', /noi dung|dien giai|trich yeu|ly do/],
  ['tasks', /nhiem vu|dau viec/],
  ['contract', /\b(?:hop dong|hd)\b/],
  ['debit', /(?:^|\b)no$|\bphat sinh no\b|\btien chi\b|(?:^|\b)chi$|\btien ra\b|\brut ra\b/],
  ['credit', /(?:^|\b)co$|\bphat sinh co\b|\btien thu\b|(?:^|\b)thu$|\btien vao\b|\bgui vao\b/],
  ['asked', /\bde nghi\b/],
  ['credit', /\b(?:nop|hoan) (?:tra|lai)\b|\bthu hoi\b/],
  ['amount', /\b(?:chi|thanh toan|giai ngan)\b.*\b(?:(?:ky|dot|lan|thang|quy) nay|trong (?:ky|thang|quy))\b/],
  ['amount', /\bthuc (?:chi|tra|nhan|thanh toan)\b|\b(?:chap nhan|duyet) (?:chi|thanh toan)\b|\bduoc duyet$/],
  ['paid', /thanh toan|da chi|da tra/],
  ['advance', /\btam ung\b/],
  ['paid', /gia tri (?:nghiem thu|thanh ly|quyet toan|thuc hien)/],
  ['amount', /so tien|thanh tien|gia tri/],
  ['amount', /^(?:tong|cong)(?: cong| so| tien)*$/],
  ['amount', /^(?:chi )?(?:bang )?(?:tien mat|chuyen khoan)$/],
  ['note', /ghi chu/],
];

/** What the headings over one column say. */
export interface Heading {
  /** As it is written, from the top down. */
  readonly written: readonly string[];
  readonly role: Role | null;
  /** How sure the words are; the lower, the surer. */
  readonly rank: number;
  /** The heading that it shares with the columns beside it; null where it has none. */
  readonly group: Cell | null;
}

/** A heading over several columns has no more words. */
const LONGEST_GROUP = 4;

/** The headings of each column, in one row or several. */
export function headingsIn(rows: readonly (readonly (Cell | null)[])[]): Heading[] {
  const width = rows[0]?.length ?? 0;
  // A title over most columns is no heading, nor is one alone in its row.
  const alone = new Set(
    rows.flatMap((row) => {
      const [only, ...others] = new Set(row.filter((cell) => cellText(cell) !== ''));
      return only && others.length === 0 ? [only] : [];
    }),
  );
  const isLong = (cell: Cell) => cellText(cell).split(/\s+/).length > LONGEST_GROUP;
  const isTitle = (cell: Cell) => (cell.columnSpan > width / 2 && isLong(cell)) || alone.has(cell);
  return Array.from({ length: width }, (_, column) => {
    const cells = [...new Set(rows.map((row) => row[column] ?? null))].filter(
      (cell) => cell !== null && !isTitle(cell) && cellText(cell) !== '',
    );
    const group = cells.find((cell) => cell !== cells.at(-1) && (cell?.columnSpan ?? 1) > 1) ?? null;
    const written = cells.map((cell) => cellText(cell).replace(/\s+/g, ' ').trim());
    return { written, group, ...meaningOf(written.map(fold)) };
  });
}

/**
 * Where it is heading over heading, the words of both together and those of the lower one say what the column is, whichever are
 * surer; the lower one alone may say that it is none of them.
 */
function meaningOf(texts: readonly string[]): Pick<Heading, 'role' | 'rank'> {
  const lowest = rankOf(texts.at(-1) ?? '');
  if (HEADINGS[lowest]?.[0] === 'other') return { role: 'other', rank: lowest };
  const sure = [rankOf(texts.join(' ')), lowest].filter((found) => found >= 0);
  const rank = sure.length > 0 ? Math.min(...sure) : Math.max(-1, ...texts.map(rankOf));
  return { role: HEADINGS[rank]?.[0] ?? null, rank };
}

function rankOf(heading: string): number {
  // Cells of text are longer than headings.
  if (heading === '' || heading.length > 60) return -1;
  const text = heading.replace(/\([^)]*\)/g, ' ').trim();
  return HEADINGS.findIndex(([, pattern]) => pattern.test(text));
}

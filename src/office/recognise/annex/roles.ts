import { fold } from '../../../values/text/fold.ts';

/** What the cells of a column are in a plan. */
export type Role =
  | 'no'
  /** A code of the state budget: Chương, Mục, Tiểu mục. */
  | 'code'
  | 'title'
  | 'decidedBy'
  | 'implementedBy'
  | 'coordinatedBy'
  | 'result'
  | 'outlet'
  | 'amount'
  /** Money that is not what is spent: asked for, of last year, before tax. */
  | 'otherMoney'
  | 'unit'
  | 'quantity'
  | 'unitPrice'
  /** Money of one source. */
  | 'source'
  /** The name of a source. */
  | 'fund'
  /** Money of a quarter, a month or a year. */
  | 'period'
  /** Money of one outlet, which the heading names. */
  | 'payee'
  /** A quarter, a month or a year, with a tick where something is done in it. */
  | 'ticked'
  | 'schedule'
  | 'note'
  | 'other';

/** Whether the cells of a column are money to be spent: in all, or a part of it. */
export function isSpent(role: Role): boolean {
  return role === 'amount' || isPart(role);
}

/** Whether the cells of a column are parts of what is spent: of one source, of a part of the time, of one outlet. */
export function isPart(role: Role): boolean {
  return role === 'source' || role === 'period' || role === 'payee';
}

/** Whether the cells of a column are sums of money, spent or not. Prices are not sums. */
export function isOfMoney(role: Role): boolean {
  return isSpent(role) || role === 'otherMoney';
}

/**
 * The headings offices use, without case and accents, the more telling first: `Thời gian thực hiện` is a time and
 * `Kinh phí thực hiện` money, not who carries it out.
 */
const HEADINGS: readonly (readonly [Role, RegExp])[] = [
  ['no', /^(?:stt|tt|so tt|so thu tu|thu tu|no)$/],
  ['code', /^(?:ma )?(?:chuong|loai|khoan|muc|tieu muc|nhom muc|ma ndkt|ma so|ma nguon|mlns)$/],
  [
    'schedule',
    /thoi gian|thoi han|tien do|thoi diem|^(?:ngay|han|lich) (?:thuc hien|hoan thanh|phat song|dang|to chuc|trien khai)|^(?:thang|quy|ngay|lich)$|^(?:tu|den) (?:ngay|thang)$|^(?:ngay |thang )?(?:bat dau|ket thuc)$/,
  ],
  [
    'unitPrice',
    /don gia|^(?:dinh )?muc chi\b|^dinh muc\b|gia don vi|^gia$|^gia (?:tien|mot)\b|^muc (?:gia|ho tro|boi duong)|^unit price/,
  ],
  ['unit', /^(?:dvt|dv tinh|don vi tinh|unit)\b/],
  [
    'quantity',
    /^so (?:luong|luot|ky|nguoi|ngay|lan|buoi|dot|lop|tin|bai|to|thang|tiet|cuoc|suat|ban|trang|phut|so|hoi nghi|don vi|xa|phuong|diem|quy|tuan|nam)\b|^(?:nguoi|luot|sl)$|^khoi luong|^quantity/,
  ],
  [
    'period',
    /^(?:q|quy) ?(?:[1-4]|i{1,3}|iv)\b(?! nam \d{4} \d)|^(?:t|thang) ?(?:0?[1-9]|1[0-2])(?: (?:nam )?20\d\d)?$|^(?:(?:(?:kinh phi|du toan|ke hoach|uoc|du kien|da) )*(?:(?:thuc hien|th|chi|giao|quyet toan) )?nam )?(?:19|20)\d\d$/,
  ],
  [
    'source',
    /^nguon\b(?! luc| nhan)|^ngan sach\b|^ns(?:nn|tw|dp|tp|t|h|x| (?:nha nuoc|trung uong|tw|dia phuong|thanh pho|tinh|huyen|tp|xa|phuong))\b|^xa hoi hoa\b|^von\b|^kp (?:tw|dp|tinh|xa|phuong)\b/,
  ],
  [
    'amount',
    /kinh phi|thanh tien|so tien|du toan|tong tien|chi phi|^tong(?: cong| so| muc)?$|^(?:muc|gia tri) (?:tien|hop dong)|^ca nam\b|^cong$|^(?:tong(?: cong| so)?|cong) (?:ca )?(?:nam|quy|giai doan|dot)\b|^(?:amount|cost|total|budget)\b|^tong (?:von|gia tri)|^kp\b|^(?:tong )?nhu cau$|^(?:so |muc )?(?:duoc (?:phe )?duyet|duoc giao|sau (?:khi )?(?:dieu chinh|tham dinh|giam tru))$/,
  ],
  ['coordinatedBy', /^(?!.*chu tri).*phoi hop/],
  [
    'decidedBy',
    /(?:co quan|don vi|cap|nguoi|tham quyen).*(?:quyet dinh|duyet|ban hanh|chi dao)|^(?:quyet dinh|phe duyet|chi dao)$/,
  ],
  [
    'outlet',
    /^(?:co quan|don vi|kenh|phuong tien|ten|to chuc) .*(?:truyen thong|bao chi|thong tan|bao|dai|dang tai|phat song)\b|^(?:bao|dai|bao dai|kenh|bao chi|kenh truyen thong|phuong tien)$/,
  ],
  [
    'implementedBy',
    /chu tri|trach nhiem|phu trach|dau moi|phan cong|^(?:co quan|don vi|nguoi|to chuc|bo phan|phong|khoa,? phong|chu the)(?: .*)? (?:thuc hien|tham muu|trien khai|to chuc)|^(?:co quan|don vi|thuc hien|to chuc thuc hien|co quan don vi)$/,
  ],
  ['result', /ket qua|san pham|dau ra/],
  ['note', /^ghi chu/],
  [
    'title',
    /noi dung|nhiem vu|cong viec|hoat dong|hang muc|dien giai|khoan muc|chuyen muc|chuyen de|chuong trinh|ten goi|^(?:viec|chu de|su kien)\b/,
  ],
];

/** Words of a stage or a part of money, below a heading of money. */
const STAGE =
  /de nghi|de xuat|nhu cau|tham dinh|duyet|giao\b|dieu chinh|nam truoc|nam nay|thuc hien|uoc|thue|\bvat\b|tang\b|giam\b|^cong|^tong|con lai|chenh lech/;

/** A month or a quarter below a heading of time. */
const PART_OF_YEAR = /^(?:0?[1-9]|1[0-2]|i{1,3}|iv|q[1-4])$/;

/** The role of a heading, of the one below where there are two; `other` where no office has used it so far. */
export function roleOf(heading: string, above = ''): Role {
  const role = roleOfText(heading);
  if (above === '') return role;
  const group = roleOfText(above);
  const isMoney = group === 'amount' || group === 'source';
  if (isMoney && STAGE.test(foldedHeading(heading))) return 'amount';
  if (group === 'source' && (role === 'other' || role === 'amount' || role === 'source'))
    return role === 'amount' ? 'amount' : 'source';
  if (group === 'amount' && role === 'other') return 'source';
  // So many in a quarter are no money of it.
  if (group === 'schedule' && PART_OF_YEAR.test(foldedHeading(heading))) return 'period';
  if (role === 'period' && (group === 'quantity' || group === 'result' || group === 'unit')) return 'other';
  return role === 'other' && group !== 'title' ? group : role;
}

function roleOfText(heading: string): Role {
  // Without accents it would be `Mục`, a code.
  if (/^mức\s*(?:\(|$)/u.test(heading.normalize('NFC').toLowerCase())) return 'unitPrice';
  const text = foldedHeading(heading);
  return HEADINGS.find(([, pattern]) => pattern.test(text))?.[0] ?? 'other';
}

/** Without what is in brackets, and the unit after a dash or comma. */
function foldedHeading(heading: string): string {
  return fold(heading.replace(/\([^)]*\)|\[[^\]]*\]|\s[-–]\s*(?:đvt|đơn vị|đv)\b.*$/giu, ' '));
}

import { fold } from '../../../values/text/fold.ts';

/** What the cells of a column are in a plan. */
export type Role =
  | 'no'
  | 'title'
  | 'decidedBy'
  | 'implementedBy'
  | 'coordinatedBy'
  | 'result'
  | 'outlet'
  | 'amount'
  | 'unit'
  | 'quantity'
  | 'unitPrice'
  | 'source'
  | 'year'
  | 'schedule'
  | 'note'
  | 'other';

/**
 * The headings offices use, without case and accents, the more telling first: `Thời gian thực hiện` is a time and
 * `Kinh phí thực hiện` money, not who carries it out.
 */
const HEADINGS: readonly (readonly [Role, RegExp])[] = [
  ['no', /^(?:stt|tt|so tt|so thu tu|thu tu)$/],
  [
    'schedule',
    /thoi gian|thoi han|tien do|thoi diem|^(?:ngay|han|lich) (?:thuc hien|hoan thanh|phat song|dang|to chuc|trien khai)|^(?:thang|quy|ngay|lich)$/,
  ],
  ['unitPrice', /don gia|^(?:dinh )?muc chi\b|gia don vi/],
  ['unit', /^(?:dvt|dv tinh|don vi tinh)\b/],
  [
    'quantity',
    /^so (?:luong|luot|ky|nguoi|ngay|lan|buoi|dot|lop|tin|bai|to|thang|tiet|cuoc|suat|ban|trang|phut|so|hoi nghi|don vi|xa|phuong|diem|quy|tuan|nam)\b|^sl$|^khoi luong/,
  ],
  ['year', /^(?:nam |kinh phi nam |du toan nam )?(?:19|20)\d\d$/],
  ['source', /^nguon\b|^ngan sach\b|^ns(?:nn|tw|dp|tp|t|h|x)\b|^xa hoi hoa\b|^von\b/],
  [
    'amount',
    /kinh phi|thanh tien|so tien|du toan|tong tien|chi phi|^tong(?: cong| so)?$|^(?:muc|gia tri) (?:tien|hop dong)/,
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
    /chu tri|trach nhiem|phu trach|dau moi|phan cong|^(?:co quan|don vi|nguoi|to chuc|bo phan|phong|chu the)(?: .*)? (?:thuc hien|tham muu|trien khai|to chuc)|^(?:co quan|don vi|thuc hien|to chuc thuc hien|co quan don vi)$/,
  ],
  ['result', /ket qua|san pham|dau ra/],
  ['note', /^ghi chu/],
  [
    'title',
    /noi dung|nhiem vu|cong viec|hoat dong|hang muc|dien giai|khoan muc|chuyen muc|chuyen de|chuong trinh|ten goi|^viec\b/,
  ],
];

/** The role of a heading, of the one below where there are two; `other` where no office has used it so far. */
export function roleOf(heading: string, above = ''): Role {
  const role = roleOfText(heading);
  if (above === '') return role;
  const group = roleOfText(above);
  if (group === 'source' && (role === 'other' || role === 'amount' || role === 'source')) return 'source';
  if (group === 'amount' && role === 'other') return 'source';
  return role === 'other' && group !== 'title' ? group : role;
}

function roleOfText(heading: string): Role {
  const text = fold(heading.replace(/\([^)]*\)/g, ' '));
  return HEADINGS.find(([, pattern]) => pattern.test(text))?.[0] ?? 'other';
}

/** The unit of money a text names, as `budget.unit` has it: `(nghìn đồng)`, `ĐVT: 1.000đ`; null where it names none. */
export function moneyUnitIn(text: string): string | null {
  const found =
    /(?:^|[\s(:])(?:(nghìn|ngàn|triệu|tỷ|tỉ)\s*(?:đồng|đ|vnđ|vnd)|(1[.,]?000(?:[.,]000)?)\s*(?:đồng|đ|vnđ|vnd)|(đồng|vnđ|vnd))\s*\)?$/iu.exec(
      text
        .normalize('NFC')
        .trim()
        .replace(/[.;,]+$/, ''),
    );
  if (!found) return null;
  const [, word, thousands] = found;
  if (word) return `${word.toLowerCase()} đồng`;
  if (thousands) return /000.000/.test(thousands) ? 'triệu đồng' : 'nghìn đồng';
  return 'đồng';
}

import type { Localized } from '../i18n.ts';
import { describedSchema } from '../plan/format/json-schema.ts';
import { normsShape } from './schema.ts';

/** The JSON Schema (draft 7) of the norms of an office, for completion and help in editors. */
export function normsJsonSchema() {
  return { title: 'kstthc norms', ...describedSchema(normsShape, normsDescriptions) };
}

const IN_FORCE: Readonly<Record<'from' | 'until' | 'source' | 'number' | 'date' | 'where', Localized>> = {
  from: { vi: 'Áp dụng từ ngày', en: 'The first day it is in force' },
  until: {
    vi: 'Áp dụng đến hết ngày; không ghi thì theo hiệu lực của văn bản, nếu danh mục có',
    en: 'The last day it is in force; without it the end of its document counts, where the table knows it',
  },
  source: { vi: 'Văn bản quy định', en: 'The document that sets it' },
  number: { vi: 'Số, ký hiệu văn bản, ví dụ 15/2025/NQ-HĐND', en: 'The document number' },
  date: { vi: 'Ngày ban hành', en: 'Its date of issue' },
  where: { vi: 'Điều, khoản, ví dụ: khoản 2 Điều 5', en: 'The article, such as khoản 2 Điều 5' },
};

function inForceOf(list: 'norms' | 'thresholds'): Readonly<Record<string, Localized>> {
  const { from, until, source, number, date, where } = IN_FORCE;
  return {
    [`${list}.from`]: from,
    [`${list}.until`]: until,
    [`${list}.source`]: source,
    [`${list}.source.number`]: number,
    [`${list}.source.date`]: date,
    [`${list}.source.where`]: where,
  };
}

/** What each key of the file is for, by its path. */
export const normsDescriptions: Readonly<Record<string, Localized>> = {
  norms: { vi: 'Các định mức chi của cơ quan', en: 'What the office may pay for one unit' },
  'norms.name': { vi: 'Tên định mức', en: 'What the norm is called' },
  'norms.match': {
    vi: 'Từ ngữ trong nội dung chi hoặc tên nhiệm vụ, không phân biệt hoa thường, dấu',
    en: "Words of an item's label or its task's title; case and accents do not count",
  },
  'norms.unit': {
    vi: 'Đơn vị tính, ví dụ người/buổi; khoản chi có đơn vị khác thì không so',
    en: 'The unit, such as người/buổi; items counted in another are not compared',
  },
  'norms.max': { vi: 'Mức tối đa cho một đơn vị', en: 'The most for one unit' },
  'norms.exact': { vi: 'Mức cố định cho một đơn vị', en: 'The fixed rate for one unit' },
  ...inForceOf('norms'),
  thresholds: { vi: 'Các ngưỡng phải làm thủ tục khác', en: 'Sums above which another procedure is needed' },
  'thresholds.name': { vi: 'Tên ngưỡng', en: 'What the threshold is called' },
  'thresholds.per': {
    vi: 'outlet (cộng mọi khoản của một cơ quan truyền thông), item (từng khoản chi) hoặc contract (từng hợp đồng)',
    en: 'outlet (all items of one outlet together), item or contract (each by itself)',
  },
  'thresholds.max': {
    vi: 'Mức tối đa không phải làm thủ tục khác',
    en: 'The most without another procedure',
  },
  ...inForceOf('thresholds'),
};

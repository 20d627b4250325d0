import type { Localized } from '../../i18n.ts';
import type { Change, ChangeKind } from './change.ts';

/** What changed besides the amounts, which a table shows: where money went, then time, then the rest. */
export const sections = ['moved', 'schedule', 'other'] as const;
export type Section = (typeof sections)[number];

/** The section that lists a change; null where the headline or the table of amounts shows it. */
export function sectionOf({ kind }: Change): Section | null {
  switch (kind) {
    case 'plan-added':
    case 'plan-removed':
      // The headline says it.
      return null;
    case 'item-added':
    case 'item-removed':
    case 'item-amount':
    case 'money-moved':
    case 'declared-total':
      return null;
    case 'money-shifted':
      return 'moved';
    case 'schedule-dates':
    case 'schedule-cycles':
    case 'schedule-text':
    case 'item-period':
    case 'period':
      return 'schedule';
    default:
      return 'other';
  }
}

export const sectionTitles: Readonly<Record<Section, Localized>> = {
  moved: { vi: 'Điều chuyển kinh phí', en: 'Money moved' },
  schedule: { vi: 'Thời gian, thời hạn', en: 'Schedule and deadlines' },
  other: { vi: 'Nội dung khác', en: 'Other changes' },
};

/** What a change is about; null where the item or outlet it names says it. */
export const kindNames: Localized<Readonly<Record<ChangeKind, string | null>>> = {
  vi: {
    'plan-added': 'kế hoạch mới',
    'plan-removed': 'bỏ kế hoạch',
    'plan-number': 'số kế hoạch',
    'plan-title': 'trích yếu',
    issuer: 'cơ quan ban hành',
    issued: 'ngày ban hành',
    period: 'thời gian của kế hoạch',
    'declared-total': 'tổng dự kiến kinh phí',
    'in-words': 'tổng dự kiến kinh phí bằng chữ',
    'budget-source': 'nguồn kinh phí',
    'source-added': 'thêm nguồn kinh phí',
    'source-removed': 'bỏ nguồn kinh phí',
    'source-renamed': 'tên nguồn kinh phí',
    'source-amount': 'số tiền từ nguồn',
    'citation-added': 'thêm viện dẫn',
    'citation-removed': 'bỏ viện dẫn',
    'citation-date': 'ngày của văn bản viện dẫn',
    'citation-where': 'nơi viện dẫn',
    'outlet-added': 'thêm cơ quan truyền thông',
    'outlet-removed': 'bỏ cơ quan truyền thông',
    'outlet-renamed': 'tên cơ quan truyền thông',
    'outlet-id': 'mã cơ quan truyền thông',
    'outlet-aliases': 'cách viết khác của',
    'task-added': 'thêm nhiệm vụ',
    'task-removed': 'bỏ nhiệm vụ',
    'task-renamed': 'mã nhiệm vụ',
    'task-title': 'tên nhiệm vụ',
    'task-number': 'số thứ tự',
    'task-section': 'chuyển sang mục khác',
    'task-order': 'thứ tự nhiệm vụ (theo số thứ tự cũ)',
    'decided-by': 'cơ quan quyết định',
    'implemented-by': 'cơ quan thực hiện',
    'coordinated-by': 'cơ quan phối hợp',
    result: 'kết quả',
    other: 'cột khác của phụ lục',
    note: 'ghi chú',
    'schedule-text': 'cách ghi',
    'schedule-dates': 'thời gian',
    'schedule-cycles': 'định kỳ',
    after: 'thực hiện sau',
    subtotal: 'cộng kinh phí của nhiệm vụ',
    'item-added': null,
    'item-removed': null,
    'item-amount': null,
    'money-moved': null,
    'money-shifted': null,
    'item-label': 'nội dung chi',
    'item-period': 'thời gian của khoản chi',
    'item-quantity': 'số lượng',
    'item-unit-price': 'đơn giá',
    'item-unit': 'đơn vị tính',
    'item-source': 'nguồn kinh phí của khoản chi',
    'item-note': 'ghi chú của khoản chi',
  },
  en: {
    'plan-added': 'new plan',
    'plan-removed': 'plan removed',
    'plan-number': 'number of the plan',
    'plan-title': 'title of the plan',
    issuer: 'issuer',
    issued: 'date of issue',
    period: 'period of the plan',
    'declared-total': 'declared total',
    'in-words': 'total in words',
    'budget-source': 'where the money comes from',
    'source-added': 'funding source added',
    'source-removed': 'funding source removed',
    'source-renamed': 'name of the funding source',
    'source-amount': 'amount from the source',
    'citation-added': 'citation added',
    'citation-removed': 'citation removed',
    'citation-date': 'date of the cited document',
    'citation-where': 'place of the citation',
    'outlet-added': 'outlet added',
    'outlet-removed': 'outlet removed',
    'outlet-renamed': 'name of the outlet',
    'outlet-id': 'id of the outlet',
    'outlet-aliases': 'other spellings of',
    'task-added': 'task added',
    'task-removed': 'task removed',
    'task-renamed': 'id of the task',
    'task-title': 'title of the task',
    'task-number': 'number of the task',
    'task-section': 'moved to another section',
    'task-order': 'order of tasks (by their former numbers)',
    'decided-by': 'decided by',
    'implemented-by': 'carried out by',
    'coordinated-by': 'together with',
    result: 'result',
    other: 'further columns of the annex',
    note: 'note',
    'schedule-text': 'as written',
    'schedule-dates': 'dates',
    'schedule-cycles': 'recurrence',
    after: 'comes after',
    subtotal: 'subtotal of the task',
    'item-added': null,
    'item-removed': null,
    'item-amount': null,
    'money-moved': null,
    'money-shifted': null,
    'item-label': 'label',
    'item-period': 'period of the item',
    'item-quantity': 'quantity',
    'item-unit-price': 'unit price',
    'item-unit': 'unit',
    'item-source': 'source of the item',
    'item-note': 'note of the item',
  },
};

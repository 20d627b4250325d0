import type { Localized } from '../../i18n.ts';
import type { Change, ChangeKind } from './change.ts';

/** What changed besides the amounts, which a table shows: where money went and came from, then time, then the rest. */
export const sections = ['moved', 'sources', 'schedule', 'actuals', 'ignores', 'other'] as const;
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
    case 'money-split':
    case 'money-merged':
      return 'moved';
    case 'source-added':
    case 'source-removed':
    case 'source-renamed':
    case 'source-id':
    case 'source-amount':
    case 'item-source':
    case 'budget-source':
      return 'sources';
    case 'actuals-plan':
    case 'actuals-as-of':
    case 'contract-added':
    case 'contract-removed':
    case 'contract-changed':
    case 'payment-added':
    case 'payment-removed':
    case 'payment-changed':
    case 'progress-added':
    case 'progress-removed':
    case 'progress-changed':
      return 'actuals';
    case 'ignore-added':
    case 'ignore-removed':
      return 'ignores';
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
  sources: { vi: 'Nguồn kinh phí', en: 'Funding sources' },
  actuals: { vi: 'Hợp đồng, thanh toán, tiến độ', en: 'Contracts, payments, progress' },
  ignores: { vi: 'Phát hiện được bỏ qua', en: 'Findings set aside' },
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
    'budget-unit': 'đơn vị tính của bảng kinh phí',
    rounding: 'mức làm tròn cho phép',
    'outlet-limit': 'hạn mức của mỗi cơ quan truyền thông',
    'source-added': 'thêm nguồn kinh phí',
    'source-removed': 'bỏ nguồn kinh phí',
    'source-renamed': 'tên nguồn kinh phí',
    'source-id': 'mã nguồn kinh phí',
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
    'outlet-unpaid': 'không nhận kinh phí:',
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
    'money-split': 'tách khoản chi',
    'money-merged': 'gộp các khoản chi',
    'item-label': 'nội dung chi',
    'item-period': 'thời gian của khoản chi',
    'item-quantity': 'số lượng',
    'item-unit-price': 'đơn giá',
    'item-unit': 'đơn vị tính',
    'item-percent': 'tỷ lệ',
    'item-of': 'tỷ lệ tính trên',
    'item-source': 'nguồn kinh phí của khoản chi',
    'item-note': 'ghi chú của khoản chi',
    'actuals-plan': 'kế hoạch được thực hiện',
    'actuals-as-of': 'số liệu đến ngày',
    'contract-added': 'thêm hợp đồng',
    'contract-removed': 'bỏ hợp đồng',
    'contract-changed': 'hợp đồng',
    'payment-added': 'thêm khoản thanh toán của',
    'payment-removed': 'bỏ khoản thanh toán của',
    'payment-changed': 'khoản thanh toán của',
    'progress-added': 'thêm tiến độ của',
    'progress-removed': 'bỏ tiến độ của',
    'progress-changed': 'tiến độ của',
    'ignore-added': 'bỏ qua thêm',
    'ignore-removed': 'không còn bỏ qua',
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
    'budget-unit': 'unit of amounts',
    rounding: 'allowed rounding',
    'outlet-limit': 'limit for one outlet',
    'source-added': 'funding source added',
    'source-removed': 'funding source removed',
    'source-renamed': 'name of the funding source',
    'source-id': 'id of the funding source',
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
    'outlet-unpaid': 'unpaid:',
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
    'money-split': 'item split',
    'money-merged': 'items merged',
    'item-label': 'label',
    'item-period': 'period of the item',
    'item-quantity': 'quantity',
    'item-unit-price': 'unit price',
    'item-unit': 'unit',
    'item-percent': 'percentage',
    'item-of': 'percentage of',
    'item-source': 'source of the item',
    'item-note': 'note of the item',
    'actuals-plan': 'plan that was carried out',
    'actuals-as-of': 'data as of',
    'contract-added': 'contract added',
    'contract-removed': 'contract removed',
    'contract-changed': 'contract',
    'payment-added': 'payment added for',
    'payment-removed': 'payment removed for',
    'payment-changed': 'payment for',
    'progress-added': 'progress added for',
    'progress-removed': 'progress removed for',
    'progress-changed': 'progress of',
    'ignore-added': 'newly set aside',
    'ignore-removed': 'no longer set aside',
  },
};

import type { Localized } from '../i18n.ts';
import { describedSchema } from '../plan/format/json-schema.ts';
import { actualsShape } from './schema.ts';

/** The JSON Schema (draft 7) of the file of actuals, for completion and help in editors. */
export function actualsJsonSchema() {
  return { title: 'kstthc actuals', ...describedSchema(actualsShape, actualsDescriptions) };
}

export const actualsDescriptions: Readonly<Record<string, Localized>> = {
  plan: { vi: 'Tệp kế hoạch, ở cùng thư mục', en: 'The plan file, beside this one' },
  asOf: { vi: 'Đã ghi đủ số liệu đến hết ngày này', en: 'The day up to which this file is complete' },
  contracts: { vi: 'Các hợp đồng đã ký', en: 'The contracts signed' },
  'contracts.id': {
    vi: 'Mã hợp đồng, để ghi ở payments; có number thì không cần',
    en: 'An id that payments name; not needed beside a number',
  },
  'contracts.number': { vi: 'Số hợp đồng', en: 'The number of the contract' },
  'contracts.signed': { vi: 'Ngày ký, ví dụ 20/3/2020', en: 'The date of signing, day first' },
  'contracts.outlet': {
    vi: 'Cơ quan truyền thông của kế hoạch: mã hoặc tên',
    en: 'An outlet of the plan: its id or name',
  },
  'contracts.supplier': {
    vi: 'Nhà thầu không có trong kế hoạch',
    en: 'A contractor that the plan does not name',
  },
  'contracts.tasks': {
    vi: 'Các nhiệm vụ hợp đồng chi trả: mã, số thứ tự (II.1) hoặc tên',
    en: 'The tasks it pays for: ids, numbers as printed (II.1) or titles',
  },
  'contracts.amount': { vi: 'Giá trị hợp đồng', en: 'What the contract is worth' },
  'contracts.until': { vi: 'Thực hiện đến ngày', en: 'The last day of the contract' },
  'contracts.source': { vi: 'Nguồn kinh phí: mã hoặc tên', en: 'The funding source: its id or name' },
  'contracts.note': { vi: 'Ghi chú', en: 'A note' },
  payments: { vi: 'Các lần thanh toán', en: 'The payments' },
  'payments.contract': { vi: 'Số hoặc mã hợp đồng', en: 'The number or id of the contract' },
  'payments.task': {
    vi: 'Nhiệm vụ, khi không có hợp đồng: mã, số thứ tự hoặc tên',
    en: 'The task, where there is no contract: its id, number or title',
  },
  'payments.item': {
    vi: 'Khoản chi của nhiệm vụ: cơ quan truyền thông hoặc nội dung chi',
    en: 'The item of the task: its outlet or label',
  },
  'payments.date': { vi: 'Ngày thanh toán', en: 'The date of the payment' },
  'payments.amount': { vi: 'Số tiền', en: 'The amount' },
  'payments.kind': {
    vi: 'advance (tạm ứng), payment (thanh toán), settlement (thanh lý hợp đồng) hoặc refund (nộp trả lại, ghi số dương)',
    en: 'advance, payment, settlement, or refund: a positive amount that comes back',
  },
  'payments.voucher': { vi: 'Số chứng từ', en: 'The voucher' },
  'payments.source': { vi: 'Nguồn kinh phí: mã hoặc tên', en: 'The funding source: its id or name' },
  'payments.note': { vi: 'Ghi chú', en: 'A note' },
  progress: { vi: 'Tiến độ các nhiệm vụ', en: 'The progress of the tasks' },
  'progress.task': {
    vi: 'Nhiệm vụ của kế hoạch: mã, số thứ tự (II.1) hoặc tên',
    en: 'A task of the plan: its id, number as printed (II.1) or title',
  },
  'progress.period': {
    vi: 'Kỳ, đợt của nhiệm vụ, như Tháng 5/2026, Quý II/2026',
    en: 'The window or round it is about, such as 2026-05 or 2026-Q2',
  },
  'progress.state': {
    vi: 'started (đang thực hiện), done (đã hoàn thành) hoặc stopped (dừng)',
    en: 'started, done or stopped',
  },
  'progress.date': { vi: 'Từ ngày', en: 'Since when' },
  'progress.quantity': {
    vi: 'Khối lượng đã làm, theo đơn vị tính của kế hoạch',
    en: 'How much was done, in the unit of the plan',
  },
  'progress.evidence': { vi: 'Văn bản, sản phẩm chứng minh', en: 'What shows it' },
  'progress.note': { vi: 'Ghi chú', en: 'A note' },
};

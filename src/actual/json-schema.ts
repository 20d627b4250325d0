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
  'contracts.id': { vi: 'Mã hợp đồng, để ghi ở payments', en: 'An id that payments name' },
  'contracts.number': { vi: 'Số hợp đồng', en: 'The number of the contract' },
  'contracts.signed': { vi: 'Ngày ký, ví dụ 20/3/2020', en: 'The date of signing, day first' },
  'contracts.outlet': { vi: 'Mã cơ quan truyền thông của kế hoạch', en: 'An id of the outlets of the plan' },
  'contracts.supplier': {
    vi: 'Nhà thầu không có trong kế hoạch',
    en: 'A contractor that the plan does not name',
  },
  'contracts.tasks': { vi: 'Mã các nhiệm vụ hợp đồng chi trả', en: 'Ids of the tasks it pays for' },
  'contracts.amount': { vi: 'Giá trị hợp đồng', en: 'What the contract is worth' },
  'contracts.until': { vi: 'Thực hiện đến ngày', en: 'The last day of the contract' },
  'contracts.note': { vi: 'Ghi chú', en: 'A note' },
  payments: { vi: 'Các lần thanh toán', en: 'The payments' },
  'payments.contract': { vi: 'Mã hợp đồng', en: 'The id of the contract' },
  'payments.date': { vi: 'Ngày thanh toán', en: 'The date of the payment' },
  'payments.amount': { vi: 'Số tiền', en: 'The amount' },
  'payments.kind': {
    vi: 'advance (tạm ứng), payment (thanh toán) hoặc settlement (quyết toán)',
    en: 'advance, payment or settlement',
  },
  'payments.note': { vi: 'Ghi chú', en: 'A note' },
  progress: { vi: 'Tiến độ các nhiệm vụ', en: 'The progress of the tasks' },
  'progress.task': { vi: 'Mã nhiệm vụ của kế hoạch', en: 'The id of the task in the plan' },
  'progress.state': {
    vi: 'started (đang thực hiện), done (đã hoàn thành) hoặc stopped (dừng)',
    en: 'started, done or stopped',
  },
  'progress.date': { vi: 'Từ ngày', en: 'Since when' },
  'progress.evidence': { vi: 'Văn bản, sản phẩm chứng minh', en: 'What shows it' },
  'progress.note': { vi: 'Ghi chú', en: 'A note' },
};

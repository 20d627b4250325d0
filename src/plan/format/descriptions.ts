import type { Localized } from '../../i18n.ts';

/** What each key of the plan file is for, by its path; `*` is an id that the plan chooses. */
export const descriptions: Readonly<Record<string, Localized>> = {
  plan: {
    vi: 'Số, trích yếu, ngày ban hành, thời gian của kế hoạch',
    en: 'Number, title, date and period of the plan',
  },
  'plan.number': {
    vi: 'Số, ký hiệu kế hoạch; dự thảo có thể để trống hoặc ghi /KH-UBND',
    en: 'The number of the plan; a draft may leave it out or write /KH-UBND',
  },
  'plan.title': { vi: 'Trích yếu', en: 'The title' },
  'plan.issuer': { vi: 'Cơ quan ban hành', en: 'Who issued it' },
  'plan.issued': { vi: 'Ngày ban hành, ví dụ 25/02/2020', en: 'Date of issue, day first' },
  'plan.period': {
    vi: 'Thời gian của kế hoạch: 2020, 2026/2030 hoặc 2026-07-10/2026-11-30',
    en: 'The period: 2020, 2026/2030 or 2026-07-10/2026-11-30',
  },
  citations: { vi: 'Các lần viện dẫn văn bản kèm ngày ban hành', en: 'Each citation with a date' },
  'citations.number': { vi: 'Số, ký hiệu văn bản, ví dụ 63/2010/NĐ-CP', en: 'The document number' },
  'citations.date': { vi: 'Ngày ban hành, ví dụ 08/6/2010', en: 'Its date, day first' },
  'citations.where': { vi: 'Nơi viện dẫn trong kế hoạch', en: 'Where the plan cites it' },
  budget: { vi: 'Dự kiến kinh phí', en: 'The budget' },
  'budget.total': { vi: 'Tổng dự kiến kinh phí bằng số', en: 'The total in figures' },
  'budget.unit': {
    vi: 'Đơn vị tính của số tiền không ghi đơn vị, ví dụ triệu đồng',
    en: 'What an amount without a unit counts, such as triệu đồng',
  },
  'budget.rounding': {
    vi: 'Tổng được phép lệch ít hơn số tiền này do làm tròn, ví dụ 1.000đ',
    en: 'Sums may differ from printed totals by less than this, such as 1.000đ',
  },
  'budget.outletLimit': {
    vi: 'Mức tối đa một cơ quan truyền thông được nhận',
    en: 'The most that one outlet may get in all',
  },
  'budget.inWords': { vi: 'Tổng dự kiến kinh phí bằng chữ', en: 'The total in words' },
  'budget.source': { vi: 'Nguồn kinh phí', en: 'Where the money comes from' },
  'budget.sources': { vi: 'Tổng dự kiến kinh phí chia theo nguồn', en: 'The total split by funding source' },
  'budget.sources.*': { vi: 'Một nguồn kinh phí', en: 'A funding source' },
  'budget.sources.*.name': { vi: 'Tên nguồn kinh phí', en: 'The name of the funding source' },
  'budget.sources.*.amount': { vi: 'Số tiền từ nguồn này', en: 'The amount from this source' },
  outlets: { vi: 'Các cơ quan truyền thông, theo mã', en: 'The outlets, by id' },
  'outlets.*': { vi: 'Một cơ quan truyền thông', en: 'An outlet' },
  'outlets.*.name': { vi: 'Tên cơ quan truyền thông', en: 'The name of the outlet' },
  'outlets.*.aliases': { vi: 'Các cách viết khác', en: 'Other spellings of the name' },
  'outlets.*.unpaid': {
    vi: 'true: kênh tuyên truyền không nhận kinh phí',
    en: 'true: a channel that gets no money',
  },
  tasks: { vi: 'Các nhiệm vụ', en: 'The tasks' },
  'tasks.id': {
    vi: 'Mã nhiệm vụ, không trùng nhau; chỉ cần khi nơi khác nhắc đến',
    en: 'A unique id; only needed where something refers to it',
  },
  'tasks.no': {
    vi: 'Số thứ tự như in trong phụ lục, ví dụ I hoặc 1.2',
    en: 'The number as printed, such as I or 1.2',
  },
  'tasks.tasks': {
    vi: 'Các nhiệm vụ thuộc nhiệm vụ này; không ghi thời gian thì theo nhiệm vụ này',
    en: 'Tasks within this one; without a schedule they have that of this one',
  },
  'tasks.title': { vi: 'Tên nhiệm vụ', en: 'The title of the task' },
  'tasks.decidedBy': { vi: 'Cơ quan quyết định', en: 'Who decides' },
  'tasks.implementedBy': { vi: 'Cơ quan thực hiện', en: 'Who carries it out' },
  'tasks.coordinatedBy': { vi: 'Cơ quan phối hợp', en: 'Who takes part' },
  'tasks.other': {
    vi: 'Các cột khác của phụ lục, theo tên cột',
    en: 'Further columns of the annex, by heading',
  },
  'tasks.other.*': { vi: 'Nội dung của cột này', en: 'The text of this column' },
  'tasks.result': { vi: 'Kết quả', en: 'The result' },
  'tasks.note': { vi: 'Ghi chú', en: 'A note' },
  'tasks.schedule': { vi: 'Thời gian, ví dụ: Quý II/2020', en: 'When, such as Quý II/2020' },
  'tasks.after': { vi: 'Mã các nhiệm vụ phải xong trước', en: 'Ids of the tasks that come before' },
  'tasks.subtotal': {
    vi: 'Cộng kinh phí của nhiệm vụ và các nhiệm vụ bên trong',
    en: 'The sum of its items and of all tasks within',
  },
  'tasks.items': { vi: 'Các khoản chi dự kiến', en: 'The amounts' },
  'tasks.items.outlet': { vi: 'Mã cơ quan truyền thông, có trong outlets', en: 'An id of outlets' },
  'tasks.items.label': { vi: 'Nội dung chi', en: 'What the money is for' },
  'tasks.items.amount': { vi: 'Số tiền, ví dụ 100.000.000đ', en: 'The amount, such as 100.000.000đ' },
  'tasks.items.quantity': {
    vi: 'Số lượng, hoặc các thừa số như [12, 2]',
    en: 'The quantity, or its factors as [12, 2]',
  },
  'tasks.items.unitPrice': {
    vi: 'Đơn giá, ví dụ 5.000.000đ/kỳ',
    en: 'The price of one unit, such as 5.000.000đ/kỳ',
  },
  'tasks.items.unit': { vi: 'Đơn vị tính', en: 'The unit, such as bài or số' },
  'tasks.items.percent': {
    vi: 'Tỷ lệ tính trên các khoản chi đứng trước trong nhiệm vụ, ví dụ 8%',
    en: 'A share of the items above it in the task, such as 8%',
  },
  'tasks.items.of': {
    vi: 'plan: tỷ lệ tính trên mọi khoản chi khác của kế hoạch',
    en: 'plan: a share of all other items of the plan',
  },
  'tasks.items.source': { vi: 'Mã nguồn kinh phí, có trong budget.sources', en: 'An id of budget.sources' },
  'tasks.items.period': { vi: 'Thời gian của khoản chi này', en: 'When this money is due' },
  'tasks.items.note': { vi: 'Ghi chú', en: 'A note' },
  from: { vi: 'Bắt đầu từ: ngày, tháng, quý hoặc năm', en: 'First day, month, quarter or year' },
  until: { vi: 'Đến hết: ngày, tháng, quý hoặc năm', en: 'Last day, month, quarter or year, inclusive' },
  every: {
    vi: 'Định kỳ: week (tuần), month (tháng), quarter (quý), half-year (6 tháng) hoặc year (năm)',
    en: 'How often: week, month, quarter, half-year or year',
  },
  event: { vi: 'Sự kiện bắt đầu, ví dụ: ký hợp đồng', en: 'The event it starts at' },
  condition: { vi: 'Điều kiện, ví dụ: khi có yêu cầu', en: 'The condition it depends on' },
};

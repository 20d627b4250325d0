/** A made year of a commune: two sources, 12 tasks, monthly duties, VAT, 20 payments, 9 of them without a contract. */
export const COMMUNE = `plan: { number: 12/KH-UBND, title: Tuyên truyền cải cách hành chính năm 2026, issuer: UBND xã Đạ Tẻh, issued: 15/01/2026, period: 2026 }
budget:
  total: 120.000.000đ
  inWords: Một trăm hai mươi triệu đồng
  sources:
    tinh: { name: Ngân sách tỉnh, amount: 50.000.000đ }
    xa: { name: Ngân sách xã, amount: 70.000.000đ }
outlets:
  bao: { name: Báo Lâm Đồng }
  dai: { name: Đài Phát thanh và Truyền hình Lâm Đồng }
  loa: { name: Đài truyền thanh xã, unpaid: true }
tasks:
  - no: I
    title: Tuyên truyền trên báo chí, truyền thanh
    tasks:
      - title: Đăng chuyên trang
        schedule: Quý II; quý III và quý IV/2026
        items:
          - { outlet: bao, label: Chuyên trang, quantity: 12, unit: bài, unitPrice: 2.000.000đ/bài, amount: 24.000.000đ, source: tinh }
          - { label: Thuế GTGT, percent: 8%, amount: 1.920.000đ, source: tinh }
      - title: Phóng sự truyền hình
        schedule: Đến hết tháng 6/2026
        items: [{ outlet: dai, amount: 14.080.000đ, source: tinh }]
      - title: Viết bài trên trang thông tin điện tử
        schedule: hằng tháng trước ngày 25
        items: [{ label: Nhuận bút, quantity: 12, unit: bài, unitPrice: 500.000đ/bài, amount: 6.000.000đ, source: xa }]
      - { title: Phát thanh, schedule: Thường xuyên }
  - no: II
    title: Hội nghị, tài liệu
    tasks:
      - title: Hội nghị triển khai
        schedule: Tháng 3/2026
        items:
          - { label: Hội trường, amount: 5.000.000đ, source: xa }
          - { label: Nước uống, amount: 3.000.000đ, source: xa }
      - title: In tờ rơi
        schedule: Quý II/2026
        items: [{ label: Tờ rơi, amount: 20.000.000đ, source: xa }]
      - title: Treo băng rôn
        schedule: Quý I; quý III/2026
        items: [{ label: Băng rôn, amount: 12.000.000đ, source: xa }]
      - title: Tập huấn
        schedule: Tháng 9/2026
        items: [{ label: Lớp tập huấn, amount: 10.000.000đ, source: tinh }]
  - no: III
    title: Báo cáo, thi tìm hiểu
    tasks:
      - { title: Báo cáo tháng, schedule: hằng tháng trước ngày 25 }
      - { title: Báo cáo sơ kết và tổng kết, schedule: trước ngày 15/6 và 15/12 }
      - title: Thi tìm hiểu
        schedule: Quý IV/2026
        items: [{ label: Giải thưởng, amount: 16.000.000đ, source: xa }]
      - title: Pa nô
        schedule: Năm 2026
        items: [{ label: Pa nô, amount: 8.000.000đ, source: xa }]
`;

/** One payment as the accountant has it: `of` is the number of a contract, or that of a task and the item in it. */
export interface MadePayment {
  readonly voucher: string;
  readonly day: string;
  readonly of: string;
  readonly item?: string;
  readonly million: number;
  readonly kind?: 'advance' | 'settlement' | 'refund';
}

/** In the order of their days. */
export const PAYMENTS: readonly MadePayment[] = [
  { voucher: 'PC 01', day: '15/02/2026', of: 'II.3', item: 'Băng rôn', million: 5.5 },
  { voucher: 'PC 02', day: '12/03/2026', of: 'II.1', item: 'Hội trường', million: 5 },
  { voucher: 'PC 03', day: '12/03/2026', of: 'II.1', item: 'Nước uống', million: 2.8 },
  { voucher: 'PC 04', day: '27/03/2026', of: 'I.3', item: 'Nhuận bút', million: 1.5 },
  { voucher: 'UNC 01', day: '10/04/2026', of: '05/HĐ-VP', million: 7, kind: 'advance' },
  { voucher: 'UNC 02', day: '15/04/2026', of: '06/HĐ-VP', million: 4, kind: 'advance' },
  { voucher: 'UNC 03', day: '20/05/2026', of: '11/HĐ-VP', million: 10 },
  { voucher: 'UNC 04', day: '18/06/2026', of: '11/HĐ-VP', million: 9.5, kind: 'settlement' },
  { voucher: 'PC 05', day: '26/06/2026', of: 'I.3', item: 'Nhuận bút', million: 1.5 },
  { voucher: 'UNC 05', day: '29/06/2026', of: '06/HĐ-VP', million: 10, kind: 'settlement' },
  { voucher: 'UNC 06', day: '03/07/2026', of: '06/HĐ-VP', million: 0.2, kind: 'refund' },
  { voucher: 'UNC 07', day: '15/07/2026', of: '05/HĐ-VP', million: 6.48 },
  { voucher: 'PC 06', day: '20/08/2026', of: 'II.3', item: 'Băng rôn', million: 5.9 },
  { voucher: 'PC 07', day: '25/09/2026', of: 'I.3', item: 'Nhuận bút', million: 1.5 },
  { voucher: 'UNC 08', day: '28/09/2026', of: '20/HĐ-VP', million: 5 },
  { voucher: 'UNC 09', day: '15/10/2026', of: '05/HĐ-VP', million: 6.48 },
  { voucher: 'PC 08', day: '20/11/2026', of: 'III.3', item: 'Giải thưởng', million: 15 },
  { voucher: 'PC 09', day: '05/12/2026', of: 'III.4', item: 'Pa nô', million: 7.5 },
  { voucher: 'UNC 10', day: '18/12/2026', of: '05/HĐ-VP', million: 5.96, kind: 'settlement' },
  { voucher: 'UNC 11', day: '22/12/2026', of: '20/HĐ-VP', million: 4.8, kind: 'settlement' },
];

export const CONTRACTS = `contracts:
  - { number: 05/HĐ-VP, signed: 20/3/2026, outlet: Báo Lâm Đồng, tasks: [I.1], amount: 25.920.000đ, until: 31/12/2026, source: Ngân sách tỉnh }
  - { number: 06/HĐ-VP, signed: 25/3/2026, outlet: dai, tasks: [Phóng sự truyền hình], amount: 14.000.000đ }
  - { number: 11/HĐ-VP, signed: 10/4/2026, supplier: Công ty In Lâm Đồng, tasks: [II.2], amount: 19.500.000đ }
  - { number: 20/HĐ-VP, signed: 05/9/2026, supplier: Công ty Sự kiện, tasks: [II.4], amount: 9.800.000đ }
`;

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
/** When the reports of the months were sent: that of May a day late, that of June in July. */
const SENT = [
  '24/1',
  '24/2',
  '24/3',
  '23/4',
  '25/5',
  '02/7',
  '24/7',
  '24/8',
  '24/9',
  '23/10',
  '24/11',
  '24/12',
];

export function communeActuals(asOf = '31/12/2026'): string {
  return `plan: plan.yaml
asOf: ${asOf}
${CONTRACTS}payments:
${PAYMENTS.map(paymentYaml).join('\n')}
progress:
  - { task: I.1, period: Quý II/2026, state: done, date: 25/6/2026 }
  - { task: I.1, period: Quý III/2026, state: done, date: 05/10/2026 }
  - { task: I.1, period: Quý IV/2026, state: done, date: 18/12/2026, evidence: 12 bài }
  - { task: I.2, state: done, date: 28/6/2026 }
${MONTHS.map((month) => `  - { task: I.3, period: Tháng ${month}/2026, quantity: 1 }`).join('\n')}
  - { task: I.4, state: started, date: 20/01/2026 }
  - { task: II.1, state: done, date: 12/3/2026 }
  - { task: II.2, state: done, date: 17/6/2026 }
  - { task: II.3, period: Quý I/2026, state: done, date: 20/02/2026 }
  - { task: II.3, period: Quý III/2026, state: done, date: 22/8/2026 }
  - { task: II.4, state: done, date: 26/9/2026 }
${MONTHS.map((month, i) => `  - { task: III.1, period: Tháng ${month}/2026, state: done, date: ${SENT[i]}/2026 }`).join('\n')}
  - { task: III.2, period: trước ngày 15/6, state: done, date: 12/6/2026 }
  - { task: III.2, period: trước ngày 15/12, state: done, date: 14/12/2026 }
  - { task: III.3, state: done, date: 20/11/2026 }
  - { task: III.4, state: started, date: 10/4/2026 }
  - { task: III.4, state: done, date: 05/12/2026 }
`;
}

function paymentYaml({ voucher, day, of, item, million, kind }: MadePayment): string {
  const whose = item === undefined ? `contract: ${of}` : `task: ${of}, item: ${item}`;
  const amount = `${(million * 1_000_000).toLocaleString('de-DE')}đ`;
  return `  - { ${whose}, date: ${day}, amount: ${amount}, voucher: ${voucher}${kind ? `, kind: ${kind}` : ''} }`;
}

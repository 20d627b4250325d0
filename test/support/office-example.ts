import type { Plan } from '../../src/plan/format/schema.ts';
import { openPlan } from '../../src/plan/open.ts';

/** A plan with all that a paper may have to show. */
export const EXAMPLE = `
plan: { number: 12/KH-UBND, title: Tuyên truyền cải cách hành chính năm 2026, issuer: UBND phường Láng, issued: 05/3/2026, period: 2026 }
budget:
  total: 190.600.000đ
  inWords: Một trăm chín mươi triệu sáu trăm nghìn đồng
  source: Ngân sách phường
outlets: { hanoimoi: { name: Báo Hà Nội mới } }
tasks:
  - id: press
    title: Tuyên truyền trên báo, đài
    implementedBy: Văn phòng HĐND và UBND
    result: Tin, bài
    schedule: Quý II/2026
    items:
      - { outlet: hanoimoi, label: chuyên mục, quantity: 12, unit: kỳ, unitPrice: 5.000.000đ, amount: 60.000.000đ }
      - { label: Phóng sự, quantity: 4, unit: phóng sự, unitPrice: 15.000.000đ, amount: 60.000.000đ }
      - { label: Thuế, amount: 9.600.000đ, note: theo quy định }
  - id: print
    title: =Hội nghị, ấn phẩm
    implementedBy: Văn phòng HĐND và UBND
    schedule: Quý II/2026
    items:
      - { label: Hội nghị, quantity: 240, unit: người, unitPrice: 150.000đ, amount: 36.000.000đ }
      - { label: Tờ gấp, quantity: 10.000, unit: tờ, unitPrice: 2.500đ, amount: 25.000.000đ }
  - id: report
    title: Báo cáo tổng kết
    schedule: 15/3/2026
`;

export function planFrom(yaml: string): Plan {
  const { plan, problems } = openPlan('plan.yaml', Buffer.from(yaml));
  if (!plan || problems.length > 0) throw new Error(`no plan: ${JSON.stringify(problems)}`);
  return plan;
}

/** The example without what a line of a cell cannot say. */
export const PLAIN_EXAMPLE = EXAMPLE.replace(
  /(?:quantity|unit|unitPrice|note): [^,}]+(?:, )?/g,
  '',
).replaceAll(', }', ' }');

import { describe, expect, test } from 'vitest';
import { sheetText } from '../../src/output/sheet/text.ts';
import { plain } from '../../src/output/text/paint.ts';
import { annexSheet, estimateSheet } from '../../src/papers/annex-sheet.ts';
import { BudgetSums } from '../../src/reports/budget/budget.ts';
import { planIn } from '../support/versions.ts';

const SECTIONS = `plan: { number: 12/KH-UBND, title: Tuyên truyền, period: 2026 }
budget: { total: 249.600.000đ }
tasks:
  - no: I
    title: Tuyên truyền trên báo chí
    schedule: Năm 2026
    tasks:
      - title: Đăng chuyên trang
        coordinatedBy: Sở Nội vụ
        other: { "Theo dõi": Văn phòng }
        items:
          - { label: Chuyên trang, quantity: [12, 2], unit: kỳ, unitPrice: 5.000.000đ/kỳ, amount: 120.000.000đ }
          - { label: Thuế GTGT, percent: 8%, amount: 9.600.000đ }
      - { title: Đưa tin, schedule: Quý III }
  - no: II
    title: Hội thi
    items:
      - { label: Giải thưởng, amount: 120.000.000đ }
`;

function reportOf(text: string) {
  const plan = planIn(text);
  const sums = new BudgetSums(['task', 'outlet'], null, false);
  sums.add(plan, 'plan.yaml');
  const budget = sums.finish();
  if (!budget) throw new Error('nothing to report');
  return { plans: [{ plan, file: 'plan.yaml', limits: new Map() }], budget };
}

const { plans, budget } = reportOf(SECTIONS);
const linesOf = (text: string) => text.trimEnd().split('\n');

test('the annex has every column that says something, every row, and the sums of sections', () => {
  const lines = linesOf(sheetText(annexSheet(plans, budget, false, 'vi'), 200, plain));
  expect(lines).toEqual([
    'Dự kiến kinh phí – Kế hoạch số 12/KH-UBND',
    '',
    'Đơn vị tính: đồng',
    'TT  Tên nhiệm vụ               Cơ quan phối hợp  Khoản chi     ĐVT  Số lượng    Đơn giá  Dự kiến kinh phí  Thời gian  Theo dõi',
    '───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────',
    ' I  Tuyên truyền trên báo chí                                                                 129.600.000  Năm 2026',
    ' 1    Đăng chuyên trang        Sở Nội vụ         Cộng                                         129.600.000  Năm 2026   Văn phòng',
    '                                                 Chuyên trang  kỳ     12 × 2  5.000.000       120.000.000',
    '                                                 Thuế GTGT                           8%         9.600.000',
    ' 2    Đưa tin                                                                                              Quý III',
    'II  Hội thi                                      Giải thưởng                                  120.000.000',
    '───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────',
    '    Tổng cộng                                                                                 249.600.000',
    '',
    '(Bằng chữ: Hai trăm bốn mươi chín triệu sáu trăm nghìn đồng)',
    '',
    'Tổng cộng 249.600.000đ, khớp với tổng dự kiến kinh phí',
  ]);
});

test('the estimate has a line for each item, and none for what costs nothing', () => {
  const lines = linesOf(sheetText(estimateSheet(plans, budget, 'vi'), 80, plain));
  expect(lines.slice(3, -4)).toEqual([
    'TT  Nội dung                   ĐVT  Số lượng    Đơn giá   Thành tiền',
    '────────────────────────────────────────────────────────────────────',
    ' I  Tuyên truyền trên báo chí                            129.600.000',
    ' 1    Đăng chuyên trang                                  129.600.000',
    ' -      Chuyên trang           kỳ     12 × 2  5.000.000  120.000.000',
    ' -      Thuế GTGT                                    8%    9.600.000',
    'II  Hội thi                                              120.000.000',
    ' -    Giải thưởng                                        120.000.000',
    '────────────────────────────────────────────────────────────────────',
    '    Tổng cộng                                            249.600.000',
  ]);
});

test('each of several sources has its column, with what is declared of it beside the total', () => {
  const { plans, budget } = reportOf(`plan: { number: 12/KH-UBND, title: Tuyên truyền, period: 2026 }
budget:
  total: 300
  unit: triệu đồng
  sources: { province: { name: Tỉnh, amount: 100 }, commune: { name: Xã, amount: 200 } }
tasks:
  - title: In tờ rơi
    items:
      - { label: Thiết kế, amount: 100, source: province }
      - { label: In, amount: 200, source: commune, note: hai mặt }
`);
  expect(linesOf(sheetText(annexSheet(plans, budget, false, 'vi'), 200, plain)).slice(3, -4)).toEqual([
    'TT  Tên nhiệm vụ  Khoản chi  Dự kiến kinh phí         Tỉnh           Xã  Ghi chú',
    '────────────────────────────────────────────────────────────────────────────────',
    ' 1  In tờ rơi     Cộng            300.000.000  100.000.000  200.000.000',
    '                  Thiết kế        100.000.000  100.000.000',
    '                  In              200.000.000               200.000.000  hai mặt',
    '────────────────────────────────────────────────────────────────────────────────',
    '    Tổng cộng                     300.000.000  100.000.000  200.000.000',
  ]);
});

describe('a plan without money', () => {
  const free = reportOf(
    'plan: { title: Tuyên truyền, period: 2026 }\ntasks:\n  - { title: Treo băng rôn, schedule: Quý I }\n',
  );

  test('has no columns of money and no total', () => {
    const text = sheetText(annexSheet(free.plans, free.budget, false, 'vi'), 80, plain);
    expect(text).not.toMatch(/Đơn vị tính|kinh phí {2}|Tổng cộng|Bằng chữ|0đ/);
    expect(text).toContain('Kế hoạch không ghi kinh phí.');
  });
});

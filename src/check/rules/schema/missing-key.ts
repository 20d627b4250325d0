import { type Needs, type ShapeProblem, valueAt } from '../../../plan/format/shape.ts';
import { readFactors, readPrice, readUnit } from '../../../plan/format/values.ts';
import type { PlanFile } from '../../../plan/open.ts';
import { formatMoney } from '../../../values/money/money.ts';
import type { Path } from '../../../yaml/document.ts';
import { defineTextRule, type Wording } from '../../engine/rule.ts';

export const schemaMissingKey = defineTextRule({
  id: 'schema/missing-key',
  severity: 'error',
  summary: { vi: 'Kế hoạch có đủ các mục bắt buộc', en: 'The plan has every required key' },
  why: {
    vi: 'Thiếu số tiền, tên nhiệm vụ hay thời gian thì không thể cộng tổng và theo dõi.',
    en: 'Without an amount, a title or a period there is nothing to add up or to follow.',
  },
  example: { bad: 'outlet: kinhtedothi,', good: 'outlet: kinhtedothi, amount: 90.000.000đ,' },
  checkText(file, report) {
    const { source, problems, writtenPath } = file;
    const productAt = productsIn(file);
    for (const problem of problems) {
      if (problem.kind === 'missing') {
        const { path, key } = problem;
        const range = source.rangeOf(writtenPath([...path, key]));
        const value = key === 'amount' ? productAt(path) : null;
        report({
          range,
          data: { key, ...(value !== null && { suggestion: value }) },
          ...wordingOf(problem, value ?? '…'),
        });
      } else if (problem.kind === 'missing-either') {
        report({
          range: source.rangeOf(writtenPath(problem.path)),
          data: {},
          ...NEEDED[problem.needs],
        });
      }
    }
  },
});

const NEEDED: Readonly<Record<Needs, Wording>> = {
  'item-subject': {
    vi: 'khoản chi này không ghi chi cho ai, việc gì',
    en: 'the item does not say what the money is for',
    help: {
      vi: 'thêm outlet: (mã cơ quan truyền thông) hoặc label: (nội dung chi)',
      en: 'add outlet: (an id of outlets) or label: (what it is for)',
    },
  },
  'contract-name': {
    vi: 'hợp đồng này không ghi số',
    en: 'the contract has no number',
    help: { vi: 'thêm number: (số hợp đồng)', en: 'add number: (the number of the contract)' },
  },
  'contract-partner': {
    vi: 'hợp đồng này không ghi ký với ai',
    en: 'the contract does not say with whom it was signed',
    help: {
      vi: 'thêm outlet: (cơ quan truyền thông của kế hoạch) hoặc supplier: (tên nhà thầu)',
      en: 'add outlet: (one of the outlets of the plan) or supplier: (the name of a contractor)',
    },
  },
  'payment-purpose': {
    vi: 'khoản thanh toán này không ghi của hợp đồng nào, nhiệm vụ nào',
    en: 'the payment does not say under which contract or for which task it was made',
    help: {
      vi: 'thêm contract: (số hợp đồng), hoặc task: (nhiệm vụ) nếu không có hợp đồng',
      en: 'add contract: (its number), or task: where there is no contract',
    },
  },
  'payment-one-purpose': {
    vi: 'khoản thanh toán ghi cả hợp đồng và nhiệm vụ',
    en: 'the payment names both a contract and a task',
    help: {
      vi: 'theo hợp đồng thì bỏ task: (hợp đồng đã ghi nhiệm vụ); không có hợp đồng thì bỏ contract:',
      en: 'under a contract leave out task: (the contract has its tasks); without one leave out contract:',
    },
  },
  'payment-item': {
    vi: 'khoản chi (item) của nhiệm vụ nào chưa ghi',
    en: 'the item is not said to be of any task',
    help: { vi: 'thêm task: (nhiệm vụ)', en: 'add task:' },
  },
  'progress-state': {
    vi: 'tiến độ này không ghi kết quả',
    en: 'the entry does not say what came of the task',
    help: {
      vi: 'thêm state: started, done hoặc stopped, hoặc quantity: (khối lượng đã làm)',
      en: 'add state: started, done or stopped, or quantity: (how much was done)',
    },
  },
  'progress-date': {
    vi: 'tiến độ này không ghi ngày',
    en: 'the entry has no date',
    help: { vi: 'thêm date: (ngày) hoặc period: (kỳ)', en: 'add date: or period:' },
  },
  'norm-limit': {
    vi: 'định mức phải ghi max hoặc exact, và chỉ một trong hai',
    en: 'a norm has either max or exact, and not both',
    help: {
      vi: 'max: (mức tối đa) hoặc exact: (mức cố định)',
      en: 'max: (the most that is allowed) or exact: (a fixed rate)',
    },
  },
};

/** Finds what quantity × unitPrice of the item at a path comes to, written as an amount; null where they do not say. */
function productsIn({ source, writtenPath }: PlanFile): (path: Path) => string | null {
  let data: unknown;
  const textAt = (path: Path): string => {
    const value = valueAt(data, writtenPath(path));
    return typeof value === 'string' ? value : '';
  };
  return (path) => {
    // Few files lack an amount, and one that does may lack many.
    data ??= source.toData();
    const written = valueAt(data, writtenPath([...path, 'quantity']));
    const texts = [written].flat().filter((text) => typeof text === 'string');
    const quantity = readFactors(texts);
    const unit = readUnit(textAt(['budget', 'unit'])) ?? undefined;
    const { dong } = readPrice(textAt([...path, 'unitPrice']), unit);
    if (quantity === null || dong === null) return null;
    const scale = 10n ** BigInt(quantity.decimals);
    const product = quantity.digits * dong;
    return product % scale === 0n ? formatMoney(product / scale) : null;
  };
}

function wordingOf({ key, hasKey }: Extract<ShapeProblem, { kind: 'missing' }>, value: string): Wording {
  return hasKey
    ? {
        vi: `trường bắt buộc "${key}" chưa có nội dung`,
        en: `the required key "${key}" has no value`,
        help: {
          vi: `điền sau dấu hai chấm: ${key}: ${value}`,
          en: `write it after the colon: ${key}: ${value}`,
        },
      }
    : {
        vi: `thiếu trường bắt buộc "${key}"`,
        en: `the required key "${key}" is missing`,
        help: { vi: `thêm ${key}: ${value}`, en: `add ${key}: ${value}` },
      };
}

import type { Localized } from '../../i18n.ts';
import { nameOf } from '../../plan/facts/lines.ts';
import type { Item, Plan, Task } from '../../plan/format/schema.ts';
import { formatMoney } from '../../values/money/money.ts';
import type { Proof } from '../causes/proven-amounts.ts';
import type { Place } from '../engine/rule.ts';
import { shortNameOfTask } from './names.ts';

/** That the amount at a place is what another figure proves, or has to be. */
export function provenWords(proof: Proof, isWritten: boolean, place: Place, plan: Plan): Localized {
  const { vi, en } = figureOf(proof, place, plan);
  if (isWritten) return { vi: `số này khớp với ${vi}`, en: `it agrees with ${en}` };
  const proven = formatMoney(proof.dong);
  return { vi: `để khớp với ${vi} thì phải là ${proven}`, en: `to agree with ${en} it has to be ${proven}` };
}

/** The figure on the other side of the equation: what is declared, or, of a declared figure, its parts. */
function figureOf({ kind, of }: Proof, place: Place, plan: Plan): Localized {
  const isOwn = of === place.in;
  switch (kind) {
    case 'line':
      return place.at === 'unitPrice'
        ? { vi: 'số lượng và thành tiền', en: 'quantity and amount' }
        : { vi: 'số lượng × đơn giá', en: 'quantity × unit price' };
    case 'percent': {
      if (isOwn) return { vi: 'tỷ lệ đã ghi', en: 'its percentage' };
      const name = nameOf(of as Item, plan);
      return { vi: `tỷ lệ của "${name}"`, en: `the percentage of "${name}"` };
    }
    case 'subtotal': {
      if (isOwn) return { vi: 'các khoản chi của nhiệm vụ', en: 'the items of the task' };
      const { vi, en } = shortNameOfTask(of as Task, plan);
      return { vi: `tổng đã ghi của ${vi}`, en: `the subtotal of ${en}` };
    }
    case 'total':
      return isOwn
        ? { vi: 'các khoản chi', en: 'the items' }
        : { vi: 'tổng dự kiến kinh phí', en: 'budget.total' };
    case 'source': {
      const { name } = of as NonNullable<Plan['budget']['sources']>[string];
      return isOwn
        ? { vi: 'các khoản chi lấy từ nguồn này', en: 'the items from this source' }
        : { vi: `nguồn "${name}"`, en: `source "${name}"` };
    }
    case 'sources':
      return isOwn
        ? { vi: 'các nguồn kinh phí', en: 'the sources' }
        : { vi: 'tổng dự kiến kinh phí', en: 'budget.total' };
    case 'words':
      return { vi: 'số tiền bằng chữ', en: 'the amount in words' };
  }
}

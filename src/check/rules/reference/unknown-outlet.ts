import { linesOf } from '../../../plan/lines.ts';
import { nearestOutlet } from '../../../plan/outlet.ts';
import type { Item } from '../../../plan/schema.ts';
import { defineRule, related } from '../../rule.ts';
import { unknownReference } from '../../unknown-reference.ts';

export const referenceUnknownOutlet = defineRule({
  id: 'reference/unknown-outlet',
  severity: 'error',
  summary: { vi: 'Mọi mã ở outlet đều có trong outlets', en: 'Every outlet named by an item is in outlets' },
  why: {
    vi: 'Một tờ báo viết hai mã sẽ bị cộng thành hai nơi nhận tiền.',
    en: 'A paper with two ids would be counted as two outlets.',
  },
  reads: ['outlets', 'tasks'],
  example: { bad: 'outlet: kinhtedothj', good: 'outlet: kinhtedothi' },
  check(plan, report) {
    const known = Object.keys(plan.outlets);
    const unknown = new Map<string, Item[]>();
    for (const { item } of linesOf(plan)) {
      const { outlet } = item;
      if (outlet === undefined || Object.hasOwn(plan.outlets, outlet)) continue;
      // Where no outlet is known at all, that is the one thing to say.
      const key = known.length > 0 ? outlet : '';
      unknown.set(key, [...(unknown.get(key) ?? []), item]);
    }
    for (const items of unknown.values()) {
      const [first, ...more] = items;
      if (first?.outlet === undefined) continue;
      const found = unknownReference({
        id: first.outlet,
        meant: nearestOutlet(first.outlet, plan),
        known,
        kind: { vi: 'cơ quan truyền thông', en: 'outlet' },
        remedy: { vi: 'thêm vào outlets với name: …', en: 'add it to outlets with name: …' },
      });
      report({
        in: first,
        at: 'outlet',
        ...found,
        related: more.map((item) => related({ in: item, at: 'outlet' }, 'ở đây cũng vậy', 'here too')),
        ...(found.fix && {
          fix: { ...found.fix, places: items.map((item) => ({ in: item, at: 'outlet' })) },
        }),
      });
    }
  },
});

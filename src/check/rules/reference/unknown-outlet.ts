import { linesOf } from '../../../plan/facts/lines.ts';
import { nearestOutlet } from '../../../plan/facts/outlet.ts';
import { groupBy } from '../../../values/text/group-by.ts';
import { defineRule } from '../../engine/rule.ts';
import { atAllPlaces, unknownReference } from '../../wording/unknown-reference.ts';

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
    const unknown = linesOf(plan).filter(
      ({ item: { outlet } }) => outlet !== undefined && !Object.hasOwn(plan.outlets, outlet),
    );
    // Where no outlet is known at all, that is the one thing to say.
    for (const named of groupBy(unknown, ({ item }) => (known.length > 0 ? item.outlet : '')).values()) {
      const [first, ...others] = named.map(({ item }) => ({ in: item, at: 'outlet' }) as const);
      const id = first?.in.outlet;
      if (!first || id === undefined) continue;
      const found = unknownReference({
        id,
        intended: nearestOutlet(id, plan),
        known,
        kind: { vi: 'cơ quan truyền thông', en: 'outlet' },
        remedy: { vi: 'thêm vào outlets với name: …', en: 'add it to outlets with name: …' },
      });
      report(atAllPlaces(found, first, others));
    }
  },
});

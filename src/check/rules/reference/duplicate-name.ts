import type { Outlet } from '../../../plan/format/schema.ts';
import { foldName } from '../../../values/text/fold.ts';
import { defineRule, type PlaceIn, related } from '../../engine/rule.ts';

export const referenceDuplicateName = defineRule({
  id: 'reference/duplicate-name',
  severity: 'warning',
  summary: {
    vi: 'Không có hai cơ quan truyền thông trùng tên hoặc cách viết khác',
    en: 'No two outlets share a name or alias, case and accents apart',
  },
  why: {
    vi: 'Một tờ báo ghi dưới hai tên sẽ nhận tiền hai lần mà bảng tổng hợp không cho thấy.',
    en: 'A paper under two names is paid twice, and no report shows it.',
  },
  reads: ['outlets'],
  example: { bad: 'aliases: [Báo Hà Nội mới]', good: 'aliases: [Báo KTĐT]' },
  check({ outlets }, report) {
    const taken = new Map<string, { id: string; place: PlaceIn<Outlet> }>();
    for (const [id, outlet] of Object.entries(outlets)) {
      const clashes = new Set<string>();
      for (const { name, place } of spellingsOf(outlet)) {
        const folded = foldName(name);
        const other = taken.get(folded);
        if (!other) taken.set(folded, { id, place });
        if (!other || other.id === id || clashes.has(other.id)) continue;
        clashes.add(other.id);
        report({
          ...place,
          data: { name, outlet: id, other: other.id },
          vi: `"${name}" (${id}) trùng với tên của ${other.id}`,
          en: `"${name}" (${id}) is also a name of ${other.id}`,
          help: {
            vi: 'nếu là một cơ quan, gộp thành một mã; nếu không, ghi tên đầy đủ để phân biệt',
            en: 'if they are one outlet, keep one id; if not, write the names in full',
          },
          related: [related(other.place, `tên của ${other.id}`, `the name of ${other.id}`)],
        });
      }
    }
  },
});

function spellingsOf(outlet: Outlet): { name: string; place: PlaceIn<Outlet> }[] {
  const aliases = (outlet.aliases ?? []).map((name, index) => {
    const place: PlaceIn<Outlet> = { in: outlet, at: 'aliases', index };
    return { name, place };
  });
  return [{ name: outlet.name, place: { in: outlet, at: 'name' } }, ...aliases];
}

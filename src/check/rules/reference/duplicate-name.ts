import type { Outlet } from '../../../plan/schema.ts';
import { fold } from '../../../values/fold.ts';
import { defineRule, message, related } from '../../catalogue-rule.ts';
import type { PlaceIn } from '../../rule.ts';

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
  messages: {
    shared: message<{ name: string; outlet: string; other: string }>({
      vi: ({ name, outlet, other }) => ({
        message: `"${name}" (${outlet}) trùng với tên của ${other}`,
        help: 'nếu là một cơ quan, gộp thành một mã; nếu không, ghi tên đầy đủ để phân biệt',
      }),
      en: ({ name, outlet, other }) => ({
        message: `"${name}" (${outlet}) is also a name of ${other}`,
        help: 'if they are one outlet, keep one id; if not, write the names in full',
      }),
    }),
  },
  example: {
    bad: `outlets:
  hanoimoi: { name: Báo Hà Nội Mới }
  kinhtedothi: { name: Báo Kinh tế và Đô thị, aliases: [Báo Hà Nội mới] }
`,
    good: `outlets:
  hanoimoi: { name: Báo Hà Nội Mới }
  kinhtedothi: { name: Báo Kinh tế và Đô thị, aliases: [Báo Kinh Tế đô thị] }
`,
  },
  check({ outlets }, report) {
    const taken = new Map<string, { id: string; place: PlaceIn<Outlet> }>();
    for (const [id, outlet] of Object.entries(outlets)) {
      const spellings = [
        { name: outlet.name, place: { in: outlet, at: 'name' } as const },
        ...(outlet.aliases ?? []).map((name, index) => ({
          name,
          place: { in: outlet, at: 'aliases', index } as const,
        })),
      ];
      const clashes = new Set<string>();
      for (const { name, place } of spellings) {
        const other = taken.get(fold(name));
        if (!other) taken.set(fold(name), { id, place });
        if (!other || other.id === id || clashes.has(other.id)) continue;
        clashes.add(other.id);
        report({
          ...place,
          message: 'shared',
          args: { name, outlet: id, other: other.id },
          related: [related(other.place, `tên của ${other.id}`, `the name of ${other.id}`)],
        });
      }
    }
  },
});

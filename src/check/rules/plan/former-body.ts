import { fold } from '../../../values/text/fold.ts';
import { groupBy } from '../../../values/text/group-by.ts';
import { bodiesIn } from '../../causes/bodies.ts';
import { laterDayOf } from '../../causes/plan-years.ts';
import { defineRule, related } from '../../engine/rule.ts';

/** The departments of a province are those of Nghị định 45/2025/NĐ-CP from this day. */
const MERGED = '2025-03-01';

interface Former {
  /** Its full and its short names, folded. */
  readonly names: RegExp;
  readonly name: string;
  /** What took most of its work over; and what a communications plan is most likely to need besides. */
  readonly now: string;
  readonly besides?: string;
}

const FORMER: readonly Former[] = [
  {
    names: /\bso (?:ke hoach (?:va )?dau tu|kh ?(?:va )?dt)\b/,
    name: 'Sở Kế hoạch và Đầu tư',
    now: 'Sở Tài chính',
  },
  { names: /\bso (?:giao thong(?: va)? van tai|gtvt)\b/, name: 'Sở Giao thông vận tải', now: 'Sở Xây dựng' },
  {
    names: /\bso (?:thong tin (?:va )?truyen thong|tt ?(?:va )?tt)\b/,
    name: 'Sở Thông tin và Truyền thông',
    now: 'Sở Khoa học và Công nghệ',
    besides: 'báo chí, thông tin cơ sở: Sở Văn hóa, Thể thao và Du lịch',
  },
  {
    names: /\bso (?:lao dong thuong binh (?:va )?xa hoi|ld ?tb ?(?:va )?xh)\b/,
    name: 'Sở Lao động - Thương binh và Xã hội',
    now: 'Sở Nội vụ',
  },
  {
    names: /\bso (?:tai nguyen (?:va )?moi truong|tn ?(?:va )?mt)\b/,
    name: 'Sở Tài nguyên và Môi trường',
    now: 'Sở Nông nghiệp và Môi trường',
  },
  {
    names: /\bso (?:nong nghiep (?:va )?phat trien nong thon|nn ?(?:va )?ptnt)\b/,
    name: 'Sở Nông nghiệp và Phát triển nông thôn',
    now: 'Sở Nông nghiệp và Môi trường',
  },
];
/** `Sở Nội vụ (trước đây là Sở Lao động - Thương binh và Xã hội)` */
const SAYS_FORMER = /\b(?:truoc day|nguyen la|cu|sap nhap|hop nhat)\b/;

export const planFormerBody = defineRule({
  id: 'plan/former-body',
  severity: 'warning',
  summary: {
    vi: 'Kế hoạch từ 01/3/2025 không giao việc cho sở đã hợp nhất',
    en: 'No plan from 1 March 2025 on gives work to a department that was merged away',
  },
  why: {
    vi: 'Từ 01/3/2025 các sở được tổ chức theo Nghị định 45/2025/NĐ-CP: việc giao cho sở cũ không còn cơ quan thực hiện.',
    en: 'Since 1 March 2025 Decree 45/2025/NĐ-CP says which departments there are: work given to others is done by nobody.',
  },
  reads: ['plan', 'outlets', 'tasks'],
  example: {
    bad: 'title: Ký hợp đồng\n    implementedBy: Sở Thông tin và Truyền thông\n',
    good: 'title: Ký hợp đồng\n    implementedBy: Văn phòng HĐND và UBND phường\n',
  },
  check(plan, report) {
    if (laterDayOf(plan) < MERGED) return;
    const found = bodiesIn(plan).flatMap(({ text = '', place }) => {
      const folded = fold(text);
      if (SAYS_FORMER.test(folded)) return [];
      return FORMER.flatMap((former) => (former.names.test(folded) ? [{ former, place }] : []));
    });
    for (const [{ name, now, besides }, [first, ...others]] of groupBy(found, ({ former }) => former)) {
      if (!first) continue;
      const more = besides ? ` (${besides})` : '';
      report({
        ...first.place,
        data: { body: name, now },
        vi: `${name} không còn từ 01/3/2025 (Nghị định 45/2025/NĐ-CP)`,
        en: `${name} ceased to exist on 1 March 2025 (Decree 45/2025/NĐ-CP)`,
        help: {
          vi: `giao cho ${now}${more}`,
          en: `give the work to ${now}${more}`,
        },
        related: others.map(({ place }) => related(place, 'ở đây cũng vậy', 'here too')),
      });
    }
  },
});

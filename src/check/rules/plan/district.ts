import { LETTERS } from '../../../values/text/letters.ts';
import { bodiesIn } from '../../causes/bodies.ts';
import { defineRule, related } from '../../engine/rule.ts';

/** Districts were abolished on this day (Nghị quyết 203/2025/QH15). */
const ABOLISHED = '2025-07-01';
const DISTRICT = `(?:quận|huyện|thị xã|thị trấn)(?![${LETTERS}])`;
const BODY =
  'ubnd|hđnd|ủy ban|uỷ ban|hội đồng nhân dân|mttq|mặt trận|công an|phòng|đảng ủy|đảng uỷ|đảng bộ|trung tâm|đài|ban|hội|đoàn|văn phòng';
/** A body of a district: `UBND các quận, huyện`, `Phòng Văn hóa huyện Ba Vì`, `các huyện, thị xã`, `Huyện ủy`. */
const DISTRICT_BODY = new RegExp(
  `^(?:(?:các|mỗi|toàn bộ)\\s+)?${DISTRICT}|(?<![${LETTERS}])(?:${BODY})(?![${LETTERS}]).*?(?<![${LETTERS}])${DISTRICT}|^(?:quận|huyện|thị)\\s+[uủ][yỷ](?![${LETTERS}])`,
  'iu',
);
/** Names that keep the word: papers, streets and the like. */
const NAME = new RegExp(`^(?:báo|tạp chí|đường|phố|chợ|nhà)(?![${LETTERS}])`, 'iu');

export const planDistrict = defineRule({
  id: 'plan/district',
  severity: 'warning',
  summary: {
    vi: 'Kế hoạch sau ngày 01/7/2025 không giao việc cho cấp huyện',
    en: 'No plan for a time after 1 July 2025 gives work to a district',
  },
  why: {
    vi: 'Quận, huyện, thị xã, thị trấn kết thúc hoạt động từ 01/7/2025 (Nghị quyết 203/2025/QH15), nên nhiệm vụ giao cho các nơi này không còn cơ quan thực hiện.',
    en: 'Districts ceased to exist on 1 July 2025 (Resolution 203/2025/QH15): work given to them is done by nobody.',
  },
  reads: ['plan', 'outlets', 'tasks'],
  example: { bad: 'issuer: UBND quận Hoàn Kiếm', good: 'issuer: UBND phường Hoàn Kiếm' },
  check(plan, report) {
    if (plan.plan.period.start < ABOLISHED) return;
    const [first, ...others] = bodiesIn(plan).flatMap(({ text, place }) => {
      const body = districtBodyIn(text);
      return body ? [{ ...place, excerpt: body }] : [];
    });
    if (!first) return;
    report({
      ...first,
      data: { body: first.excerpt },
      vi: `"${first.excerpt}" không còn từ 01/7/2025`,
      en: `"${first.excerpt}" ceased to exist on 1 July 2025`,
      help: {
        vi: 'giao cho phường, xã, đặc khu, hoặc cơ quan cấp tỉnh',
        en: 'give the work to a ward, a commune or a body of the province',
      },
      related: others.map((place) => related(place, 'ở đây cũng vậy', 'here too')),
    });
  },
});

/** The part of a list of bodies that names one of a district. */
function districtBodyIn(text = ''): string | null {
  for (const part of text
    .normalize('NFC')
    .split(/[;\n]|,\s*(?!(?:quận|huyện|thị xã|thị trấn)(?!\p{L}))|\s+và\s+/u)) {
    const name = part.trim();
    if (!NAME.test(name) && DISTRICT_BODY.test(name)) return name;
  }
  return null;
}

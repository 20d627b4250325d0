import { keyOf, type Unit, type UnitKind, unitsAsOf, unitsNamed, unitsOf } from '../../../facts/units.ts';
import { formatDay } from '../../../values/calendar/calendar.ts';
import { groupBy } from '../../../values/text/group-by.ts';
import { Suggester } from '../../../values/text/suggest.ts';
import { bodiesIn } from '../../causes/bodies.ts';
import { laterDayOf } from '../../causes/plan-years.ts';
import { defineRule, related, type Wording } from '../../engine/rule.ts';

/** The units of the table exist from this day. */
const FIRST_DAY = '2025-07-01';

const PEOPLES_COMMITTEE = '(?:UBND|[ỦỦ][Yy] [Bb]an [Nn]hân [Dd]ân|[UỦ][YỶyỷ] [Bb]an [Nn]hân [Dd]ân)';
const KIND = '([Pp]hường|PHƯỜNG|[Xx]ã|XÃ|[Đđ]ặc khu|ĐẶC KHU|[Tt]ỉnh|TỈNH|[Tt]hành phố|THÀNH PHỐ|TP\\.?)';
const NAME = "((?:\\p{Lu}|\\d)[\\p{L}\\p{M}\\d'’]*(?: (?:[-–] )?(?:\\p{Lu}|\\d)[\\p{L}\\p{M}\\d'’]*)*)";
const PROVINCE = `(?:(?:,| -| –)? ?(?:[Tt]ỉnh|TỈNH|[Tt]hành phố|THÀNH PHỐ|TP\\.?) ?${NAME})?`;
/** `UBND phường Hoàn Kiếm, thành phố Hà Nội` */
const BODY = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:${PEOPLES_COMMITTEE}) (${KIND} ?${NAME}${PROVINCE})(?![\\p{L}\\p{M}])`,
  'gu',
);
/** `phường X`, `xã A`, `TP.HCM` name no unit in full. */
const ABBREVIATION = /^[A-ZĐ]{1,5}\d?$/;

export const planUnitName = defineRule({
  id: 'plan/unit-name',
  severity: 'warning',
  summary: {
    vi: 'Tên xã, phường, đặc khu, tỉnh, thành phố của UBND có trong danh mục từ 01/7/2025',
    en: "The commune, ward or province of a people's committee is one of those since 1 July 2025",
  },
  why: {
    vi: 'Việc giao cho một đơn vị hành chính không còn, hoặc sai tên, thì không có cơ quan thực hiện.',
    en: 'Work given to a unit that is gone, or by a wrong name, is done by nobody.',
  },
  reads: ['plan', 'outlets', 'tasks'],
  example: { bad: 'issuer: UBND phường Hoàn Kiêm', good: 'issuer: UBND phường Hoàn Kiếm' },
  check(plan, report) {
    const day = laterDayOf(plan);
    if (day < FIRST_DAY) return;
    const found = bodiesIn(plan).flatMap(({ text = '', place }) =>
      [...text.normalize('NFC').replace(/\s+/g, ' ').matchAll(BODY)].flatMap(
        ([, written = '', kind = '', name = '', province]) => {
          const wrong = faultOf({ kind: kindOf(kind), name, province: province ?? null }, day > unitsAsOf());
          return wrong ? [{ written, wrong, place: { ...place, excerpt: written } }] : [];
        },
      ),
    );
    for (const [written, [first, ...others]] of groupBy(found, (each) => each.written)) {
      if (!first) continue;
      const { suggestion, ...wording } = first.wrong;
      report({
        ...first.place,
        ...wording,
        data: { unit: written, suggestion },
        related: others.map(({ place }) => related(place, 'ở đây cũng vậy', 'here too')),
      });
    }
  },
});

interface WrittenUnit {
  readonly kind: UnitKind;
  readonly name: string;
  readonly province: string | null;
}

function kindOf(written: string): UnitKind {
  const lower = written.toLowerCase();
  return lower.startsWith('tp') ? 'thành phố' : (lower as UnitKind);
}

/** What is wrong with a unit; null for nothing. Its kind and province are only told where those of the table are of its time. */
function faultOf(
  { kind, name, province }: WrittenUnit,
  isOfTable: boolean,
): (Wording & { readonly suggestion: string | null }) | null {
  if (ABBREVIATION.test(name)) return null;
  const written = `${kind} ${name}`;
  const asOf = { vi: formatDay(unitsAsOf(), 'vi'), en: formatDay(unitsAsOf(), 'en') };
  const known = unitsNamed(name);
  if (known.length === 0) {
    const near = nearest(kind, name);
    return {
      vi: `không có "${written}" trong danh mục đơn vị hành chính đến ${asOf.vi}`,
      en: `there is no "${written}" among the administrative units as of ${asOf.en}`,
      help: near
        ? { vi: `tên gần nhất: ${near}`, en: `the nearest name: ${near}` }
        : { vi: 'kiểm tra lại tên đơn vị sau sắp xếp', en: 'check the name of the unit since 1 July 2025' },
      suggestion: near,
    };
  }
  if (!isOfTable && !isSameSince2025(kind, name)) return null;
  const ofKind = known.filter((unit) => unit.kind === kind);
  const inProvince = province === null ? ofKind : ofKind.filter((unit) => isIn(unit, province));
  if (inProvince.length > 0) return null;
  const right = (ofKind.length > 0 ? ofKind : known).map(fullName);
  const list = right.slice(0, MOST_NAMED).join('; ');
  return {
    vi: `không có "${written}"${province ? ` thuộc ${province}` : ''} trong danh mục đơn vị hành chính đến ${asOf.vi}`,
    en: `there is no "${written}"${province ? ` in ${province}` : ''} among the administrative units as of ${asOf.en}`,
    help: { vi: `có: ${list}`, en: `there is: ${list}` },
    suggestion: right.length === 1 ? (right[0] ?? null) : null,
  };
}

const MOST_NAMED = 3;

/** Whether the provinces of the table are those since 01/7/2025: all but Đồng Nai, which became a city on the day of the table. */
function isSameSince2025(kind: UnitKind, name: string): boolean {
  return (kind === 'tỉnh' || kind === 'thành phố') && keyOf(name) !== keyOf('Đồng Nai');
}

function isIn({ province }: Unit, written: string): boolean {
  return province !== null && keyOf(province.replace(/^(?:Thành phố|Tỉnh) /, '')) === keyOf(written);
}

function fullName({ kind, name, province }: Unit): string {
  return province === null ? `${kind} ${name}` : `${kind} ${name} (${province})`;
}

/** The unit of a kind whose name is a slip of the pen away, with no other as near. */
function nearest(kind: UnitKind, name: string): string | null {
  const near = new Suggester(unitsOf(kind).map((unit) => unit.name)).nearest(name);
  return near?.isSure ? `${kind} ${near.candidate}` : null;
}

import type { Day } from '../values/calendar/calendar.ts';
import { foldWord } from '../values/text/fold-word.ts';
import { addTo } from '../values/text/group-by.ts';
import { unitsTable } from './tables.ts';

/** The kinds of administrative units since 01/7/2025. */
export type UnitKind = 'phường' | 'xã' | 'đặc khu' | 'tỉnh' | 'thành phố';

/** An administrative unit. */
export interface Unit {
  readonly kind: UnitKind;
  readonly name: string;
  /** The province or city it belongs to, with its kind: `Tỉnh Lâm Đồng`; null for one of these. */
  readonly province: string | null;
}

/** The day on which the table of units was right. */
export function unitsAsOf(): Day {
  const [, day = '', month = '', year = ''] = /as of (\d{1,2})\/(\d{1,2})\/(\d{4})/.exec(unitsTable()) ?? [];
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

const KINDS: Readonly<Record<string, UnitKind>> = { P: 'phường', X: 'xã', Đ: 'đặc khu' };

let units: Map<string, Unit[]> | null = null;

/** The units of a name, however its case, the place of its tone mark, and y for i are written. */
export function unitsNamed(name: string): readonly Unit[] {
  units ??= readUnits();
  return units.get(keyOf(name)) ?? [];
}

/** All units of a kind. */
export function unitsOf(kind: UnitKind): Unit[] {
  units ??= readUnits();
  return [...units.values()].flat().filter((unit) => unit.kind === kind);
}

/** The name of a unit for comparison: `Hòa Xá` and `Hoà Xá` are one name, and `Lí Bôn` is `Lý Bôn`. */
export function keyOf(name: string): string {
  return name
    .split(/[\s–—-]+/)
    .map((word) => foldWord(word).replaceAll('’', "'"))
    .join(' ')
    .trim();
}

function readUnits(): Map<string, Unit[]> {
  const found = new Map<string, Unit[]>();
  const add = (unit: Unit) => {
    const key = keyOf(unit.name);
    addTo(found, key, unit);
  };
  for (const line of unitsTable().split('\n')) {
    const [province = '', list = ''] = line.split('\t');
    if (line === '' || line.startsWith('#')) continue;
    const isCity = province.startsWith('Thành phố ');
    add({
      kind: isCity ? 'thành phố' : 'tỉnh',
      name: province.replace(/^(?:Thành phố|Tỉnh) /, ''),
      province: null,
    });
    for (const unit of list.split('|')) {
      const kind = KINDS[unit.charAt(0)];
      if (kind) add({ kind, name: unit.slice(1), province });
    }
  }
  return found;
}

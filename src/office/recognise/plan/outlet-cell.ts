import { isBareChannel, isOutletName } from '../../../values/text/outlet-name.ts';
import type { Entry } from '../annex/entry.ts';
import { cleanName, DASH, HYPHEN } from './outlet-names.ts';

/** An outlet that a cell names. */
export interface OutletLine {
  readonly name: string;
  readonly entry: Entry;
}

/** What separates names in a line: a comma before a capital, but not that of `phát thanh, truyền hình` within a name. */
const PARTINGS = [
  /\s*;\s*/,
  HYPHEN,
  DASH,
  /(?<![Pp]hát [Tt]hanh(?=\s*,\s*[Tt]ruyền hình))\s*,\s*(?=[\p{Lu}\d])|\s+và\s+(?=(?:Báo|Đài|Tạp chí|Kênh)\s)/u,
];

/** The outlets that a cell names, and its lines without a name. */
export function outletCell(entry: Entry): {
  readonly names: readonly OutletLine[];
  readonly rest: readonly string[];
} {
  const names: OutletLine[] = [];
  const rest: string[] = [];
  for (const line of entry.cell.lines) {
    const parts = partsOf(line);
    const named = parts.filter(isOutletName);
    names.push(...named.map((name) => ({ name, entry })));
    const others = parts.filter((part) => !named.includes(part));
    if (named.length === 0) rest.push(line);
    else if (others.length > 0) rest.push(others.join(', '));
  }
  return { names, rest };
}

/** The names in a line that is nothing but names and kinds of channels, otherwise an empty list. */
function partsOf(line: string): string[] {
  const channels = line.split(/\s*[,;]\s*|\s+và\s+/u).map(cleanName);
  if (channels.some(isBareChannel) && channels.every((part) => isBareChannel(part) || isOutletName(part)))
    return channels;
  for (const parting of PARTINGS) {
    const parts = line
      .split(parting)
      .map(cleanName)
      .filter((part) => part !== '');
    if (parts.length > 1 && parts.every(isOutletName)) return parts;
  }
  const name = cleanName(line);
  return isOutletName(name) ? [name] : [];
}

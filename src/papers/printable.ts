import { withoutHidden } from '../output/text/visible.ts';
import type { Plan } from '../plan/format/schema.ts';

/**
 * The plan without characters that are not seen but change what is, such as direction overrides and spaces of no width: a
 * file that an office signs must say what it shows. The same plan if all can be printed.
 */
export function printable(plan: Plan): Plan {
  return cleaned(plan) as Plan;
}

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return withoutHidden(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const list = value.map(cleaned);
    return list.some((element, i) => element !== value[i]) ? list : value;
  }
  const entries = Object.entries(value);
  const own = entries.map(([key, part]) => [withoutHidden(key), cleaned(part)] as const);
  const isSame = own.every(([key, part], i) => key === entries[i]?.[0] && part === entries[i]?.[1]);
  return isSame ? value : Object.fromEntries(own);
}

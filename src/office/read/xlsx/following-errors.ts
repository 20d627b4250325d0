import { addTo } from '../../../values/text/group-by.ts';
import type { Remark, Table } from '../office-document.ts';

/** The remarks without those of cells that show an error only because their formula takes another cell that does. */
export function withoutFollowingErrors(tables: readonly Table[], remarks: readonly Remark[]): Remark[] {
  const errors = new Map(
    remarks.filter(({ kind }) => kind === 'error-value').map((each) => [keyOf(each), each]),
  );
  const followers = new Map<string, string[]>();
  const reached: string[] = [];
  for (const [key, remark] of errors) {
    const taken = termsOf(tables, remark).filter((term) => term !== key && errors.has(term));
    for (const term of taken) addTo(followers, term, key);
    if (taken.length === 0) reached.push(key);
  }
  const following = new Set<string>();
  for (const cause of reached)
    for (const key of followers.get(cause) ?? []) {
      if (!following.has(key)) reached.push(key);
      following.add(key);
    }
  return remarks.filter((remark) => remark.kind !== 'error-value' || !following.has(keyOf(remark)));
}

function keyOf({ table, row, column }: Pick<Remark, 'table' | 'row' | 'column'>): string {
  return `${table}/${row}/${column}`;
}

function termsOf(tables: readonly Table[], { table, row, column }: Remark): string[] {
  const cell = tables.find(({ number }) => number === table)?.rows[(row ?? 0) - 1]?.[(column ?? 0) - 1];
  return (cell?.formula?.terms ?? []).map(keyOf);
}

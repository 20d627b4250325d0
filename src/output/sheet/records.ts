import { stringify } from 'csv-stringify/browser/esm/sync';
import { defused } from './csv.ts';

/** A column of records, as Table Schema types it. */
export interface RecordField {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'number' | 'date';
  readonly description: string;
}

/** A value of a record, in the form of its column: days are ISO, amounts đồng; null where nothing is said. */
export type RecordValue = string | bigint | number | null;

/** What an engine loads: rows that may be put together with those of other runs. */
export interface Records {
  readonly name: string;
  readonly fields: readonly RecordField[];
  readonly rows: readonly (readonly RecordValue[])[];
}

/**
 * Records as CSV with a head, comma and LF. Texts are in quotation marks and defused like those of any CSV, figures are
 * plain, and a field is empty where nothing is said.
 */
export function recordsCsv({ fields, rows }: Records): string {
  const cells = rows.map((row) =>
    row.map((value, i) => {
      if (value === null) return { written: '' };
      return fields[i]?.type === 'string' ? defused(String(value)) : { written: String(value) };
    }),
  );
  return stringify([fields.map(({ name }) => ({ written: name })), ...cells], {
    quoted_string: true,
    cast: { object: ({ written }) => ({ value: String(written), quoted_string: false }) },
  });
}

import { actualsJsonSchema } from '../actual/json-schema.ts';
import { normsJsonSchema } from '../norms/json-schema.ts';
import { planJsonSchema } from '../plan/format/json-schema.ts';
import { UsageError } from '../usage-error.ts';
import type { Console } from './console.ts';

const SCHEMAS = { plan: planJsonSchema, actuals: actualsJsonSchema, norms: normsJsonSchema };

/** Prints the JSON Schema of the plan file, of the file of actuals or of the norms; throws a UsageError for any other `kind`. */
export function schema(kind: string, { stdout }: Console): void {
  const [, schemaOf] = Object.entries(SCHEMAS).find(([known]) => known === kind) ?? [];
  if (!schemaOf) {
    const known = Object.keys(SCHEMAS).join(', ');
    throw new UsageError(`không có mẫu "${kind}"; có: ${known}`, `unknown schema "${kind}"; known: ${known}`);
  }
  stdout.write(schemaText(schemaOf()));
}

/** A JSON Schema as the text of a file. */
export function schemaText(schema: object): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}

import { planJsonSchema } from '../plan/json-schema.ts';
import type { Console } from './console.ts';

/** Prints the JSON Schema of the plan file. */
export function schema({ stdout }: Console): void {
  stdout.write(`${JSON.stringify(planJsonSchema(), null, 2)}\n`);
}

import * as z from 'zod/mini';
import { descriptions, planShape } from './schema.ts';

type JsonSchema = z.core.JSONSchema.BaseSchema;

/**
 * The JSON Schema (draft 7, which editors know best) of the plan file, for completion and help.
 * It says which keys there are; what amounts, dates and phrases mean only `validate` can tell.
 */
export function planJsonSchema(): JsonSchema {
  const schema = z.toJSONSchema(planShape, { target: 'draft-07', io: 'input', override: describe });
  return { title: 'kstthc plan', ...schema };
}

function describe({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodTypes; jsonSchema: JsonSchema }): void {
  const text = descriptions.get(zodSchema);
  if (text) jsonSchema.description = `${text.vi}\n\n${text.en}`;
  // Editors read 2020 as a number and no as a boolean; the tool reads every scalar as it is written.
  if (jsonSchema.type === 'string') Object.assign(jsonSchema, { type: ['string', 'number', 'boolean'] });
  if (jsonSchema.type === 'object') allowEmpty(jsonSchema);
}

/** An optional key may stand there without a value. */
function allowEmpty({ properties = {}, required = [] }: JsonSchema): void {
  for (const [key, property] of Object.entries(properties)) {
    if (typeof property === 'boolean' || required.includes(key)) continue;
    const type = property.type as string | string[] | undefined;
    if (type !== undefined) Object.assign(property, { type: [type, 'null'].flat() });
    else property.anyOf?.push({ type: 'null' });
  }
}

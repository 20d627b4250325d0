import * as z from 'zod/mini';
import { descriptions } from './descriptions.ts';
import { planShape, taskShape } from './format.ts';

type JsonSchema = z.core.JSONSchema.BaseSchema;

/**
 * The JSON Schema (draft 7, which editors know best) of the plan file, for completion and help.
 * It says which keys there are; what amounts, dates and phrases mean only `validate` can tell.
 */
export function planJsonSchema(): JsonSchema {
  // Tasks nest, so the schema of a task refers to itself by a name.
  const metadata = z.registry<{ id: string }>().add(taskShape, { id: 'task' });
  const schema = z.toJSONSchema(planShape, { target: 'draft-07', io: 'input', metadata });
  adapt(schema, '');
  const { task } = schema.definitions as { task: JsonSchema };
  adapt(task, 'tasks');
  return { title: 'kstthc plan', ...schema };
}

/** Describes the keys below `path`, and accepts what an editor makes of scalars. */
function adapt(schema: JsonSchema, path: string): void {
  // Editors read 2020 as a number and no as a boolean; the tool reads every scalar as it is written.
  const [value, none] = schema.anyOf ?? [];
  // Null is for what the tool leaves out of a plan, never for a file.
  if (typeof value === 'object' && typeof none === 'object' && none.type === 'null') {
    delete schema.anyOf;
    Object.assign(schema, value);
  }
  if (schema.type === 'string') Object.assign(schema, { type: ['string', 'number', 'boolean'] });
  for (const [key, property] of Object.entries(schema.properties ?? {})) {
    if (typeof property === 'boolean') continue;
    const place = path ? `${path}.${key}` : key;
    adapt(property, place);
    // The keys of a schedule written as a mapping are the same everywhere.
    const text = descriptions[place] ?? descriptions[key];
    if (text) property.description = `${text.vi}\n\n${text.en}`;
    if (!schema.required?.includes(key)) allowEmpty(property);
  }
  const { items, additionalProperties: values } = schema;
  if (items && typeof items === 'object' && !Array.isArray(items)) adapt(items, path);
  if (values && typeof values === 'object') {
    adapt(values, `${path}.*`);
    const text = descriptions[`${path}.*`];
    if (text) values.description = `${text.vi}\n\n${text.en}`;
  }
  for (const choice of schema.anyOf ?? []) if (typeof choice === 'object') adapt(choice, path);
}

/** An optional key may stand there without a value. */
function allowEmpty(property: JsonSchema): void {
  const type = property.type as string | string[] | undefined;
  if (type !== undefined) Object.assign(property, { type: [type, 'null'].flat() });
  else property.anyOf?.push({ type: 'null' });
}

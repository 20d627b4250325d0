import * as z from 'zod/mini';
import type { Localized } from '../../i18n.ts';
import { descriptions } from './descriptions.ts';
import { planShape, taskShape } from './format.ts';

type JsonSchema = z.core.JSONSchema.BaseSchema;

/**
 * The JSON Schema (draft 7, which editors know best) of the plan file, for completion and help.
 * It says which keys there are; what amounts, dates and phrases mean only `validate` can tell.
 */
export function planJsonSchema(): JsonSchema {
  return { title: 'kstthc plan', ...describedSchema(planShape, descriptions) };
}

/** The JSON Schema of a file, its keys described by their paths, in both languages. */
export function describedSchema(shape: z.core.$ZodType, texts: Descriptions): JsonSchema {
  // Tasks nest, so the schema of a task refers to itself by a name.
  const metadata = z.registry<{ id: string }>().add(taskShape, { id: 'task' });
  const schema = z.toJSONSchema(shape, { target: 'draft-07', io: 'input', metadata });
  adapt(schema, '', texts);
  const { task } = (schema.definitions ?? {}) as { task?: JsonSchema };
  if (task) adapt(task, 'tasks', texts);
  return schema;
}

type Descriptions = Readonly<Record<string, Localized>>;

/** Describes the keys below `path`, and accepts the types that an editor gives to scalars. */
function adapt(schema: JsonSchema, path: string, texts: Descriptions): void {
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
    adapt(property, place, texts);
    // The keys of a schedule written as a mapping are the same everywhere.
    const text = texts[place] ?? texts[key];
    if (text) property.description = `${text.vi}\n\n${text.en}`;
    if (!schema.required?.includes(key)) allowEmpty(property);
  }
  const { items, additionalProperties: values } = schema;
  if (items && typeof items === 'object' && !Array.isArray(items)) adapt(items, path, texts);
  if (values && typeof values === 'object') {
    adapt(values, `${path}.*`, texts);
    const text = texts[`${path}.*`];
    if (text) values.description = `${text.vi}\n\n${text.en}`;
  }
  for (const choice of schema.anyOf ?? []) if (typeof choice === 'object') adapt(choice, path, texts);
}

/** An optional key may be there without a value. */
function allowEmpty(property: JsonSchema): void {
  const type = property.type as string | string[] | undefined;
  if (type !== undefined) Object.assign(property, { type: [type, 'null'].flat() });
  else property.anyOf?.push({ type: 'null' });
}

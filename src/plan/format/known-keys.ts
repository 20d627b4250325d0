import * as z from 'zod/mini';
import type { Path } from '../../yaml/document.ts';
import { once } from '../facts/once.ts';
import { planShape } from './format.ts';

/** The keys that the schema of a plan, or of another file, knows for the mapping at `path`, in the order of the schema. */
export function knownKeys(path: Path, shape: z.core.$ZodType = planShape): readonly string[] {
  const mapping = mappingAt(path, shape);
  return mapping ? Object.keys(shapeOf(mapping)) : [];
}

/** The keys of all mappings of a file. */
export const allKeys = once((shape: z.core.$ZodType): ReadonlySet<string> => {
  const keys = new Set<string>();
  const seen = new Set<z.core.$ZodType>();
  const walk = (written: z.core.$ZodType) => {
    const schema = unwrap(written);
    if (seen.has(schema)) return;
    seen.add(schema);
    const { def } = (schema as z.core.$ZodTypes)._zod;
    if (def.type === 'array') walk(def.element);
    if (def.type === 'record') walk(def.valueType);
    if (def.type !== 'object') return;
    for (const [key, value] of Object.entries(def.shape)) {
      keys.add(key);
      walk(value as z.core.$ZodType);
    }
  };
  walk(shape);
  return keys;
});

/** The keys whose value may have the kind of `value`: a text, a list or a mapping; its content may be wrong. */
export function keysFor(value: unknown, path: Path, shape: z.core.$ZodType): readonly string[] {
  const mapping = mappingAt(path, shape);
  if (!mapping || value === undefined) return knownKeys(path, shape);
  const { texts, lists, mappings } = keysByKind(mapping);
  return typeof value === 'string' ? texts : Array.isArray(value) ? lists : mappings;
}

/** The keys whose value is a list of texts. */
export function keysOfTexts(path: Path, shape: z.core.$ZodType): readonly string[] {
  const mapping = mappingAt(path, shape);
  return mapping ? keysByKind(mapping).listsOfTexts : [];
}

const keysByKind = once((mapping: z.core.$ZodType) => {
  const keysWith = (sample: unknown) =>
    Object.entries(shapeOf(mapping)).flatMap(([key, schema]) =>
      z.safeParse(schema, sample).error?.issues.some(isOtherKind) ? [] : [key],
    );
  const [texts, lists] = [keysWith('x'), keysWith([])];
  const holdTexts = (key: string) => z.safeParse(shapeOf(mapping)[key] as z.core.$ZodType, ['x']).success;
  const listsOfTexts = lists.filter((key) => !texts.includes(key) && holdTexts(key));
  return { texts, lists, mappings: keysWith({}), listsOfTexts };
});

function isOtherKind(issue: z.core.$ZodIssue): boolean {
  if (issue.path.length > 0) return false;
  if (issue.code === 'invalid_union') return issue.errors.every((errors) => errors.some(isOtherKind));
  return issue.code === 'invalid_type';
}

function mappingAt(path: Path, shape: z.core.$ZodType): z.core.$ZodType | null {
  let schema: z.core.$ZodType | undefined = shape;
  for (const step of path) schema = schema && child(schema, String(step));
  const mapping = schema && unwrap(schema);
  return mapping?._zod.def.type === 'object' ? mapping : null;
}

function child(schema: z.core.$ZodType, step: string): z.core.$ZodType | undefined {
  const { def } = (unwrap(schema) as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'object':
      return Object.hasOwn(def.shape, step) ? def.shape[step] : undefined;
    case 'array':
      return def.element;
    case 'record':
      return def.valueType;
    default:
      return undefined;
  }
}

/** The mapping or list inside an optional, or among the alternatives of a union. */
function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'optional') return unwrap(def.innerType);
  if (def.type !== 'union') return schema;
  return def.options.find((option) => option._zod.def.type === 'object') ?? schema;
}

function shapeOf(schema: z.core.$ZodType): z.core.$ZodShape {
  return (schema as z.core.$ZodObject)._zod.def.shape;
}

import * as z from 'zod/mini';
import type { Path } from '../yaml/document.ts';
import { planShape } from './format.ts';

/** The keys that the schema of a plan, or of another file, knows for the mapping at `path`, in the order of the schema. */
export function knownKeys(path: Path, shape: z.core.$ZodType = planShape): readonly string[] {
  const schema = schemaAt(path, shape);
  const mapping = schema && unwrap(schema);
  return mapping?._zod.def.type === 'object' ? Object.keys(shapeOf(mapping)) : [];
}

/** Whether a value is a text, list or mapping where the schema has one at `path`; what is in it may be wrong. */
export function isOfKind(value: unknown, path: Path, shape: z.core.$ZodType): boolean {
  const schema = schemaAt(path, shape);
  const issues = (schema && z.safeParse(schema, value).error?.issues) ?? [];
  return value === undefined || !issues.some(isOtherKind);
}

function isOtherKind(issue: z.core.$ZodIssue): boolean {
  if (issue.path.length > 0) return false;
  if (issue.code === 'invalid_union') return issue.errors.every((errors) => errors.some(isOtherKind));
  return issue.code === 'invalid_type';
}

function schemaAt(path: Path, shape: z.core.$ZodType): z.core.$ZodType | undefined {
  let schema: z.core.$ZodType | undefined = shape;
  for (const step of path) schema = schema && child(schema, String(step));
  return schema;
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

import type * as z from 'zod/mini';
import type { Path } from '../yaml/document.ts';
import { planShape } from './format.ts';

/** The keys that the schema of a plan, or of another file, knows for the mapping at `path`, in the order of the schema. */
export function knownKeys(path: Path, shape: z.core.$ZodType = planShape): readonly string[] {
  let schema: z.core.$ZodType | undefined = shape;
  for (const step of path) schema = schema && child(schema, String(step));
  const mapping = schema && unwrap(schema);
  return mapping?._zod.def.type === 'object' ? Object.keys(shapeOf(mapping)) : [];
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

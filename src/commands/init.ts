import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { actualsJsonSchema } from '../actual/json-schema.ts';
import { actualsTemplate } from '../actual/template.ts';
import { normsJsonSchema } from '../norms/json-schema.ts';
import { normsTemplate } from '../norms/template.ts';
import { validateCommand } from '../output/text/validate-command.ts';
import { visible } from '../output/text/visible.ts';
import { planJsonSchema } from '../plan/format/json-schema.ts';
import { planExample, planTemplate } from '../plan/format/template.ts';
import { UsageError } from '../usage-error.ts';
import type { Console } from './console.ts';
import { openPath } from './load.ts';
import { type Asked, textOf } from './option-values.ts';
import { OutputFile } from './output-file.ts';
import { schemaText } from './schema.ts';

/** What to write: a plan to fill in, a small complete one, the actuals of the plan at `planPath`, or norms. */
type InitOptions =
  | { readonly kind: 'plan' | 'example' | 'norms' }
  | { readonly kind: 'actuals'; readonly planPath: string };

/** Reads the options as they were typed; throws a UsageError. */
export function readInitOptions(asked: Asked): InitOptions {
  const planPath = textOf(asked, 'actuals');
  const chosen: readonly InitOptions[] = [
    ...(asked.example === true ? [{ kind: 'example' } as const] : []),
    ...(planPath === null ? [] : [{ kind: 'actuals', planPath } as const]),
    ...(asked.norms === true ? [{ kind: 'norms' } as const] : []),
  ];
  const [only, another] = chosen;
  if (another) {
    throw new UsageError(
      'chỉ chọn một trong: --example, --actuals, --norms',
      'choose only one of --example, --actuals and --norms',
    );
  }
  return only ?? { kind: 'plan' };
}

/**
 * Writes a new file to fill in, or the small complete plan; never over a file that is there. Without `file` it has its usual
 * name, actuals beside their plan. Beside it goes the JSON Schema that its first line names, without which an editor begins
 * with an error. Throws a UsageError.
 */
export async function init(
  file: string | null,
  options: InitOptions,
  year: number,
  console: Console,
): Promise<void> {
  const { lang } = console;
  switch (options.kind) {
    case 'plan':
      return writeNew(file ?? 'plan.yaml', planTemplate(year, lang), PLAN_SCHEMA, console);
    case 'example':
      return writeNew(file ?? 'plan.yaml', planExample(year), PLAN_SCHEMA, console);
    case 'norms':
      return writeNew(file ?? 'norms.yaml', normsTemplate(year, lang), NORMS_SCHEMA, console);
    case 'actuals': {
      const { planPath } = options;
      const text = await actualsText(planPath, console);
      // A plan in Word has its actuals in YAML too.
      const beside = planPath.replace(/(?:\.[^./\\]*)?$/, '.actuals.yaml');
      return writeNew(file ?? beside, text, ACTUALS_SCHEMA, console);
    }
  }
}

interface SchemaFile {
  readonly name: string;
  readonly schema: () => object;
}

const PLAN_SCHEMA: SchemaFile = { name: 'plan.schema.json', schema: planJsonSchema };
const ACTUALS_SCHEMA: SchemaFile = { name: 'actuals.schema.json', schema: actualsJsonSchema };
const NORMS_SCHEMA: SchemaFile = { name: 'norms.schema.json', schema: normsJsonSchema };

async function actualsText(planPath: string, { lang, cwd, stdin }: Console): Promise<string> {
  const { plan } = await openPath(planPath, { cwd, stdin, stdinFilename: planPath });
  if (plan) return actualsTemplate(plan, basename(planPath), lang);
  throw new UsageError(
    `không đọc được kế hoạch "${planPath}"; xem lỗi: ${validateCommand(planPath)}`,
    `the plan "${planPath}" cannot be read; see why: ${validateCommand(planPath)}`,
  );
}

/** Writes a new file, and the schema that its first line names where that is not there yet. */
async function writeNew(
  file: string,
  text: string,
  { name, schema }: SchemaFile,
  { lang, cwd, stdout }: Console,
): Promise<void> {
  const output = new OutputFile(file, cwd, { replace: false });
  const schemaFile = join(dirname(file), name);
  await output.write(text);
  if (!existsSync(resolve(cwd, schemaFile)))
    await new OutputFile(schemaFile, cwd, { replace: false }).write(schemaText(schema()));
  const shown = visible(file, 'shown');
  stdout.write(
    lang === 'vi'
      ? `đã ghi ${shown}; sửa nội dung, rồi kiểm tra: ${validateCommand(file)}\n`
      : `wrote ${shown}; fill it in, then check it: ${validateCommand(file)}\n`,
  );
}

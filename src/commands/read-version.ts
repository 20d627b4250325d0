import { openActuals } from '../actual/open.ts';
import type { FileResult } from '../check/engine/diagnostic.ts';
import type { Localized } from '../i18n.ts';
import { checkActualsOf, checkPlan } from '../open/check.ts';
import { text as findingsText } from '../output/findings/text.ts';
import { visible } from '../output/text/visible.ts';
import { setAsideIn } from '../reports/diff/ignores.ts';
import { isComparable } from '../reports/diff/plan.ts';
import type { Version } from '../reports/diff/report.ts';
import { UsageError } from '../usage-error.ts';
import type { Console } from './console.ts';
import { openBytes } from './load.ts';

/** A version of a plan, and the findings in it and its actuals: empty where the file is of a kind that cannot be read. */
export interface VersionRead {
  readonly version: Version;
  /** Whether it is in an office file. */
  readonly isOffice: boolean;
  readonly results: readonly FileResult[];
}

interface Of<T> {
  readonly plan: T;
  readonly actuals: T;
}

/** One of many files: one that cannot be read does not keep the others from being compared. */
export async function readVersionInGit(
  names: Of<string>,
  bytes: Of<Uint8Array | null>,
  console: Console,
): Promise<VersionRead | null> {
  try {
    return await readVersion(names, bytes, console);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const text = visible(error.localized[console.lang], 'shown');
    console.stderr.write(`kstthc: ${text}\n`);
    return { version: { unreadable: text }, isOffice: false, results: [] };
  }
}

/**
 * One version of a plan and its actuals, null where there is no plan. Where one of them cannot be read, prints why; throws a
 * UsageError for a kind that cannot be read.
 */
export async function readVersion(
  names: Of<string>,
  bytes: Of<Uint8Array | null>,
  console: Console,
): Promise<VersionRead | null> {
  if (bytes.plan === null) return null;
  const opened = await openBytes(names.plan, bytes.plan);
  const { plan, broken } = opened;
  const isOffice = opened.places !== null;
  const result = checkPlan(opened, console.lang);
  const beside = bytes.actuals && openActuals(names.actuals, bytes.actuals);
  const actualsResult = beside && checkActualsOf(opened, beside, console.lang);
  const results = actualsResult ? [result, actualsResult] : [result];
  if (!plan || broken.size > 0 || !isComparable(plan)) {
    return { version: { unreadable: explain(result, console) }, isOffice, results };
  }
  if (actualsResult && !beside.actuals) {
    return { version: { unreadable: explain(actualsResult, console) }, isOffice, results };
  }
  return {
    version: { plan, actuals: beside?.actuals ?? null, setAside: results.flatMap(setAsideIn) },
    isOffice,
    results,
  };
}

/** At most this many errors are printed. */
const MOST_ERRORS = 10;

/** Prints the errors that keep a version from being read; the result is the first of them. */
function explain(result: FileResult, { lang, paint, stderr }: Console): string {
  const { file, diagnostics } = result;
  const causes = diagnostics.filter(({ rule }) => /^(?:yaml|schema)\/|^money\/malformed$/.test(rule));
  const shown = { ...result, diagnostics: causes.slice(0, MOST_ERRORS), unchecked: [], ignored: [] };
  const context = { lang, paint, columns: stderr.columns, failed: true };
  stderr.write(findingsText([shown], context));
  const more = causes.length - shown.diagnostics.length;
  if (more > 0) stderr.write(`  ${MORE[lang](more)}\n`);
  const [first] = causes;
  const place = first
    ? `:${first.range.start.line}:${first.range.start.column} ${first.message.split('\n', 1)[0]}`
    : '';
  return `${file}${place}`;
}

const MORE: Localized<(n: number) => string> = {
  vi: (n) => `và ${n} lỗi nữa`,
  en: (n) => `and ${n} more`,
};

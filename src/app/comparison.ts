import type { FileResult } from '../check/engine/diagnostic.ts';
import type { Lang } from '../i18n.ts';
import { checkPlan } from '../open/check.ts';
import type { OpenedPlan } from '../open/open-file.ts';
import { inCommon, notComparedText } from '../open/shared-content.ts';
import { tally } from '../output/findings/proof.ts';
import type { Block } from '../output/sheet/sheet.ts';
import { setAsideIn } from '../reports/diff/ignores.ts';
import { isComparable } from '../reports/diff/plan.ts';
import { diffReport, type Version } from '../reports/diff/report.ts';
import { diffSheet } from '../reports/diff/sheet.ts';
import { type Opened, openGiven } from './opened.ts';
import type { GivenFile } from './protocol.ts';

/** What changed since an older version, as `kstthc diff` shows it. Throws a LocalizedError where that cannot be read. */
export async function compare(current: Opened, older: GivenFile, lang: Lang): Promise<readonly Block[]> {
  const before = await openGiven(older);
  const [result] = current.results;
  const versions = {
    before: versionOf(before, checkPlan(before, lang)),
    after: result ? versionOf(current.plan, result) : null,
  };
  const { notCompared, ...pair } = inCommon(versions, {
    before: before.places !== null,
    after: current.plan.places !== null,
  });
  const diagnostics = result?.diagnostics ?? [];
  const findings = { ...tally(diagnostics), rules: [...new Set(diagnostics.map(({ rule }) => rule))] };
  const report = diffReport([{ file: current.plan.source.file, formerFile: older.name, ...pair, findings }], {
    namesFiles: false,
    unchanged: 0,
    maxIncrease: null,
    allowIgnores: false,
  });
  const { title, blocks } = diffSheet(report, lang);
  return [
    { type: 'section', title, blocks },
    ...(notCompared.length > 0
      ? [{ type: 'paragraph', text: notComparedText(notCompared, lang), tone: 'muted' } as const]
      : []),
  ];
}

function versionOf({ plan, broken, source }: OpenedPlan, result: FileResult): Version {
  if (plan && broken.size === 0 && isComparable(plan))
    return { plan, actuals: null, setAside: setAsideIn(result) };
  const cause = result.diagnostics.find(({ rule }) => /^(?:yaml|schema)\/|^money\/malformed$/.test(rule));
  return { unreadable: cause ? `${source.file}: ${cause.message}` : source.file };
}

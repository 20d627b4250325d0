import { openActuals } from '../../src/actual/open.ts';
import { checkActualsOf, checkPlan } from '../../src/open/check.ts';
import { openFile } from '../../src/open/open-file.ts';
import { json } from '../../src/output/findings/json.ts';
import { text } from '../../src/output/findings/text.ts';
import { plain } from '../../src/output/text/paint.ts';

/** What a page in a browser runs: opens and checks a plan and its actuals, and says what was found as text and as JSON. */
export async function check(name: string, content: readonly number[], actuals: readonly number[] | null) {
  const opened = await openFile(name, Uint8Array.from(content));
  const results = [checkPlan(opened, 'vi')];
  if (actuals)
    results.push(checkActualsOf(opened, openActuals('a.actuals.yaml', Uint8Array.from(actuals)), 'vi'));
  const context = { lang: 'vi', paint: plain, columns: null, failed: false } as const;
  return { text: text(results, context), json: json(results, {} as never), notes: opened.notes };
}

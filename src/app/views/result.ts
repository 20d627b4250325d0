import type { FileResult } from '../../check/engine/diagnostic.ts';
import type { Lang } from '../../i18n.ts';
import { noteText } from '../../office/recognise/plan/note.ts';
import { proofOf, tally } from '../../output/findings/proof.ts';
import { count } from '../../output/text/count.ts';
import { escapeHtml } from '../../output/text/html.ts';
import { takeawaysFor } from '../downloads.ts';
import type { Opened } from '../opened.ts';
import type { Question } from '../protocol.ts';
import { appWords } from './words.ts';

/** How many errors and warnings there are, in one line. */
export function headlineOf(results: readonly FileResult[], lang: Lang): string {
  const { errors, warnings } = tally(results.flatMap(({ diagnostics }) => diagnostics));
  const warned = count[lang](warnings, 'warning');
  if (errors === 0) return warnings === 0 ? appWords[lang].sound : appWords[lang].soundWith(warned);
  return [count[lang](errors, 'error'), ...(warnings > 0 ? [warned] : [])].join(', ');
}

/** What was proven and what not, what was read with doubt, and what to do next. */
export function resultHtml(question: Question, opened: Opened): string {
  const { plan, results } = opened;
  const { lang } = question;
  const words = appWords[lang];
  const [result] = results;
  const proof = result?.summary ? proofOf(result.summary, lang) : null;
  const { errors, warnings } = tally(results.flatMap(({ diagnostics }) => diagnostics));
  const weight = errors > 0 ? 'error' : warnings > 0 ? 'warning' : 'sound';
  const unchecked = results.reduce((sum, each) => sum + each.unchecked.length, 0);
  const ignored = results.reduce((sum, each) => sum + each.ignored.length, 0);
  const safe = results
    .flatMap(({ diagnostics }) => diagnostics)
    .filter(({ fix }) => fix?.safe === true).length;
  const title = plan.plan && !plan.broken.has('plan') ? plan.plan.plan.title : plan.source.file;
  const lines = [
    `<p class="sums">${escapeHtml(proof?.sums ?? words.notAdded)}</p>`,
    ...(proof ? [paragraph([proof.number, proof.extent, proof.deadlines].filter(Boolean).join(' · '))] : []),
    ...(unchecked > 0 ? [paragraph(words.unchecked(unchecked))] : []),
    ...(ignored > 0 ? [paragraph(words.ignored(ignored))] : []),
    ...(safe > 0
      ? [`<p><button type="button" data-fix="safe">${escapeHtml(words.fixSafe(safe))}</button></p>`]
      : []),
  ];
  const notes = plan.notes.map((note) => `<li>${escapeHtml(noteText(note, lang))}</li>`);
  return `<section id="result" class="${weight}" aria-labelledby="result-title">
<h2 id="result-title" tabindex="-1"><span class="headline">${escapeHtml(headlineOf(results, lang))}</span> ${escapeHtml(title)}</h2>
${lines.join('\n')}
${notes.length > 0 ? `<details><summary>${words.notes(notes.length)}</summary><ul>${notes.join('')}</ul></details>` : ''}
<div class="next"><h3>${words.next}</h3>
<ul>${nextSteps(question, opened, errors + warnings > 0)
    .map((step) => `<li>${escapeHtml(step)}</li>`)
    .join('')}</ul></div>
</section>`;
}

function paragraph(text: string): string {
  return `<p class="muted">${escapeHtml(text)}</p>`;
}

function nextSteps(question: Question, opened: Opened, hasFindings: boolean): string[] {
  const { actuals, before, lang } = question;
  const words = appWords[lang];
  const isReported = opened.reportable !== null;
  const hasComments = takeawaysFor(question, opened).includes('annotated');
  const correcting = hasComments ? words.nextOffice : words.nextText;
  return [
    ...(hasFindings ? [opened.plan.places === null ? words.nextYaml : correcting] : []),
    ...(isReported ? [words.nextSound] : []),
    ...(isReported && !actuals ? [words.nextActuals] : []),
    ...(before ? [] : [words.nextBefore]),
  ];
}

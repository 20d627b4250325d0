import { readOfficeFile } from '../../office/read/read-office-file.ts';
import { chapterHtml, factsHtml, type Page } from '../../output/page/page.ts';
import type { Block } from '../../output/sheet/sheet.ts';
import { escapeHtml } from '../../output/text/html.ts';
import { pageOf } from '../../reports/page/page.ts';
import { takeawaysFor } from '../downloads.ts';
import { type Opened, pageSourceOf } from '../opened.ts';
import type { Question } from '../protocol.ts';
import { findingsHtml } from './findings.ts';
import { marksIn } from './marks.ts';
import { numbered } from './numbered.ts';
import { resultHtml } from './result.ts';
import { type ShownDocument, shownOffice, shownText } from './shown-document.ts';
import { appWords } from './words.ts';

/** The answer as the page shows it: the result, the findings beside the document, what to take away, the reports. */
export async function answerHtml(
  question: Question,
  opened: Opened,
  comparison: readonly Block[] | null,
): Promise<string> {
  const { lang } = question;
  const words = appWords[lang];
  const { answer, chapters } = reportOf(opened, question);
  const reports = [
    ...(comparison ? [{ id: 'compare', title: words.compare, parts: [{ blocks: comparison }] }] : []),
    ...chapters,
  ];
  const links = [
    { id: 'result', title: words.result },
    { id: 'check', title: words.check },
    { id: 'take', title: words.take },
    ...reports,
  ].map(({ id, title }) => `<li><a href="#${id}">${escapeHtml(title)}</a></li>`);
  const hasErrors = opened.results.some(({ diagnostics }) =>
    diagnostics.some(({ severity }) => severity === 'error'),
  );
  const remark = opened.reportable === null ? words.unreadable : hasErrors ? words.withErrors : null;
  return [
    `<nav aria-label="${words.parts}"><ul>${links.join('')}</ul></nav>`,
    resultHtml(question, opened),
    await checkHtml(question, opened),
    takeHtml(question, opened),
    remark === null ? '' : `<p class="warning">${remark}</p>`,
    answer.length > 0 ? factsHtml(answer) : '',
    ...reports.map((chapter) => chapterHtml(chapter, lang)),
  ].join('\n');
}

/** The report page without its findings, which are shown beside the document here. */
function reportOf(opened: Opened, { lang }: Question): Pick<Page, 'answer' | 'chapters'> {
  const source = pageSourceOf(opened, lang);
  if (source === null) return { answer: [], chapters: [] };
  const { answer, chapters } = pageOf([source], opened.asOf, lang);
  return {
    answer: answer.map((fact) => (fact.link === null ? fact : { ...fact, link: 'check' })),
    chapters: chapters.filter(({ id }) => !id.endsWith('-findings')),
  };
}

async function checkHtml({ plan, lang }: Question, opened: Opened): Promise<string> {
  const words = appWords[lang];
  const { actuals, norms, ownDocuments, kinds } = opened;
  const documents: ShownDocument[] = [
    opened.plan.places === null
      ? shownText(opened.plan.source.text, 'plan')
      : shownOffice(await readOfficeFile(plan.name, plan.bytes), 'plan'),
    ...(actuals ? [shownText(actuals.source.text, 'actuals')] : []),
    ...(norms ? [shownText(norms.source.text, 'norms')] : []),
    ...(ownDocuments ? [shownText(ownDocuments.text, 'documents')] : []),
  ];
  const findings = numbered(opened.results);
  const texts = opened.results.map(({ text }) => text);
  const shown = documents.map((document, file) => {
    const { file: name = '' } = opened.results[file] ?? {};
    const title = kinds[file] === 'plan' ? plan.name : `${words.kinds[kinds[file] ?? 'plan']}: ${name}`;
    return `<h3>${escapeHtml(title)}</h3>\n${document.html(marksIn(document, file, findings), lang)}`;
  });
  return `<section id="check" aria-labelledby="check-title">
<h2 id="check-title">${words.check}</h2>
<div${findings.length > 0 ? ' class="beside"' : ''}>
<div class="pane" role="region" aria-label="${words.findings}" tabindex="0">${findingsHtml(findings, { documents, texts, kinds, lang })}</div>
<div class="pane document" role="region" aria-label="${words.document}" tabindex="0">${shown.join('\n')}</div>
</div>
</section>`;
}

function takeHtml(question: Question, opened: Opened): string {
  const words = appWords[question.lang];
  const buttons = takeawaysFor(question, opened).map(
    (what) => `<li><button type="button" data-take="${what}">${words.takeaways[what]}</button></li>`,
  );
  const content =
    buttons.length > 0
      ? `<p>${words.takeIntro}</p><ul class="buttons">${buttons.join('')}</ul>`
      : `<p>${words.unreadable}</p>`;
  return `<section id="take" aria-labelledby="take-title"><h2 id="take-title">${words.take}</h2>${content}</section>`;
}

import { structuredPatch } from 'diff';
import type { DocumentChange } from '../../check/engine/diagnostic.ts';
import { applyEdits, type Fix } from '../../check/engine/fix.ts';
import type { Lang } from '../../i18n.ts';
import { placeName } from '../../output/findings/document-place.ts';
import { SEVERITY } from '../../output/findings/proof.ts';
import { escapeHtml } from '../../output/text/html.ts';
import type { Range } from '../../yaml/position.ts';
import type { FileKind } from '../opened.ts';
import { linesHtml } from './marks.ts';
import type { NumberedFinding } from './numbered.ts';
import type { ShownDocument } from './shown-document.ts';
import { appWords } from './words.ts';

/** What findings are shown with. */
interface Shown {
  /** The plan, and its actuals where there are any, in the order of `NumberedFinding.file`. */
  readonly documents: readonly ShownDocument[];
  /** Their texts as their ranges count. */
  readonly texts: readonly string[];
  readonly kinds: readonly FileKind[];
  readonly lang: Lang;
}

/** Nobody reads more findings than these; the file with comments has all of them. */
const MOST_FINDINGS = 300;

/** The findings as a list: what is wrong, where, what to write instead, and each fix as before and after. */
export function findingsHtml(findings: readonly NumberedFinding[], shown: Shown): string {
  const words = appWords[shown.lang];
  if (findings.length === 0) return `<p>${words.noFindings}</p>`;
  const entries = findings.slice(0, MOST_FINDINGS).map((finding) => entryHtml(finding, shown));
  const more = findings.length - entries.length;
  return `<ol class="findings">${entries.join('\n')}</ol>${more > 0 ? `<p>${words.moreFindings(more)}</p>` : ''}`;
}

function entryHtml(
  { number, file, diagnostic }: NumberedFinding,
  { documents, texts, kinds, lang }: Shown,
): string {
  const kind = kinds[file] ?? 'plan';
  const words = appWords[lang];
  const { severity, message, help, rule, range, place, related, fix, changes = [] } = diagnostic;
  const linkTo = (at: Range, to: typeof place, text: string) => {
    const id = documents[file]?.idOf(at, to) ?? null;
    return id === null ? escapeHtml(text) : `<a href="#${id}">${escapeHtml(text)}</a>`;
  };
  const where = place ? placeName(place, lang) : words.line(range.start.line);
  const others = related.map(({ message: about, file: other, range: at, place: to }) =>
    other === undefined
      ? `<li>${linkTo(at, to, about)}</li>`
      : `<li>${escapeHtml(`${about} (${other})`)}</li>`,
  );
  return `<li id="finding-${number}" class="${severity}" tabindex="-1">
<p><span class="number ${severity}">${number}</span> <strong>${SEVERITY[lang][severity]}</strong> · ${kind === 'plan' ? '' : `${words.kinds[kind]}, `}${linkTo(range, place, where)}</p>
<p>${linesHtml(message)}</p>
${help === null ? '' : `<p class="help">${words.help}: ${linesHtml(help)}</p>`}
${others.length > 0 ? `<ul>${others.join('')}</ul>` : ''}
${fix && kind !== 'norms' ? fixHtml(fix, texts[file] ?? '', number, lang) : ''}${changes.length > 0 ? changesHtml(changes, lang) : ''}
<p class="muted"><code>${escapeHtml(rule)}</code></p>
</li>`;
}

/** The lines that a fix changes, before and after, and a button that makes it. */
function fixHtml({ title, edits }: Fix, text: string, number: number, lang: Lang): string {
  const words = appWords[lang];
  const lines = changedLines(text, edits).map(({ mark, line }) =>
    mark === '-' ? oldHtml(line, lang) : newHtml(line, lang),
  );
  return `<div class="fix"><pre>${lines.join('')}</pre>
<button type="button" data-fix="${number}" aria-label="${escapeHtml(`${words.fixOne}: ${title}`)}">${words.fixOne}</button></div>`;
}

/** What to write in an office document, before and after. */
function changesHtml(changes: readonly DocumentChange[], lang: Lang): string {
  const lines = changes.flatMap(({ place, text }) => [oldHtml(place.excerpt, lang), newHtml(text, lang)]);
  return `<div class="fix"><pre>${lines.join('')}</pre></div>`;
}

function oldHtml(line: string, lang: Lang): string {
  return `<del><span class="unseen">${appWords[lang].before}: </span>${linesHtml(line)}</del>`;
}

function newHtml(line: string, lang: Lang): string {
  return `<ins><span class="unseen">${appWords[lang].after}: </span>${linesHtml(line)}</ins>`;
}

function changedLines(text: string, edits: Fix['edits']) {
  const first = Math.min(...edits.map(({ range }) => range.start.line));
  const last = Math.max(...edits.map(({ range }) => range.end.line));
  const before = text
    .split('\n')
    .slice(first - 1, last)
    .join('\n');
  const shifted = ({ line, column }: Range['start']) => ({ line: line - first + 1, column });
  const after = applyEdits(
    before,
    edits.map(({ range, text: put }) => ({
      range: { start: shifted(range.start), end: shifted(range.end) },
      text: put,
    })),
  );
  const { hunks } = structuredPatch('', '', `${before}\n`, `${after}\n`, '', '', { context: 0 });
  return hunks
    .flatMap((hunk) => hunk.lines)
    .filter((line) => /^[-+]/.test(line))
    .map((line) => ({ mark: line[0], line: line.slice(1) }));
}

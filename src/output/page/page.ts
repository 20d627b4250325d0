import type { Lang } from '../../i18n.ts';
import { base64Hash } from '../../values/text/hash.ts';
import { blocksHtml, tableHtml } from '../sheet/html.ts';
import type { Block, Tone } from '../sheet/sheet.ts';
import { escapeHtml } from '../text/html.ts';
import { drawBand } from './band.ts';
import { drawBars } from './bars.ts';
import type { Figure, LegendEntry } from './figure.ts';
import type { Picture } from './row-label.ts';
import { STYLE } from './style.ts';
import { drawTimeline } from './timeline.ts';

/** A page to look at, print and send: texts are of one language. */
export interface Page {
  readonly lang: Lang;
  readonly title: string;
  /** Lines below the title. */
  readonly lead: readonly string[];
  /** What a leader asks, with its answer, before anything else. */
  readonly answer: readonly Fact[];
  /** What the list of chapters is called. */
  readonly contents: string;
  readonly chapters: readonly Chapter[];
}

/** A question and its answer. */
export interface Fact {
  readonly label: string;
  readonly value: string;
  /** A remark on it, or empty. */
  readonly remark: string;
  readonly tone: Tone | null;
  /** The id of the place below that it is about, or null. */
  readonly link: string | null;
}

export interface Chapter {
  /** Names it in the page: letters, digits, hyphens. */
  readonly id: string;
  readonly title: string;
  readonly parts: readonly (Figure | BlockGroup)[];
}

/** Blocks of a sheet, as reports make them. */
export interface BlockGroup {
  /** Names it in the page. */
  readonly id?: string;
  readonly blocks: readonly Block[];
}

/**
 * One HTML file that asks for nothing from anywhere: no script, its style allowed by its own hash. It comes in pieces, since
 * that of many plans is too long to hold at once.
 */
export function* pageHtml({ lang, title, lead, answer, contents, chapters }: Page): Generator<string> {
  const hash = base64Hash(STYLE);
  yield `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1>${escapeHtml(title)}</h1>
${lead.map((line) => `<p>${escapeHtml(line)}</p>`).join('\n')}
</header>
${factsHtml(answer)}
<nav aria-label="${escapeHtml(contents)}"><ul>${chapters.map(linkTo).join('')}</ul></nav>
<main>
`;
  for (const chapter of chapters) yield `${chapterHtml(chapter, lang)}\n`;
  yield `</main>
</body>
</html>
`;
}

/** Questions with their answers, in a row; they need the style of the page. */
export function factsHtml(facts: readonly Fact[]): string {
  return `<dl class="answer">\n${facts.map(factHtml).join('\n')}\n</dl>`;
}

function factHtml({ label, value, remark, tone, link }: Fact): string {
  const shown = link === null ? escapeHtml(value) : `<a href="#${link}">${escapeHtml(value)}</a>`;
  const more = remark === '' ? '' : `<dd class="remark">${escapeHtml(remark)}</dd>`;
  return `<div><dt>${escapeHtml(label)}</dt><dd class="value${tone === null ? '' : ` ${tone}`}">${shown}</dd>${more}</div>`;
}

function linkTo({ id, title }: Chapter): string {
  return `<li><a href="#${id}">${escapeHtml(title)}</a></li>`;
}

/** A chapter as a section; its parts need the style of the page. */
export function chapterHtml({ id, title, parts }: Chapter, lang: Lang): string {
  const inner = parts.map((part) => ('drawing' in part ? figureHtml(part, lang) : groupHtml(part, lang)));
  return `<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${escapeHtml(title)}</h2>
${inner.join('\n')}
</section>`;
}

function groupHtml({ id, blocks }: BlockGroup, lang: Lang): string {
  const html = blocksHtml(blocks, lang, 3);
  return id === undefined ? html : `<div id="${id}">${html}</div>`;
}

/** A picture with what it says in words, and its figures as a table below it. */
function figureHtml({ id, title, summary, table, drawing }: Figure, lang: Lang): string {
  const pictures = draw(drawing).map(({ svg, height }, i) => {
    // The caption says what all parts show.
    const role = i === 0 ? `role="img" aria-labelledby="${id}-text"` : 'aria-hidden="true"';
    return `<svg ${role} height="${height}">\n${svg}\n</svg>`;
  });
  return `<figure id="${id}">
<figcaption id="${id}-text"><strong>${escapeHtml(title)}.</strong> ${escapeHtml(summary)}</figcaption>
${legendHtml(drawing.legend)}
${pictures.join('\n')}
${tableHtml(table, lang)}
</figure>`;
}

function draw(drawing: Figure['drawing']): Picture[] {
  switch (drawing.type) {
    case 'bars':
      return drawBars(drawing);
    case 'band':
      return [drawBand(drawing)];
    case 'timeline':
      return drawTimeline(drawing);
  }
}

function legendHtml(legend: readonly LegendEntry[]): string {
  if (legend.length === 0) return '';
  const entries = legend.map(
    ({ mark, text }) => `<li><span class="key ${mark}"></span>${escapeHtml(text)}</li>`,
  );
  return `<ul class="legend">${entries.join('')}</ul>`;
}

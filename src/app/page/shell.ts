import type { Lang } from '../../i18n.ts';
import { escapeHtml } from '../../output/text/html.ts';
import { version } from '../../version.ts';
import { type ListedFile, ROLES } from './roles.ts';
import { pageWords } from './words.ts';

/** The page around the answer, before any file is there. */
export function shellHtml(lang: Lang): string {
  const words = pageWords[lang];
  return `<header>
<button type="button" id="lang" lang="${lang === 'vi' ? 'en' : 'vi'}">${words.otherLang}</button>
<h1>${words.title}</h1>
<p>${words.lead}</p>
<p class="privacy">${words.privacy}</p>
</header>
<main>
<section id="given" aria-label="${words.files}">
<div id="drop">
<label class="button">${words.choose}<input type="file" id="choose" multiple aria-describedby="choose-help"></label>
<span>${words.orDrop}</span>
<p id="choose-help" class="muted">${words.chooseHelp}</p>
<button type="button" id="example">${words.example}</button>
</div>
<div id="files"></div>
</section>
<div id="answer"></div>
<div id="messages">
<p id="failure" role="alert"></p>
<p id="status" role="status"></p>
<div id="busy" hidden><progress aria-labelledby="step"></progress> <span id="step"></span> <button type="button" id="stop">${words.stop}</button></div>
</div>
</main>
<footer><p>kstthc · ${words.version} ${version}</p>
<details id="licenses"><summary>${words.licenses}</summary><pre></pre></details></footer>`;
}

/** The files with what each is taken for, and the day of the reports. */
export function filesHtml(files: readonly ListedFile[], asOf: string, lang: Lang): string {
  if (files.length === 0) return '';
  const words = pageWords[lang];
  const rows = files.map(({ name, role, isFixed }, i) => {
    const options = ROLES.map(
      (each) => `<option value="${each}"${each === role ? ' selected' : ''}>${words.roles[each]}</option>`,
    );
    return `<li><label>${escapeHtml(words.role(name))} <select id="role-${i}" data-role="${i}">${options.join('')}</select></label>
<button type="button" id="remove-${i}" data-remove="${i}" aria-label="${escapeHtml(words.remove(name))}">${words.removeShort}</button>${isFixed ? ` <span class="warning">${words.fixed}</span>` : ''}</li>`;
  });
  return `<ul>${rows.join('\n')}</ul>
<label>${words.asOf} <input type="text" id="as-of" value="${escapeHtml(asOf)}" placeholder="${words.day}" size="10"></label>`;
}

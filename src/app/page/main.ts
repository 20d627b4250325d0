/// <reference lib="dom" />
import exampleActuals from '../../../plans/44-KH-UBND-2020.actuals.yaml?raw';
import examplePlan from '../../../plans/44-KH-UBND-2020.yaml?raw';
import { formatDay, readDate } from '../../values/calendar/calendar.ts';
import { LARGEST_MB } from '../../yaml/decode.ts';
import type { Answer, GivenFile, Reply, Request, Takeaway, Taken } from '../protocol.ts';
import { Core, embedded } from './core.ts';
import { begin, element, finish, showStep } from './progress.ts';
import { type Role, withFile, withRole } from './roles.ts';
import { filesHtml, shellHtml } from './shell.ts';
import { question, state } from './state.ts';
import { pageWords } from './words.ts';

const core = new Core(receive, () => fail(pageWords[state.lang].fault));

function showShell(): void {
  const { lang } = state;
  document.documentElement.lang = lang;
  document.title = `kstthc – ${pageWords[lang].title}`;
  element('page').innerHTML = shellHtml(lang);
  showFiles();
}

/** Draws the list again; the focus and what is being typed are kept. */
function showFiles(): void {
  const active = document.activeElement;
  const { files, lang, asOf, answer } = state;
  const day = asOf ?? answer?.asOf ?? null;
  element('files').innerHTML = filesHtml(files, day === null ? '' : formatDay(day, lang), lang);
  const same = active && !active.isConnected && active.id ? document.getElementById(active.id) : null;
  if (same instanceof HTMLInputElement && active instanceof HTMLInputElement) same.value = active.value;
  same?.focus();
}

/** Checks the listed files; `refused` says which of the new ones could not be added. */
function check(isNew: boolean, refused = ''): void {
  const asked = question();
  state.refused = refused;
  showFiles();
  if (asked) {
    state.isNew = isNew;
    send({ type: 'answer', question: asked });
    return;
  }
  core.stop();
  clearAnswer();
  failed(state.files.length === 0 ? '' : pageWords[state.lang].noPlan);
}

/** An old answer beside new files would be taken for theirs. */
function clearAnswer(): void {
  state.answer = null;
  element('answer').innerHTML = '';
}

function send(request: Request): void {
  state.asked = request.type;
  begin(() => core.ask(request));
}

/** Says why there is no answer. */
function fail(text: string): void {
  if (state.asked === 'answer') clearAnswer();
  failed(text);
}

/** Shows a failure after what was said of files that could not be added. */
function failed(text: string): void {
  finish([state.refused, text].filter(Boolean).join(' '));
}

function receive(reply: Reply): void {
  switch (reply.type) {
    case 'step':
      showStep(reply.step);
      break;
    case 'answer':
      showAnswer(reply.answer);
      break;
    case 'failed':
      fail(reply.text);
      break;
    case 'taken':
      save(reply.taken);
      break;
    case 'fixed':
      putFixed([reply.plan, ...(reply.actuals ? [reply.actuals] : [])]);
      break;
  }
}

function putFixed(fixed: readonly GivenFile[]): void {
  state.files = state.files.map((file) => {
    const now = fixed.find(({ name }) => name === file.name);
    return now && !isSame(now.bytes, file.bytes) ? { ...file, ...now, isFixed: true } : file;
  });
  check(true);
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}

function showAnswer(answer: Answer): void {
  state.answer = answer;
  // All text of the files is escaped in it, and the content-security-policy lets no script in it run.
  element('answer').innerHTML = answer.html;
  showFiles();
  finish(state.refused, answer.announcement, false);
  if (!state.isNew) return;
  element('result-title').focus({ preventScroll: true });
  element('answer').scrollIntoView();
}

function save({ name, bytes, notes }: Taken): void {
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)]));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(url), 60_000);
  finish('', [pageWords[state.lang].saved(name), ...notes].join(' '));
}

async function add(given: Iterable<File>): Promise<void> {
  const words = pageWords[state.lang];
  const before = state.files;
  const refused: string[] = [];
  for (const file of given) {
    if (file.size > LARGEST_MB * 1024 * 1024) {
      refused.push(words.tooLarge(file.name, LARGEST_MB));
      continue;
    }
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      state.files = withFile(state.files, { name: file.name, bytes, modified: file.lastModified });
    } catch {
      refused.push(words.unreadable(file.name));
    }
  }
  if (state.files === before) finish(refused.join(' '));
  else check(true, refused.join(' '));
}

function changeDay(text: string): void {
  const day = text === '' ? null : readDate(text);
  if (day === null && text !== '') {
    finish(pageWords[state.lang].noDay(text));
    return;
  }
  state.asOf = day;
  check(false);
}

function showExample(): void {
  const encoder = new TextEncoder();
  const file = (name: string, text: string) => ({ name, bytes: encoder.encode(text), modified: 0 });
  state.files = withFile([], file('44-KH-UBND-2020.yaml', examplePlan));
  state.files = withFile(state.files, file('44-KH-UBND-2020.actuals.yaml', exampleActuals));
  state.asOf = null;
  check(true);
}

const onClick: Readonly<Record<string, () => void>> = {
  lang() {
    state.lang = state.lang === 'vi' ? 'en' : 'vi';
    showShell();
    element('lang').focus();
    if (state.files.length > 0) check(false);
  },
  example: showExample,
  stop() {
    core.stop();
    fail('');
    finish('', pageWords[state.lang].stopped);
  },
};

document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest('button') : null;
  if (!button) return;
  onClick[button.id]?.();
  const { take, fix, remove } = button.dataset;
  const asked = question();
  if (take !== undefined && asked) send({ type: 'take', question: asked, what: take as Takeaway });
  if (fix !== undefined && asked)
    send({ type: 'fix', question: asked, which: fix === 'safe' ? fix : Number(fix) });
  if (remove !== undefined) {
    state.files = state.files.filter((_, i) => i !== Number(remove));
    check(false);
  }
});

document.addEventListener('change', ({ target }) => {
  if (target instanceof HTMLInputElement && target.id === 'choose') {
    const given = [...(target.files ?? [])];
    target.value = '';
    if (given.length > 0) void add(given);
  }
  if (target instanceof HTMLInputElement && target.id === 'as-of') {
    changeDay(target.value.trim());
  }
  if (target instanceof HTMLSelectElement && target.dataset.role !== undefined) {
    state.files = withRole(state.files, Number(target.dataset.role), target.value as Role);
    check(false);
  }
});

document.addEventListener('dragover', (event) => {
  event.preventDefault();
  document.body.classList.add('over');
});
document.addEventListener('dragleave', (event) => {
  if (!event.relatedTarget) document.body.classList.remove('over');
});
document.addEventListener('drop', (event) => {
  event.preventDefault();
  document.body.classList.remove('over');
  const given = [...(event.dataTransfer?.files ?? [])];
  if (given.length > 0) void add(given);
});

document.addEventListener(
  'toggle',
  ({ target }) => {
    if (!(target instanceof HTMLDetailsElement) || target.id !== 'licenses' || !target.open) return;
    const text = target.querySelector('pre');
    if (text && text.textContent === '')
      text.textContent = new TextDecoder().decode(embedded('licenses-text'));
  },
  true,
);

showShell();

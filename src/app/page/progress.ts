/// <reference lib="dom" />
import type { Step } from '../protocol.ts';
import { state } from './state.ts';
import { pageWords } from './words.ts';

/** Milliseconds after which a request is shown as running, and as slow. */
const SHOWN_AFTER = 150;
const SLOW_AFTER = 15_000;

let timers: number[] = [];

/** The element of the page with this id; throws an Error if the page has no such element. */
export function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`no element ${id}`);
  return found;
}

/** Starts work, and shows that it is running once it takes long enough to be seen; `start` runs after the page is drawn. */
export function begin(start: () => void): void {
  for (const timer of timers) window.clearTimeout(timer);
  element('failure').textContent = '';
  element('status').textContent = '';
  showStep('starting');
  timers = [
    window.setTimeout(start, 0),
    window.setTimeout(() => {
      element('busy').hidden = false;
    }, SHOWN_AFTER),
    window.setTimeout(() => {
      element('status').textContent = pageWords[state.lang].slow;
    }, SLOW_AFTER),
  ];
}

/** Shows the name of the current step. */
export function showStep(step: Step | 'starting'): void {
  element('step').textContent = pageWords[state.lang].steps[step];
}

/** Says how it ended: what failed, or what is done; `isShown` is false for what the page shows anyway. */
export function finish(failure: string, status = '', isShown = true): void {
  for (const timer of timers) window.clearTimeout(timer);
  element('busy').hidden = true;
  element('failure').textContent = failure;
  element('status').textContent = status;
  element('status').classList.toggle('unseen', !isShown);
}

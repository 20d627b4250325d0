import type { Localized } from '../i18n.ts';
import type { Console } from './console.ts';

/** Fewer files are checked too quickly to need it. */
const FEW = 300;
const EVERY = 50;

const CHECKED: Localized = { vi: 'đã kiểm tra', en: 'checked' };

/** A line on the terminal with the progress of a long run. */
export class Progress {
  readonly #total: number;
  readonly #console: Console;
  #done = 0;

  constructor(total: number, console: Console) {
    this.#total = total;
    this.#console = console;
  }

  get #isShown(): boolean {
    return this.#total > FEW && this.#console.stderr.isTTY;
  }

  /** One more file is done. */
  step(): void {
    this.#done += 1;
    if (!this.#isShown || this.#done % EVERY !== 0) return;
    this.#console.stderr.write(`\r${CHECKED[this.#console.lang]} ${this.#done}/${this.#total}`);
  }

  /** Clears the line, so that the report starts on an empty one. */
  end(): void {
    if (this.#isShown) this.#console.stderr.write('\r\u001b[K');
  }
}

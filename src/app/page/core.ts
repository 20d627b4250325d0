/// <reference lib="dom" />
import { decompress } from 'lzma1';
import type { Reply, Request } from '../protocol.ts';

/**
 * The worker with the core in it, made on first use from the compressed text in the page. One request at a
 * time: a new one cancels the one before.
 */
export class Core {
  readonly #onReply: (reply: Reply) => void;
  readonly #onFault: () => void;
  #worker: Worker | null = null;
  #url: string | null = null;
  #isBusy = false;

  constructor(onReply: (reply: Reply) => void, onFault: () => void) {
    this.#onReply = onReply;
    this.#onFault = onFault;
  }

  /** Asks the worker; an earlier request without an answer is cancelled. */
  ask(request: Request): void {
    if (this.#isBusy) this.stop();
    this.#isBusy = true;
    this.#worker ??= this.#start();
    this.#worker.postMessage(request);
  }

  /** Ends the worker at once. */
  stop(): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#isBusy = false;
  }

  #start(): Worker {
    this.#url ??= URL.createObjectURL(new Blob([embedded('worker')], { type: 'text/javascript' }));
    const worker = new Worker(this.#url);
    worker.onmessage = ({ data }: MessageEvent<Reply>) => {
      if (data.type !== 'step') this.#isBusy = false;
      this.#onReply(data);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      this.stop();
      this.#onFault();
    };
    return worker;
  }
}

/** The bytes that the build put compressed into the element with this id. */
export function embedded(id: string): Uint8Array<ArrayBuffer> {
  const text = atob(document.getElementById(id)?.textContent ?? '');
  return new Uint8Array(decompress(Uint8Array.from(text, (letter) => letter.charCodeAt(0))));
}

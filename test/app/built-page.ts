import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decompress } from 'lzma1';
import type { Reply, Request } from '../../src/app/protocol.ts';

/** The page that the build wrote. */
export const builtPage = join(import.meta.dirname, '../../dist/kstthc.html');
export const pageText = readFileSync(builtPage, 'utf8');

/** The content of an element of the page that is no script. */
export function contentOf(id: string): string {
  const found = new RegExp(`<script type="text/plain" id="${id}">(.*?)</script>`, 's').exec(pageText);
  return new TextDecoder().decode(decompress(Buffer.from(found?.[1] ?? '', 'base64')));
}

interface Scope {
  onmessage: ((event: { data: Request }) => void) | null;
  postMessage(reply: Reply): void;
}

/** The worker of the built page in this process; what it is asked and answers is cloned as between threads. */
export class BuiltWorker {
  readonly #scope: Scope = { onmessage: null, postMessage: (reply) => this.#take(structuredClone(reply)) };
  #take: (reply: Reply) => void = () => undefined;

  constructor() {
    new Function('self', contentOf('worker'))(this.#scope);
  }

  /** The last reply to a request, and the steps before it. */
  ask(request: Request): Promise<{ reply: Reply; steps: string[] }> {
    const steps: string[] = [];
    return new Promise((resolve) => {
      this.#take = (reply) => {
        if (reply.type === 'step') steps.push(reply.step);
        else resolve({ reply, steps });
      };
      this.#scope.onmessage?.({ data: structuredClone(request) });
    });
  }
}

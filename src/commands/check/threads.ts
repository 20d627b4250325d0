import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { NOTHING_EARLIER, SeenPlans } from '../../check/engine/seen-plans.ts';
import type { CheckedFile } from './check-files.ts';
import { type Checked, type Opened, type Request, resultOf, type Task } from './messages.ts';

/** So few files at a time that no thread waits long for another, and so many that few messages are sent. */
const BATCH = 8;

/** More threads than these are no faster: they all need the memory and the disk. */
const MOST_JOBS = 8;

/** As many threads as this machine runs at once, within reason. */
export function mostJobs(): number {
  return Math.min(availableParallelism(), MOST_JOBS);
}

/**
 * Checks plan files as `checkFiles` does, with the same results in the same order, in up to `jobs` threads that
 * run `script`. Null where threads cannot be started. Throws an Error where one dies.
 */
export async function checkInThreads(
  files: readonly string[],
  jobs: number,
  task: Task,
  script = new URL('./thread.cjs', import.meta.url),
): Promise<AsyncGenerator<CheckedFile> | null> {
  const batches: (readonly string[])[] = [];
  for (let at = 0; at < files.length; at += BATCH) batches.push(files.slice(at, at + BATCH));
  const threads = batches.slice(0, jobs).map(() => new Thread(script, task));
  try {
    await Promise.all(threads.map(({ isReady }) => isReady));
  } catch {
    await stop(threads);
    return null;
  }
  return resultsOf(threads, batches);
}

async function* resultsOf(
  threads: readonly Thread[],
  batches: readonly (readonly string[])[],
): AsyncGenerator<CheckedFile> {
  try {
    for (const batch of checkedBy(threads, batches)) {
      for (const outcome of await batch) yield resultOf(outcome);
    }
  } finally {
    await stop(threads);
  }
}

/** Hands the batches out in turns. Threads read at once, and the plans are compared in their order in between. */
function checkedBy(
  threads: readonly Thread[],
  batches: readonly (readonly string[])[],
): readonly Promise<Checked>[] {
  const seen = new SeenPlans();
  let compared: Promise<unknown> = Promise.resolve();
  const free = new Map<Thread, Promise<unknown>>();
  return batches.map((open, i) => {
    const thread = threads[i % threads.length] as Thread;
    const opened = Promise.resolve(free.get(thread)).then(() => thread.ask<Opened>({ open }));
    const earlier = Promise.all([opened, compared]).then(([outcomes]) =>
      outcomes.map((outcome) => ('done' in outcome ? seen.meet(outcome.done) : NOTHING_EARLIER)),
    );
    const checked = earlier.then((check) => thread.ask<Checked>({ check }));
    // Nobody waits for it once a batch before it has failed.
    checked.catch(() => {});
    compared = earlier;
    free.set(thread, checked);
    return checked;
  });
}

class Thread {
  readonly isReady: Promise<unknown>;
  readonly #worker: Worker;
  readonly #death: Promise<never>;

  constructor(script: URL, workerData: Task) {
    this.#worker = new Worker(script, { workerData });
    this.#death = new Promise((_, reject) => {
      this.#worker.once('error', reject);
      this.#worker.once('exit', (code) => reject(new Error(`a thread ended early, with exit code ${code}`)));
    });
    this.isReady = this.#message();
  }

  /** Sends a request and waits for its answer; one at a time. */
  ask<T>(request: Request): Promise<T> {
    this.#worker.postMessage(request);
    return this.#message();
  }

  async stop(): Promise<void> {
    await this.#worker.terminate();
  }

  async #message<T>(): Promise<T> {
    const [message] = await Promise.race([once(this.#worker, 'message'), this.#death]);
    return message;
  }
}

async function stop(threads: readonly Thread[]): Promise<void> {
  await Promise.all(threads.map((thread) => thread.stop()));
}

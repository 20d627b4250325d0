import { parentPort, workerData } from 'node:worker_threads';
import { type Earlier, factsOf, NOTHING_EARLIER } from '../../check/engine/seen-plans.ts';
import { readFile } from '../../input/read-input.ts';
import { withoutRest } from './check-files.ts';
import {
  attempt,
  type Checked,
  type Opened,
  type Outcome,
  type Request,
  resultOf,
  type Task,
} from './messages.ts';
import { type OpenedFile, openFile, type Reading } from './opened-file.ts';

// A thread that reads and checks the files it is handed. The main thread compares plans with each other in between.
const { cwd, lang, approved } = workerData as Task;
const reading: Reading = {
  cwd,
  lang,
  stdinFilename: '',
  async *stdin() {},
  contentOf: async (file) => readFile(file, cwd),
};

let files: readonly string[] = [];
let opened: readonly Outcome<OpenedFile>[] = [];

async function open(asked: readonly string[]): Promise<Opened> {
  files = asked;
  opened = await Promise.all(files.map((file) => attempt(() => openFile(file, reading))));
  return Promise.all(opened.map((outcome) => attempt(() => factsOf(resultOf(outcome).planFile))));
}

async function check(earlier: readonly Earlier[]): Promise<Checked> {
  const checked = opened.map((outcome, i) =>
    attempt(() => {
      const { notes, check } = resultOf(outcome);
      const results = check({ approved, earlier: earlier[i] ?? NOTHING_EARLIER }).map(withoutRest);
      return { file: files[i] ?? '', notes, results };
    }),
  );
  return Promise.all(checked);
}

parentPort?.on('message', async (request: Request) => {
  parentPort?.postMessage('open' in request ? await open(request.open) : await check(request.check));
});
parentPort?.postMessage('ready');

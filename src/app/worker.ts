import { config } from 'zod';
import { type Localized, LocalizedError } from '../i18n.ts';
import { answer } from './answer.ts';
import { take } from './downloads.ts';
import { fixFiles } from './fixes.ts';
import { openQuestion } from './opened.ts';
import type { Reply, Request, Step } from './protocol.ts';

/** The global scope of the worker. */
interface Scope {
  onmessage: ((event: { readonly data: Request }) => void) | null;
  postMessage(reply: Reply): void;
}
declare const self: Scope;

// The content-security-policy of the page forbids `new Function`, which zod would try first.
config({ jitless: true });

self.onmessage = async ({ data }) => {
  const onStep = (step: Step) => self.postMessage({ type: 'step', step });
  self.postMessage(await replyTo(data, onStep).catch((error) => failure(error, data)));
};

async function replyTo(request: Request, onStep: (step: Step) => void): Promise<Reply> {
  const { question } = request;
  if (request.type === 'answer') return { type: 'answer', answer: await answer(question, onStep) };
  const opened = await openQuestion(question, onStep);
  onStep('writing');
  if (request.type === 'take') return { type: 'taken', taken: await take(request.what, question, opened) };
  return { type: 'fixed', ...fixFiles(question, opened, request.which) };
}

function failure(error: unknown, { question: { lang } }: Request): Reply {
  if (error instanceof LocalizedError) return { type: 'failed', text: error.localized[lang] };
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { type: 'failed', text: `${OUR_FAULT[lang]} (${text})` };
}

const OUR_FAULT: Localized = {
  vi: 'Lỗi của chính trang này, không phải của kế hoạch. Xin báo lại kèm tệp đã thả.',
  en: 'This is a fault of the page, not of your plan. Please report it with the file.',
};

import { compare } from './comparison.ts';
import { openQuestion } from './opened.ts';
import type { Answer, Question, Step } from './protocol.ts';
import { answerHtml } from './views/answer.ts';
import { headlineOf } from './views/result.ts';

/**
 * Everything the page shows about the files of a question, in its language. `onStep` is called before each longer step. Throws a
 * LocalizedError where the plan, or the older version, is of a kind that cannot be read.
 */
export async function answer(question: Question, onStep: (step: Step) => void): Promise<Answer> {
  const opened = await openQuestion(question, onStep);
  const comparison = question.before && (await compare(opened, question.before, question.lang));
  onStep('reporting');
  return {
    html: await answerHtml(question, opened, comparison),
    announcement: headlineOf(opened.results, question.lang),
    asOf: opened.asOf,
    results: opened.results,
  };
}

import { lineAt, withoutComment } from '../line.ts';
import type { SyntaxProblem, SyntaxProblemKind } from '../problem.ts';
import { dashWithoutValue, trailingColon } from './block-slips.ts';
import { type Bracket, bracketsOpenAt, closing } from './brackets.ts';
import { isKeyName } from './key-name.ts';
import { correctionInQuotes, quoted } from './quoted.ts';
import { correctionAt, problemAt, type Recognizer, type Symptom } from './recognizer.ts';

/** A bracket that is not closed, or closed by one of the other kind. */
export const badBracket: Recognizer = ({ text, kind, span }) => {
  if (kind !== 'unclosed-bracket') return null;
  const open = bracketsOpenAt(text, span.start);
  const last = open.at(-1);
  if (!last) return null;
  const token = text.charAt(span.start);
  const closesAnother = open.some((bracket) => closing(bracket.token) === token);
  if (!/[\]}]/.test(token) || closesAnother) return unclosed(text, last);
  const first = { start: last.open, end: last.open + 1 };
  const intended = closing(last.token);
  // The other bracket of the two can be the wrong one.
  const correction = { ...correctionAt(token, span.start, intended), isCertain: false };
  return { ...problemAt('wrong-bracket', token, span.start, intended), first, correction };
};

/** `{ outlet: hn,, amount: 5đ }` */
export const extraComma: Recognizer = ({ text, code, span }) => {
  if (code !== 'UNEXPECTED_TOKEN' || text.charAt(span.start) !== ',') return null;
  // In a list an element may be missing.
  const isCertain = bracketsOpenAt(text, span.start).at(-1)?.token === '{';
  const correction = { ...correctionAt(',', span.start, ''), isCertain };
  return { ...problemAt('extra-comma', ',', span.start), correction };
};

export const extraBracket: Recognizer = ({ text, code, span }) => {
  const token = text.charAt(span.start);
  return code === 'UNEXPECTED_TOKEN' && /[\]}]/.test(token)
    ? problemAt('extra-bracket', token, span.start)
    : null;
};

/** A bracket without its partner, which belongs at the end of its line where the next line begins something else. */
function unclosed(text: string, { token, open }: Bracket): SyntaxProblem {
  const problem = problemAt('unclosed-bracket', token, open);
  const line = lineAt(text, open);
  const written = withoutComment(line.text);
  const end = line.start + written.length;
  const next = text.slice(line.start + line.text.length).trimStart();
  const isWhole = /[^\s,{[]$/.test(written) && /^(?:- |[\w-]+:\s|$)/.test(next);
  if (!isWhole) return problem;
  return {
    ...problem,
    correction: { ...correctionAt('', end, token === '{' ? ' }' : ']'), isCertain: false },
  };
}

/** What the parser calls a comma that is left out, by what is before the place. */
const IN_FLOW: readonly SyntaxProblemKind[] = ['missing-colon', 'missing-comma', 'unexpected-text'];

const ELEMENT = /^(?:"[^"\n]*"|[^\s:,[\]{}]+)/;
const KEY_THERE = /^[A-Za-z_][\w-]*(?=:\s)/;

/** Something between brackets that YAML can only read as a key in the middle of a value. */
export const slipInFlow: Recognizer = (symptom) => {
  const { text, code, span, kind } = symptom;
  if (code === 'BLOCK_IN_FLOW') return slipInValue(symptom);
  if (!IN_FLOW.includes(kind)) return null;
  const last = bracketsOpenAt(text, span.start).at(-1);
  if (!last) return null;
  if (last.close === null) return unclosed(text, last);
  if (kind === 'missing-colon') return slipInValue(symptom);
  const word = (kind === 'missing-comma' ? ELEMENT : KEY_THERE).exec(text.slice(span.start))?.[0];
  return word === undefined ? null : problemAt('missing-comma', word, span.start);
};

/** The value from an offset on, with the key it swallowed, up to the next key or the end of the braces. */
const VALUE = /[^}\]]{0,500}?(?=\s*(?:,\s*[A-Za-z_][\w-]*:\s|[}\]]|$))/y;
const KEY = '([A-Za-z_][\\w-]*):\\s';
/** What is between two keys in place of a comma, or nothing but space. */
const BEFORE_KEY = new RegExp(`^([^:]*?\\S)(?:\\s*([;，、；])\\s*|\\s+)${KEY}`);

function slipInValue(symptom: Symptom): SyntaxProblem | null {
  const { text, span } = symptom;
  const { start } = span;
  VALUE.lastIndex = start;
  const value = VALUE.exec(text)?.[0] ?? '';
  if (value.endsWith(':') && !value.includes(': ')) return trailingColon(value.slice(0, -1), start);
  const [swallowed, before, mark, key] = BEFORE_KEY.exec(value) ?? [];
  if (swallowed === undefined || before === undefined || key === undefined || !isKeyName(key)) {
    return value.includes(':')
      ? {
          ...problemAt('colon-in-text', value, start, quoted(value)),
          correction: correctionInQuotes(value, start),
        }
      : dashWithoutValue(symptom);
  }
  const at = start + swallowed.search(/[A-Za-z_][\w-]*:\s$/);
  const suggestion = `${before}, ${value.slice(at - start)}`;
  const end = start + before.length;
  // A comma after a comment would be part of it.
  if (/\s#/.test(before)) return problemAt('missing-comma', key, at);
  if (mark === undefined) {
    const correction = { ...correctionAt('', end, ','), isCertain: false };
    return { ...problemAt('missing-comma', key, at, suggestion), correction };
  }
  const markAt = text.indexOf(mark, end);
  const correction = correctionAt(mark, markAt, markAt + 1 === at ? ', ' : ',');
  return { ...problemAt(mark === ';' ? 'semicolon' : 'wide-comma', mark, markAt, suggestion), correction };
}

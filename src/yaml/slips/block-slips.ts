import {
  contentAbove,
  contentFrom,
  keyIndent,
  type Line,
  lineAt,
  valueAfterKey,
  withoutComment,
} from '../line.ts';
import type { SyntaxProblem } from '../problem.ts';
import { partsOfGlued } from './glued-key.ts';
import { badDash } from './list-dash.ts';
import { oddSpaceInLine } from './odd-space.ts';
import { correctionInQuotes, quoted } from './quoted.ts';
import { correctionAt, problemAt, type Recognizer } from './recognizer.ts';
import { withColon, withColons } from './wrong-colon.ts';

/** Lines that Git leaves where two versions could not be merged. */
const CONFLICT = /^(?:<{7}|={7}|>{7})(?: .*)?\r?$/m;

export const mergeConflict: Recognizer = ({ text }) => {
  const marker = CONFLICT.exec(text);
  return marker && problemAt('merge-conflict', marker[0].trimEnd(), marker.index);
};

/** Recognizers of slips in one line, used whatever the parser reports for it or the line below. */
const LINE_SLIPS: readonly ((line: Line) => SyntaxProblem | null)[] = [
  oddSpaceInLine,
  badDash,
  bracelessItem,
];

export const slipInLine: Recognizer = ({ text, span }) => {
  const line = lineAt(text, span.start);
  const above = contentAbove(text, line);
  for (const slip of LINE_SLIPS) {
    const problem = slip(line) ?? (above && slip(above));
    if (problem) return problem;
  }
  return null;
};

const BRACELESS = /^(\s*- +)([\w-]+:\s[^{["']*?,\s*[\w-]+:\s.*)$/;

/** `- outlet: hn, amount: 1đ`, with or without a brace at its end. */
function bracelessItem({ start, text }: Line): SyntaxProblem | null {
  const [, dash, keys] = BRACELESS.exec(withoutComment(text)) ?? [];
  if (dash === undefined || keys === undefined) return null;
  const inside = keys.endsWith('}') ? keys.slice(0, -1).trimEnd() : keys;
  const at = start + dash.length;
  return {
    ...problemAt('missing-braces', keys, at, `- { ${inside} }`),
    correction: correctionAt(keys, at, `{ ${inside} }`),
  };
}

export const dashWithoutValue: Recognizer = ({ text, span }) =>
  /^-[^\S\n]*(?:[,}\]\n#]|$)/.test(text.slice(span.start)) ? problemAt('no-value', '-', span.start) : null;

/** `!tiền`: the parser stops in the middle of a tag that is more than ASCII. */
export const tagAround: Recognizer = ({ text, span }) => {
  const line = lineAt(text, span.start);
  const tag = /(?:^|\s)(![^\s,[\]{}]+)$/.exec(line.text.slice(0, span.start - line.start))?.[1];
  if (tag === undefined) return null;
  const rest = /^[^\s,[\]{}]*/.exec(text.slice(span.start))?.[0] ?? '';
  return problemAt('tag', tag + rest, span.start - tag.length);
};

/** `amount: 30.000.000đ:`, `source: Nguồn: ngân sách` */
export const colonInValue: Recognizer = ({ text, code, span, runsOn }) => {
  if (code !== 'BLOCK_AS_IMPLICIT_KEY' || runsOn) return null;
  const { start } = span;
  const line = lineAt(text, start);
  const value = withoutComment(line.text.slice(start - line.start));
  if (!/:(?:\s|$)/.test(value)) return null;
  const colon = /^((?:(?!:\s).)+):$/.exec(value);
  if (colon?.[1]) return trailingColon(colon[1], start);
  const correction = correctionInQuotes(value, start);
  // A deeper line below continues the text, which would end before it.
  const next = /\n( *)\S/.exec(text.slice(line.start + line.text.length))?.[1] ?? '';
  const isCertain = correction.isCertain && next.length <= keyIndent(line);
  return {
    ...problemAt('colon-in-text', value, start, quoted(value)),
    span,
    correction: { ...correction, isCertain },
  };
};

/** The colon after `value`: either it is to be removed, or all of it is a text; neither is certain. */
export function trailingColon(value: string, start: number): SyntaxProblem {
  const at = start + value.length;
  return {
    ...problemAt('trailing-colon', ':', at, value),
    correction: { ...correctionAt(':', at, ''), isCertain: false },
  };
}

/** `// ghi chú`, as programs have it. */
export const wrongComment: Recognizer = ({ text, span }) => {
  const line = lineAt(text, span.start);
  const [, indent = '', comment] = /^(\s*)(\/\/.*)$/.exec(line.text) ?? [];
  if (comment === undefined) return null;
  const start = line.start + indent.length;
  const suggestion = `#${comment.slice(2)}`;
  return {
    ...problemAt('wrong-comment', comment, start, suggestion),
    correction: correctionAt('//', start, '#'),
  };
};

/** A value that begins with a sign YAML keeps for itself, and goes on in a way that no alias, anchor or directive does. */
const RESERVED = /^(?:[%@`].*|[*&](?:\s|\S+\s+\S).*)$/;

/** `*Hội nghị mở rộng`, `%…`: a text that begins like something else. */
export const reservedStart: Recognizer = ({ text, span }) => {
  const line = lineAt(text, span.start);
  const value = valueAfterKey(line) ?? '';
  if (!RESERVED.test(value)) return null;
  const start = line.start + line.text.lastIndexOf(value);
  const suggestion = quoted(value);
  const correction = correctionInQuotes(value, start);
  return { ...problemAt('bad-start', value.charAt(0), start, suggestion), correction };
};

/** `"Hội thi" tìm hiểu`: the text continues after its closing quote. */
export const textAfterQuote: Recognizer = ({ text, kind, span }) => {
  if (kind !== 'unexpected-text') return null;
  const line = lineAt(text, span.start);
  const at = span.start - line.start;
  const quotedPart = /(?:"[^"]*"|'[^']*')\s+$/.exec(line.text.slice(0, at))?.[0];
  const rest = /^[^\s,:#[\]{}"'][^,:#[\]{}"']*/.exec(line.text.slice(at))?.[0].trimEnd();
  if (quotedPart === undefined || rest === undefined) return null;
  const suggestion = quoted(quotedPart + rest);
  const correction = {
    ...correctionAt(quotedPart + rest, span.start - quotedPart.length, suggestion),
    isCertain: false,
  };
  return { ...problemAt('text-after-quote', rest, span.start, suggestion), correction };
};

/** The key that is indented unlike its neighbours. */
export const badIndent: Recognizer = ({ text, kind, span, runsOn }) => {
  if (kind !== 'bad-indent' && !runsOn) return null;
  const line = contentFrom(text, runsOn ? text.indexOf('\n', span.start) + 1 : span.start);
  const above = contentAbove(text, line);
  const twoAbove = above && contentAbove(text, above);
  // Where the lines around a key agree, that key is off and not the line below it.
  const isAboveOff =
    above && twoAbove && keyIndent(twoAbove) === keyIndent(line) && keyIndent(above) < keyIndent(line);
  return misplacedKey(isAboveOff ? above : line);
};

function misplacedKey({ start, text }: Line): SyntaxProblem {
  const [indent = ''] = /^\s*/.exec(text) ?? [];
  const [key = ''] = /^[^\s:]*/.exec(text.slice(indent.length)) ?? [];
  return problemAt('bad-indent', key, start + indent.length);
}

/** A key without a colon, or `period:2026`: its first line, which is the one to fix. */
export const missingColon: Recognizer = ({ text, kind, span }) => {
  if (kind !== 'missing-colon') return null;
  const line = lineAt(text, span.start);
  const token = withoutComment(line.text.slice(span.start - line.start));
  if (token === '') return null;
  const equals = withColons(token);
  const written = equals && (equals.keys > 1 ? `{ ${equals.suggested} }` : equals.suggested);
  const glued = written ?? partsOfGlued(token)?.suggestion;
  const suggestion = glued ?? withColon(token);
  const isCertain = glued !== undefined && (equals?.keys ?? 1) === 1;
  const correction = suggestion && { ...correctionAt(token, span.start, suggestion), isCertain };
  return {
    ...problemAt(equals ? 'wrong-colon' : 'missing-colon', token, span.start, suggestion),
    ...(correction && { correction }),
  };
};

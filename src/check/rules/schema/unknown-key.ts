import { isMoneyKey } from '../../../plan/facts/lines.ts';
import { isMapping, type ShapeProblem, valueAt } from '../../../plan/format/shape.ts';
import type { PlanFile } from '../../../plan/open.ts';
import type { Span } from '../../../yaml/position.ts';
import { hasLoneQuote } from '../../../yaml/slips/quoted.ts';
import type { SplitValue } from '../../../yaml/slips/split-value.ts';
import { plainOrQuoted, replacing } from '../../engine/fix.ts';
import { defineTextRule, type TextFinding, toWrite, type Wording } from '../../engine/rule.ts';
import { mappingFor } from '../../wording/written-forms.ts';

export const schemaUnknownKey = defineTextRule({
  id: 'schema/unknown-key',
  severity: 'error',
  summary: { vi: 'Mọi mục đều thuộc mẫu kế hoạch', en: 'Every key belongs to the plan format' },
  why: {
    vi: 'Một mục viết sai tên sẽ bị bỏ qua, và số tiền hay thời hạn trong đó mất theo mà không ai biết.',
    en: 'A misspelt key would be passed over, and the amount or deadline in it lost without a word.',
  },
  example: { bad: 'inWord: Hai trăm triệu đồng', good: 'inWords: Hai trăm triệu đồng' },
  checkText(file, report) {
    const invalid = new Set(file.problems.map((problem) => problem.kind === 'invalid' && problem.found));
    const rewritten = (span: Span, data: Rewriting, wording: Wording) => {
      const range = file.source.rangeAt(span);
      const safe = data.text === undefined || !isMoreThanText(data.text);
      report({ range, data, ...wording, fix: { ...replacing(range, data.suggestion), safe } });
    };
    for (const { kind, key, span, written, suggestion } of file.source.splitValues) {
      // An amount is reported by `money/malformed`, and what is wrong in quotes too as that.
      if (kind === 'number' && (isMoneyKey(key) || invalid.has(written))) continue;
      rewritten(span, { text: written, suggestion }, splitWording(kind, suggestion));
    }
    for (const { span, key, suggestion } of file.source.gluedKeys) {
      rewritten(
        span,
        { key, suggestion },
        {
          vi: 'thiếu dấu cách sau dấu hai chấm',
          en: 'a space is missing after the colon',
          help: toWrite(suggestion),
        },
      );
    }
    const unknown = file.problems.filter((problem) => problem.kind === 'unknown');
    const data = unknown.length > 0 ? file.source.toData() : null;
    for (const problem of unknown)
      report(itemAsText(file, data, problem) ?? textAsList(file, data, problem) ?? unknownKey(file, problem));
  },
});

/** Text as it is to be written, and what is known of how it was. */
interface Rewriting {
  readonly suggestion: string;
  readonly text?: string;
  readonly key?: string;
}

/** Whether a key with another sign than the colon may be in what looks like one text, or one end of a quote. */
function isMoreThanText(text: string): boolean {
  return /,\s*[\w-]+\s*[=：]/.test(text) || hasLoneQuote(text);
}

function splitWording(kind: SplitValue['kind'], suggestion: string): Wording {
  return kind !== 'curly-quoted'
    ? {
        vi: 'giữa hai dấu ngoặc nhọn, YAML tách nội dung này tại các dấu phẩy',
        en: 'between braces, YAML splits this text at its commas',
        help: { vi: `viết trong ngoặc kép: ${suggestion}`, en: `write it in quotes: ${suggestion}` },
      }
    : {
        vi: 'YAML không coi dấu ngoặc kép cong “ ” là ngoặc kép, nên tách nội dung này tại các dấu phẩy',
        en: 'curly quotes are no quotes to YAML, which splits this text at its commas',
        help: {
          vi: `viết bằng dấu ngoặc kép thẳng: ${suggestion}`,
          en: `write straight quotes: ${suggestion}`,
        },
      };
}

type UnknownKey = Extract<ShapeProblem, { kind: 'unknown' }>;

/** `- Báo Hà Nội Mới: 100.000.000đ`: an item written as its name and its amount. */
function itemAsText(
  { source, plan, writtenPath }: PlanFile,
  data: unknown,
  { path, key }: UnknownKey,
): TextFinding | null {
  const item = path.at(-2) === 'items' ? valueAt(data, writtenPath(path)) : null;
  const [entry, ...others] = Object.entries(isMapping(item) ? item : {});
  if (typeof entry?.[1] !== 'string' || others.length > 0) return null;
  const suggestion = mappingFor(path, entry.join(': '), plan);
  if (!suggestion?.isComplete) return null;
  const range = source.rangeOf(writtenPath(path));
  return {
    range,
    data: { key, suggestion: suggestion.form },
    vi: `khoản chi này ghi "${key}" ở chỗ của tên mục`,
    en: `the item has "${key}" where a key belongs`,
    help: toWrite(suggestion.form),
    fix: { ...replacing(range, suggestion.form), safe: false },
  };
}

/** `task: I.1` for `tasks: [I.1]`. */
function textAsList(
  { source, writtenPath }: PlanFile,
  data: unknown,
  { path, key, listed }: UnknownKey,
): TextFinding | null {
  const at = writtenPath([...path, key]);
  const text = valueAt(data, at);
  if (listed === null || typeof text !== 'string') return null;
  const range = source.rangeOf(at, 'key');
  const suggestion = `${listed}: [${plainOrQuoted(text)}]`;
  return {
    range,
    data: { key, suggestion },
    vi: `không có trường "${key}"`,
    en: `unknown key "${key}"`,
    help: toWrite(suggestion),
    fix: { ...replacing({ start: range.start, end: source.rangeOf(at).end }, suggestion), safe: true },
  };
}

function unknownKey(
  { source, writtenPath }: PlanFile,
  { path, key, known, misspelt, isSure, instead, isSection }: UnknownKey,
): TextFinding {
  // The plan has the key under the name that was intended.
  const range = source.rangeOf(writtenPath([...path, misspelt ?? key]), 'key');
  const message = { vi: `không có trường "${key}"`, en: `unknown key "${key}"` };
  if (isSection) {
    const holder = String(path.findLast((step) => typeof step === 'string'));
    return {
      range,
      data: { key, known },
      vi: `mục "${key}" thuộc cấp ngoài cùng, nhưng đang nằm trong "${holder}"`,
      en: `"${key}" belongs to the top level, but is in "${holder}"`,
      help: {
        vi: 'viết mục này và các dòng thuộc mục này sát lề trái, như các mục khác của kế hoạch',
        en: 'move it to the left margin, like the other sections, with all that belongs to it',
      },
    };
  }
  const suggestion = misspelt ?? instead;
  if (suggestion === null) {
    const list = known.join(', ');
    const help = { vi: `ở đây dùng được: ${list}`, en: `known here: ${list}` };
    return { range, data: { key, known }, ...message, help };
  }
  return {
    range,
    data: { key, suggestion },
    vi: instead ? `${message.vi}, trong khi thiếu trường bắt buộc "${instead}"` : message.vi,
    en: instead ? `${message.en}, while the required key "${instead}" is missing` : message.en,
    help: { vi: `có phải muốn ghi "${suggestion}"?`, en: `did you mean "${suggestion}"?` },
    // A key that fits a missing one by elimination alone may be something else.
    fix: { ...replacing(range, suggestion), safe: instead === null && isSure },
  };
}

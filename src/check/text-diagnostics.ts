import type { Lang, Localized } from '../i18n.ts';
import type { PlanFile } from '../plan/open.ts';
import type { ShapeProblem } from '../plan/shape.ts';
import type { Path, SourceDocument } from '../yaml/document.ts';
import type { Range } from '../yaml/position.ts';
import type { Said } from './catalogue-rule.ts';
import { type Diagnostic, diagnosticOf } from './diagnostic.ts';
import { fixOf } from './fix.ts';
import type { RuleInfo } from './rule.ts';
import { moneyMalformed } from './rules/money/malformed.ts';
import { schemaInvalidValue } from './rules/schema/invalid-value.ts';
import { schemaMissingKey } from './rules/schema/missing-key.ts';
import { schemaUnknownKey } from './rules/schema/unknown-key.ts';
import { yamlSyntax } from './rules/yaml/syntax.ts';

const FIRST: Localized = { vi: 'viết lần đầu ở đây', en: 'first written here' };
const OPENED: Localized = { vi: 'dấu ngoặc mở ở đây', en: 'opened here' };

/** Why the text is not one YAML document. */
export function syntaxDiagnostics(source: SourceDocument, lang: Lang): Diagnostic[] {
  return source.syntaxProblems.map(({ kind, span, token, first, suggestion }) => {
    const data = { token, ...(suggestion !== undefined && { suggestion }) };
    const said = yamlSyntax.messages[kind][lang](data);
    const message = (kind === 'wrong-bracket' ? OPENED : FIRST)[lang];
    const related = first ? [{ message, range: source.rangeAt(first) }] : [];
    return { ...diagnosticOf(yamlSyntax, said, source.rangeAt(span)), data: { kind, ...data }, related };
  });
}

/** Values between braces that YAML took apart at their commas, and keys it read together with their values. */
export function splitValueDiagnostics(source: SourceDocument, lang: Lang): Diagnostic[] {
  const split = source.splitValues.map(({ span, written, kind, suggestion }) => {
    const data = { text: written, suggestion };
    if (kind === 'number') {
      const said = moneyMalformed.messages['split-by-yaml'][lang](data);
      return mended(moneyMalformed, said, data, source.rangeAt(span), lang);
    }
    const key = kind === 'curly-quoted' ? 'curly-quotes' : 'split-by-yaml';
    const said = schemaUnknownKey.messages[key][lang](data);
    return mended(schemaUnknownKey, said, data, source.rangeAt(span), lang);
  });
  const glued = source.gluedKeys.map(({ span, key, suggestion }) => {
    const data = { key, suggestion };
    const said = schemaUnknownKey.messages['no-space'][lang](data);
    return mended(schemaUnknownKey, said, data, source.rangeAt(span), lang);
  });
  return [...split, ...glued];
}

function mended(
  rule: RuleInfo,
  said: Said,
  data: { readonly suggestion: string },
  range: Range,
  lang: Lang,
): Diagnostic {
  return {
    ...diagnosticOf(rule, said, range),
    data,
    fix: fixOf(data.suggestion, [{ range, text: data.suggestion }], true, lang),
  };
}

/** Where the file has not the shape of a plan. */
export function shapeDiagnostic(file: PlanFile, problem: ShapeProblem, lang: Lang): Diagnostic {
  const rangeOf = (own: Path, part?: 'key') => file.source.rangeOf(file.writtenPath(own), part);
  const { kind, path, ...data } = problem;
  switch (problem.kind) {
    case 'missing': {
      const said = schemaMissingKey.messages[problem.hasKey ? 'no-value' : 'missing'][lang](problem);
      const range = rangeOf([...path, problem.key]);
      return { ...diagnosticOf(schemaMissingKey, said, range), data: { key: problem.key } };
    }
    case 'missing-outlet':
      return diagnosticOf(
        schemaMissingKey,
        schemaMissingKey.messages['missing-outlet'][lang]({}),
        rangeOf(path),
      );
    case 'unknown': {
      const { key, known, misspelt, instead } = problem;
      const suggestion = misspelt ?? instead;
      // The plan has the key under the name that was meant.
      const range = rangeOf([...path, misspelt ?? key], 'key');
      const { messages } = schemaUnknownKey;
      if (suggestion === null) {
        return {
          ...diagnosticOf(schemaUnknownKey, messages.unknown[lang](problem), range),
          data: { key, known },
        };
      }
      const said = messages[misspelt ? 'misspelt' : 'instead'][lang]({ key, known, suggestion });
      const fix = fixOf(suggestion, [{ range, text: suggestion }], true, lang);
      return { ...diagnosticOf(schemaUnknownKey, said, range), data: { key, suggestion }, fix };
    }
    case 'invalid': {
      const said = schemaInvalidValue.messages.invalid[lang](problem);
      return { ...diagnosticOf(schemaInvalidValue, said, rangeOf(path)), data };
    }
  }
}

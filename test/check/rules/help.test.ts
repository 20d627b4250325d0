import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../src/check/engine/fix.ts';
import type { Lang } from '../../../src/i18n.ts';
import { checkText, fixturesIn } from '../../support/checking.ts';
import { SLIPS, slipped } from '../../support/slips.ts';

const TEXTS: readonly (readonly [name: string, text: string])[] = [
  ...fixturesIn('rules'),
  ...fixturesIn('broken'),
  ...SLIPS.map((slip) => [slip.slip, slipped(slip)] as const),
];

/** `write: 80.000.000đ`, `write it in quotes: "1,5 tỷ"`, `did you mean "amount"?`; what an ellipsis leaves open is no whole text. */
const WRITE = {
  en: /^(?:write(?: it in quotes| straight quotes)?: |did you mean )([^…;]+?)\??(?:;.*)?$/,
  vi: /^(?:viết(?: trong ngoặc kép| bằng dấu ngoặc kép thẳng)?: |có phải muốn ghi )([^…;]+?)\??(?:;.*)?$/,
};

/** Each help that says what to write, with the text and the fix it is offered with. */
function helpsIn(lang: Lang) {
  return TEXTS.flatMap(([name, text]) =>
    checkText(text, lang).diagnostics.flatMap(({ rule, help, fix }) =>
      (help?.split('\n') ?? []).flatMap((line) => {
        const meant = WRITE[lang].exec(line)?.[1]?.replace(/^"(.*)"$/, '$1');
        return meant === undefined ? [] : [{ name, text, rule, line, meant, fix }];
      }),
    ),
  );
}

describe.each(['vi', 'en'] as const)(
  'in %s, what a help says to write is offered as a fix that writes it',
  (lang) => {
    test.each(helpsIn(lang))('$name: $line', ({ text, rule, line, meant, fix }) => {
      const after = fix ? applyEdits(text, fix.edits) : text;
      expect([rule, line, after !== text && after.includes(meant)]).toEqual([rule, line, true]);
    });
  },
);

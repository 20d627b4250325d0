import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../src/check/engine/fix.ts';
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

describe.each(['vi', 'en'] as const)(
  'in %s, what a help says to write is offered as a fix that writes it',
  (lang) => {
    test.each(TEXTS)('%s', (_, text) => {
      for (const { rule, help, fix } of checkText(text, lang).diagnostics) {
        for (const line of help?.split('\n') ?? []) {
          const meant = WRITE[lang].exec(line)?.[1]?.replace(/^"(.*)"$/, '$1');
          if (meant === undefined) continue;
          const after = fix ? applyEdits(text, fix.edits) : text;
          expect([rule, line, after !== text && after.includes(meant)]).toEqual([rule, line, true]);
        }
      }
    });
  },
);

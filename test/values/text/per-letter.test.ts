import fc from 'fast-check';
import { test } from 'vitest';
import { perLetter } from '../../../src/values/text/per-letter.ts';

test('changes each letter by itself, whatever letters there are', () => {
  const change = (letter: string) => `<${letter.toUpperCase()}>`;
  const all = perLetter(change);
  const letters = fc.string({ unit: 'binary' });
  fc.assert(fc.property(letters, (text) => all(text) === [...text].map(change).join('')));
});

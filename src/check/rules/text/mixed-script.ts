import type { Localized } from '../../../i18n.ts';
import { codePointName } from '../../../values/text/code-point.ts';
import { groupBy } from '../../../values/text/group-by.ts';
import { defineTextRule } from '../../engine/rule.ts';

/** Letters of other alphabets and the Latin ones that look the same (Unicode, confusables). */
const CYRILLIC = pairs('АВЕЅІЈКМНОРСТУХаесоріјѕухһԁԛԝ', 'ABESIJKMHOPCTYXaecopijsyxhdqw');
const GREEK = pairs('ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονικυ', 'ABEZHIKMNOPTYXovikv');
const LATIN = new Map([...CYRILLIC, ...GREEK]);

/** Cyrillic letters, and Greek ones that look Latin: `kΩ` and `µm` are units. */
const STRANGE = new RegExp(`\\p{Script=Cyrillic}|[${[...GREEK.keys()].join('')}]`, 'u');
/** A word with the numbers and symbols written into one: `63/2010/NĐ-CP`. */
const WORD = /[\p{L}\p{M}\d]+(?:[-/.&][\p{L}\p{M}\d]+)*/gu;
const COMMENT = /^[ \t]*#.*$/gm;

export const textMixedScript = defineTextRule({
  id: 'text/mixed-script',
  severity: 'warning',
  summary: {
    vi: 'Không từ nào lẫn chữ cái Kirin hoặc Hy Lạp giống chữ Latinh',
    en: 'No word mixes Latin letters with Cyrillic or Greek ones that look like them',
  },
  why: {
    vi: 'Hai tên nhìn giống nhau nhưng khác chữ cái thì không tra cứu, không cộng chung được.',
    en: 'Two names that look the same but have other letters are not found by a search and not summed as one.',
  },
  example: { bad: 'name: Báo Hà Nội Mớі', good: 'name: Báo Hà Nội Mới' },
  checkText({ source }, report) {
    if (source.syntaxProblems.length > 0 || !STRANGE.test(source.text)) return;
    const values = source.text.replace(COMMENT, (comment) => ' '.repeat(comment.length));
    const mixed = [...values.matchAll(WORD)].filter(
      ([word]) => STRANGE.test(word) && /\p{Script=Latin}/u.test(word),
    );
    for (const [word, same] of groupBy(mixed, ([each]) => each)) {
      const [range, ...others] = same.map(({ index }) =>
        source.rangeAt({ start: index, end: index + word.length }),
      );
      const letter = STRANGE.exec(word)?.[0] ?? '';
      const suggestion = [...word].map((each) => LATIN.get(each) ?? each).join('');
      const name = NAMES[/\p{Script=Greek}/u.test(letter) ? 'greek' : 'cyrillic'];
      if (!range) continue;
      report({
        range,
        data: {
          word,
          letter: codePointName(letter),
          suggestion: STRANGE.test(suggestion) ? null : suggestion,
        },
        vi: `"${word}" có chữ "${letter}" của bảng chữ cái ${name.vi} (${codePointName(letter)}), không phải chữ Latinh`,
        en: `"${word}" has the ${name.en} letter "${letter}" (${codePointName(letter)}), which is not a Latin one`,
        help: { vi: `gõ lại: ${suggestion}`, en: `type it again: ${suggestion}` },
        related: others.map((place) => ({
          range: place,
          message: { vi: 'ở đây cũng vậy', en: 'here too' },
        })),
        ...(!STRANGE.test(suggestion) && {
          fix: {
            write: suggestion,
            edits: [range, ...others].map((place) => ({ range: place, text: suggestion })),
            safe: false,
          },
        }),
      });
    }
  },
});

const NAMES: Readonly<Record<'greek' | 'cyrillic', Localized>> = {
  greek: { vi: 'Hy Lạp', en: 'Greek' },
  cyrillic: { vi: 'Kirin', en: 'Cyrillic' },
};

function pairs(strange: string, latin: string): Map<string, string> {
  return new Map([...strange].map((letter, i) => [letter, latin[i] ?? letter]));
}

import { expect, test } from 'vitest';
import { applyEdits } from '../../../src/check/engine/fix.ts';
import { applyIgnores } from '../../../src/check/engine/ignore.ts';
import { SourceDocument } from '../../../src/yaml/document.ts';
import { ignoreComments } from '../../../src/yaml/ignore-comments.ts';
import { BASE, checkText, foundIn } from '../../support/checking.ts';
import { diagnostic } from '../../support/findings.ts';
import { growth } from '../../support/growth.ts';

/** The small plan with a citation of two dates under `comment`. */
function planWith(comment: string): string {
  return `${BASE}citations:
  - { number: 63/2010/QĐ-UBND, date: 08/6/2010 }
  ${comment}
  - { number: 63/2010/QĐ-UBND, date: 03/6/2010 }
`;
}

const LINE = BASE.split('\n').length + 2;

test.each(['# kstthc-ignore citation/conflicting-date', '# kstthc-ignore citation/conflicting-date:   '])(
  '"%s" sets the finding aside but lacks a reason',
  (comment) => {
    expect(foundIn(checkText(planWith(comment)))).toEqual([`${LINE} ignore/reason`]);
  },
);

test('a comment with a reason sets the finding aside and keeps the reason', () => {
  const { diagnostics, ignored } = checkText(
    planWith('# kstthc-ignore citation/conflicting-date: như bản gốc'),
  );
  expect(diagnostics).toEqual([]);
  expect(ignored.map(({ diagnostic, reason }) => [diagnostic.rule, reason])).toEqual([
    ['citation/conflicting-date', 'như bản gốc'],
  ]);
});

test('a rule that is misspelt is named, and the fix writes it', () => {
  const text = planWith('# kstthc-ignore citation/conflictin-date: như bản gốc');
  const { diagnostics } = checkText(text);
  expect(diagnostics.map(({ rule, help }) => [rule, help])).toEqual([
    ['ignore/unused', 'did you mean "citation/conflicting-date"?'],
    ['citation/conflicting-date', expect.any(String)],
  ]);
  expect(checkText(applyEdits(text, diagnostics[0]?.fix?.edits ?? [])).diagnostics).toEqual([]);
});

test.each([
  '# kstthc-ignored citation/conflicting-date: x',
  '# xem kstthc-ignore citation/conflicting-date: x',
])('"%s" is a comment like any other', (comment) => {
  expect(foundIn(checkText(planWith(comment)))).toEqual([`${LINE + 1} citation/conflicting-date`]);
});

test('text that looks like an ignore comment is text', () => {
  const where = 'where: "# kstthc-ignore citation/conflicting-date: x"';
  const text = planWith('').replace('date: 03/6/2010', `date: 03/6/2010, ${where}`);
  expect(foundIn(checkText(text))).toEqual([`${LINE + 1} citation/conflicting-date`]);
});

test('the time grows with the number of comments', () => {
  const line = '# kstthc-ignore citation/year: như bản gốc\n';
  expect(growth(ignoreComments, (count) => line.repeat(count), 2000)).toBeLessThan(4);
});

test('the time grows with the number of findings set aside', () => {
  const aside =
    '  # kstthc-ignore citation/year: như bản gốc\n  - { number: 63/2011/NĐ-CP, date: 08/6/2010 }\n';
  const files = new Map(
    [200, 2000].map((count) => {
      const source = new SourceDocument('a.yaml', Buffer.from(`citations:\n${aside.repeat(count)}`));
      const findings = Array.from({ length: count }, (_, i) =>
        diagnostic({ rule: 'citation/year', range: lineRange(2 * i + 3) }),
      );
      return [String(count), { source, findings }];
    }),
  );
  const work = (count: string) => {
    const { source, findings } = files.get(count) as NonNullable<ReturnType<typeof files.get>>;
    const { ignored } = applyIgnores(source, findings, { known: ['citation/year'], unchecked: [] }, 'en');
    expect(ignored).toHaveLength(findings.length);
  };
  expect(growth(work, String, 200)).toBeLessThan(4);
});

function lineRange(line: number) {
  return { start: { line, column: 1 }, end: { line, column: 2 } };
}

import { describe, expect, test } from 'vitest';
import { linksToFindings, type Mark, markedHtml } from '../../src/app/views/marks.ts';
import { shownText } from '../../src/app/views/shown-document.ts';

const mark = (part: Mark['part'], more: Partial<Mark> = {}): Mark => ({
  number: 1,
  severity: 'error',
  isRelated: false,
  part,
  ...more,
});

describe('what a finding is about is marked in its text', () => {
  test('equal amounts one after the other, and lines stay lines', () => {
    expect(markedHtml('5đ\n5đ', [mark('5đ'), mark('5đ', { number: 2 })])).toBe(
      '<mark class="error">5đ</mark><br><mark class="error">5đ</mark>',
    );
  });

  test('of parts that overlap only one, what is at fault before what is only named', () => {
    expect(markedHtml('abc', [mark('ab', { isRelated: true }), mark({ start: 1, end: 99 })])).toBe(
      'a<mark class="error">bc</mark>',
    );
  });

  test('and all of it is only text', () => {
    expect(markedHtml('<b>', [mark('<b')])).toBe('<mark class="error">&lt;b</mark>&gt;');
    expect(markedHtml('a', [mark(''), mark('zzz')])).toBe('a');
  });

  test('a cell leads to each finding once', () => {
    const links = linksToFindings([mark('a'), mark('b'), mark('a', { number: 2 })], 'vi');
    expect(links.match(/#finding-\d/g)).toEqual(['#finding-1', '#finding-2']);
  });
});

describe('a long text is cut', () => {
  const text = (lines: number) => Array.from({ length: lines }, (_, i) => `dòng ${i + 1}.`).join('\n');

  test('after 500 lines, which are said', () => {
    expect(shownText(text(500), 'a').html(new Map(), 'vi')).not.toContain('không hiện');
    const html = shownText(text(501), 'a').html(new Map(), 'vi');
    expect(html).toContain('… 1 hàng không có lỗi');
    expect(html).not.toContain('dòng 501.');
  });

  test('but a line with a finding is shown with the two lines around it', () => {
    const html = shownText(text(1000), 'a').html(new Map([['a-line-800', [mark('dòng')]]]), 'vi');
    expect(html).toContain('<mark class="error">dòng</mark> 800.');
    for (const shown of [798, 802]) expect(html).toContain(`dòng ${shown}.`);
    for (const hidden of [797, 803]) expect(html).not.toContain(`dòng ${hidden}.`);
    expect(html).toContain('… 297 hàng');
    expect(html).toContain('… 198 hàng');
  });
});

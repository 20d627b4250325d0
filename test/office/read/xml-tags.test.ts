import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { UnreadableFile } from '../../../src/office/read/unreadable-file.ts';
import { readTags } from '../../../src/office/read/xml-tags.ts';

type Event = readonly unknown[];

/** What is read, tag by tag; null where the document is not well-formed. */
function events(document: string): Event[] | null {
  const found: Event[] = [];
  try {
    readTags(document, {
      open: (name, attributes, end) => found.push(['open', name, [...attributes], end]),
      text: (text) => found.push(['text', text]),
      close: (name, end) => found.push(['close', name, end]),
    });
  } catch (error) {
    expect(error).toBeInstanceOf(UnreadableFile);
    return null;
  }
  return found;
}

/** The same by a parser that looks at each letter. */
function eventsBySaxes(document: string): Event[] | null {
  const found: Event[] = [];
  const parser = new SaxesParser();
  let depth = 0;
  let isIll = false;
  const fail = () => {
    isIll = true;
  };
  parser.on('error', fail);
  parser.on('doctype', fail);
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    found.push(['open', name, Object.entries(attributes), parser.position]);
  });
  const text = (read: string) => {
    if (depth > 0) found.push(['text', read]);
  };
  parser.on('text', text);
  parser.on('cdata', text);
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    found.push(['close', name, parser.position]);
  });
  parser.write(document).close();
  return isIll ? null : found;
}

const DOCUMENT = `<?xml version="1.0" encoding="UTF-8" standalone='yes'?>\r
<!-- kế hoạch --><?mso-application progid="Word.Document"?>
<w:document xmlns:w="urn:w" w:title='"Tổng &amp; cộng"\r\n\tvà &#10;&#x1F600;' >
  <w:p/><w:t xml:space="preserve" >a &lt; b\r\nc\rd ]] > ]&gt; </w:t  ><w:e></w:e><![CDATA[<x>]]]><!--a-b--><?pi?></w:document>
`;

describe('an XML document by its tags', () => {
  test('is read as by a parser of letters', () => {
    expect(events(DOCUMENT)).toEqual(eventsBySaxes(DOCUMENT));
    expect(events(DOCUMENT)).toContainEqual(['text', 'a < b\nc\nd ]] > ]> ']);
    expect(events(DOCUMENT)?.[0]?.[2]).toEqual([
      ['xmlns:w', 'urn:w'],
      ['w:title', '"Tổng & cộng"  và \n😀'],
    ]);
  });

  test.each([
    '<a>',
    '<a></b>',
    '<a></ab>',
    '</a>',
    '<a/><b/>',
    'x<a/>',
    '<a/>x',
    '<a b="1" b="2"/>',
    '<a b=1/>',
    '<a b="1"c="2"/>',
    '<a b="<"/>',
    '<a b/>',
    '<a>&nbsp;</a>',
    '<a>& </a>',
    '<a>&#0;</a>',
    '<a>&#xD800;</a>',
    '<a>&#x110000;</a>',
    '<a>&#x;</a>',
    '<a>]]></a>',
    '<a>\u0001</a>',
    '<a>\uffff</a>',
    '<a><!-- a -- b --></a>',
    '<a><!--</a>',
    '<a><![CDATA[</a>',
    '<![CDATA[x]]><a/>',
    ' <?xml version="1.0"?><a/>',
    '<?xml version="2.0"?><a/>',
    '<?xml encoding="UTF-8"?><a/>',
    '<?XML version="1.0"?><a/>',
    '<!DOCTYPE a><a/>',
    '<!ELEMENT a><a/>',
    '<1a/>',
    '<a/ >',
    '< a/>',
    '<a',
    '<',
    '',
    '&amp;<a/>',
  ])('%j is not well-formed', (document) => {
    expect(events(document)).toBeNull();
    expect(eventsBySaxes(document)).toBeNull();
  });

  test('whatever is cut out, doubled or put elsewhere', () => {
    const parts = DOCUMENT.match(/<!\[CDATA\[|<[!?/]?-*|[-\]?/]*>|[\w:]+|&#?\w+;|\r\n|[\s\S]/g) ?? [];
    const edit = fc.record({
      at: fc.nat(parts.length - 1),
      count: fc.nat(3),
      put: fc.array(
        fc.constantFrom(...parts, '&', '<', '>', '"', ']]>', '--', '\u0002', '\ud83d\ude00', '×'),
        {
          maxLength: 2,
        },
      ),
    });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 3 }), (edits) => {
        const changed = [...parts];
        for (const { at, count, put } of edits) changed.splice(at, count, ...put);
        const document = changed.join('');
        // What follows the name of an instruction must be a space: here the other parser is lenient.
        fc.pre(!/<\?[\w:-]+\?[^>]|<\?xml\s/.test(document.slice(5)));
        expect(events(document)).toEqual(eventsBySaxes(document));
      }),
      { numRuns: 1000 },
    );
  });
});

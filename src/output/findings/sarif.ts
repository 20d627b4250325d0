import type { Diagnostic, DocumentPlace } from '../../check/engine/diagnostic.ts';
import type { Fix } from '../../check/engine/fix.ts';
import type { RuleInfo } from '../../check/engine/rule.ts';
import type { Lang, Localized } from '../../i18n.ts';
import type { Range } from '../../yaml/position.ts';
import { toJson } from '../text/json.ts';
import { visible, visibleMessage } from '../text/visible.ts';
import { placeName } from './document-place.ts';
import { fingerprintsOf } from './gitlab.ts';
import type { FindingsWriter } from './writer.ts';

/** For code scanning and editors: SARIF 2.1.0, the OASIS standard. */
export const sarif: FindingsWriter = (results, { lang, version, rules, inRepository }) => {
  const indices = new Map(rules.map(({ id }, index) => [id, index]));
  const fingerprints = fingerprintsOf(results, inRepository);
  const result = (file: string, diagnostic: Diagnostic, reasons: readonly string[]) => ({
    ...finding(file, diagnostic, lang),
    ruleIndex: indices.get(diagnostic.rule) ?? UNLISTED,
    partialFingerprints: { 'kstthc/v1': fingerprints.get(diagnostic) },
    suppressions: reasons.map((justification) => ({
      kind: 'inSource',
      justification: visible(justification),
    })),
  });
  return toJson({
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'kstthc',
            version,
            language: lang,
            rules: rules.map((rule) => descriptor(rule, lang)),
          },
        },
        language: lang,
        columnKind: 'utf16CodeUnits',
        results: results.flatMap(({ file, diagnostics, ignored }) => [
          ...diagnostics.map((diagnostic) => result(file, diagnostic, [])),
          ...ignored.map(({ diagnostic, reason }) => result(file, diagnostic, [reason])),
        ]),
      },
    ],
  });
};

/** What the standard has for a rule that the tool does not list. */
const UNLISTED = -1;

function descriptor({ id, severity, summary, why, example }: RuleInfo, lang: Lang) {
  const { bad, good } = EXAMPLE[lang];
  const fenced = (yaml: string) => `\`\`\`yaml\n${yaml.trimEnd()}\n\`\`\``;
  return {
    id,
    shortDescription: { text: summary[lang] },
    fullDescription: { text: why[lang] },
    help: {
      text: `${why[lang]}\n\n${bad}:\n\n${example.bad.trimEnd()}\n\n${good}:\n\n${example.good.trimEnd()}\n\nkstthc rules ${id}`,
      markdown: `${why[lang]}\n\n**${bad}**\n\n${fenced(example.bad)}\n\n**${good}**\n\n${fenced(example.good)}\n\n\`kstthc rules ${id}\``,
    },
    defaultConfiguration: { level: severity },
  };
}

const EXAMPLE: Localized<{ bad: string; good: string }> = {
  vi: { bad: 'Ví dụ sai', good: 'Ví dụ đúng' },
  en: { bad: 'Wrong', good: 'Right' },
};

function finding(file: string, diagnostic: Diagnostic, lang: Lang) {
  const { rule, severity, range, related, fix, place } = diagnostic;
  const artifactLocation = { uri: uriOf(file) };
  const location = (at: Range, inDocument: DocumentPlace | undefined, of = file) => {
    const artifactLocation = { uri: uriOf(of) };
    return inDocument
      ? { physicalLocation: { artifactLocation }, logicalLocations: [logicalLocation(inDocument, lang)] }
      : { physicalLocation: { artifactLocation, region: region(at) } };
  };
  return {
    ruleId: rule,
    level: severity,
    message: { text: literal(visibleMessage(diagnostic)) },
    locations: [location(range, place)],
    ...(related.length > 0 && {
      relatedLocations: related.map(({ message, range: at, place: where, file: of }, index) => ({
        id: index + 1,
        ...location(at, where, of),
        message: { text: literal(visible(message)) },
      })),
    }),
    ...(fix && { fixes: [change(fix, artifactLocation)] }),
  };
}

/** A cell of a document has a name and no lines. */
function logicalLocation(place: DocumentPlace, lang: Lang) {
  return { name: place.heading ?? place.text.slice(0, 60), fullyQualifiedName: placeName(place, lang) };
}

function change({ title, edits }: Fix, artifactLocation: { uri: string }) {
  const replacements = edits.map(({ range, text }) => ({
    deletedRegion: region(range),
    insertedContent: { text },
  }));
  return {
    description: { text: literal(visible(title)) },
    artifactChanges: [{ artifactLocation, replacements }],
  };
}

function region({ start, end }: Range) {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

/**
 * Plain text of a SARIF message, in which `[text](target)` would be a link (3.11.6) and `{0}` an argument (3.11.5).
 */
function literal(text: string): string {
  return text.replaceAll('](', '] (').replace(/\{(\d+)\}/g, '{{$1}}');
}

/** A path with slashes as a URI; a relative one stays relative, so that it holds wherever the repository is. */
function uriOf(file: string): string {
  if (file.startsWith('//')) return `file:${file.split('/').map(percentEncoded).join('/')}`;
  if (file.startsWith('/')) return `file://${file.split('/').map(percentEncoded).join('/')}`;
  const drive = /^[a-z]:\//i.exec(file)?.[0];
  if (drive) return `file:///${drive}${file.slice(drive.length).split('/').map(percentEncoded).join('/')}`;
  return file
    .replace(/^(?:\.\/+)+/, '')
    .split('/')
    .map(percentEncoded)
    .join('/');
}

/** A file name of Windows may hold half a surrogate pair, which has no UTF-8 form. */
function percentEncoded(segment: string): string {
  return encodeURIComponent(new TextDecoder().decode(new TextEncoder().encode(segment)));
}

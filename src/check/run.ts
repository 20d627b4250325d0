import type { Lang } from '../i18n.ts';
import { type Loaded, loadPlan } from '../plan/open.ts';
import type { Path, SourceDocument } from '../yaml/document.ts';
import { type Diagnostic, diagnosticOf, type FileResult, fixOf } from './diagnostic.ts';
import { applyIgnores } from './ignore.ts';
import { allRules, rules } from './registry.ts';
import type { Approved, Finding, Place, Rule } from './rule.ts';
import { summarize } from './summary.ts';
import { shapeDiagnostic, splitValueDiagnostics, syntaxDiagnostics } from './text-diagnostics.ts';

/** Checks one file: everything wrong in it, in the order of the text. */
export function checkFile(source: SourceDocument, lang: Lang, approved: Approved = {}): FileResult {
  const { file, text } = source;
  if (source.syntaxProblems.length > 0) {
    const diagnostics = inOrder(syntaxDiagnostics(source, lang));
    return { file, text, summary: null, diagnostics, ignored: [], unchecked: rules.map(({ id }) => id) };
  }
  const loaded = loadPlan(source);
  const { found, unchecked } = check(source, loaded, lang, approved);
  const findings = [
    ...splitValueDiagnostics(source, lang),
    ...loaded.problems.map((problem) => shapeDiagnostic(source, problem, lang)),
    ...found,
  ];
  const known = allRules.map(({ id }) => id);
  const { diagnostics, ignored } = applyIgnores(source, findings, { known, unchecked }, lang);
  const summary = loaded.plan && loaded.broken.size === 0 ? summarize(loaded.plan) : null;
  return { file, text, summary, diagnostics: inOrder(diagnostics), ignored, unchecked };
}

/** In the order of the text. What is written once and used by alias in several places is told once. */
function inOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const distinct = new Map(
    diagnostics.map((own) => [JSON.stringify([own.rule, own.range, own.message]), own]),
  );
  return [...distinct.values()].sort(
    ({ range: { start: a } }, { range: { start: b } }) => a.line - b.line || a.column - b.column,
  );
}

/** Where every object of a plan stands. */
type Paths = WeakMap<object, Path>;

function check(source: SourceDocument, loaded: Loaded, lang: Lang, approved: Approved) {
  const found: Diagnostic[] = [];
  const unchecked: string[] = [];
  const { plan, broken } = loaded;
  let paths: Paths | undefined;
  for (const rule of rules) {
    if (!plan || rule.reads.some((section) => broken.has(section))) {
      unchecked.push(rule.id);
      continue;
    }
    const skip = () => {
      if (unchecked.at(-1) !== rule.id) unchecked.push(rule.id);
    };
    const report = (finding: Finding) => {
      paths ??= pathsOf(plan);
      const diagnostic = locate(source, paths, rule, finding, lang);
      if (diagnostic) found.push(diagnostic);
    };
    rule.check(plan, report, { approved, skip });
  }
  return { found, unchecked };
}

function locate(
  source: SourceDocument,
  paths: Paths,
  rule: Rule,
  finding: Finding,
  lang: Lang,
): Diagnostic | null {
  const path = pathTo(paths, finding);
  if (finding.unquotedOnly && source.isQuoted(path)) return null;
  const range = source.rangeOf(path, finding.on, finding.excerpt);
  const related = (finding.related ?? []).map((place) => ({
    message: place.message[lang],
    range: source.rangeOf(pathTo(paths, place), place.on, place.excerpt),
  }));
  const fix = finding.replacement === undefined ? null : fixOf(finding.replacement, range, lang);
  return { ...diagnosticOf(rule, finding.say(lang), range), data: finding.data, related, fix };
}

function pathTo(paths: Paths, place: Place): Path {
  const base = paths.get(place.in) ?? [];
  const path = place.at === undefined ? base : [...base, place.at];
  return place.index === undefined ? path : [...path, place.index];
}

/** The path of every object in a plan, which has the tree shape of its file. */
function pathsOf(plan: object): Paths {
  const paths = new WeakMap<object, Path>();
  const walk = (value: unknown, path: Path): void => {
    if (typeof value !== 'object' || value === null) return;
    paths.set(value, path);
    for (const [key, child] of Object.entries(value))
      walk(child, [...path, Array.isArray(value) ? Number(key) : key]);
  };
  walk(plan, []);
  return paths;
}

import type { Lang } from '../i18n.ts';
import type { PlanFile } from '../plan/open.ts';
import type { Plan } from '../plan/schema.ts';
import type { Path } from '../yaml/document.ts';
import type { Range } from '../yaml/position.ts';
import type { Diagnostic, FileResult } from './diagnostic.ts';
import { type Fix, fixOf, scalarEdit } from './fix.ts';
import { applyIgnores } from './ignore.ts';
import { allRules, rules } from './registry.ts';
import type { Approved, Finding, Place, PlanFix, Rule } from './rule.ts';
import { summarize } from './summary.ts';
import { shapeDiagnostic, splitValueDiagnostics, syntaxDiagnostics } from './text-diagnostics.ts';

/** Checks one file: everything wrong in it, in the order of the text. */
export function checkFile(planFile: PlanFile, lang: Lang, approved: Approved = {}): FileResult {
  const { source, plan, broken, problems } = planFile;
  const { file, text } = source;
  if (source.syntaxProblems.length > 0) {
    const diagnostics = inOrder(syntaxDiagnostics(source, lang));
    return { file, text, summary: null, diagnostics, ignored: [], unchecked: rules.map(({ id }) => id) };
  }
  const { found, unchecked } = check(planFile, lang, approved);
  const findings = [
    ...splitValueDiagnostics(source, lang),
    ...problems.map((problem) => shapeDiagnostic(planFile, problem, lang)),
    ...found,
  ];
  const known = allRules.map(({ id }) => id);
  const { diagnostics, ignored } = applyIgnores(source, findings, { known, unchecked }, lang);
  const summary = plan && broken.size === 0 ? summarize(plan) : null;
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

function check(planFile: PlanFile, lang: Lang, approved: Approved) {
  const { source, plan, broken } = planFile;
  const found: Diagnostic[] = [];
  const unchecked: string[] = [];
  const locator = plan && new Locator(planFile, plan, lang);
  for (const rule of rules) {
    if (!locator || !plan || rule.reads.some((section) => broken.has(section))) {
      unchecked.push(rule.id);
      continue;
    }
    const skip = () => {
      if (unchecked.at(-1) !== rule.id) unchecked.push(rule.id);
    };
    const isQuoted = (place: Place) => source.isQuoted(locator.pathTo(place));
    rule.check(plan, (finding) => found.push(locator.locate(rule, finding)), { approved, skip, isQuoted });
  }
  return { found, unchecked };
}

/** Finds the places in the text that findings in a plan are about. */
class Locator {
  readonly #file: PlanFile;
  readonly #plan: Plan;
  readonly #lang: Lang;
  #paths: WeakMap<object, Path> | undefined;

  constructor(file: PlanFile, plan: Plan, lang: Lang) {
    this.#file = file;
    this.#plan = plan;
    this.#lang = lang;
  }

  locate({ id, severity }: Rule, finding: Finding): Diagnostic {
    const { data, help, related = [], fix } = finding;
    return {
      rule: id,
      severity,
      message: finding[this.#lang],
      help: help?.[this.#lang] ?? null,
      range: this.#rangeOf(finding),
      data,
      related: related.map((place) => ({
        message: place.message[this.#lang],
        range: this.#rangeOf(place),
      })),
      fix: fix ? this.#fix(fix, fix.places ?? [finding]) : null,
    };
  }

  /** The path in the file. */
  pathTo({ in: object, at, index }: Place): Path {
    this.#paths ??= pathsOf(this.#plan);
    const path = [...(this.#paths.get(object) ?? [])];
    if (at !== undefined) path.push(at);
    if (index !== undefined) path.push(index);
    return this.#file.writtenPath(path);
  }

  #rangeOf(place: Place): Range {
    return this.#file.source.rangeOf(this.pathTo(place), place.on, place.excerpt);
  }

  #fix({ write, safe }: PlanFix, places: readonly Place[]): Fix {
    const { source } = this.#file;
    const edits = places.map((place) =>
      scalarEdit(source, source.spanAt(this.pathTo(place), place.on), write),
    );
    return fixOf(write, edits, safe, this.#lang);
  }
}

/** The path of every object in a plan, which has the tree shape of its file. */
function pathsOf(plan: object): WeakMap<object, Path> {
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

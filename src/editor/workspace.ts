import { checkActuals } from '../actual/check.ts';
import { type ActualsFile, openActuals } from '../actual/open.ts';
import type { Actuals } from '../actual/schema.ts';
import type { FileResult } from '../check/engine/diagnostic.ts';
import { checkFile } from '../check/engine/run.ts';
import { checkNorms } from '../check/tables/norms.ts';
import { centralDocuments, type KnownDocuments } from '../facts/documents.ts';
import { readOwnDocuments, withOwnDocuments } from '../facts/own-documents.ts';
import type { Lang } from '../i18n.ts';
import { actualsPaths, DOCUMENTS_NAMES, NORMS_NAMES, planPath, planPaths } from '../input/plan-names.ts';
import { type NormsFile, openNorms } from '../norms/open.ts';
import type { Norms } from '../norms/schema.ts';
import type { Plan } from '../plan/format/schema.ts';
import { openPlan, type PlanFile } from '../plan/open.ts';
import type { SourceDocument } from '../yaml/document.ts';

/** The text of a file as the editor has it, else as it is on disk; null without such a file. */
export type ReadText = (path: string) => string | null;

/** A plan, a file of actuals or the norms of an office in an editor, with the last state of it and its plan that could be read. */
export interface EditedFile {
  readonly path: string;
  readonly kind: FileKind;
  readonly text: string;
  readonly source: SourceDocument;
  /** The text that `plan` and `actuals` were read from: `source`, or an earlier one while the text is broken. */
  readonly readFrom: SourceDocument;
  /** The plan in the file, or the one a file of actuals belongs to; null if it could not be read so far. */
  readonly plan: Plan | null;
  readonly planSource: SourceDocument | null;
  readonly actuals: Actuals | null;
  readonly norms: Norms | null;
  /** The documents that citations are compared with. */
  readonly documents: KnownDocuments;
  check(lang: Lang): FileResult;
}

export type FileKind = 'plan' | 'actuals' | 'norms';

/** The kind of file; null for other YAML, which is not checked. */
function kindOf(path: string, text: string): FileKind | null {
  if (planPath(path) !== null) return 'actuals';
  if (NORMS_NAMES.some((name) => beside(path, name) === path)) return 'norms';
  if (/^# yaml-language-server: .*plan\.schema\.json/m.test(text)) return 'plan';
  const isYaml = /\.ya?ml$/i.test(path);
  const hasSections = /^plan:\s*(?:#.*)?$/m.test(text) && /^(?:tasks|budget|outlets):/m.test(text);
  return isYaml && (hasSections || /(?:^|[\\/])plans[\\/][^\\/]+$/.test(path)) ? 'plan' : null;
}

/** The path of a file in the folder of another one. */
function beside(path: string, name: string): string {
  return path.replace(/[^\\/]*$/, name);
}

/** The plans, actuals and norms of an editor: each text is read once, and the last good reading is kept. */
export class Workspace {
  readonly #readText: ReadText;
  readonly #plans = new Map<string, Read<PlanFile>>();
  readonly #actuals = new Map<string, Read<ActualsFile>>();
  readonly #norms = new Map<string, Read<NormsFile>>();
  readonly #documents = new Map<string, { readonly text: string; readonly known: KnownDocuments }>();

  constructor(readText: ReadText) {
    this.#readText = readText;
  }

  /** A file as it is now; null if it does not exist or is of another kind. It does not throw, whatever the text. */
  file(path: string): EditedFile | null {
    const text = this.#readText(path);
    const kind = text === null ? null : kindOf(path, text);
    if (text === null || kind === null) return null;
    if (kind === 'plan') return this.#plan(path, text);
    return kind === 'actuals' ? this.#actualsFile(path, text) : this.#normsFile(path, text);
  }

  /** The path of the other file of the pair, of its possible names the one that is there: the plan of actuals, the actuals of a plan. */
  partnerOf(path: string): string {
    const plans = planPaths(path).filter((name) => /\.ya?ml$/i.test(name));
    const names = plans.length > 0 ? plans : actualsPaths(path);
    return names.find((name) => this.#readText(name) !== null) ?? names[0] ?? path;
  }

  /** Forgets a file that was closed. */
  close(path: string): void {
    this.#plans.delete(path);
    this.#actuals.delete(path);
    this.#norms.delete(path);
  }

  #plan(path: string, text: string): EditedFile {
    const { now, good } = reading(this.#plans, path, text, openPlan, ({ plan }) => plan !== null);
    return {
      path,
      kind: 'plan',
      text,
      source: now.source,
      readFrom: good.source,
      plan: good.plan,
      planSource: good.source,
      actuals: null,
      norms: null,
      documents: this.#documentsBeside(path),
      check: (lang) => checkFile(now, lang, this.#surroundings(path)),
    };
  }

  #actualsFile(path: string, text: string): EditedFile {
    const { now, good } = reading(this.#actuals, path, text, openActuals, ({ actuals }) => actuals !== null);
    const planFile = this.partnerOf(path);
    const planText = this.#readText(planFile);
    const plan =
      planText === null
        ? null
        : reading(this.#plans, planFile, planText, openPlan, (file) => file.plan !== null);
    return {
      path,
      kind: 'actuals',
      text,
      source: now.source,
      readFrom: good.source,
      plan: plan?.good.plan ?? null,
      planSource: plan?.good.source ?? null,
      actuals: good.actuals,
      norms: null,
      documents: this.#documentsBeside(path),
      check: (lang) =>
        checkActuals(now, plan?.now ?? openPlan(planFile, new Uint8Array()), lang, this.#surroundings(path)),
    };
  }

  #normsFile(path: string, text: string): EditedFile {
    const { now, good } = this.#readNorms(path, text);
    return {
      path,
      kind: 'norms',
      text,
      source: now.source,
      readFrom: good.source,
      plan: null,
      planSource: null,
      actuals: null,
      norms: good.norms,
      documents: this.#documentsBeside(path),
      check: (lang) => checkNorms(now, this.#documentsBeside(path), lang),
    };
  }

  #surroundings(path: string) {
    return { norms: this.#normsBeside(path), documents: this.#documentsBeside(path) };
  }

  /** The norms in the folder of a file, as they are now; null without norms. */
  #normsBeside(path: string): NormsFile | null {
    for (const norms of NORMS_NAMES.map((name) => beside(path, name))) {
      const text = this.#readText(norms);
      if (text !== null) return this.#readNorms(norms, text).now;
    }
    return null;
  }

  /** The known documents with those of the office in the folder of a file, as they are now. */
  #documentsBeside(path: string): KnownDocuments {
    for (const table of DOCUMENTS_NAMES.map((name) => beside(path, name))) {
      const text = this.#readText(table);
      if (text === null) continue;
      const before = this.#documents.get(table);
      if (before?.text === text) return before.known;
      const known = withOwnDocuments(readOwnDocuments(table, text));
      this.#documents.set(table, { text, known });
      return known;
    }
    return centralDocuments;
  }

  #readNorms(path: string, text: string): Read<NormsFile> {
    return reading(this.#norms, path, text, openNorms, ({ norms }) => norms !== null);
  }
}

/** A text with what was read from it, and the last text that gave something. */
interface Read<T> {
  readonly text: string;
  readonly now: T;
  readonly good: T;
}

function reading<T>(
  known: Map<string, Read<T>>,
  path: string,
  text: string,
  open: (name: string, bytes: Uint8Array) => T,
  isGood: (opened: T) => boolean,
): Read<T> {
  const before = known.get(path);
  if (before?.text === text) return before;
  const now = open(path, new TextEncoder().encode(text));
  const read = { text, now, good: before && !isGood(now) ? before.good : now };
  known.set(path, read);
  return read;
}

import { dirname, join } from 'node:path';
import { centralDocuments, type KnownDocuments } from '../facts/documents.ts';
import { type OwnDocuments, readOwnDocuments, withOwnDocuments } from '../facts/own-documents.ts';
import { isFileAt } from '../input/beside.ts';
import { STDIN } from '../input/files.ts';
import { readFile } from '../input/read-input.ts';

/** What a table of an office is called beside its plans. */
const NAME = 'documents.tsv';

/** The documents that plans are checked with. */
export interface DocumentsOfPlan {
  readonly known: KnownDocuments;
  /** The office's own table; null where there is none. */
  readonly own: OwnDocuments | null;
}

const CENTRAL: DocumentsOfPlan = { known: centralDocuments, own: null };

/** The tables of documents of one run, each read once: that beside a plan, or the one that was asked for. */
export class DocumentTables {
  readonly #cwd: string;
  readonly #asked: string | null;
  readonly #read = new Map<string, DocumentsOfPlan>();

  constructor(cwd: string, asked: string | null) {
    this.#cwd = cwd;
    this.#asked = asked;
  }

  /** The documents for a plan; throws a UsageError where a table that was asked for cannot be read. */
  of(planFile: string): DocumentsOfPlan {
    const path = this.#asked ?? (planFile === STDIN ? null : join(dirname(planFile), NAME));
    if (path === null) return CENTRAL;
    const known = this.#read.get(path) ?? this.#load(path);
    this.#read.set(path, known);
    return known;
  }

  /** Whether a file is a table of documents and no plan. */
  isTable(file: string): boolean {
    return file === this.#asked || /(?:^|[\\/])documents\.tsv$/.test(file);
  }

  /** Reads the table at a path; throws a UsageError where it cannot be read. */
  table(path: string): OwnDocuments {
    return readOwnDocuments(path, new TextDecoder().decode(readFile(path, this.#cwd)));
  }

  #load(path: string): DocumentsOfPlan {
    if (this.#asked === null && !isFileAt(path, this.#cwd)) return CENTRAL;
    const own = this.table(path);
    return { known: withOwnDocuments(own), own };
  }
}

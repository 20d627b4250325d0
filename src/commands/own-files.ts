import { centralDocuments, type KnownDocuments } from '../facts/documents.ts';
import { type OwnDocuments, withOwnDocuments } from '../facts/own-documents.ts';
import { DOCUMENTS_NAMES, NORMS_NAMES } from '../input/plan-names.ts';
import { slashed } from '../input/repository.ts';
import type { NormsFile } from '../norms/open.ts';
import { openDocuments } from '../open/open-documents.ts';
import { inFile } from '../usage-error.ts';
import { BesidePlans } from './beside-plans.ts';

/** The documents that plans are checked with. */
export interface DocumentsOfPlan {
  readonly known: KnownDocuments;
  /** The office's own table, or null. */
  readonly own: OwnDocuments | null;
}

const CENTRAL: DocumentsOfPlan = { known: centralDocuments, own: null };

/** Which files of an office to use in place of those beside its plans; null for the latter. */
export interface OwnFileOptions {
  readonly documents: string | null;
  readonly norms: string | null;
}

/** What an office keeps beside its plans: its table of documents, and its norms. */
export class OwnFiles {
  readonly documents: BesidePlans<OwnDocuments>;
  readonly norms: BesidePlans<NormsFile>;

  constructor(cwd: string, { documents, norms }: OwnFileOptions = { documents: null, norms: null }) {
    this.documents = new BesidePlans({ names: DOCUMENTS_NAMES, open: openDocumentsFile }, cwd, documents);
    this.norms = new BesidePlans({ names: NORMS_NAMES, open: openNormsFile }, cwd, norms);
  }

  /** The documents for a plan. Throws a UsageError where a table that was asked for cannot be read. */
  async documentsOf(planFile: string): Promise<DocumentsOfPlan> {
    const own = await this.documents.of(planFile);
    return own ? { known: withOwnDocuments(own), own } : CENTRAL;
  }
}

function openDocumentsFile(path: string, bytes: Uint8Array): Promise<OwnDocuments> {
  return inFile(path, () => openDocuments(path, bytes));
}

async function openNormsFile(path: string, bytes: Uint8Array): Promise<NormsFile> {
  const { openNorms } = await import('../norms/open.ts');
  return openNorms(slashed(path), bytes);
}

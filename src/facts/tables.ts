import documents from './documents.tsv?raw';
import units from './units.tsv?raw';

// The build for Node puts another module in place of this one (rolldown.config.js): it reads each table from its file when it
// is first asked for, so that a run that needs none does not load them.

/** The table of central documents, with its comments. */
export function documentsTable(): string {
  return documents;
}

/** The table of administrative units, with its comments. */
export function unitsTable(): string {
  return units;
}

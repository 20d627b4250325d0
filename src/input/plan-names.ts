/**
 * Whether a search takes a file of this name for a plan: YAML, Word or Excel, but not the norms of an office, hidden
 * files, or the lock of an open file.
 */
export function isPlanName(name: string): boolean {
  return (
    /\.(?:ya?ml|docx|xlsx)$/i.test(name) &&
    !isHidden(name) &&
    planPath(name) === null &&
    !NORMS_NAMES.includes(name)
  );
}

/** The names that the norms of an office, and its table of documents, may have beside its plans. */
export const NORMS_NAMES: readonly string[] = ['norms.yaml', 'norms.yml'];
export const DOCUMENTS_NAMES: readonly string[] = ['documents.tsv'];

/** The paths of these files beside a plan. */
export function ownFilesBeside(plan: string): string[] {
  return [...NORMS_NAMES, ...DOCUMENTS_NAMES].map((name) => plan.replace(/[^/]*$/, name));
}

/** Hidden files, and the locks that Office (`~$`) and LibreOffice (`.~lock`) leave beside a file that is open. */
export function isHidden(name: string): boolean {
  return /^(?:\.|~\$)/.test(name);
}

/** Whether a search does not look into a folder of this name. */
export function isPassedOver(folder: string): boolean {
  return folder.startsWith('.') || folder === 'node_modules';
}

/** The plan file that a file of contracts, payments and progress belongs to; null where the file is not named as actuals. */
export function planPath(actualsFile: string): string | null {
  return ACTUALS.test(actualsFile) ? actualsFile.replace(ACTUALS, '$1') : null;
}

const ACTUALS = /\.actuals(\.ya?ml)$/i;

/** The names that the plan of a file of actuals may have, the likeliest first; empty where the file is not named as actuals. */
export function planPaths(actualsFile: string): string[] {
  const yaml = planPath(actualsFile);
  if (yaml === null) return [];
  const stem = yaml.replace(/\.\w+$/, '');
  return [...new Set([yaml, ...['.yaml', '.yml', '.docx', '.xlsx'].map((ending) => stem + ending)])];
}

/** The file of contracts, payments and progress that belongs to a plan file: `44.actuals.yaml` to `44.yaml` or `44.docx`. */
export function actualsPath(planFile: string): string {
  return planFile.replace(/(\.ya?ml)$/i, '.actuals$1').replace(/\.(?:docx|xlsx)$/i, '.actuals.yaml');
}

/** All names that this file may have: `.yml` is as good as `.yaml`. Empty for a plan of another kind. */
export function actualsPaths(planFile: string): string[] {
  const own = actualsPath(planFile);
  if (own === planFile) return [];
  const stem = own.replace(/\.\w+$/, '');
  return [...new Set([own, `${stem}.yaml`, `${stem}.yml`])];
}

/** An office file, and the YAML of the same name beside it, which is the plan. */
export interface Twin {
  readonly office: string;
  readonly yaml: string;
}

/** The office files among `files` that lie beside a YAML file of the same name. */
export function twinsIn(files: readonly string[]): Twin[] {
  const stemOf = (file: string) =>
    file
      .replace(/\.\w+$/, '')
      .normalize('NFC')
      .toLowerCase();
  const yamlOf = new Map(files.filter((file) => /\.ya?ml$/i.test(file)).map((file) => [stemOf(file), file]));
  return files.flatMap((office) => {
    const yaml = /\.(?:docx|xlsx)$/i.test(office) ? yamlOf.get(stemOf(office)) : undefined;
    return yaml === undefined ? [] : [{ office, yaml }];
  });
}

/** A file by its path, with what is in it. */
interface File {
  readonly path: string;
  readonly content: Uint8Array;
}

/**
 * Which of the `fresh` files are one of the `gone` under another name, as new path → old path: those with the same content,
 * then those that share at least half of their lines, the most alike first.
 */
export function renames(gone: readonly File[], fresh: readonly File[]): Map<string, string> {
  const found = new Map<string, string>();
  const taken = new Set<string>();
  const pair = (from: string, to: string) => {
    if (taken.has(from) || found.has(to)) return;
    taken.add(from);
    found.set(to, from);
  };
  const byContent = new Map(gone.map(({ path, content }) => [textOf(content), path]));
  for (const { path, content } of fresh) {
    const from = byContent.get(textOf(content));
    if (from !== undefined) pair(from, path);
  }
  const [olds, news] = [
    gone.filter(({ path }) => !taken.has(path)).map(lined),
    fresh.filter(({ path }) => !found.has(path)).map(lined),
  ];
  if (olds.length * news.length > MOST_PAIRS) return found;
  const alike = olds
    .flatMap((old) =>
      news.map((current) => ({ from: old.path, to: current.path, share: share(old, current) })),
    )
    .filter((one) => one.share >= 0.5)
    .sort((a, b) => b.share - a.share);
  for (const { from, to } of alike) pair(from, to);
  return found;
}

/** More pairs are not compared line by line: each takes about a tenth of a millisecond. */
const MOST_PAIRS = 40_000;

/** One letter a byte, so that different contents give different texts. */
function textOf(content: Uint8Array): string {
  return Buffer.from(content).toString('latin1');
}

interface LinedFile {
  readonly path: string;
  /** How often each line is in it. */
  readonly counts: ReadonlyMap<string, number>;
  readonly length: number;
}

function lined({ path, content }: File): LinedFile {
  const lines = textOf(content)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  return { path, counts, length: lines.length };
}

/** How much of the longer of two files is in both, from 0 to 1. */
function share(old: LinedFile, current: LinedFile): number {
  let shared = 0;
  for (const [line, count] of current.counts) shared += Math.min(count, old.counts.get(line) ?? 0);
  return shared / Math.max(old.length, current.length, 1);
}

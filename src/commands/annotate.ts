import { mkdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { FileResult } from '../check/engine/diagnostic.ts';
import type { Localized } from '../i18n.ts';
import { STDIN } from '../input/files.ts';
import { readInput } from '../input/read-input.ts';
import { slashed } from '../input/repository.ts';
import { signatureOf } from '../office/read/signature.ts';
import type { OpenedPlan } from '../open/open-file.ts';
import { reviewOf } from '../open/review-of.ts';
import { visible } from '../output/text/visible.ts';
import { inFile, UsageError } from '../usage-error.ts';
import type { Console } from './console.ts';
import { type Asked, textOf } from './option-values.ts';
import { OutputFile } from './output-file.ts';

/** Where to write the files with the findings as comments. */
export type Annotating = ({ readonly file: string } | { readonly folder: string }) & {
  /** Fixes are proposed as tracked changes. */
  readonly trackChanges: boolean;
};

/** Reads `--annotate` and `--annotate-dir`; null where neither is asked for. Throws a UsageError. */
export function annotatingValue(asked: Asked): Annotating | null {
  const [file, folder] = [textOf(asked, 'annotate'), textOf(asked, 'annotateDir')];
  const trackChanges = asked.trackChanges === true;
  if (file === null && folder === null) {
    if (trackChanges)
      throw new UsageError(
        '--track-changes chỉ dùng cùng --annotate hay --annotate-dir',
        '--track-changes needs --annotate or --annotate-dir',
      );
    return null;
  }
  if (asked.watch === true || asked.fix === true || (file !== null && folder !== null))
    throw new UsageError(
      '--annotate và --annotate-dir không dùng cùng nhau, cũng không cùng --watch hay --fix',
      '--annotate and --annotate-dir cannot be combined, nor with --watch or --fix',
    );
  return file !== null ? { file, trackChanges } : { folder: folder ?? '', trackChanges };
}

/** Writes copies of the checked files, with the findings as comments. */
export class Annotations {
  readonly #console: Console;
  readonly #targets = new Map<string, { readonly name: string; readonly file: OutputFile }>();
  readonly #trackChanges: boolean;

  /** Throws a UsageError where a file cannot have comments, or the name it would get cannot be used. */
  constructor(where: Annotating, files: readonly string[], console: Console) {
    this.#console = console;
    this.#trackChanges = where.trackChanges;
    if ('file' in where && files.length !== 1)
      throw new UsageError(
        `--annotate nhận một tệp, ở đây có ${files.length}; dùng --annotate-dir`,
        `--annotate takes one file, not ${files.length}; use --annotate-dir`,
      );
    if ('folder' in where) makeFolder(where.folder, console.cwd);
    const names = new Set<string>();
    for (const file of files) {
      if (file === STDIN)
        throw new UsageError(
          'không ghi lời bình cho đầu vào chuẩn; nêu tên tệp',
          'standard input gets no comments; name a file',
        );
      const name = basename(file);
      if (names.has(name.toLowerCase()))
        throw new UsageError(`có hai tệp cùng tên "${name}"`, `two files have the name "${name}"`);
      names.add(name.toLowerCase());
      const target = 'file' in where ? where.file : join(where.folder, name);
      refuseOtherEnding(target, file);
      this.#targets.set(slashed(file), {
        name: target,
        file: new OutputFile(target, console.cwd, { inputs: files }),
      });
    }
  }

  /** Writes one file; throws a UsageError where it is not a Word or Excel file. */
  async write(file: string, { places }: OpenedPlan, result: FileResult): Promise<void> {
    const { lang, cwd, stdin } = this.#console;
    const bytes = await readInput(file, { cwd, stdin });
    if (!places || signatureOf(bytes) !== 'archive')
      throw new UsageError(
        `"${file}": chỉ ghi lời bình vào tệp Word (.docx) và Excel (.xlsx)`,
        `"${file}": only Word (.docx) and Excel (.xlsx) files get comments`,
      );
    const review = reviewOf(places, result, { lang, date: this.#date(), trackChanges: this.#trackChanges });
    const { reviewFile } = await import('../office/review/review.ts');
    const content = await inFile(file, () => reviewFile(bytes, review));
    const target = this.#targets.get(file);
    await target?.file.write(content);
    const written = WRITTEN[lang](visible(target?.name ?? '', 'shown'), review.comments.length);
    this.#console.stderr.write(`kstthc: ${written}\n`);
  }

  /** The time of SOURCE_DATE_EPOCH, in seconds, so that one file gives one result; else now. */
  #date(): Date {
    const epoch = this.#console.env.SOURCE_DATE_EPOCH;
    return epoch !== undefined && /^\d{1,11}$/.test(epoch) ? new Date(1000 * Number(epoch)) : new Date();
  }
}

const WRITTEN: Localized<(file: string, comments: number) => string> = {
  vi: (file, comments) => `đã ghi ${file}: ${comments} lời bình ở chỗ cần sửa, 1 lời bình chung ở đầu`,
  en: (file, comments) =>
    `wrote ${file}: ${comments} ${comments === 1 ? 'comment' : 'comments'} at findings, 1 on the whole at the top`,
};

/** Office programs go by the ending of a file; a plan of another name is not to be written over either. */
function refuseOtherEnding(target: string, file: string): void {
  const [ending] = /\.(?:docx|xlsx)$/.exec(file.toLowerCase()) ?? [];
  // A file of another kind is refused when it is read.
  if (ending === undefined || target.toLowerCase().endsWith(ending)) return;
  throw new UsageError(
    `"${target}": bản có lời bình của "${file}" phải có tên kết thúc bằng ${ending}`,
    `"${target}": the name of the copy of "${file}" with comments must end in ${ending}`,
  );
}

function makeFolder(folder: string, cwd: string): void {
  try {
    mkdirSync(resolve(cwd, folder), { recursive: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UsageError(
      `không tạo được thư mục "${folder}" (${code})`,
      `cannot make the folder "${folder}" (${code})`,
    );
  }
}

import type { Lang } from '../i18n.ts';
import { type Paint, plain } from '../output/text/paint.ts';

/** A stream that text or bytes are written to. */
export interface Output {
  write(data: string | Uint8Array): void;
  readonly isTTY: boolean;
  /** The width of the terminal; null where the output is not one. */
  readonly columns: number | null;
}

/** Everything a command needs of the world, so that tests can replace it. */
export interface Io {
  readonly stdout: Output;
  readonly stderr: Output;
  /** Opens standard input, which costs a millisecond and is seldom asked for. */
  readonly stdin: () => AsyncIterable<Uint8Array>;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
}

/** What every command gets besides its options. */
export interface Console extends Io {
  readonly lang: Lang;
  readonly paint: Paint;
  readonly version: string;
}

/** The colours: as asked for, else as NO_COLOR and FORCE_COLOR say, else where there is a terminal. */
export async function choosePaint(asked: boolean | undefined, { stdout, env }: Io): Promise<Paint> {
  const forced = env.FORCE_COLOR;
  const wanted =
    asked ?? (env.NO_COLOR ? false : forced !== undefined ? forced !== '0' && forced !== 'false' : undefined);
  if (!(wanted ?? (stdout.isTTY && env.TERM !== 'dumb'))) return plain;
  const { Chalk } = await import('chalk');
  return new Chalk({ level: 1 });
}

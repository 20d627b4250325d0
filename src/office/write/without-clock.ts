import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Day } from '../../values/calendar/calendar.ts';

/** A Word file with the same bytes whenever it is made: its times, and those of the files in it, are not the clock's. */
export function withoutClock(archive: Uint8Array, day: Day): Uint8Array {
  const files = unzipSync(archive);
  const core = files[PROPERTIES];
  if (core) {
    const dated = strFromU8(core).replace(/(?<=W3CDTF">)[^<]*/g, `${day}T00:00:00Z`);
    files[PROPERTIES] = strToU8(dated);
  }
  return zipSync(files, { mtime: FIRST_TIME });
}

const PROPERTIES = 'docProps/core.xml';
/** The first time that an archive can give, in whatever time zone. */
const FIRST_TIME = new Date(1980, 0, 1);

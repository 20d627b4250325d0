import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';

/** A folder that is empty before each test and gone after it. */
export class TemporaryFolder {
  path = '';

  constructor() {
    beforeEach(() => {
      this.path = realpathSync(mkdtempSync(join(tmpdir(), 'kstthc-')));
    });
    afterEach(() => rmSync(this.path, { recursive: true, force: true }));
  }

  /** The full path of a file in the folder. */
  at(name: string): string {
    return join(this.path, name);
  }

  /** Writes a file, and the folders that it lies in. */
  write(name: string, content: string | Uint8Array): void {
    mkdirSync(dirname(this.at(name)), { recursive: true });
    writeFileSync(this.at(name), content);
  }

  read(name: string): string {
    return readFileSync(this.at(name), 'utf8');
  }
}

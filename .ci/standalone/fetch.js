import { execFileSync, execSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const BUN = '1.4.5';

/** What is fetched, and of what content. The builder and its parts are too large to be dependencies. */
const PACKAGES = {
  '@oven/bun-linux-x64': {
    version: BUN,
    integrity:
      'sha512-IWX9BELoGHAUtMonkeSaNaZwXzRk+oDw6Mk+HBFXd3KHYIBNBsIGRupMZPcgNoDbJpLu6gAJjIoIVPZtt1aJ1g==',
  },
  '@oven/bun-windows-x64': {
    version: BUN,
    integrity:
      'sha512-FNvply651vcE/GHgNWz6mZvhmkwBuu8Hw54oNzA+CQog+HW+542rXQmZqNHRkFxazD9L3xi+iTtvO3engAgJfw==',
  },
  'bun-types': {
    version: BUN,
    integrity:
      'sha512-ECHn+9dhL3wv0G6u0+7dQvrnaimXiRDxxerYBmhTaLyJEEuvTPWk2Fye3XIf5Y++JIIiHKfQw4Z7V5D8KuiXbg==',
  },
  'spdx-license-list': {
    version: '6.12.0',
    integrity:
      'sha512-+nUYqm3aZMSHbjsthK+i/HHI2okTElCvqwUd4k8QcSk+FTGgjq+fsdFj2wZOaX6XmR2JdWhf/NeflNnvKOjcnQ==',
  },
};

const cache = fileURLToPath(new URL('../../node_modules/.cache/standalone', import.meta.url));

/** The folder of a package, fetched where it is not here yet; throws an Error where its content is not the one known. */
export function fetched(name) {
  const { version, integrity } = PACKAGES[name];
  const folder = join(cache, `${name}-${version}`);
  if (existsSync(folder)) return folder;
  mkdirSync(dirname(folder), { recursive: true });
  const work = mkdtempSync(join(cache, 'fetch-'));
  execSync(`npm pack --loglevel=error --prefer-offline --pack-destination . ${name}@${version}`, {
    cwd: work,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [tarball] = readdirSync(work);
  const hash = createHash('sha512').update(readFileSync(join(work, tarball)));
  const found = `sha512-${hash.digest('base64')}`;
  if (found !== integrity) throw new Error(`${name}@${version} is not what it was: ${found}`);
  execFileSync('tar', ['-xzf', tarball], { cwd: work });
  renameSync(join(work, 'package'), folder);
  rmSync(work, { recursive: true });
  return folder;
}

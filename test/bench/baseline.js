import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** The state that start-up is held against. */
const COMMIT = '3139a6802e0628a318bd9af2de133b32bbbd224c';

/** The folder of that state, built once and kept; null where the history does not reach back to it. */
export function baseline(root) {
  const folder = join(root, 'node_modules/.cache/bench', COMMIT);
  if (existsSync(folder)) return folder;
  const git = (...args) => execFileSync('git', args, { cwd: root, stdio: 'ignore' });
  try {
    git('cat-file', '-e', COMMIT);
  } catch {
    return null;
  }
  const unfinished = `${folder}.${process.pid}`;
  try {
    mkdirSync(unfinished, { recursive: true });
    git('archive', '-o', join(unfinished, 'state.tar'), COMMIT);
    execFileSync('tar', ['-xf', 'state.tar'], { cwd: unfinished });
    const npm = (...args) => execFileSync('npm', args, { cwd: unfinished, stdio: 'ignore', shell: true });
    npm('ci', '--ignore-scripts');
    npm('run', 'build');
    renameSync(unfinished, folder);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
  return folder;
}

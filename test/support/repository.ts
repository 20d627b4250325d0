import { execFileSync } from 'node:child_process';
import { afterEach, beforeEach, vi } from 'vitest';
import { TemporaryFolder } from './folder.ts';

/** What git, started by a test or by the tool, knows of the person and the machine. */
const SURROUNDINGS = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Officer',
  GIT_AUTHOR_EMAIL: 'officer@example.org',
  GIT_COMMITTER_NAME: 'Officer',
  GIT_COMMITTER_EMAIL: 'officer@example.org',
  // In a hook of git these point at the repository that is being committed to.
  GIT_DIR: undefined,
  GIT_WORK_TREE: undefined,
  GIT_INDEX_FILE: undefined,
  GIT_PREFIX: undefined,
};

/** A temporary folder to make a git repository of: nothing is in it before `init`. */
export class TemporaryRepository extends TemporaryFolder {
  constructor() {
    super();
    beforeEach(() => {
      for (const [name, value] of Object.entries(SURROUNDINGS)) vi.stubEnv(name, value);
    });
    afterEach(() => {
      vi.unstubAllEnvs();
    });
  }

  /** Runs git in the folder; the result is what it prints. */
  git(...args: string[]): string {
    return execFileSync('git', args, { cwd: this.path, stdio: 'pipe', encoding: 'utf8' }).trim();
  }

  /** Makes the folder a repository whose branch is `main`. */
  init(): void {
    this.git('init', '--quiet', '--initial-branch=main');
  }

  /** Commits everything as it is; the result is the name of the commit. */
  commit(): string {
    this.git('add', '--all');
    this.git('commit', '--quiet', '--allow-empty', '--message', 'edit');
    return this.git('rev-parse', 'HEAD');
  }
}

// Builds what a clone does not hold: npm runs this for `npm install` in it, and when it installs from git.
import { execSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, realpathSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';

// An installer may read the name of the package from standard output, so everything goes to standard error.
const run = (command) => execSync(command, { stdio: ['ignore', 2, 2] });

// Told to install globally, or without development packages, npm does so with its own clone too, and there is no
// build tool.
if (!existsSync('node_modules/rolldown')) {
  run('npm ci --global=false --include=dev --ignore-scripts --no-audit --no-fund');
}
run('npm run build');
// The first check keeps its compiled code beside the program, so that no check of a user is the slow first one. What it finds
// is not said here.
spawnSync(process.execPath, ['bin/kstthc.js', 'validate', 'plans'], { stdio: 'ignore' });

// It also links that clone, which it will delete, at the place where it is about to unpack the package.
const { npm_config_global, npm_config_global_prefix: prefix = '' } = process.env;
if (npm_config_global === 'true') {
  const place = join(prefix, process.platform === 'win32' ? 'node_modules' : 'lib/node_modules', 'kstthc');
  if (existsSync(place) && basename(realpathSync(place)).startsWith('git-clone')) {
    rmSync(place);
    mkdirSync(place);
  }
}

#!/usr/bin/env node
const { createHash } = require('node:crypto');
const fs = require('node:fs');
const { createRequire } = require('node:module');
const { basename, dirname, join } = require('node:path');
const { Script } = require('node:vm');

/**
 * Runs a CommonJS file with the compiled code that an earlier run kept beside it. Returns what keeps the code that this run
 * compiled, if nothing that fits is kept yet and the folder can be written to.
 */
function runCompiled(module, file) {
  const kept = `${file}.${process.arch}.${process.version}`;
  const source = fs.readFileSync(file, 'utf8');
  const { uid } = fs.statSync(file);
  const cachedData = keptData(kept, source, uid);
  const script = new Script(`(function (exports, require, module, __filename, __dirname) {${source}\n})`, {
    filename: file,
    cachedData,
  });
  script.runInThisContext()(module.exports, createRequire(file), module, file, dirname(file));
  return () => {
    // Code of another owner would not be used.
    const isOwner = process.getuid === undefined || process.getuid() === uid;
    if (isOwner && (!cachedData || script.cachedDataRejected)) keep(kept, source, script.createCachedData());
  };
}

/** The length of a hash, which is kept before the data. */
const HASH = 32;

/** V8 compares no more of a source than its length, and crashes on data that is damaged. */
function hashOf(source, data) {
  return createHash('sha256').update(source).update(data).digest();
}

/**
 * The data kept for a source, where they are unchanged and nobody but `owner`, whose source it is, could have
 * written them; else undefined.
 */
function keptData(file, source, owner) {
  let opened;
  try {
    // A link must not be followed, nor a pipe waited for.
    const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = fs.constants;
    opened = fs.openSync(file, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    const stats = fs.fstatSync(opened);
    const isOurs = process.platform === 'win32' || (stats.uid === owner && (stats.mode & 0o022) === 0);
    if (!stats.isFile() || !isOurs) return undefined;
    const content = fs.readFileSync(opened);
    const data = content.subarray(HASH);
    return hashOf(source, data).equals(content.subarray(0, HASH)) ? data : undefined;
  } catch {
    return undefined;
  } finally {
    if (opened !== undefined) fs.closeSync(opened);
  }
}

/** Puts the whole file in its place or nothing: several runs may end at once. */
function keep(file, source, data) {
  const unfinished = `${file}.${process.pid}`;
  try {
    fs.rmSync(unfinished, { force: true });
    fs.writeFileSync(unfinished, Buffer.concat([hashOf(source, data), data]), { flag: 'wx' });
    // Whatever the umask: all may read it, only the owner may write it.
    fs.chmodSync(unfinished, 0o644);
    fs.renameSync(unfinished, file);
  } catch {
    // It would only have been faster.
    fs.rmSync(unfinished, { force: true });
  }
}

/** The files whose compiled code is kept, and the commands that compile all that most runs need of them. */
const KEPT = { 'core.cjs': ['validate'], 'office.cjs': ['validate', 'import'] };

/** Whether a run has done its work, which help and wrong usage do not. */
function isComplete(rest, code) {
  return code < 2 && !rest.includes('--help') && !rest.includes('-h');
}

const dist = join(__dirname, '../dist');
const compiled = [];
require.extensions['.cjs'] = (module, file) => {
  const commands = dirname(file) === dist && KEPT[basename(file)];
  if (!commands) require.extensions['.js'](module, file);
  else compiled.push({ commands, keepCode: runCompiled(module, file) });
};

const { main, processIo } = require('../dist/cli.cjs');
const argv = process.argv.slice(2);
main(argv, processIo(argv)).then((code) => {
  process.exitCode = code;
  const [command, ...rest] = argv;
  if (!isComplete(rest, code)) return;
  for (const { commands, keepCode } of compiled) if (commands.includes(command)) keepCode();
});

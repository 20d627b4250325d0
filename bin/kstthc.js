#!/usr/bin/env node
const { readFileSync, renameSync, rmSync, writeFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { dirname, join } = require('node:path');
const { Script } = require('node:vm');

/**
 * Loads a CommonJS file with the compiled code that an earlier run kept beside it; a later `require` of the file gives what
 * was loaded. The result keeps what this run compiled, where nothing that fits is kept yet and the folder can be written to.
 */
function loadCompiled(file) {
  const kept = `${file}.${process.arch}.${process.version}`;
  const cachedData = contentOf(kept);
  const script = new Script(
    `(function (exports, require, module, __filename, __dirname) {${readFileSync(file, 'utf8')}\n})`,
    { filename: file, cachedData },
  );
  const module = { exports: {}, loaded: true };
  require.cache[file] = module;
  script.runInThisContext()(module.exports, createRequire(file), module, file, dirname(file));
  return () => {
    if (!cachedData || script.cachedDataRejected) write(kept, script.createCachedData());
  };
}

function contentOf(file) {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** Puts the whole file in its place or nothing: several runs may end at once. */
function write(file, content) {
  const unfinished = `${file}.${process.pid}`;
  try {
    writeFileSync(unfinished, content);
    renameSync(unfinished, file);
  } catch {
    // It would only have been faster.
    rmSync(unfinished, { force: true });
  }
}

/** Whether a run has compiled all that a check needs, which help and wrong usage do not. */
function isCheck([command, ...rest], code) {
  return command === 'validate' && code < 2 && !rest.includes('--help') && !rest.includes('-h');
}

const keepCompiled = loadCompiled(join(__dirname, '../dist/core.cjs'));
const { main, processIo } = require('../dist/cli.cjs');
const argv = process.argv.slice(2);
main(argv, processIo(argv)).then((code) => {
  process.exitCode = code;
  if (isCheck(argv, code)) keepCompiled();
});

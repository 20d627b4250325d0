#!/usr/bin/env node
const fs = require('node:fs');
const { join } = require('node:path');
const { Script } = require('node:vm');
const zlib = require('node:zlib');

// The files of the program are run with the compiled code that earlier runs of the same command kept beside them, in one file
// a command: sums and lengths of what follows, their list, and the code of each file.

/** Bytes for the sum and length of the list. */
const START = 8;
/** Most kinds of runs of a command whose code is kept. */
const MOST_KINDS = 40;

const dist = join(__dirname, '../dist');
const { uid: owner } = fs.statSync(join(dist, 'cli.cjs'));
const argv = process.argv.slice(2);
/** The command, whatever is before it: the names of languages are shorter. */
const command = argv.find((arg) => /^[a-z]{3,}$/.test(arg)) ?? 'none';
/** What a run is asked for decides what it compiles: options, and files by their endings. */
const kind = [...new Set(argv.flatMap((arg) => /^--[a-z-]+|\.[a-z]+$/.exec(arg) ?? []))].sort().join(' ');
const kept = openKept(join(dist, `${command}.${process.arch}.${process.version}`));

/** The files that have run, by name. */
const loaded = new Map();

/** Runs a file of the program, once, and gives what it exports. */
function load(name) {
  const before = loaded.get(name);
  if (before) return before.module.exports;
  const file = join(dist, name);
  const content = fs.readFileSync(file);
  const sourceSum = checksum(content);
  const cachedData = codeOf(name, sourceSum);
  // The build writes nothing but ASCII.
  const source = `(function (exports, require, module, __filename, __dirname) {${content.latin1Slice()}\n})`;
  const script = new Script(source, { filename: file, cachedData });
  const module = { exports: {} };
  loaded.set(name, {
    module,
    sourceSum,
    script,
    isKept: cachedData !== undefined && !script.cachedDataRejected,
  });
  const need = (request) => (request.startsWith('./') ? load(request.slice(2)) : require(request));
  script.runInThisContext()(module.exports, need, module, file, dist);
  return module.exports;
}

/** V8 compares no more of a source than its length, and crashes on data that is damaged. */
function checksum(content) {
  if (zlib.crc32) return zlib.crc32(content);
  // Node 20 before 20.15 tells no checksum but that in the last eight bytes of gzip.
  const packed = zlib.gzipSync(content, { level: 0 });
  return packed.readUInt32LE(packed.length - 8);
}

/** A file of code where it is whole and nobody but the owner of the program could have written it; else an empty one. */
function openKept(file) {
  const empty = { file, opened: undefined, kinds: [], entries: new Map() };
  let opened;
  try {
    // A link must not be followed, nor a pipe waited for.
    const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = fs.constants;
    opened = fs.openSync(file, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    const stats = fs.fstatSync(opened);
    const isOurs = process.platform === 'win32' || (stats.uid === owner && (stats.mode & 0o022) === 0);
    const start = stats.isFile() && isOurs ? readAt(opened, 0, START) : Buffer.alloc(START);
    const length = start.readUInt32LE(4);
    const list = length < stats.size ? readAt(opened, START, length) : Buffer.alloc(0);
    if (length > 0 && checksum(list) === start.readUInt32LE(0)) {
      const { kinds, entries } = JSON.parse(list.toString());
      return { file, opened, kinds, entries: new Map(entries), at: START + length };
    }
  } catch {
    // It would only have been faster.
  }
  if (opened !== undefined) fs.closeSync(opened);
  return empty;
}

function readAt(opened, at, length) {
  const content = Buffer.allocUnsafeSlow(length);
  return content.subarray(0, fs.readSync(opened, content, 0, length, at));
}

/** The code kept for a file of this sum; undefined if there is none, or it is damaged. */
function codeOf(name, sourceSum) {
  const entry = kept.entries.get(name);
  if (entry?.sourceSum !== sourceSum) return undefined;
  const code = readAt(kept.opened, kept.at + entry.at, entry.length);
  return checksum(code) === entry.sum ? code : undefined;
}

/** Keeps the code of this run beside that of others of its command, unless they have kept it. */
function keepCode() {
  const isNew = !kept.kinds.includes(kind) && kept.kinds.length < MOST_KINDS;
  if (!isNew && [...loaded.values()].every(({ isKept }) => isKept)) return;
  // Code of another owner would not be used.
  if (process.getuid !== undefined && process.getuid() !== owner) return;
  const codes = [];
  const entries = new Map();
  let at = 0;
  const add = (name, sourceSum, code) => {
    entries.set(name, { sourceSum, sum: checksum(code), at, length: code.length });
    codes.push(code);
    at += code.length;
  };
  for (const [name, { sourceSum, script }] of loaded) add(name, sourceSum, script.createCachedData());
  for (const [name, { sourceSum }] of kept.entries) {
    const code = loaded.has(name) ? undefined : codeOf(name, sourceSum);
    if (code) add(name, sourceSum, code);
  }
  if (kept.opened !== undefined) fs.closeSync(kept.opened);
  const kinds = [...new Set([...kept.kinds, kind])];
  const list = Buffer.from(JSON.stringify({ kinds, entries: [...entries] }));
  const start = Buffer.alloc(START);
  start.writeUInt32LE(checksum(list), 0);
  start.writeUInt32LE(list.length, 4);
  replace(kept.file, Buffer.concat([start, list, ...codes]));
}

/** Puts the whole file in its place or nothing: several runs may end at once. */
function replace(file, content) {
  const unfinished = `${file}.${process.pid}`;
  try {
    fs.rmSync(unfinished, { force: true });
    fs.writeFileSync(unfinished, content, { flag: 'wx' });
    // Whatever the umask: all may read it, only the owner may write it.
    fs.chmodSync(unfinished, 0o644);
    fs.renameSync(unfinished, file);
  } catch {
    // It would only have been faster.
    fs.rmSync(unfinished, { force: true });
  }
}

/** Whether a run has done its work, which help and wrong usage do not. */
function isComplete(code) {
  return code < 2 && !['--help', '-h', '--version'].some((option) => argv.includes(option));
}

const { main, processIo } = load('cli.cjs');
main(argv, processIo(argv)).then((code) => {
  process.exitCode = code;
  if (isComplete(code)) keepCode();
});

// The build step that writes out patterns made of parts, `new RegExp(…)` at the top of a file, too: it runs the files that were
// built, and puts what each pattern came to in its place.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import { parseAst } from 'rolldown/parseAst';
import { writtenOut } from './patterns.js';

const dist = join(dirname(fileURLToPath(import.meta.url)), '../../dist');

export const composedPatterns = {
  name: 'composed-patterns',
  generateBundle(_options, bundle) {
    const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk');
    const made = patternsMadeBy(chunks);
    for (const chunk of chunks) {
      let end = 0;
      const parts = placesIn(chunk.code).flatMap((place) => {
        const regex = made.get(`${chunk.fileName}:${place.start}`);
        if (!regex?.flags.includes('u')) return [];
        const { pattern, flags } = writtenOut({ pattern: regex.source, flags: regex.flags });
        const text = `${chunk.code.slice(end, place.start)}/${pattern}/${flags}`;
        end = place.end;
        return [text];
      });
      chunk.code = parts.join('') + chunk.code.slice(end);
    }
  },
};

/** The places where a pattern is made once: in no function. */
function placesIn(code) {
  const places = [];
  const visit = (node) => {
    if (node === null || typeof node !== 'object' || /Function|Class/.test(node.type)) return;
    if (/^(?:New|Call)Expression$/.test(node.type) && node.callee.name === 'RegExp') places.push(node);
    else for (const part of Object.values(node)) visit(part);
  };
  visit(parseAst(code));
  return places;
}

/** Each pattern that files make when they are loaded, by file and place. */
function patternsMadeBy(chunks) {
  const made = new Map();
  const modules = new Map();
  const codes = new Map(chunks.map(({ fileName, code }) => [fileName, code]));
  const requireOfNode = createRequire(join(dist, 'cli.cjs'));
  const load = (name) => {
    const before = modules.get(name);
    if (before) return before.exports;
    const module = { exports: {} };
    modules.set(name, module);
    const code = codes.get(name);
    const start = '(function (exports, require, module, __filename, __dirname, RegExp) {';
    const script = new Script(`${start}${code}\n})`, { filename: name, columnOffset: -start.length });
    const need = (request) => (request.startsWith('./') ? load(request.slice(2)) : requireOfNode(request));
    const see = (line, column, regex) => made.set(`${name}:${offsetOf(code, line, column)}`, regex);
    script.runInThisContext()(module.exports, need, module, join(dist, name), dist, seenBy(name, see));
    return module.exports;
  };
  for (const name of codes.keys()) load(name);
  return made;
}

/** A RegExp that tells each pattern made in a file, with line and column, both from 1. */
function seenBy(name, see) {
  const tell = (regex) => {
    const [, line, column] = new RegExp(`${name}:(\\d+):(\\d+)`).exec(new Error().stack) ?? [];
    if (line) see(Number(line), Number(column), regex);
    return regex;
  };
  return new Proxy(RegExp, {
    construct: (target, args) => tell(new target(...args)),
    apply: (target, _this, args) => tell(target(...args)),
  });
}

function offsetOf(code, line, column) {
  let start = 0;
  for (let before = 1; before < line; before += 1) start = code.indexOf('\n', start) + 1;
  return start + column - 1;
}

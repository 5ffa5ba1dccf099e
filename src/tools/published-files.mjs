/** Finds the files that a package's entry points import, so that unused files are not published. */
import {existsSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {inRoot} from './shell.mjs';

/** Every file that package.json names, from the repository's root. */
export function entriesOf({
  main,
  module,
  types,
  unpkg,
  jsdelivr,
  customElements,
  bin = {},
  exports = {},
  'web-types': webTypes,
}) {
  const leaves = (entry) => (typeof entry === 'string' ? [entry] : Object.values(entry).flatMap(leaves));
  const named = [
    main,
    module,
    types,
    unpkg,
    jsdelivr,
    customElements,
    webTypes,
    ...Object.values(bin),
    ...leaves(exports),
  ].filter(Boolean);
  return [...new Set(named.map((path) => path.replace(/^\.\//, '')))].filter((path) => !path.includes('*'));
}

/** Relative modules a file names, in `import`, `export … from`, `import()` and types. */
const relatives = (text) =>
  [...text.matchAll(/(?:from|import)\s*\(?\s*['"](\.{1,2}\/[^'"]+)['"]/g)].map(([, path]) => path);

/**
 * @param {readonly string[]} entries from the repository's root
 * @returns {Set<string>} these and all they lead to; for a script, its `.d.ts` too
 */
export function reachable(entries) {
  const seen = new Set();
  const visit = (path) => {
    if (seen.has(path) || !existsSync(inRoot(path))) return;
    seen.add(path);
    if (!/\.(?:js|d\.ts)$/.test(path)) return;
    for (const relative of relatives(readFileSync(inRoot(path), 'utf8'))) {
      const target = join(dirname(path), relative).replaceAll('\\', '/');
      visit(target);
      if (target.endsWith('.js')) visit(target.replace(/\.js$/, '.d.ts'));
    }
  };
  for (const entry of entries) {
    visit(entry);
    if (entry.endsWith('.js')) visit(entry.replace(/\.js$/, '.d.ts'));
  }
  return seen;
}

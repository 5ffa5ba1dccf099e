/** Finding files by pattern; Node 20 has no glob of its own. */
import {readdirSync} from 'node:fs';
import {join, relative} from 'node:path';
import {inRoot, root} from './shell.mjs';

const skipped = new Set(['node_modules', 'dist', '.git', '.cache']);

/** `**`, `*` and `{a,b}`, as in a shell. */
export function toRegExp(glob) {
  const body = glob
    .replace(/[.+^$()|[\]\\]/g, '\\$&')
    .replace(/\{([^}]*)\}/g, (_, inner) => `(${inner.replaceAll(',', '|')})`)
    .replace(/\*\*\/|\*\*|\*|\?/g, (part) => ({'**/': '(?:.*/)?', '**': '.*', '*': '[^/]*', '?': '[^/]'})[part]);
  return new RegExp(`^${body}$`);
}

function walk(folder) {
  return readdirSync(folder, {withFileTypes: true}).flatMap((entry) => {
    if (skipped.has(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? walk(path) : [path];
  });
}

/** Paths below `folder` (from the repository's root, with `/`) that fit one of the patterns, in order. */
export function find(patterns, folder = 'test') {
  const tests = patterns.map((pattern) => toRegExp(pattern.replace(/^\.\//, '')));
  return walk(inRoot(folder))
    .map((path) => relative(root, path).replaceAll('\\', '/'))
    .filter((path) => tests.some((test) => test.test(path)))
    .sort();
}

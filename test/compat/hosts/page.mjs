/** Turns a row of the matrix into a page: what a host writes, with the checker somewhere in it. */
import {readFileSync} from 'node:fs';
import {createHash} from 'node:crypto';
import {here, root} from './set-up.mjs';

const ours = readFileSync(`${root}/dist/back-pain-checker.js`);
const nothing = Buffer.from('/* the page as it is without us */');

/** A script of ours, or in its place one that does nothing. The page around it is the same letter for letter. */
export const scripts = {'/with/back-pain-checker.js': ours, '/none/back-pain-checker.js': nothing};

export const hashOf = (path) => `sha256-${createHash('sha256').update(scripts[path]).digest('base64')}`;
export const fromPackage = (path) => `/test/compat/hosts/node_modules/${path}`;

/** The version that is installed, so that the table says what was tried. */
export const versionOf = (name) => JSON.parse(readFileSync(`${here}node_modules/${name}/package.json`, 'utf8')).version;

export const checker =
  '<back-pain-checker region="us" consult-href="/book"><p>Back pain after a run? <a href="tel:5550100">Call 555 0100.</a></p></back-pain-checker>';

/** Something of everything that a page styles, to be the same with us and without. */
const before = `
  <header><nav><ul><li><a href="#shop" id="first">Shop</a></li><li><a href="#club">Running club</a></li></ul></nav></header>
  <h1>Running with a sore back</h1>
  <form action="/search"><fieldset><legend>Find</legend><label for="find">Search</label> <input id="find" type="text"> <input type="checkbox" id="only"> <button type="button" class="button btn btn-primary">Go</button></fieldset></form>
  <table class="table"><tr><th>Day</th><td>Tuesday</td></tr></table>`;
const after =
  '<footer><p><a href="#top" id="last">Terms</a></p><details><summary>More</summary><p>Small print</p></details></footer>';

const inOrder = (list, make) => (list ?? []).map(make).join('\n');

/**
 * @param row `css` and `js` are files of packages, `style` is written in the page, `place` puts the checker somewhere,
 *   `end` comes after our script, `page` makes the whole page, `late` keeps our script back until the page has been there for a while
 */
export function pageOf(row, script) {
  if (row.page) return row.page(script);
  const {
    doctype = '<!doctype html>',
    attributes = 'lang="en"',
    head = '',
    css,
    style,
    js,
    place = (it) => `<main class="container">${it}</main>`,
    end = '',
    bare,
  } = row;
  const tag = row.script?.(script) ?? `<script src="${script}"></script>`;
  return `${doctype}<html ${attributes}><head><meta charset="utf-8"><title>A host</title><link rel="icon" href="data:,"><meta name="viewport" content="width=device-width">
${head}
${inOrder(css, (path) => `<link rel="stylesheet" href="${path.startsWith('/') ? path : fromPackage(path)}">`)}
${style ? `<style${row.nonce ? ` nonce="${row.nonce}"` : ''}>${style}</style>` : ''}
${inOrder(js, (path) => `<script src="${path.startsWith('/') ? path : fromPackage(path)}"${row.nonce ? ` nonce="${row.nonce}"` : ''}></script>`)}
</head><body>${bare ? '' : before}${place(row.checker ?? checker, script)}${bare ? '' : after}${tag}${end}</body></html>`;
}

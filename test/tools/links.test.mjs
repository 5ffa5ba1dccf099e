/** Every link on the site and in the Markdown files leads to a file and a fragment that exist. */
import assert from 'node:assert/strict';
import {existsSync, readFileSync, readdirSync, statSync} from 'node:fs';
import {dirname, join, normalize} from 'node:path';
import {describe, it} from 'node:test';
import {inRoot} from '../../src/tools/shell.mjs';

const read = (file) => readFileSync(inRoot(file), 'utf8');
const withoutComments = (html) => html.replace(/<!--[\s\S]*?-->/g, '');
/** Code that is shown is not a link. */
const withoutCode = (html) => html.replace(/<pre\b[\s\S]*?<\/pre>/g, '');

const pages = readdirSync(inRoot('demo'))
  .filter((name) => name.endsWith('.html'))
  .map((name) => `demo/${name}`);
const markdown = [
  'README.md',
  'demo/llms.txt',
  'CHANGELOG.md',
  'src/README.md',
  'test/README.md',
  'rules/README.md',
  'demo/recipes/desk/README.md',
  ...readdirSync(inRoot('.github'), {recursive: true})
    .filter((name) => String(name).endsWith('.md'))
    .map((name) => `.github/${name}`),
].filter((file) => existsSync(inRoot(file)));

/** The ids of a page, or the headings of a Markdown file as GitHub makes ids of them. */
function placesIn(file) {
  if (file.endsWith('.html')) return [...withoutComments(read(file)).matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
  return [...read(file).matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

function linksIn(file) {
  const text = read(file);
  const links = file.endsWith('.html')
    ? withoutCode(withoutComments(text)).matchAll(/<[a-z][^>]*?\s(?:href|src|poster)="([^"]*)"/g)
    : text.replace(/^```[\s\S]*?^```$/gm, '').matchAll(/\]\(([^)\s]+)\)/g);
  return [...links].map(([, link]) => link.replaceAll('&amp;', '&'));
}

/** @returns {string | undefined} what is wrong with a link of `file` */
function problemWith(file, link) {
  if (/^(?:https?|tel|mailto|sms|data):/.test(link)) return undefined;
  const [path, fragment] = link.split('#');
  const target = path === '' ? file : normalize(join(dirname(file), decodeURIComponent(path.split('?')[0])));
  if (!existsSync(inRoot(target))) return `${link}: there is no ${target}`;
  if (!fragment || statSync(inRoot(target)).isDirectory()) return undefined;
  return placesIn(target).includes(fragment) ? undefined : `${link}: ${target} has no place "${fragment}"`;
}

describe('links', () => {
  for (const file of [...pages, ...markdown]) {
    it(`${file}: every link leads to a file and a fragment that exist`, () => {
      assert.deepEqual(
        linksIn(file)
          .map((link) => problemWith(file, link))
          .filter(Boolean),
        [],
      );
    });
  }

  for (const page of pages) {
    it(`${page}: every id is used once`, () => {
      const ids = placesIn(page);
      assert.deepEqual(
        ids.filter((id, index) => ids.indexOf(id) !== index),
        [],
      );
    });
  }

  it('every page of the site can be reached from the overview', () => {
    const reached = new Set(['demo/index.html']);
    for (const page of reached)
      for (const link of linksIn(page)) {
        const target = normalize(join(dirname(page), link.split(/[?#]/)[0]));
        if (pages.includes(target)) reached.add(target);
      }
    assert.deepEqual(
      pages.filter((page) => !reached.has(page)),
      [],
    );
  });

  it('links: a dead link, a missing fragment and an external link are told apart', () => {
    assert.match(problemWith('demo/index.html', 'no-such-page.html'), /there is no demo\/no-such-page\.html/);
    assert.match(problemWith('demo/index.html', 'reference.html#no-such-place'), /has no place "no-such-place"/);
    assert.equal(problemWith('demo/index.html', 'reference.html#attribute-region'), undefined);
    assert.equal(problemWith('demo/index.html', 'https://example.com/no-such-page'), undefined);
  });
});

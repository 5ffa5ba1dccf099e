/** The generated parts of README.md and of the site; that they are up to date is a step of `npm test` of its own. */
import assert from 'node:assert/strict';
import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {before, describe, it} from 'node:test';
import {load} from '../../src/tools/load.mjs';
import {generatedFiles, fill, fillPage, hosts, sizeSentence} from '../../src/tools/site.mjs';
import {inRoot} from '../../src/tools/shell.mjs';

const readmeFile = 'README.md';
const between = (text, name) => text.split(`<!-- ${name} -->\n`)[1].split(`<!-- /${name} -->`)[0];
const cellsOf = (row) => [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map(([, cell]) => cell);

describe('the site', () => {
  let pages;
  let surface;
  const text = (file) => pages.find((page) => page.file === file).text;
  const region = (file, name) => between(text(file), name);
  before(async () => {
    pages = await generatedFiles();
    surface = await load('surface');
  });

  it('the reference lists every problem code and every attribute', () => {
    for (const code of Object.keys(surface.problemCodes))
      assert.ok(region('demo/reference.html', 'problems').includes(`<code>${code}</code>`), code);
    for (const name of surface.BackPainChecker.observedAttributes)
      assert.ok(region('demo/reference.html', 'attributes').includes(`<code>${name}</code></a>`), name);
  });

  it('the reference agrees with the code on the slot products: open only at self-care', () => {
    const row = region('demo/reference.html', 'slot-levels')
      .split('\n')
      .find((line) => line.includes('<code>products</code>'));
    assert.deepEqual(cellsOf(row).slice(1), ['–', '–', 'open', '–', '–', '–']);
  });

  it('site: every placeholder in the rules’ texts is filled', () => {
    for (const [file, name] of [
      [readmeFile, 'levels'],
      ['demo/reference.html', 'levels'],
    ])
      assert.ok(!/\{[\w-]+\}|undefined/.test(region(file, name)), file);
  });

  it('site: is the same when it is generated again', async () => assert.deepEqual(await generatedFiles(), pages));

  it('host table: each row shows the results of the last run', () => {
    const rows = JSON.parse(readFileSync(inRoot('test', 'compat', 'hosts', 'matrix.json'), 'utf8'));
    const lines = region('demo/compatibility.html', 'hosts').split('\n');
    assert.ok(rows.length > 50, 'a whole run');
    const asHtml = (host) =>
      host
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;')
        .replace(/`([^`]+)`/g, '<code>$1</code>');
    for (const {host, renders, quiet} of rows) {
      const line = lines.find((line) => line.startsWith(`<tr><th scope="row">${asHtml(host)}</th>`));
      assert.ok(line, host);
      const cells = cellsOf(line);
      assert.equal(cells[1], {yes: '✓', no: '<strong>no</strong>', 'own words': 'its own words'}[renders], host);
      assert.equal(cells[5], quiet === 'yes' ? '✓' : '<strong>no</strong>', host);
    }
  });

  it('reports about other embeds: each names a test that exists, and is in the table', () => {
    const situations = JSON.parse(readFileSync(inRoot('test', 'compat', 'situations.json'), 'utf8'));
    const table = region('demo/compatibility.html', 'situations');
    for (const {situation, file, test} of situations) {
      assert.ok(readFileSync(inRoot(file), 'utf8').includes(test), `${situation}: ${file} has no “${test}”`);
      assert.ok(table.includes(`<code>${file}</code>`), file);
    }
    assert.equal(table.split('<th scope="row">').length - 1, situations.length);
  });

  it('host table: shows every failure on a host page', () => {
    const table = hosts([
      {
        family: 'Pages',
        host: 'One',
        browsers: ['chromium'],
        renders: 'no',
        mouse: 'yes',
        keyboard: 'own words',
        unchanged: 'yes',
        quiet: 'yes',
      },
    ]);
    const row = table.split('\n').find((line) => line.includes('>One<'));
    assert.deepEqual(cellsOf(row), ['One', '<strong>no</strong>', '✓', 'its own words', '✓', '✓', 'Chromium']);
  });

  it('README.md has at most 200 lines, and names only files and scripts that exist', () => {
    const readme = text(readmeFile);
    assert.ok(readme.split('\n').length <= 201, `${readme.split('\n').length} lines`);
    for (const [, path] of readme.matchAll(/\]\((?!https?:|#)([^)#]+)/g)) assert.ok(existsSync(inRoot(path)), path);
    const {scripts} = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
    const pagesAndReadme = [readme, ...pages.map((page) => page.text)].join('\n');
    for (const [, script] of pagesAndReadme.matchAll(/npm run ([\w:]+)/g)) assert.ok(script in scripts, script);
  });

  it('site: every recipe file is on a page, and every page shows the whole file', () => {
    const shown = pages.flatMap(({text: page}) => [...page.matchAll(/<!-- code (\S+) -->/g)].map(([, path]) => path));
    const files = readdirSync(inRoot('demo', 'recipes'), {recursive: true, withFileTypes: true})
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.parentPath ?? entry.path}/${entry.name}`.slice(inRoot('demo').length + 1))
      // What npm installs beside a recipe, and the document that the page links to.
      .filter((file) => !/node_modules|package-lock\.json$|README\.md$/.test(file));
    assert.deepEqual([...new Set(shown)].sort(), files.sort());
    const recipe = readFileSync(inRoot('demo', 'recipes', 'check-privacy.js'), 'utf8');
    const code = region('demo/privacy.html', 'code recipes/check-privacy.js').match(/<code>([\s\S]*)<\/code>/)[1];
    const plain = code
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&');
    assert.equal(plain, recipe.trimEnd());
  });

  it('llms.txt: has one line for each page of the navigation, in its order', () => {
    const links = [...text('demo/llms.txt').matchAll(/^- \[([^\]]+)\]\((\S+\.html)\): \S.{10,}$/gm)];
    const menu = [...region('demo/index.html', 'navigation').matchAll(/<a href="([^"]+)"[^>]*>([^<]+)<\/a>/g)];
    assert.deepEqual(
      links.map(([, title, page]) => [page, title]),
      // The first link is the name of the site.
      menu.slice(1).map(([, page, title]) => [page, title]),
    );
  });

  it('site: every page with the shared header marks itself as the current page', () => {
    const withHeader = pages.filter(({text: page}) => page.includes('<!-- navigation -->'));
    assert.ok(withHeader.length >= 9, `${withHeader.length} pages`);
    for (const {file, text: page} of withHeader)
      assert.deepEqual(
        [...between(page, 'navigation').matchAll(/<a href="([^"]+)" aria-current="page">/g)].map(([, href]) => href),
        [file.replace('demo/', '')],
        file,
      );
  });
});

describe('a generated region', () => {
  const page = 'a\n<!-- x -->\nold\n<!-- /x -->\nb\n';

  it('generated region: is replaced, whatever it contained', () => {
    assert.equal(
      fill(page, 'x', () => 'new'),
      'a\n<!-- x -->\nnew\n<!-- /x -->\nb\n',
    );
    assert.equal(
      fill('<!-- x -->\n<!-- /x -->', 'x', () => '$1'),
      '<!-- x -->\n$1\n<!-- /x -->',
    );
  });

  it('generated region: a missing region is an error', () => {
    assert.throws(() => fill(page, 'y', () => ''), /README\.md has no place for y/);
  });

  it('generated region: a region without content is an error', () => {
    assert.throws(() => fillPage('a.html', page, {}), /demo\/a\.html asks for "x", which nothing fills/);
  });

  it('generated region: a size is never rounded down', () => {
    for (const bytes of [41_000, 41_001, 41_500, 41_999]) assert.match(sizeSentence(bytes), /less than \*\*42 kB\*\*/);
    assert.match(sizeSentence(42_000), /less than \*\*43 kB\*\*/);
  });
});

/** The tests of every row of some families of hosts in one browser. Stores the results for the table. */
import assert from 'node:assert/strict';
import {readFileSync, writeFileSync} from 'node:fs';
import {test} from '@playwright/test';
import {startSite} from '../../support/site.mjs';
import {startChromium, startFirefox} from './browsers.mjs';
import {pageOf, scripts, versionOf} from './page.mjs';
import {results, root} from './set-up.mjs';
import {columns, undisturbed, visit} from './visit.mjs';

const sentences = {
  renders: 'the checker renders as on an empty page',
  mouse: 'a person gets from start to result by mouse',
  keyboard: 'a person gets from start to result by keyboard alone',
  unchanged: 'the checker changes nothing of the page',
  quiet: 'the console has only expected messages',
};

const idOf = (name) =>
  name
    .toLowerCase()
    .replace(/<|>|[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
const nameOf = ({name, version}) => (version ? `${name} ${versionOf(version).split('.').slice(0, 2).join('.')}` : name);

/** `HOST=words` runs only the rows whose name contains them. */
const wanted = ({name}) => !process.env.HOST || name.toLowerCase().includes(process.env.HOST.toLowerCase());

function routesFor(rows) {
  const html = {'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store'};
  const routes = {};
  const serve = (path, type, text) =>
    (routes[path] = (_, response) => void response.writeHead(200, {...type}).end(text));
  for (const [path, bytes] of Object.entries(scripts))
    serve(path, {'content-type': 'text/javascript', 'access-control-allow-origin': '*'}, bytes);
  for (const language of ['ar', 'de', 'es'])
    serve(
      `/with/locales/${language}.js`,
      {'content-type': 'text/javascript', 'access-control-allow-origin': '*'},
      readFileSync(`${root}/dist/locales/${language}.js`),
    );
  for (const row of rows) {
    for (const kind of ['with', 'none']) {
      const script = `/${kind}/back-pain-checker.js`;
      serve(`/host/${kind}/${row.id}`, {...html, ...row.headers?.(script)}, pageOf(row, script));
      for (const [path, text] of Object.entries(row.files?.(script) ?? {}))
        serve(
          path,
          {
            'content-type': path.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8',
            ...row.headers?.(script),
          },
          text,
        );
    }
  }
  return routes;
}

/**
 * Declares the tests of each row: one visit to the page, and its problems for each column.
 * @param families `{name, rows}` each; rows as `page.mjs` and `visit.mjs` read them
 */
export function testHosts(families, browserName = 'chromium') {
  const all = families.flatMap(({name: family, rows}) => rows.map((row) => ({...row, family, id: idOf(nameOf(row))})));
  assert.equal(new Set(all.map(({id}) => id)).size, all.length, 'each row has an address of its own');
  const rows = all.filter(wanted).filter((row) => browserName === 'chromium' || row.firefox);
  const rowResults = [];
  let site;
  let browser;
  let empty;

  test.beforeAll(async () => {
    const blank = {id: 'blank', name: 'an empty page'};
    site = await startSite({
      routes: routesFor([blank, ...rows]),
      launch: {ignoreDefaultArgs: ['--disable-back-forward-cache']},
    });
    browser = await (browserName === 'firefox' ? startFirefox : startChromium)(site);
    empty = await undisturbed(browser, '/host/with/blank');
  });

  test.afterAll(async () => {
    if (!process.env.HOST)
      for (const {name} of families)
        writeFileSync(
          `${results}/${idOf(name)}-${browserName}.json`,
          JSON.stringify(rowResults.filter(({family}) => family === name)),
        );
    await browser?.stop();
    await site?.stop();
  });

  function testRow(row) {
    let problems = {};
    test.beforeAll(async () => {
      problems = await visit(
        browser,
        row,
        {with: `/host/with/${row.id}`, without: `/host/none/${row.id}`},
        row.compare === false ? undefined : empty,
      );
      const whatHolds = (column) => (row.stays && column !== 'unchanged' && column !== 'quiet' ? 'own words' : 'yes');
      const ways = columns.map((column) => [column, problems[column].length ? 'no' : whatHolds(column)]);
      rowResults.push({family: row.family, host: nameOf(row), browser: browserName, ...Object.fromEntries(ways)});
    });
    for (const column of columns) test(sentences[column], () => assert.deepEqual(problems[column], []));
  }

  for (const row of rows) test.describe(`${row.family}: ${nameOf(row)}, ${browserName}`, () => testRow(row));
}

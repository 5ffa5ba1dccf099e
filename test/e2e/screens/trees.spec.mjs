/**
 * What a screen reader is given on every screen: roles, names, states, and the order they are read in. Kept as text in `trees/`, one file a screen,
 * to be read as a screen reader announces it. After a wanted change: `UPDATE_TREES=1 npm run test:screens -- trees` writes them again; read the difference before it is kept.
 */
import assert from 'node:assert/strict';
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {inRoot} from '../../../src/tools/shell.mjs';
import {test, useSite} from '../../support/page.mjs';
import {emptyPage, screenIds} from './every-screen.mjs';
import {accessibilitySnapshot} from './accessibility-snapshot.mjs';

const folder = inRoot('test', 'e2e', 'screens', 'trees');
const writes = process.env.UPDATE_TREES === '1';
const fileOf = (id) => `${id.replaceAll(':', '-')}.txt`;
const TODAY = new Date('2026-03-02T12:00:00');

test.describe('the accessibility tree', () => {
  const site = useSite({keepPages: true});
  let ids;
  let page;
  test.beforeAll(async () => {
    ids = await screenIds(site);
    page = await emptyPage(site, {
      context: {reducedMotion: 'reduce', locale: 'en-US', timezoneId: 'UTC'},
      before: (opened) => opened.clock.setFixedTime(TODAY),
    });
    if (writes) rmSync(folder, {recursive: true, force: true});
    mkdirSync(folder, {recursive: true});
  });

  /** As it is announced: closed details are not. */
  async function treeOf(id) {
    await page.evaluate(
      async (screen) => void (await (await import('/test/e2e/screens/screen-fixtures.js')).show(screen)),
      id,
    );
    const tree = await accessibilitySnapshot(page);
    // A reference is random.
    return tree.replace(/(Your reference: \W*)\w{4}(\W)\w{4}/, '$1ABCD$2EFGH');
  }

  function compare(name, tree) {
    const path = `${folder}/${fileOf(name)}`;
    if (writes) writeFileSync(path, tree);
    else
      assert.equal(
        tree,
        existsSync(path) ? readFileSync(path, 'utf8') : 'This screen has no tree yet.',
        `${name} has another accessibility tree`,
      );
  }

  test('accessibility tree: every screen has the reviewed one in trees/', async () => {
    const wrong = [];
    for (const id of ids) {
      try {
        compare(id, await treeOf(id));
      } catch (error) {
        wrong.push(`${id}: ${error.message}`);
      }
    }
    assert.equal(wrong.length, 0, wrong.join('\n\n'));
  });

  test('accessibility tree: trees/ has no file of a screen that no longer exists', () => {
    const expectedFiles = ids.map(fileOf);
    assert.deepEqual(
      readdirSync(folder).filter((name) => !expectedFiles.includes(name)),
      [],
    );
  });
});

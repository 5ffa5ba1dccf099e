/**
 * What recorders keep of a visit. Answers are health data: the marks on our shadow tree have to keep question texts, answers and the names of inputs out of
 * what these builds of PostHog and rrweb record with their usual settings. The same page without the marks shows that the test would notice.
 */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from '@playwright/test';
import {people} from '../../support/fixtures/people.mjs';
import {completeFlow} from '../../support/page.mjs';
import {startSite} from '../../support/site.mjs';
import {here, root} from './set-up.mjs';
import {versionOf} from './page.mjs';

const recorders = {
  'PostHog autocapture': {
    package: 'posthog-js',
    file: 'posthog-js/dist/array.full.js',
    start() {
      window.recorded = [];
      window.posthog.init('phc_test', {
        api_host: location.origin,
        person_profiles: 'always',
        disable_session_recording: true,
        advanced_disable_flags: true,
        // It does not record browsers that are driven by a test.
        opt_out_useragent_filter: true,
        disable_surveys: true,
        before_send(event) {
          window.recorded.push(event);
          return null;
        },
      });
    },
    isAnAnswer: ({event}) => event === '$autocapture',
  },
  rrweb: {
    package: 'rrweb',
    file: 'rrweb/umd/rrweb.min.js',
    start() {
      window.recorded = [];
      window.rrweb.record({emit: (event) => window.recorded.push(event), maskAllInputs: true});
    },
    // An incremental event about an input.
    isAnAnswer: ({type, data}) => type === 3 && data.source === 5,
  },
};

/** The script without the marks that these two know. */
const unmarked = readFileSync(`${root}/dist/back-pain-checker.js`, 'utf8').replace(
  /(?:ph-no-capture|rr-block|rr-ignore)/g,
  'no-mark',
);
const pack = JSON.parse(readFileSync(`${root}/dist/packs/running-back-pain.json`, 'utf8'));

/** Ids and texts that say what was asked or answered. Ids as short as a common word would be found in anything. */
const tellingWords = pack.questions
  .flatMap(({id, text, options = []}) => [
    text,
    ...options.flatMap((option) => [option.text, option.id, `${id}:${option.id}`]),
  ])
  .filter((word) => word.length > 11);

test.describe('recorders', () => {
  let site;
  test.beforeAll(async ({browser}) => {
    const serve = (text) => (_, response) =>
      void response.writeHead(200, {'content-type': 'text/javascript'}).end(text);
    site = await startSite({
      browser,
      routes: {
        '/unmarked.js': serve(unmarked),
        ...Object.fromEntries(
          Object.values(recorders).map(({file}) => [`/${file}`, serve(readFileSync(`${here}node_modules/${file}`))]),
        ),
      },
    });
  });
  test.afterAll(() => site.stop());

  const visit = async ({file, start}, script) => {
    const page = await site.show(
      `<script src="/${file}"></script><script>(${start.toString().replace(/^start/, 'function start')})()</script>
      <h1>Check your back</h1><button id="page">A button of the page</button>
      <back-pain-checker region="us" name="back"></back-pain-checker><script src="${script}"></script>`,
    );
    await page.click('#page');
    await page.getByRole('button', {name: 'Start'}).click();
    await completeFlow(page, people['non-urgent']);
    await page.waitForTimeout(500);
    return page.evaluate(() => window.recorded);
  };

  for (const [name, recorder] of Object.entries(recorders)) {
    test(`recorders: ${name} ${versionOf(recorder.package)} records the page and no answer, question text or input name`, async () => {
      const recorded = await visit(recorder, '/dist/back-pain-checker.js');
      const text = JSON.stringify(recorded);
      assert.ok(text.includes('A button of the page'), 'the page itself is recorded');
      assert.deepEqual(
        recorded.filter(
          (event) => recorder.isAnAnswer(event) && !JSON.stringify(event).includes('A button of the page'),
        ),
        [],
      );
      assert.deepEqual(
        tellingWords.filter((word) => text.includes(word)),
        [],
      );
    });

    test(`recorders: ${name} records answers where the marks are absent`, async () => {
      const recorded = await visit(recorder, '/unmarked.js');
      assert.ok(recorded.filter(recorder.isAnAnswer).length > 3);
    });
  }
});

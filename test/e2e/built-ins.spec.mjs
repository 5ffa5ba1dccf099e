/** Pages that have removed or replaced what the browser brings, each built-in in turn: the checker works, or the page's own children stay. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {inRoot} from '../../src/tools/shell.mjs';
import {completeFlow} from '../support/complete-flow.mjs';
import {reassuringAnswers} from '../support/fixtures/reassuring-answers.mjs';
import {test, useSite} from '../support/page.mjs';

const script = readFileSync(inRoot('dist', 'back-pain-checker.js'), 'utf8');

/** Without these no page works, or the browser does not let a page replace them. */
const untouchable = [
  'Boolean',
  'Error',
  'Number',
  'RegExp',
  'String',
  'TypeError',
  'Math',
  'Uint8Array',
  'DOMException',

  'Object',
  'Array',
  'Function',
  'window',
  'document',
  'location',
  'top',
  'self',
  'parent',
  'NaN',
  'Infinity',
  'undefined',
];

/** What the checker takes from the page at the time of use, since tests of pages replace it, and what the visitor of this test uses. */
const usedLater = ['Date', 'setTimeout', 'clearTimeout', 'customElements', 'globalThis', 'String'];

const ways = {
  removed: () => undefined,
  'replaced by an empty function': () => function () {},
  'replaced by an empty object': () => ({}),
};

/** What each frame runs: breaks one built-in before the script of the checker, then uses the checker, and sends what happened to the page around it. */
function breakBuiltIn(name, makeValue, isBrokenLater) {
  const {setTimeout, Promise} = window;
  const errors = [];
  addEventListener('error', ({message}) => errors.push(message));
  addEventListener('unhandledrejection', ({reason}) => errors.push(`rejected: ${reason}`));
  const wait = (time) => new Promise((resolve) => setTimeout(resolve, time));
  const replace = () => Object.defineProperty(window, name, {value: makeValue(), configurable: true, writable: true});
  if (!isBrokenLater) replace();
  window.use = async (complete, options) => {
    if (isBrokenLater) replace();
    const checker = document.querySelector('back-pain-checker');
    const isStarted = () => checker.shadowRoot?.querySelector('.step') && checker.matches(':state(step-start)');
    const isDefined = () => window.customElements?.get?.('back-pain-checker') !== undefined;
    for (let turn = 0; turn < 100 && isDefined() && !isStarted(); turn += 1) await wait(10);
    const isChildVisible = () =>
      checker.firstElementChild.checkVisibility() && checker.firstElementChild.offsetHeight > 0;
    if (!isStarted()) return {outcome: isChildVisible() ? 'children' : 'nothing is shown', errors};
    try {
      await complete(options);
      return {outcome: checker.assessment.level, errors};
    } catch (error) {
      return {outcome: `does not work: ${error}`, errors};
    }
  };
}

test.describe('a page that has changed built-ins', () => {
  const routes = {
    '/broken': (request, response) => {
      const query = new URL(request.url, 'http://localhost').searchParams;
      const name = JSON.stringify(query.get('name'));
      const breaking = `(${breakBuiltIn})(${name}, ${ways[query.get('way')]}, ${query.has('later')})`;
      response.writeHead(200, {'content-type': 'text/html; charset=utf-8'});
      response.end(`<!doctype html><html lang="en"><head><script>${breaking}</script></head><body>
        <back-pain-checker region="us"><p>Call 555 0100.</p></back-pain-checker><script src="/dist/back-pain-checker.js"></script></body></html>`);
    },
  };
  const site = useSite({routes});

  /** Every name in the script that is a built-in of this browser. */
  async function builtInsOf(page) {
    const words = [...new Set(script.match(/(?<![\w$.])[A-Za-z]{2,}(?![\w$])/g))];
    const names = await page.evaluate(
      (candidates) => candidates.filter((name) => Object.hasOwn(window, name) && typeof window[name] !== 'undefined'),
      [
        ...words,
        'Event',
        'CustomEvent',
        'CSS',
        'MessageChannel',
        'MutationObserver',
        'Promise',
        'Map',
        'requestAnimationFrame',
      ],
    );
    return [...new Set(names)].filter((name) => !untouchable.includes(name)).sort();
  }

  const tryAll = (page, names, way, later) =>
    page.evaluate(
      async ({allNames, way, later, completeText, options}) => {
        const outcomes = {};
        const tryOne = async (name) => {
          const frame = document.createElement('iframe');
          frame.src = `/broken?name=${name}&way=${encodeURIComponent(way)}${later ? '&later' : ''}`;
          document.body.append(frame);
          await new Promise((resolve) => frame.addEventListener('load', resolve, {once: true}));
          const inside = frame.contentWindow;
          const script = frame.contentDocument.createElement('script');
          script.textContent = `window.complete = ${completeText}`;
          frame.contentDocument.head.append(script);
          outcomes[name] = await inside.use(inside.complete, options);
          frame.remove();
        };
        const rest = [...allNames];
        await Promise.all(
          Array.from({length: 4}, async () => {
            while (rest.length) await tryOne(rest.pop());
          }),
        );
        return outcomes;
      },
      {
        allNames: names,
        way,
        later,
        completeText: `${completeFlow}`,
        options: {answers: {nerve: 'saddle'}, reassuringAnswers},
      },
    );

  for (const way of Object.keys(ways)) {
    test(`script: works or leaves the light DOM where a built-in was ${way} before it`, async () => {
      const page = await site.show('<p>The frames</p>');
      const names = await builtInsOf(page);
      assert.ok(names.length > 30, names.join());
      const outcomes = await tryAll(page, names, way, false);
      const wrong = Object.entries(outcomes).filter(
        ([, {outcome, errors}]) => errors.length || !['emergency', 'children'].includes(outcome),
      );
      assert.deepEqual(wrong, []);
    });
  }

  test('script: works to the end where built-ins were removed after it', async () => {
    const page = await site.show('<p>The frames</p>');
    const names = (await builtInsOf(page)).filter((name) => !usedLater.includes(name));
    const outcomes = await tryAll(page, names, 'removed', true);
    const wrong = Object.entries(outcomes).filter(([, {outcome, errors}]) => errors.length || outcome !== 'emergency');
    assert.deepEqual(wrong, []);
  });
});

/** A pack by address, from a server that gets everything wrong: each time the built-in pack is used, one problem is reported, no answer is lost, and trying again works. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {inRoot} from '../../src/tools/shell.mjs';
import {misbehaving} from '../support/misbehaving.mjs';
import {completeFlow, test, useSite} from '../support/page.mjs';

const entry = {sources: ['ours'], reviewed: '2026-01-01'};
const yes = [
  {id: 'yes', text: 'Yes'},
  {id: 'no', text: 'No'},
];
const ask = (id, more = {}) => ({id, type: 'one', text: `Do you wear a ${id}?`, options: yes, ...entry, ...more});
const ours = {
  id: 'ours',
  title: 'What we ask',
  publisher: 'Riverside Spine',
  url: 'https://example.com/',
  kind: 'expert',
};
const good = {
  extends: 'running-back-pain@2',
  id: 'clinic',
  version: '1.0.0',
  questions: [ask('brace')],
  sources: [ours],
};
const script = '<script src="/dist/back-pain-checker.js"></script>';

test.describe('a pack by address', () => {
  test.describe.configure({mode: 'parallel'});
  const asked = [];
  const routes = misbehaving(good, asked);
  const site = useSite({routes});

  /** Records every `checker-problem` from the start. */
  const hear = (page) =>
    page.addInitScript(() => {
      window.problems = [];
      window.ready = 0;
      document.addEventListener('checker-ready', () => (window.ready += 1));
      document.addEventListener('checker-problem', ({detail}) => window.problems.push(detail));
    });

  const show = async (attributes, options = {}) => {
    const page = await site.show(
      `<back-pain-checker ask="all" first="safety" ${attributes}></back-pain-checker>${script}`,
      {
        before: hear,
        ...options,
      },
    );
    await page.waitForFunction(() =>
      document.querySelector('back-pain-checker').matches(':state(step-start), :state(step-question)'),
    );
    return page;
  };
  const problems = (page) => page.evaluate(() => window.problems);
  const told = (page) => page.waitForFunction(() => window.problems.length > 0, undefined, {timeout: 20_000});
  const set = (page, address) =>
    page.evaluate((to) => document.querySelector('back-pain-checker').setAttribute('pack', to), address);
  const ready = (page) => page.waitForFunction(() => window.ready > 0);
  const answersOf = (page) => page.evaluate(() => document.querySelector('back-pain-checker').answers);
  const failing = (page) => page.getByText('didn’t load').waitFor();
  /** Answers the screen on show with "None of these". */
  const none = async (page) => {
    await page.getByLabel('None of these').check();
    await page.getByRole('button', {name: 'Next'}).click();
  };

  const refused = [
    ['/as-html.json', 'pack-unreachable', /not served as JSON/],
    ['/as-script.json', 'pack-unreachable', /not served as JSON/],
    ['/as-nothing.json', 'pack-unreachable', /not served as JSON/],
    ['/jsonish.json', 'pack-unreachable', /not served as JSON/],
    ['/not-found.json', 'pack-unreachable', /answered 404/],
    ['/broken.json', 'pack-unreachable', /answered 500/],
    ['/no-content.json', 'bad-pack', /JSON/],
    ['/empty.json', 'bad-pack', /JSON/],
    ['/large.json', 'pack-unreachable', /larger than 1 MB/],
    ['/large-unannounced.json', 'pack-unreachable', /larger than 1 MB/],
    ['/large-though-small.json', 'bad-pack', /JSON/],
    ['/small-though-large.json', 'pack-unreachable', /cut off/],
    ['/slow-headers.json', 'pack-unreachable', /no answer within 8 seconds/],
    ['/slow-trickle.json', 'pack-unreachable', /cut off, or too slow/],
    ['/truncated.json', 'bad-pack', /JSON/],
    ['/reset.json', 'pack-unreachable', /cut off/],
    ['/not-http.json', 'pack-unreachable', /cannot be reached/],
    ['/to-data.json', 'pack-unreachable', /cannot be reached/],
    ['/to-file.json', 'pack-unreachable', /cannot be reached/],
    ['/to-script.json', 'pack-unreachable', /cannot be reached/],
    // On a busy machine following the redirections takes longer than the checker waits.
    ['/round.json', 'pack-unreachable', /cannot be reached|no answer within 8 seconds/],
    ['/proto.json', 'bad-pack', /__proto__/],
    ['/nested-title.json', 'bad-pack', /cannot be used for title\. Allowed: text/],
    ['/number.json', 'bad-pack', /running-back-pain@2/],
    ['/string.json', 'bad-pack', /running-back-pain@2/],
    ['/null.json', 'bad-pack', /running-back-pain@2/],
    ['http://user:secret@localhost/good.json', 'pack-unreachable', /cannot be (?:reached|used)/],
    ['http://[not an address', 'pack-unreachable', /cannot be used/],
    ['file:///etc/passwd', 'pack-unreachable', /begins with “file:”/],
    ['javascript:window.ran=true', 'pack-unreachable', /begins with “javascript:”/],
  ];
  /** Each on a checker of its own, all of them in one page at once: slow servers are slow at the same time. */
  let outcomes;
  const outcomeOf = async (wanted) => {
    outcomes ??= show('').then(async (page) => {
      const results = await page.evaluate(
        async (addresses) => {
          const {completeFlow, findAll, nextEvent, press, settle} = await import('/test/support/complete-flow.mjs');
          const {reassuringAnswers} = await import('/test/support/fixtures/reassuring-answers.mjs');
          const notice = (el) => findAll(el, '.notice').some(({textContent}) => textContent.includes('didn’t load'));
          const tryAddress = async (address) => {
            const el = Object.assign(document.createElement('back-pain-checker'), {
              ask: 'all',
              noStart: true,
              first: 'safety',
            });
            const problems = [];
            el.addEventListener('checker-problem', ({detail}) => problems.push(detail));
            document.body.append(el);
            await settle(el);
            findAll(el, 'input[value=none]')[0].click();
            await press(el, 'Next');
            el.setAttribute('pack', address);
            await nextEvent(el, 'checker-problem');
            await settle(el);
            const stands = {
              notice: notice(el),
              answers: el.answers,
              question: findAll(el, 'bpc-question .answers input')[0]?.name,
            };
            // By the time the person tries again the page may have corrected the address.
            await press(el, 'Try again');
            const ready = nextEvent(el, 'checker-ready');
            el.setAttribute('pack', '/good.json');
            await ready;
            await settle(el);
            const mended = {
              notice: notice(el),
              asked: await completeFlow({element: el, reassuringAnswers}),
              answers: el.answers,
            };
            el.remove();
            return {problems, stands, mended};
          };
          return Promise.all(addresses.map((address) => tryAddress(address).catch((error) => ({lost: error.message}))));
        },
        refused.map(([address]) => address),
      );
      const ran = await page.evaluate(() => window.ran ?? {}.polluted);
      await page.context().close();
      return {results, ran, complaints: page.complaints};
    });
    const {results, ...rest} = await outcomes;
    return {...results[refused.findIndex(([address]) => address === wanted)], ...rest};
  };
  for (const [address, code, words] of refused) {
    test(`pack ${address}: every answer is kept, one problem is reported, and it can be tried again`, async () => {
      const {lost, problems, stands, mended, ran, complaints} = await outcomeOf(address);
      assert.equal(lost, undefined);
      assert.deepEqual(
        problems.map((problem) => problem.code),
        problems.map(() => code),
      );
      assert.equal(problems.length, address === '/proto.json' ? 2 : 1);
      assert.match(problems.map(({message}) => message).join(), words);
      assert.deepEqual(stands, {notice: true, answers: {nerve: ['none']}, question: 'danger'});
      assert.equal(mended.notice, false);
      assert.equal(mended.asked[0], 'danger');
      assert.ok(mended.asked.includes('brace'), mended.asked.join());
      assert.deepEqual(mended.answers.nerve, ['none']);
      assert.equal(ran, undefined);
      assert.deepEqual(
        complaints.filter((text) => text.startsWith('uncaught')),
        [],
      );
    });
  }

  test('pack that cannot be loaded: gives the same result as no pack', async () => {
    const page = await show('pack="/not-found.json"');
    await told(page);
    assert.ok(!(await completeFlow(page, {nerve: 'saddle'})).includes('brace'));
    assert.equal(await page.evaluate(() => document.querySelector('back-pain-checker').assessment.level), 'emergency');
    await failing(page);
    await page.context().close();
  });

  test('pack by address: "Try again" loads it once the network is back', async () => {
    const page = await show('no-start');
    await page.context().setOffline(true);
    await set(page, '/good.json');
    await told(page);
    assert.match((await problems(page))[0].message, /cannot be (?:reached|loaded)/);
    await none(page);
    await page.context().setOffline(false);
    await page.getByRole('button', {name: 'Try again'}).click();
    await page.waitForFunction(() => window.ready > 1);
    assert.equal(await page.getByText('didn’t load').count(), 0);
    assert.ok((await completeFlow(page)).includes('brace'));
    assert.deepEqual((await answersOf(page)).nerve, ['none']);
    await page.context().close();
  });

  test('pack by address: the focus is not lost when the "Try again" button disappears', async () => {
    const page = await show('pack="/not-found.json" no-start');
    await told(page);
    await page.getByRole('button', {name: 'Try again'}).focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() =>
      document.querySelector('back-pain-checker').shadowRoot.activeElement?.matches('h2'),
    );
    await page.context().close();
  });

  test('pack by address: is requested without cookies, credentials or referrer', async () => {
    const page = await show('pack="/good.json?plain"', {
      before: async (target) =>
        void (await hear(target), await target.context().addCookies([{name: 'visitor', value: 'me', url: site.url}])),
    });
    await ready(page);
    const {headers, method} = asked.findLast(({url}) => url === '/good.json?plain');
    assert.equal(method, 'GET');
    for (const name of ['cookie', 'authorization', 'referer']) assert.equal(headers[name], undefined, name);
    assert.equal(headers.accept, 'application/json');
    assert.deepEqual(
      (await page.context().cookies()).map(({name}) => name),
      ['visitor'],
    );
    await page.context().close();
  });

  test('pack by address: a response after a second pack was requested is ignored', async () => {
    const page = await show('pack="/good-later.json"');
    routes['/second.json'] = (_, response) =>
      void response
        .writeHead(200, {'content-type': 'application/json'})
        .end(JSON.stringify({...good, id: 'second', questions: [ask('belt')]}));
    await set(page, '/second.json');
    await page.waitForTimeout(2200);
    const order = await completeFlow(page);
    assert.ok(order.includes('belt') && !order.includes('brace'), order.join());
    assert.deepEqual(await problems(page), []);
    await page.context().close();
  });

  test('pack by address: removing the attribute while it loads reports no problem', async () => {
    const page = await show('pack="/good-later.json" no-start');
    await none(page);
    await page.evaluate(() => document.querySelector('back-pain-checker').removeAttribute('pack'));
    await page.waitForTimeout(2000);
    assert.ok(!(await completeFlow(page)).includes('brace'));
    assert.deepEqual(await problems(page), []);
    await page.context().close();
  });

  test('pack by address: replacing another pack during the flow keeps every answer, also to the other pack’s questions', async () => {
    const page = await show('pack="/good.json"');
    await ready(page);
    await completeFlow(page, {brace: 'yes'});
    const before = await answersOf(page);
    assert.equal(before.brace, 'yes');
    await set(page, '/not-found.json');
    await told(page);
    assert.equal('brace' in (await answersOf(page)), false);
    await set(page, '/good.json');
    await page.waitForFunction(() => document.querySelector('back-pain-checker').answers.brace === 'yes');
    assert.deepEqual(await answersOf(page), before);
    await page.context().close();
  });

  test('pack with a condition that is nested too deep: is applied without that question, and the maximum depth is reported', async () => {
    const page = await show('pack="/too-deep.json"');
    await told(page);
    await ready(page);
    const reported = await problems(page);
    assert.deepEqual(
      reported.map(({code, name, fatal}) => [code, name, fatal]),
      [['bad-pack', `questions.brace.enableWhen${'.not'.repeat(32)}`, false]],
    );
    assert.match(reported[0].message, /Allowed: one of all, any, not, atLeast or question, and at most 32 deep\.$/);
    const order = await completeFlow(page);
    assert.ok(order.includes('danger') && !order.includes('brace'), order.join());
    assert.deepEqual(
      page.complaints.filter((text) => text.startsWith('uncaught')),
      [],
    );
    await page.context().close();
  });

  test('pack by address: the recipe’s Content Security Policy allows it once connect-src names its origin; before that a problem is reported', async () => {
    const [, policy] = /^Content-Security-Policy: (.*)$/m.exec(
      readFileSync(inRoot('demo', 'recipes', 'content-security-policy.txt'), 'utf8'),
    );
    assert.match(
      readFileSync(inRoot('demo', 'recipes.html'), 'utf8'),
      /A <code>pack<\/code> address needs <code>connect-src 'self'<\/code> too/,
    );
    const under = (headers) =>
      site.show(`<back-pain-checker ask="all" pack="/good.json"></back-pain-checker>${script}`, {
        before: hear,
        headers: {'content-security-policy': headers},
      });
    const shut = await under(policy);
    await told(shut);
    assert.deepEqual(
      (await problems(shut)).map(({code}) => code),
      ['pack-unreachable'],
    );
    assert.ok(!(await completeFlow(shut)).includes('brace'));
    const open = await under(`${policy}; connect-src 'self'`);
    await ready(open);
    assert.ok((await completeFlow(open)).includes('brace'));
    assert.deepEqual(await problems(open), []);
    for (const page of [shut, open]) await page.context().close();
  });

  const when = (question) => ({question, operator: 'exists', answer: true});
  const flawed = [
    [
      'two questions that wait for each other',
      {questions: [ask('a', {enableWhen: when('b')}), ask('b', {enableWhen: when('a')})]},
      ['questions.a', 'questions.b'],
    ],
    ['a question that waits for itself', {questions: [ask('a', {enableWhen: when('a')})]}, ['questions.a']],
    [
      'a question that nobody could answer',
      {questions: [ask('a', {type: 'number', options: undefined, min: 5, max: 1})]},
      ['questions.a'],
    ],
    [
      'a rule on an answer that nobody can give',
      {
        redFlags: [
          {
            id: 'a',
            title: 'A',
            when: {question: 'nerve', operator: 'includes', answer: 'lost'},
            disposition: 'ambulance',
            evidence: 'expert',
            rationale: 'A.',
            ...entry,
          },
        ],
      },
      ['redFlags.a'],
    ],
    [
      'a condition too deep',
      {
        contributors: [
          {
            id: 'a',
            title: 'A',
            kind: 'pattern',
            text: 'A.',
            weight: 1,
            evidence: 'weak',
            selfCare: [],
            when: Array.from({length: 40}).reduce((not) => ({not}), when('nerve')),
            ...entry,
          },
        ],
      },
      ['contributors.a'],
      /at most 32 deep/,
    ],
    ...[
      'javascript:alert(1)',
      'JAVASCRIPT:alert(1)',
      ' javascript:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      'blob:x',
    ].map((url) => [`a source at ${url}`, {sources: [ours, {...ours, id: 'a', url}]}, ['sources.a']]),
  ];
  for (const [name, more, left, words = /./] of flawed) {
    test(`pack with ${name}: is applied without it, and a problem is reported`, async () => {
      const page = await show('');
      await page.evaluate((pack) => (document.querySelector('back-pain-checker').pack = pack), {
        ...good,
        ...more,
        questions: [...(more.questions ?? []), ask('brace')],
      });
      await told(page);
      const reported = await problems(page);
      assert.deepEqual(
        [...new Set(reported.map((problem) => problem.name.split('.').slice(0, 2).join('.')))].sort(),
        left,
      );
      assert.ok(reported.every(({code, fatal}) => code === 'bad-pack' && !fatal));
      assert.match(reported[0].message, words);
      const order = await completeFlow(page);
      assert.ok(order.includes('brace') && !order.includes('a'), order.join());
      assert.equal(
        await page.evaluate(
          () =>
            [...document.querySelector('back-pain-checker').shadowRoot.querySelectorAll('a')].filter(
              ({protocol}) => !/^(?:https?|tel|mailto|sms):$/.test(protocol),
            ).length,
        ),
        0,
      );
      await page.context().close();
    });
  }

  const many = (length, make) => Array.from({length}, (_, at) => make(`a${at}`));
  const tooMany = [
    ['400 questions more than there are', {questions: many(400, (id) => ask(id, {text: 'A?'}))}],
    ['6,000 sources', {sources: [ours, ...many(6000, (id) => ({...ours, id, title: 'A', publisher: 'A', url: '/'}))]}],
  ];
  for (const [name, more] of tooMany) {
    test(`pack with ${name}: is refused completely`, async () => {
      routes[`/${name.length}.json`] = (_, response) =>
        void response.writeHead(200, {'content-type': 'application/json'}).end(JSON.stringify({...good, ...more}));
      const page = await show(`pack="/${name.length}.json"`);
      await told(page);
      assert.equal((await problems(page)).at(-1).fatal, true);
      await failing(page);
      assert.ok((await completeFlow(page)).length < 20);
      await page.context().close();
    });
  }

  test('pack by address: its content is shown as text only', async () => {
    const nasty =
      '<img src="/as-script.json" onerror="window.ran = 1"><script>window.ran = 2</script>${window.ran = 3}';
    const say = (words) => `${words} ${nasty}`;
    const pack = {
      ...good,
      title: say('title'),
      questions: [
        {
          ...ask('brace'),
          type: 'many',
          text: say('question'),
          help: say('help'),
          why: say('why'),
          none: say('none'),
          unsure: say('unsure'),
          options: [{id: 'yes', text: say('option'), check: say('check'), group: say('group')}],
          aside: {id: 'own-aside', text: say('aside')},
        },
      ],
      redFlags: [
        {
          id: 'own',
          title: say('flag'),
          when: {question: 'course', operator: 'exists', answer: true},
          disposition: 'clinician',
          evidence: 'expert',
          rationale: say('rationale'),
          advice: [say('advice')],
          ...entry,
        },
      ],
      contributors: [
        {
          id: 'own',
          title: say('contributor'),
          kind: 'contributor',
          text: say('contributed'),
          weight: 100,
          evidence: 'fair',
          selfCare: ['own'],
          when: {question: 'brace', operator: 'includes', answer: 'yes'},
          ...entry,
        },
      ],
      selfCare: [
        {
          id: 'own',
          kind: 'relief',
          phase: 'now',
          title: say('care'),
          text: say('cared {shop}'),
          evidence: 'fair',
          ...entry,
        },
      ],
      sources: [{...ours, title: say('source'), publisher: say('publisher')}],
      words: {shop: say('shop')},
    };
    // The only network is ours: a request for the picture would be seen.
    const page = await show('region="us"');
    await page.evaluate((value) => (document.querySelector('back-pain-checker').pack = value), pack);
    const words = [
      'title',
      'question',
      'help',
      'why',
      'none',
      'option',
      'group',
      'aside',
      'rationale',
      'advice',
      'contributor',
      'contributed',
      'care',
      'shop',
      'source',
      'publisher',
    ];
    const seen = new Set();
    await page.exposeFunction('seen', (text) =>
      words.filter((word) => text.includes(`${word} <img src`)).forEach((word) => seen.add(word)),
    );
    await page.evaluate(() => {
      const root = document.querySelector('back-pain-checker').shadowRoot;
      new MutationObserver(() =>
        window.seen(root.textContent + [...root.querySelectorAll('section')].map(({ariaLabel}) => ariaLabel).join()),
      ).observe(root, {subtree: true, childList: true, characterData: true, attributes: true});
    });
    // What reads a pack is loaded first, and the checker can be used meanwhile.
    await page.waitForFunction(() =>
      document
        .querySelector('back-pain-checker')
        .shadowRoot.querySelector('section')
        ?.ariaLabel.startsWith('title <img src'),
    );
    const order = await completeFlow(page, {brace: 'yes'});
    assert.ok(order.includes('brace'), order.join());
    assert.deepEqual(await problems(page), []);
    await page.waitForFunction(() =>
      document.querySelector('back-pain-checker').shadowRoot.querySelector('bpc-result'),
    );
    await page.waitForTimeout(100);
    assert.deepEqual(
      words.filter((word) => !seen.has(word)),
      [],
      'was not shown',
    );
    const {ran, made, text} = await page.evaluate(() => {
      const el = document.querySelector('back-pain-checker');
      return {
        ran: window.ran,
        made: el.shadowRoot.querySelectorAll('img, script, [onerror]').length,
        text: el.toText(),
      };
    });
    assert.deepEqual([ran, made], [undefined, 0]);
    assert.ok(text.includes(nasty));
    assert.deepEqual(
      page.requests.filter((path) => path.includes('as-script')),
      [],
    );
    assert.deepEqual(page.complaints, []);
    await page.context().close();
  });
});

/** The builder: its messages about the build, its snippets, and that they work unchanged. */
import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {toAddress} from '../../../demo/build/settings.js';
import {inRoot} from '../../../src/tools/shell.mjs';
import {setups} from '../../support/builder-setups.mjs';
import {completeFlow, test, useSite} from '../../support/page.mjs';

const axe = readFileSync(inRoot('node_modules', 'axe-core', 'axe.min.js'), 'utf8');
const built = () => JSON.parse(readFileSync(inRoot('dist', 'integrity.json'), 'utf8'));
const pack = JSON.parse(readFileSync(inRoot('dist', 'packs', 'running-back-pain.json'), 'utf8'));
const targets = ['html', 'wordpress', 'shopify', 'react', 'vue', 'svelte', 'angular'];

const setup = (more) =>
  `#${new URLSearchParams({'page.folder': '/dist/', region: 'gb', 'consult-href': '/book', 'consult-label': 'Book a visit', 'slot.brand': 'Riverside & <i>Spine</i>', 'slot.price': 'First visit: £60', 'own.insurer': 'Who is your insurer?\nacme: Acme Health | other: Another', 'looks.accent': '#7a2e8e', 'page.send': '/desk', ...more})}`;

test.describe('the builder', () => {
  const site = useSite();

  /** Opens the builder with a setup; its page is closed when `use` is done. */
  async function builder(address, use, options) {
    const page = await site.open(`/demo/build.html${address}`, options);
    try {
      await page.locator('#blocks pre').first().waitFor();
      await page.frameLocator('#stage iframe').locator('back-pain-checker button').first().waitFor();
      await use(page, page.frameLocator('#stage iframe'));
      assert.deepEqual(page.complaints, []);
    } finally {
      await page.context().close();
    }
  }
  const codes = (page) => page.locator('#blocks code').allInnerTexts();
  const open = (page) =>
    page.locator('#form details').evaluateAll((all) => all.forEach((details) => (details.open = true)));

  for (const [name, address] of [
    ['nothing chosen', ''],
    ['a setup', setup()],
  ]) {
    for (const scheme of ['light', 'dark']) {
      test(`builder: is accessible with ${name}, in ${scheme}`, () =>
        builder(
          address,
          async (page) => {
            await open(page);
            await page.evaluate(axe);
            const violations = await page.evaluate(async () =>
              (await axe.run(document)).violations.map(({id, nodes}) => [
                id,
                ...nodes.map(({target}) => target.join(' ')),
              ]),
            );
            assert.deepEqual(violations, []);
          },
          {context: {colorScheme: scheme}},
        ));
    }
  }

  test('builder: fits 320 pixels with all sections open and rows added', () =>
    builder(
      setup(),
      async (page) => {
        await open(page);
        await page.getByRole('button', {name: 'Add content'}).click();
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
      },
      {context: {viewport: {width: 320, height: 700}}},
    ));

  test('builder: writes the hash of the file in dist', () =>
    builder('', async (page) =>
      assert.ok((await codes(page))[0].includes(`integrity="${built()['back-pain-checker.js']}"`)),
    ));

  test('builder: without hashes from the build, it says so and still writes a snippet', () =>
    builder(
      '',
      async (page) => {
        await page.getByText('dist/integrity.json is missing').first().waitFor();
        assert.doesNotMatch((await codes(page)).join(), /integrity/);
        page.complaints = page.complaints.filter((text) => !/404/.test(text));
      },
      {before: (page) => page.route('**/integrity.json', (route) => route.fulfill({status: 404, body: ''}))},
    ));

  test('builder: says when the hash does not match the file', async () => {
    const page = await site.open('/demo/build.html', {
      before: (target) =>
        target.route('**/integrity.json', (route) =>
          route.fulfill({json: {'back-pain-checker.js': `sha384-${'A'.repeat(64)}`}}),
        ),
    });
    await page.getByText('its hash no longer fits').waitFor();
    await page.context().close();
  });

  test('builder: says when nothing has been built', async () => {
    const page = await site.open('/demo/build.html', {
      before: (target) => target.route('**/dist/**', (route) => route.fulfill({status: 404, body: ''})),
    });
    await page.getByText('Run “npm start”').waitFor();
    await page.context().close();
  });

  test('builder: shows the safety questions as locked, as text instead of checkboxes', () =>
    builder('', async (page) => {
      await open(page);
      const items = page.locator('#safety li');
      assert.equal(await items.count(), pack.questions.filter(({safety}) => safety).length);
      assert.equal(await items.locator('input').count(), 0);
      assert.equal(await page.getByRole('group', {name: 'Optional questions'}).getByRole('checkbox').count(), 5);
    }));

  test('builder: keeps the settings in the URL fragment, which no server receives', () =>
    builder('', async (page) => {
      await open(page);
      await page.getByLabel('Region').selectOption('gb');
      await page.getByRole('checkbox', {name: 'How do you run? A guess will do.'}).check();
      await page.getByLabel('Text on the button').fill('Book “now” & <here>');
      await page.getByRole('button', {name: 'Add content'}).click();
      await page.getByLabel('Slot', {exact: true}).selectOption('privacy');
      await page.getByRole('textbox', {name: 'Text', exact: true}).last().fill('We keep nothing.');
      const before = await codes(page);
      assert.match(
        before[0],
        /region="gb"[\s\S]*questions="training mood form"[\s\S]*consult-label="Book “now” &amp; &lt;here&gt;"[\s\S]*<p slot="privacy">We keep nothing\.<\/p>/,
      );
      const {search, hash} = new URL(page.url());
      assert.equal(search, '');
      await builder(hash, async (copy) => {
        assert.deepEqual(await codes(copy), before);
        await open(copy);
        assert.equal(await copy.getByLabel('Text on the button').inputValue(), 'Book “now” & <here>');
        assert.equal(await copy.getByRole('checkbox', {name: 'How do you run? A guess will do.'}).isChecked(), true);
      });
    }));

  test('builder: the form shows every field of a setup, and reads the same setup again', () => {
    const raw = setups['every field'];
    const address = `#${toAddress({looks: {accent: '#7a2e8e', 'accent-dark': '#e0a0ff', radius: '4'}, ...raw, attributes: {lang: 'es', ...raw.attributes}, page: {fallback: 'Call us.', send: '/desk'}})}`;
    return builder(address, async (page) => {
      const before = await codes(page);
      const contact = page.getByRole('group', {name: 'Contact fields'});
      await open(page);
      assert.deepEqual(
        await contact.getByRole('listitem').evaluateAll((items) => items.slice(0, 3).map(({dataset}) => dataset.id)),
        ['phone', 'name', 'note'],
      );
      assert.equal(await contact.getByRole('checkbox', {name: 'Required: Phone number'}).isChecked(), true);
      assert.equal(await page.getByLabel('Who receives the answers').inputValue(), 'Riverside Spine');
      assert.equal(await page.getByRole('checkbox', {name: 'Your shoes'}).isChecked(), true);
      // The form is read once any field of it says that it was changed.
      await page.getByLabel('Text on the button').dispatchEvent('input');
      assert.deepEqual(await codes(page), before);
      assert.deepEqual(new URLSearchParams(new URL(page.url()).hash.slice(1)), new URLSearchParams(address.slice(1)));
    });
  });

  test('builder: optional questions are asked in the order of the list, moved by keyboard', () =>
    builder('', async (page) => {
      await open(page);
      const group = page.getByRole('group', {name: 'Optional questions'});
      await group.getByRole('checkbox', {name: 'What are your running shoes like?'}).check();
      const up = group.getByRole('button', {name: 'Move up: What are your running shoes like?'});
      assert.match((await codes(page))[0], /questions="training mood shoes"/);
      for (const asked of ['training mood shoes', 'training shoes mood', 'shoes training mood']) {
        await up.press('Enter');
        assert.match((await codes(page))[0], new RegExp(`questions="${asked}"`));
      }
      assert.equal(await up.isDisabled(), true);
      const down = group.getByRole('button', {name: 'Move down: What are your running shoes like?'});
      assert.equal(await down.evaluate((button) => button === document.activeElement), true, 'the focus stays');
      for (const index of [0, 1, 2]) await group.getByRole('checkbox').nth(index).uncheck();
      assert.match((await codes(page))[0], /questions=""/);
    }));

  test('builder: contact fields are chosen, required and ordered', () =>
    builder('', async (page) => {
      await open(page);
      const group = page.getByRole('group', {name: 'Contact fields'});
      const required = group.getByRole('checkbox', {name: 'Required: Phone number'});
      assert.equal(await required.isDisabled(), true);
      await group.getByRole('checkbox', {name: 'Phone number', exact: true}).check();
      await required.check();
      await group.getByRole('checkbox', {name: 'A note of their own', exact: true}).check();
      assert.match((await codes(page))[0], /consult-fields="phone\* note"/);
      for (let step = 0; step < 4; step += 1)
        await group.getByRole('button', {name: 'Move up: A note of their own'}).click();
      assert.match((await codes(page))[0], /consult-fields="note phone\*"/);
    }));

  test('builder: an own question has the fields of its type, and the checker beside it says what is wrong', () =>
    builder(setup(), async (page, frame) => {
      await open(page);
      await page.getByRole('button', {name: 'Add a question'}).click();
      const row = page.locator('#own .row').last();
      await row.getByLabel('Name in the hand-over').fill('distance');
      await row.getByLabel('Question', {exact: true}).fill('How far do you run?');
      assert.equal(await row.getByLabel('Unit').isVisible(), false);
      await row.getByRole('combobox', {name: 'Type', exact: true}).selectOption('number');
      assert.equal(await row.getByRole('textbox', {name: 'Choices'}).isVisible(), false);
      await row.getByLabel('Least').fill('0');
      await row.getByLabel('Greatest').fill('200');
      await row.getByLabel('Unit').fill('km');
      await row.getByLabel('Help, below the question').fill('In a week.');
      await row.getByLabel('After the question').fill('training');
      await row.getByLabel('Has to be answered').selectOption('false');
      const condition = row.getByLabel('Only with this answer to another of yours');
      await condition.fill('insurer=nobody');
      const problems = page.getByRole('list', {name: 'What the checker could not use'});
      await problems.getByText('distance.show-when').waitFor();
      await condition.fill('insurer=other');
      await problems.getByText('distance.show-when').waitFor({state: 'detached'});
      const written =
        '<back-pain-question name="distance" type="number" text="How far do you run?" help="In a week." min="0" max="200" unit="km" after="training" required="false" show-when="insurer=other">';
      assert.ok((await codes(page))[0].replace(/\s+/g, ' ').includes(written.replace('>', '')), (await codes(page))[0]);
      assert.equal(await frame.locator('back-pain-question[name="distance"]').getAttribute('unit'), 'km');
      const offered = await page.locator('#own-answers option').evaluateAll((all) => all.map(({value}) => value));
      assert.deepEqual(offered, ['insurer=acme', 'insurer=other']);
      page.complaints = page.complaints.filter((text) => !text.includes('distance.show-when'));
    }));

  test('builder: content without a text shows its place in the preview and is left out of the snippet', () =>
    builder('', async (page, frame) => {
      await open(page);
      await page.getByRole('button', {name: 'Add content'}).click();
      await frame.getByText('Your content: brand').waitFor();
      assert.doesNotMatch((await codes(page))[0], /slot=/);
      const text = page.locator('#slots .row').getByLabel('Text', {exact: true});
      assert.equal(await text.getAttribute('placeholder'), 'Riverside Spine');
      await text.fill('Hillside');
      await frame.getByText('Hillside').waitFor();
      assert.match((await codes(page))[0], /<strong slot="brand">Hillside<\/strong>/);
    }));

  test('builder: a product can be for contributors', () =>
    builder('', async (page) => {
      await open(page);
      await page.getByRole('button', {name: 'Add content'}).click();
      const row = page.locator('#slots .row');
      const group = row.getByRole('group', {name: 'Only with these contributors'});
      assert.equal(await group.isVisible(), false);
      await row.getByLabel('Slot', {exact: true}).selectOption('products');
      await row.getByLabel('Text', {exact: true}).fill('Shoes, USD 90');
      await group.getByRole('checkbox', {name: 'Your shoes'}).check();
      await group.getByRole('checkbox', {name: 'Hills'}).check();
      assert.match((await codes(page))[0], /<p slot="products" contributor="hills shoes" hidden>Shoes, USD 90<\/p>/);
    }));

  test('builder: a changed text is shown at once, and the file to download is the pack that the checker uses', () =>
    builder(setup({}), async (page, frame) => {
      await open(page);
      const fields = page.getByRole('group', {name: 'What has your running been like lately?'});
      const question = fields.getByLabel('Question', {exact: true});
      assert.equal(await question.getAttribute('placeholder'), 'What has your running been like lately?');
      await question.fill('How did you train?');
      await page.getByLabel('Name of the checker').fill('Back check');
      await page.getByLabel('The button that begins').fill('Begin');
      await frame.getByRole('button', {name: 'Begin', exact: true}).waitFor();
      await frame.locator('back-pain-checker[pack]').waitFor({state: 'detached'});
      const button = page.getByRole('button', {name: 'Download back-pain-pack.json'});
      const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
      assert.equal(download.suggestedFilename(), 'back-pain-pack.json');
      const file = readFileSync(await download.path(), 'utf8');
      assert.deepEqual(JSON.parse(file), {
        extends: 'running-back-pain@2',
        id: 'words-of-this-site',
        version: '1.0.0',
        reviewedBy: null,
        title: 'Back check',
        messages: {start: 'Begin'},
        questions: [{id: 'training', text: 'How did you train?'}],
      });
      const host = await site.show((await codes(page))[0], {
        before: (target) =>
          target.route('**/back-pain-pack.json', (route) =>
            route.fulfill({contentType: 'application/json', body: file}),
          ),
      });
      await completeFlow(host, {insurer: ['acme']});
      assert.deepEqual(host.complaints, []);
      await host.getByText('How did you train?').first().waitFor({state: 'attached'});
      // The same words in the preview, without a file on a server.
      await completeFlow(page.frames()[1], {insurer: ['acme']});
      await frame.getByText('How did you train?').first().waitFor({state: 'attached'});
      await question.fill('');
      await frame.getByText('How did you train?').first().waitFor({state: 'detached'});
      await host.context().close();
    }));

  test('builder: refuses a setting in the URL that the form would refuse, and reports it', () =>
    builder(
      '#consult-href=javascript:alert(1)&onclick=alert(1)&region=atlantis&slot.privacy=<img src=x onerror=alert(1)>',
      async (page, frame) => {
        const told = await page.locator('[data-address]').innerText();
        for (const name of ['consult-href', 'onclick', 'region']) assert.ok(told.includes(name), told);
        assert.doesNotMatch((await codes(page)).join(), /javascript|onclick|atlantis/);
        assert.match((await codes(page))[0], /&lt;img src=x onerror=alert\(1\)&gt;/);
        assert.equal(await frame.locator('back-pain-checker img').count(), 0);
        await frame.getByText('<img src=x onerror=alert(1)>').waitFor();
      },
    ));

  test('builder: shows the allowed values beside an invalid field when it loses focus', () =>
    builder('', async (page) => {
      await page.getByLabel('Emergency number').pressSequentially('9');
      assert.equal(await page.locator('.wrong').count(), 0);
      await page.keyboard.press('Tab');
      const field = page.getByLabel('Emergency number');
      assert.equal(await field.getAttribute('aria-invalid'), 'true');
      assert.match(
        await page.locator(`#${(await field.getAttribute('aria-describedby')).split(' ').at(-1)}`).innerText(),
        /2 to 5 digits/,
      );
      assert.doesNotMatch((await codes(page))[0], /emergency-number/);
      await field.fill('999');
      assert.equal(await page.locator('.wrong').count(), 0);
      assert.match((await codes(page))[0], /emergency-number="999"/);
    }));

  test('builder: starts from a profile, and Back restores the previous settings', () =>
    builder(setup(), async (page) => {
      const own = await codes(page);
      await page.getByLabel('Start with').selectOption('virtual-clinic');
      assert.match((await codes(page))[0], /Farwell Online Care[\s\S]*slot="price" hidden/);
      await page.goBack();
      assert.deepEqual(await codes(page), own);
    }));

  test('builder: the contrast ratios follow the colors', () =>
    builder('', async (page) => {
      await open(page);
      const row = page.getByRole('row', {name: /Brand color on the background/});
      assert.doesNotMatch(await row.innerText(), /Too low/);
      await page.getByRole('textbox', {name: 'Brand color in light', exact: true}).fill('#7a2e8e');
      assert.match(await row.innerText(), /8\.0\s+2\.2\s*Too low/);
      await page.getByRole('textbox', {name: 'Brand color in dark', exact: true}).fill('#e0a0ff');
      assert.doesNotMatch(await row.innerText(), /Too low/);
    }));

  test('builder: the preview has the chosen width and color scheme, keeps the answers when settings change, and logs events', () =>
    builder(setup(), async (page, frame) => {
      assert.equal(await page.frames()[1].evaluate(() => innerWidth), 388);
      await page.getByRole('radio', {name: 'Desktop'}).check();
      assert.ok((await page.frames()[1].evaluate(() => innerWidth)) >= 850);
      const surface = () =>
        frame
          .locator('back-pain-checker')
          .evaluate((el) => getComputedStyle(el.shadowRoot.querySelector('.frame')).backgroundColor);
      const light = await surface();
      await page.getByRole('radio', {name: 'Dark'}).check();
      assert.notEqual(await surface(), light);
      await frame.getByRole('button', {name: 'Start', exact: true}).click();
      await page.locator('#log li', {hasText: 'checker-started'}).waitFor();
      await frame.getByRole('checkbox').last().check();
      await page.getByLabel('Region').selectOption('us');
      assert.match((await codes(page))[0], /region="us"/);
      assert.equal(await frame.getByRole('checkbox').last().isChecked(), true);
      await page.getByRole('button', {name: 'Start again'}).click();
      await frame
        .getByText(/call 911/i)
        .first()
        .waitFor();
      await page.locator('#log li', {hasText: 'checker-restarted'}).waitFor();
    }));

  test('builder: one press of Copy is enough while a field still has the focus', () =>
    builder(
      setup(),
      async (page) => {
        await open(page);
        await page.getByLabel('Text on the button').fill('Ask us');
        await page.getByRole('button', {name: 'Copy: In the page'}).click();
        await page.getByText('Copied: In the page.').waitFor();
      },
      {context: {permissions: ['clipboard-read', 'clipboard-write']}},
    ));

  test('builder: copies the snippet and the URL', () =>
    builder(
      setup(),
      async (page) => {
        await page.getByRole('button', {name: 'Copy: In the page'}).click();
        await page.getByText('Copied: In the page.').waitFor();
        assert.equal(await page.evaluate(() => navigator.clipboard.readText()), (await codes(page))[0]);
        await page.getByRole('button', {name: 'Copy the address of this setup'}).click();
        await page.getByText('Copied: The address').waitFor();
        assert.equal(await page.evaluate(() => navigator.clipboard.readText()), page.url());
      },
      {context: {permissions: ['clipboard-read', 'clipboard-write']}},
    ));

  test('builder: writes a different snippet for every target, with the settings in it', () =>
    builder(setup(), async (page) => {
      const seen = new Set();
      for (const target of targets) {
        await page.getByRole('combobox', {name: 'For', exact: true}).selectOption(target);
        const code = (await codes(page)).join('\n');
        for (const part of [
          'region="gb"',
          'Book a visit',
          'First visit: £60',
          'name="insurer"',
          '--bpc-accent: #7a2e8e',
          '/desk',
          'consult-requested',
        ])
          assert.ok(code.includes(part), `${target}: ${part}`);
        seen.add(code);
        assert.equal(await page.getByLabel('Folder on your server').isVisible(), target === 'html');
      }
      assert.equal(seen.size, targets.length);
    }));

  for (const [name, address] of [
    ['a setup', setup()],
    ['a small one', '#page.folder=/dist/&no-start=&region=us'],
    [
      'text that looks like code',
      setup({'slot.brand': `</script><b>"it's" & {{x}}`, 'consult-label': `"> <img src=x onerror=alert(1)>`}),
    ],
  ]) {
    test(`builder: the plain HTML works unchanged: ${name}`, () =>
      builder(address, async (page) => {
        const [code] = await codes(page);
        const host = await site.show(code);
        const live = host.locator('back-pain-checker');
        await live.locator('button').first().waitFor();
        const {attributes, slots, accent} = await live.evaluate((el) => ({
          attributes: Object.fromEntries(
            el.getAttributeNames().map((attribute) => [attribute, el.getAttribute(attribute)]),
          ),
          slots: [...el.children]
            .filter(({slot}) => slot)
            .map(({slot, textContent, hidden}) => [slot, textContent, hidden]),
          accent: getComputedStyle(el).getPropertyValue('--bpc-accent').trim(),
        }));
        const wanted = new URLSearchParams(address.slice(1));
        for (const [key, value] of wanted) {
          if (!/\./.test(key)) assert.equal(attributes[key], value, key);
          if (key.startsWith('slot.'))
            assert.deepEqual(
              slots.find(([slot]) => `slot.${slot}` === key),
              [key.slice(5), value, key === 'slot.price'],
              key,
            );
        }
        assert.equal(accent.replace(/^light-dark\((#\w+).*/, '$1'), wanted.get('looks.accent') ?? '');
        assert.equal(await host.locator('img').count(), 0);
        if (!wanted.has('no-start')) await live.getByRole('button', {name: 'Start', exact: true}).click();
        await live.getByRole('button', {name: 'Next'}).waitFor();
        assert.deepEqual(host.complaints, []);
        await host.context().close();
      }));
  }

  test('builder: with a changed file, the hash in the snippet stops the script', async () => {
    await builder('#page.folder=/dist/', async (page) => {
      const [code] = await codes(page);
      const host = await site.show(code, {
        before: (target) =>
          target.route('**/back-pain-checker.js', (route) =>
            route.fulfill({
              contentType: 'text/javascript',
              headers: {'access-control-allow-origin': '*'},
              body: 'document.title = "changed"',
            }),
          ),
      });
      assert.equal(await host.title(), 'Test page');
      assert.ok(
        host.complaints.some((text) => /integrity/.test(text)),
        host.complaints.join(),
      );
      assert.equal(await host.getByText('Back pain after a run? Call 555 0100.').isVisible(), true);
      await host.context().close();
    });
  });

  test('builder: offers each language that the build has a file for', () =>
    builder('', async (page) => {
      const offered = await page.locator('[name="lang"] option').evaluateAll((all) => all.map(({value}) => value));
      const made = Object.keys(built()).flatMap((file) => /^locales\/(?!index\.)([\w-]+)\.js$/.exec(file)?.[1] ?? []);
      assert.deepEqual(offered, ['', 'en', ...made]);
      for (const language of made) assert.ok(existsSync(inRoot('dist', 'locales', `${language}.js`)));
    }));
});

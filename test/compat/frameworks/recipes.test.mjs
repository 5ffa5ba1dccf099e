/** The recipes of the site, each tried as the file that the page shows. */
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {cpSync, readFileSync, rmSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {startSite} from '../../support/site.mjs';
import {here, recipe, root, wordpressFolder} from './set-up.mjs';
import {agree, answers, visit} from './visit.mjs';

const script = '<script type="module" src="/dist/back-pain-checker.js"></script>';
const file = () => readFileSync(`${root}/dist/back-pain-checker.js`);
const javascript = {'content-type': 'text/javascript'};

describe('recipes', () => {
  let site;
  const routes = {};
  before(async () => {
    site = await startSite({routes});
  });
  after(() => site?.stop());
  const problems = (page) => page.evaluate(() => window.problems ?? []);
  const hear = {
    before: (page) =>
      page.addInitScript(() =>
        document.addEventListener('checker-problem', ({detail}) =>
          (window.problems ??= []).push([detail.code, detail.name, detail.value]),
        ),
      ),
  };

  describe('the script tag', () => {
    it('recipe script tag: shows the checker, and the fallback paragraph without the script', async () => {
      const first = recipe('script-tag.html');
      routes['/assets/back-pain-checker-2.0.0/back-pain-checker.js'] = (_, response) =>
        void response.writeHead(200, javascript).end(file());
      const page = await site.show(first, hear);
      await page.getByRole('button', {name: 'Start'}).waitFor();
      assert.deepEqual([await problems(page), page.complaints], [[], []]);
      routes['/assets/back-pain-checker-2.0.0/back-pain-checker.js'] = (_, response) =>
        void response.writeHead(404).end();
      const without = await site.show(first);
      assert.equal(await without.getByText('Call 555 0100').isVisible(), true);
    });
  });

  describe('hosting it yourself', () => {
    const path = '/assets/back-pain-checker-2.0.0/back-pain-checker.js';
    const tag = () => recipe('self-hosted.html');
    const hash = JSON.parse(readFileSync(`${root}/dist/integrity.json`, 'utf8'))['back-pain-checker.js'];
    const serve = (bytes) => {
      routes[path] = (_, response) =>
        void response
          .writeHead(200, {
            ...javascript,
            'cache-control': 'public, max-age=31536000, immutable',
            'access-control-allow-origin': '*',
          })
          .end(bytes);
    };

    it('recipe self-hosting: runs only the file whose hash is in integrity.json', async () => {
      const html = `<back-pain-checker><p>Call 555 0100.</p></back-pain-checker>${tag().replace('(from dist/integrity.json)', hash)}`;
      assert.ok(html.includes(hash));
      serve(file());
      const page = await site.show(html);
      await page.getByRole('button', {name: 'Start'}).waitFor();
      assert.deepEqual(page.complaints, []);
      serve(`${file()} `);
      const refused = await site.show(html);
      await refused.waitForFunction(() => document.readyState === 'complete');
      assert.equal(await refused.getByText('Call 555 0100.').isVisible(), true);
      assert.equal(await refused.evaluate(() => customElements.get('back-pain-checker')), undefined);
    });
  });

  describe('a strict content security policy', () => {
    it('recipe Content Security Policy: a complete visit causes no violation', async () => {
      const [, policy] = /^Content-Security-Policy: (.*)$/m.exec(recipe('content-security-policy.txt'));
      routes['/empty.html'] = (_, response) =>
        void response
          .writeHead(200, {'content-type': 'text/html', 'content-security-policy': policy})
          .end(
            `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Strict</title></head><body><back-pain-checker region="us"></back-pain-checker>${script}</body></html>`,
          );
      const page = await site.open('/empty.html', {
        before: (target) =>
          target.addInitScript(() =>
            document.addEventListener('securitypolicyviolation', ({violatedDirective, blockedURI}) =>
              (window.violations ??= []).push([violatedDirective, blockedURI]),
            ),
          ),
      });
      await visit(page, 'consult');
      // The browser itself asks for the page's icon.
      const violations = (await page.evaluate(() => window.violations ?? [])).filter(
        ([, uri]) => !uri.endsWith('/favicon.ico'),
      );
      assert.deepEqual(violations, []);
    });
  });

  describe('saving the answers', () => {
    const html = () => `<back-pain-checker region="us"></back-pain-checker>${script}${recipe('save-answers.html')}`;
    const heading = (page) =>
      page.evaluate(async () => {
        const checker = document.querySelector('back-pain-checker');
        await customElements.whenDefined('back-pain-checker');
        await checker.updateComplete;
        return checker.shadowRoot.querySelector('h2').textContent.trim();
      });

    it('recipe saving answers: shows the review first, and asks the emergency questions again', async () => {
      const page = await site.show(html(), hear);
      await visit(page, 'result');
      await page.reload();
      assert.equal(await heading(page), 'Check your answers');
      assert.equal(await page.evaluate(() => document.querySelector('back-pain-checker').assessment.level), null);
      assert.equal(await page.getByRole('button', {name: 'Yes, still correct'}).count(), 2);
      await visit(page, 'result');
      await page.getByRole('button', {name: 'Start again'}).first().click();
      await page.reload();
      assert.equal(await heading(page), 'Back pain after running?');
      assert.deepEqual([await problems(page), page.complaints], [[], []]);
    });

    it('recipe saving answers: asks the safety questions again if the saved state was changed', async () => {
      const page = await site.show(html(), hear);
      await visit(page, 'review');
      await page.evaluate(() =>
        sessionStorage.setItem(
          'back-pain-checker',
          `${sessionStorage.getItem('back-pain-checker').slice(0, -8)}xxxxxxxx`,
        ),
      );
      await page.reload();
      assert.equal(await heading(page), 'Back pain after running?');
      assert.deepEqual(
        (await problems(page)).map(([code]) => code),
        ['bad-state'],
      );
      await visit(page, 'question');
      assert.equal(await heading(page), 'Where does it hurt?');
    });
  });

  describe('in a form', () => {
    it('recipe form: sends nothing before consent, then summary and data; the browser’s Back restores nothing', async () => {
      const sent = [];
      routes['/booking-desk'] = async (request, response) => {
        let body = '';
        for await (const part of request) body += part;
        sent.push(new URLSearchParams(body));
        response.writeHead(200, {'content-type': 'text/html'}).end('<title>Thanks</title>');
      };
      const page = await site.show(`${recipe('form.html')}${script}`, hear);
      await visit(page, 'consult');
      await page.getByRole('button', {name: 'Ask for a visit'}).click();
      await page.waitForURL('**/booking-desk');
      assert.deepEqual([...sent[0].keys()], ['visitor']);
      await page.goBack();
      await visit(page, 'consult');
      await agree(page);
      await page.getByRole('button', {name: 'Ask for a visit'}).click();
      await page.waitForURL('**/booking-desk');
      assert.deepEqual([...sent[1].keys()], ['visitor', 'back', 'back.json']);
      const data = JSON.parse(sent[1].get('back.json'));
      assert.equal(data.level, 'non-urgent');
      // Form data ends its lines as the network does.
      assert.equal(sent[1].get('back').replaceAll('\r\n', '\n'), data.summary);
      await page.goBack();
      // Whether the browser kept the page alive or loads it anew: what is in the form is what the screen says.
      const {fields, step} = await page.evaluate(async () => {
        const checker = document.querySelector('back-pain-checker');
        await customElements.whenDefined('back-pain-checker');
        await checker.updateComplete;
        return {
          fields: [...new FormData(document.querySelector('form')).keys()],
          step: ['start', 'consult'].find((name) => checker.matches(`:state(step-${name})`)),
        };
      });
      assert.deepEqual(fields, step === 'start' ? ['visitor'] : ['visitor', 'back', 'back.json']);
    });
  });

  describe('analytics', () => {
    it('recipe analytics: gets only event names during a complete visit', async () => {
      const page = await site.show(
        `<back-pain-checker region="us" share-level></back-pain-checker>${recipe('analytics.html')}${script}`,
      );
      await visit(page, 'consult');
      await agree(page);
      const sent = await page.evaluate(() => window.dataLayer);
      assert.deepEqual(sent, [{event: 'checker-started'}, {event: 'checker-result'}, {event: 'consult-requested'}]);
    });
  });

  describe('checking the privacy promises', () => {
    it('recipe check-privacy: finds no request, cookie, storage entry or global of the checker after a complete visit', async () => {
      const text = recipe('check-privacy.js');
      const page = await site.show('<p>A page without the checker</p>');
      const messages = [];
      // The checker says of its own that this page names no recipient; only what the recipe logs counts here.
      page.on('console', (message) => message.type() === 'log' && messages.push(message.text()));
      const console = await page.context().newCDPSession(page);
      const {exceptionDetails} = await console.send('Runtime.evaluate', {
        expression: text,
        replMode: true,
        awaitPromise: true,
      });
      assert.equal(exceptionDetails, undefined);
      await visit(page, 'consult');
      await page.waitForTimeout(1500);
      assert.match(messages.at(-1), /^At the result/);
      assert.deepEqual(
        [...new Set(messages.map((line) => line.split(': ')[1]))],
        ['0 requests, 0 cookies, 0 storage, 0 globals'],
      );
      assert.deepEqual(
        page.requests.filter((path) => !/page-\d+\.html|back-pain-checker\.js|favicon/.test(path)),
        [],
      );
    });
  });

  describe('a unit test with the fake checker', () => {
    it('recipe testing: passes in jsdom as it is written', () => {
      const folder = `${here}.work/recipes`;
      rmSync(folder, {recursive: true, force: true});
      cpSync(`${root}/demo/recipes/testing`, `${folder}/testing`, {recursive: true});
      cpSync(`${root}/demo/recipes/consult-requested.js`, `${folder}/consult-requested.js`);
      const environment = {...process.env};
      // The runner of this test would take the reports of that one for its own.
      delete environment.NODE_TEST_CONTEXT;
      const report = execFileSync(process.execPath, ['--test', '--test-reporter=tap', 'page.test.mjs'], {
        cwd: `${folder}/testing`,
        env: environment,
        encoding: 'utf8',
      });
      assert.match(report, /^# pass 2$/m);
      assert.match(report, /^# fail 0$/m);
    });
  });

  describe('a tag manager', () => {
    it('recipe tag manager: loads the script with a tag that is added to the page later', async () => {
      routes['/assets/back-pain-checker-2.0.0/back-pain-checker.js'] = (_, response) =>
        void response.writeHead(200, javascript).end(file());
      const page = await site.show('<back-pain-checker region="us"><p>Call 555 0100.</p></back-pain-checker>', hear);
      assert.equal(await page.getByText('Call 555 0100.').isVisible(), true);
      // A tag manager puts the HTML of a tag into the page and makes its scripts anew, so that they run.
      const fire = () =>
        page.evaluate((html) => {
          const tag = document.createElement('div');
          tag.innerHTML = html;
          for (const inert of tag.querySelectorAll('script')) {
            const script = document.createElement('script');
            script.text = inert.text;
            inert.replaceWith(script);
          }
          document.body.append(tag);
        }, recipe('tag-manager.html'));
      await fire();
      // A trigger may fire once more.
      await fire();
      await visit(page, 'result');
      assert.deepEqual([await problems(page), page.complaints], [[], []]);
    });
  });

  describe('a website builder', () => {
    const show = (lang) =>
      site.show(`<div lang="${lang}">${recipe('website-builder.html')}</div>`, {
        before: async (page) => {
          await hear.before(page);
          // A server of one's own without any header for other sites.
          await page.route('https://files.example.com/**', (route) => {
            const name = /back-pain-checker-[\d.]+\/(.*)$/.exec(route.request().url())[1];
            return route.fulfill({contentType: 'text/javascript', body: readFileSync(`${root}/dist/${name}`)});
          });
        },
      });

    it('recipe website builder: the script runs from another site without a header', async () => {
      const page = await show('en');
      await visit(page, 'result');
      assert.deepEqual([await problems(page), page.complaints], [[], []]);
    });

    it('recipe website builder: a language that may not be read is reported, and the checker works in English', async () => {
      const page = await show('es');
      await page.getByRole('button', {name: 'Start', exact: true}).waitFor();
      await page.waitForFunction(() => window.problems?.length);
      assert.deepEqual(await problems(page), [['missing-translation', 'lang', 'es']]);
    });

    it('recipe Drupal: the list has every tag and attribute of the example', () => {
      const allowed = recipe('drupal-allowed-tags.txt');
      const [, attributes] = /<back-pain-checker([^>]*)>/.exec(recipe('website-builder.html'));
      for (const [, name] of attributes.matchAll(/([\w-]+)="/g))
        assert.match(allowed, new RegExp(`<back-pain-checker [^>]*\\b${name}\\b`), name);
    });
  });

  describe('recipes that are plain markup', () => {
    const withInsurer = {...answers, insurer: ['acme']};
    for (const name of ['own-question.html', 'own-pack.html', 'form.html']) {
      it(`${name}: the fallback content shows first, then the start screen, and no problem is reported`, async () => {
        const pack = readFileSync(`${root}/demo/own-pack.json`);
        routes['/my-pack.json'] = (_, response) =>
          void response.writeHead(200, {'content-type': 'application/json'}).end(pack);
        const without = await site.show(recipe(name));
        assert.equal(await without.getByText('Back pain after a run?').isVisible(), true);
        const page = await site.show(`${recipe(name)}${script}`, hear);
        await visit(page, 'result', withInsurer);
        assert.deepEqual([await problems(page), page.complaints], [[], []]);
      });
    }

    it('own-question.html: the question is asked', async () => {
      const page = await site.show(`${recipe('own-question.html')}${script}`);
      await visit(page, 'review', withInsurer);
      await page.getByText('Who is your insurer?').first().waitFor();
    });
  });

  describe('theme.css', () => {
    it('recipe theme.css: sets the accent color, and the main button is in capitals', async () => {
      const page = await site.show(`<back-pain-checker region="us"></back-pain-checker>${script}`, {
        head: `<style>${recipe('theme.css')}</style>`,
      });
      const start = page.getByRole('button', {name: 'Start'});
      await start.waitFor();
      const {backgroundColor, textTransform} = await start.evaluate((button) => {
        const style = getComputedStyle(button);
        return {backgroundColor: style.backgroundColor, textTransform: style.textTransform};
      });
      assert.deepEqual([backgroundColor, textTransform], ['rgb(122, 46, 142)', 'uppercase']);
    });
  });

  describe('frame-inside.html and frame-outside.html', () => {
    it('recipe frame: the frame is as high as its page on every screen, by keyboard as well', async () => {
      routes['/in-a-frame'] = (_, response) => {
        response.writeHead(200, {'content-type': 'text/html; charset=utf-8'});
        response.end(
          `<!doctype html><html lang="en"><body style="margin: 0"><back-pain-checker region="us"></back-pain-checker>${script}${recipe('frame-inside.html').replace('https://www.example.com', site.url)}</body></html>`,
        );
      };
      const page = await site.show(
        recipe('frame-outside.html').replace('https://forms.example.com/back-pain', '/in-a-frame'),
        {context: {viewport: {width: 390, height: 800}}},
      );
      const frame = await (await page.waitForSelector('iframe')).contentFrame();
      const checkHeight = async () => {
        const hidden = () => frame.evaluate(() => document.documentElement.scrollHeight - innerHeight);
        for (let turn = 0; turn < 40 && (await hidden()) > 0; turn += 1) await page.waitForTimeout(50);
        assert.ok((await hidden()) <= 0, `${await hidden()} px are hidden`);
      };
      const start = frame.getByRole('button', {name: 'Start'});
      await start.waitFor();
      await checkHeight();
      await start.press('Enter');
      await frame.getByRole('button', {name: 'Next'}).waitFor();
      await checkHeight();
      await frame.getByRole('button', {name: 'Next'}).press('Enter');
      await checkHeight();
    });
  });

  describe('consult-requested.js', () => {
    const show = () =>
      site.show(
        `<back-pain-checker region="us" consult-phone="555 0100"></back-pain-checker>${script}<script>${recipe('consult-requested.js')}</script>`,
      );

    it('recipe consult-requested.js: sends the case, and the person sees that it was sent', async () => {
      const received = [];
      routes['/booking-desk'] = async (request, response) => {
        let body = '';
        for await (const part of request) body += part;
        received.push(JSON.parse(body).level);
        response.writeHead(204).end();
      };
      const page = await show();
      await visit(page, 'consult');
      await agree(page);
      await page.getByRole('heading', {name: 'Your request has arrived'}).waitFor();
      assert.deepEqual(received, ['non-urgent']);
    });

    it('recipe consult-requested.js: shows the phone number if the server refuses', async () => {
      routes['/booking-desk'] = (_, response) => void response.writeHead(500).end();
      const page = await show();
      await visit(page, 'consult');
      await agree(page);
      await page.getByRole('button', {name: 'Try again'}).waitFor();
      assert.equal(
        await page
          .getByRole('link', {name: /555 0100/})
          .first()
          .isVisible(),
        true,
      );
    });
  });

  describe('WordPress', () => {
    const html = () => recipe('wordpress/block.html');
    const shows = async (content) => {
      const page = await site.show(
        `<div class="entry-content">${content}</div>${script.replace('.js"', '.js?ver=2.0.0" id="back-pain-checker-js-module"')}`,
        hear,
      );
      await page.getByRole('button', {name: 'Start'}).waitFor();
      return page;
    };

    /** The post as WordPress's own functions render it; with 'author' it was saved by somebody who may not post unfiltered HTML. */
    const renderPost = (post, role = '') =>
      JSON.parse(
        execFileSync(
          'php',
          [
            `${here}wordpress/render.php`,
            wordpressFolder(),
            `${root}/demo/recipes/wordpress/back-pain-checker.php`,
            role,
          ],
          {input: post, encoding: 'utf8'},
        ),
      );

    /** For each text the checker or the post that it is a child of. */
    const parentsOf = (page, texts) =>
      page.evaluate(
        (texts) =>
          texts.map((text) => {
            const element = [...document.querySelectorAll('.entry-content *')]
              .filter(({textContent}) => textContent.includes(text))
              .at(-1);
            const parent = element.closest('back-pain-checker, .entry-content');
            return parent.className || parent.localName;
          }),
        texts,
      );

    it('recipe WordPress: the Custom HTML block works unchanged', async () => {
      const page = await shows(`<!-- wp:html -->\n${html()}<!-- /wp:html -->`);
      assert.equal(await page.getByText('We keep nothing that you enter here.').isVisible(), true);
      await visit(page, 'result');
      assert.equal(await page.getByRole('button', {name: 'Book a visit'}).isVisible(), true);
      assert.deepEqual([await problems(page), page.complaints], [[], []]);
    });

    it('recipe WordPress: pasted into the classic editor, whose paragraphs close the tag early, it is reported', async () => {
      const {html: written} = renderPost(`Does your back hurt?\n\n${html()}\n\nWe can help.`);
      const page = await shows(written);
      assert.deepEqual(await parentsOf(page, ['We keep nothing that you enter here.']), ['entry-content']);
      const [code, , value] = (await problems(page)).find(([code]) => code === 'content-outside');
      assert.deepEqual([code, value], ['content-outside', '<p slot="privacy">']);
      await visit(page, 'result');
    });

    it('recipe WordPress plugin: in the classic editor the content of the shortcode is inside the tag, and nothing else', async () => {
      const {html: written, scripts} = renderPost(
        `Does your back hurt?\n\n${recipe('wordpress/shortcode.txt')}\n\nWe can help.`,
      );
      assert.match(scripts[0], /\/plugins\/back-pain-checker\/back-pain-checker\.js\?ver=\d+\.\d+\.\d+$/);
      const page = await shows(written);
      assert.deepEqual(
        await parentsOf(page, ['We keep nothing that you enter here.', 'Call 555 0100', 'We can help.']),
        ['back-pain-checker', 'back-pain-checker', 'entry-content'],
      );
      assert.equal(await page.getByText('We keep nothing that you enter here.').isVisible(), true);
      await visit(page, 'result');
      assert.equal(await page.getByRole('button', {name: 'Book a visit'}).isVisible(), true);
      assert.deepEqual([await problems(page), page.complaints], [[], []]);
    });

    it('recipe WordPress plugin: works for an author who may not post unfiltered HTML', async () => {
      const {html: written} = renderPost(recipe('wordpress/shortcode.txt'), 'author');
      const page = await shows(written);
      assert.deepEqual(await parentsOf(page, ['Call 555 0100']), ['back-pain-checker']);
      await visit(page, 'result');
      assert.deepEqual(await problems(page), []);
    });

    it('recipe WordPress plugin: takes flags, and no attribute that is not the checker’s', () => {
      const {html: written} = renderPost(
        `[back_pain_checker region="us" no-start onclick="alert(1)" style="display:none" consult-label='Ask "Riverside" & us'][/back_pain_checker]`,
      );
      assert.match(
        written,
        /<back-pain-checker region="us" no-start="" consult-label="Ask &quot;Riverside&quot; &amp; us"><\/back-pain-checker>/,
      );
    });

    it('recipe WordPress plugin: allows every attribute of the element, and lang and dir', () => {
      const [, allowed] = /explode\( ' ', '([^']+)'/.exec(recipe('wordpress/back-pain-checker.php'));
      const manifest = JSON.parse(readFileSync(`${root}/dist/custom-elements.json`, 'utf8'));
      const {attributes} = manifest.modules
        .flatMap(({declarations = []}) => declarations)
        .find(({tagName}) => tagName === 'back-pain-checker');
      const names = attributes.map(({name}) => name);
      assert.deepEqual(allowed.split(' ').toSorted(), [...names, 'lang', 'dir'].toSorted());
    });

    it('recipe WordPress: reports the attribute with a curly quote, and still works', async () => {
      const curly = html().replace('region="us"', 'region=”us”');
      assert.notEqual(curly, html());
      const page = await shows(curly);
      assert.deepEqual(await problems(page), [['unknown-region', 'region', '”us”']]);
      await visit(page, 'result');
    });

    it('recipe WordPress: the script is at the address in the PHP', () => {
      const php = recipe('wordpress/functions.php');
      assert.match(
        php,
        /wp_enqueue_script_module\( 'back-pain-checker', get_theme_file_uri\( 'assets\/back-pain-checker\/back-pain-checker\.js' \), array\(\), '(\d+\.\d+\.\d+)' \);/,
      );
      const {version} = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'));
      assert.ok(php.includes(`'${version}'`), `the recipe is not for ${version}`);
    });
  });

  describe('Shopify', () => {
    const render = async (settings, blocks) => {
      const {Liquid} = await import('liquidjs');
      const engine = new Liquid({strictFilters: true});
      engine.registerFilter('asset_url', (name) => `/dist/${name}`);
      engine.registerFilter('money', (cents) => `$${(cents / 100).toFixed(2)}`);
      let schema;
      engine.registerTag('schema', {
        parse(_, remaining) {
          const tokens = [];
          for (let token = remaining.shift(); token && token.name !== 'endschema'; token = remaining.shift())
            tokens.push(token.getText());
          schema = JSON.parse(tokens.join(''));
        },
        render: () => '',
      });
      const html = await engine.parseAndRender(recipe('shopify/back-pain-checker.liquid'), {
        section: {settings, blocks},
      });
      return {html, schema};
    };

    it('recipe Shopify: renders a section whose products show only at a self-care result', async () => {
      const product = {title: 'Foam <roller>', url: '/products/roller', price: 2450};
      const {html, schema} = await render({title: 'Back pain after a run?', region: 'us', phone: '555 0100'}, [
        {settings: {product}, shopify_attributes: 'data-shopify-editor-block="1"'},
      ]);
      assert.deepEqual(
        schema.settings.map(({id}) => id),
        ['title', 'region', 'phone'],
      );
      const page = await site.show(html, hear);
      await page.getByRole('button', {name: 'Start'}).waitFor();
      const card = page.getByText('Foam <roller>');
      assert.equal(await card.isVisible(), false);
      await visit(page, 'result');
      assert.equal(
        await page.evaluate(() => document.querySelector('back-pain-checker').matches(':state(level-non-urgent)')),
        true,
      );
      assert.equal(await card.isVisible(), false);
      assert.deepEqual([await problems(page), page.complaints], [[], []]);

      const calm = await site.show(html, hear);
      await visit(calm, 'result', {
        ...answers,
        where: ['low'],
        course: ['new-easing'],
        impact: ['mild'],
        feel: ['none'],
        training: ['jump'],
      });
      assert.equal(await calm.getByText('Foam <roller>').isVisible(), true);
      assert.equal(await calm.getByText('$24.50').isVisible(), true);
      assert.equal(await calm.getByText('Advertisement. Not part of this advice.', {exact: true}).isVisible(), true);
    });

    it('recipe Shopify: with the languages as theme assets, the checker is in the language of the page', async () => {
      const {Liquid} = await import('liquidjs');
      const engine = new Liquid({strictFilters: true});
      engine.registerFilter(
        'asset_url',
        (name) => `${site.url.replace(/^http:/, '')}/cdn/shop/t/1/assets/${name}?v=123`,
      );
      engine.registerFilter('money', String);
      const assets = {'back-pain-checker.js': 'back-pain-checker.js'};
      for (const language of ['ar', 'de', 'es', 'fr'])
        assets[`back-pain-checker-${language}.js`] = `locales/${language}.js`;
      for (const [name, path] of Object.entries(assets))
        routes[`/cdn/shop/t/1/assets/${name}`] = (_, response) =>
          void response.writeHead(200, javascript).end(readFileSync(`${root}/dist/${path}`));
      const head = await engine.parseAndRender(recipe('shopify/back-pain-checker-languages.liquid'), {});
      const section = await engine.parseAndRender(
        recipe('shopify/back-pain-checker.liquid').replace(/{% schema %}[\s\S]*/, ''),
        {section: {settings: {title: 'Back', region: 'eu'}, blocks: []}},
      );
      for (const lang of ['es', 'de-AT', 'en']) {
        const start =
          lang === 'en' ? 'Start' : (await import(`${root}/dist/locales/${lang.slice(0, 2)}.js`)).messages.start;
        const page = await site.show(`<div lang="${lang}">${section}</div>`, {head, ...hear});
        await page.getByRole('button', {name: start, exact: true}).waitFor();
        assert.deepEqual([await problems(page), page.complaints], [[], []]);
      }
      const without = await site.show(`<div lang="es">${section}</div>`, hear);
      await without.waitForFunction(() => window.problems?.length);
      assert.deepEqual((await problems(without))[0].slice(0, 2), ['missing-translation', 'lang']);
    });

    it('recipe Shopify: leaves out what the shop has not set', async () => {
      const {html} = await render({title: 'Back', region: 'gb', phone: ''}, []);
      assert.ok(!html.includes('consult-phone'));
    });
  });
});

/** The texts the builder writes, for several setups and every place they may go. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {before, describe, it} from 'node:test';
import {transform} from 'esbuild';
import {contrast, figures, inScheme, textOn} from '../../demo/build/colours.js';
import {profiles} from '../../demo/build/profiles.js';
import {overlayFor, overlayText} from '../../demo/build/overlay.js';
import {
  accept,
  attributeRules,
  blank,
  fromAddress,
  isSafeLink,
  loads,
  optionIds,
  questionFields,
  targets,
  toAddress,
} from '../../demo/build/settings.js';
import {checkerStyles, checkerTree} from '../../demo/build/tree.js';
import {readBuild} from '../../demo/build/choices.js';
import {snippetFor} from '../../demo/snippets.js';
import {generate} from '../../src/tools/generate.mjs';
import {load} from '../../src/tools/load.mjs';
import {readManifest} from '../../src/tools/manifest.mjs';
import {inRoot} from '../../src/tools/shell.mjs';
import {setups} from '../support/builder-setups.mjs';

const hash = `sha384-${'A'.repeat(64)}`;
let build;
const setUp = (raw, page = {}) => accept({...raw, page: {...raw.page, ...page}}, build).settings;
const snippet = (raw, target, page = {}) => snippetFor(setUp(raw, {...page, target}), build);
const codeOf = ({blocks}) => blocks.map(({code}) => code).join('\n\n');

before(async () => {
  const {pack} = await generate();
  build = readBuild({
    pack,
    manifest: await readManifest(),
    schema: JSON.parse(readFileSync(inRoot('rules', 'pack.schema.json'), 'utf8')),
    english: (await load('../i18n/en')).en,
    hashes: {'back-pain-checker.js': hash, 'locales/es.js': hash, 'locales/index.js': hash},
    version: '1.2.3',
  });
});

describe('choices of the builder', () => {
  it('builder: its choices come from the build and the rules', () => {
    assert.deepEqual(build.languages, ['en', 'es']);
    assert.equal(build.hash, hash);
    assert.ok(build.regions.some(({id}) => id === 'gb'));
    assert.deepEqual(
      build.safety.slice(0, 2).map(({id}) => id),
      ['nerve', 'danger'],
    );
    assert.deepEqual(
      build.optional.filter(({asked}) => asked).map(({id}) => id),
      ['training', 'mood'],
    );
    for (const name of ['brand', 'contact', 'products', 'contributor-shoes', 'exercise-bird-dog', 'region-low'])
      assert.ok(
        build.slots.some((slot) => slot.name === name),
        name,
      );
    for (const pair of Object.values(build.colours)) assert.match(pair.join(), /^#[\da-f]{6},#[\da-f]{6}$/);
  });

  it('builder: the slots it hides before the result are exactly those that are closed there', async () => {
    const {isSlotOpen} = await load('surface');
    for (const {name, hidden} of build.slots)
      assert.equal(hidden, !isSlotOpen(name, 'start', null, 'non-urgent'), name);
  });

  it('builder: can set every attribute, but not the answers of a visitor', async () => {
    const {observed} = await load('surface').then(({BackPainChecker}) => ({
      observed: BackPainChecker.observedAttributes,
    }));
    const settable = Object.keys(attributeRules(build));
    assert.deepEqual(
      observed.filter((name) => !settable.includes(name)),
      ['answers'],
    );
  });

  it('builder: can set every field of an own question, with the types that the checker knows', async () => {
    const {questionFields: fields} = await load('../checker/back-pain-question');
    assert.deepEqual(questionFields.toSorted(), fields.toSorted());
    const {settings} = accept(
      {own: [{name: 'a', text: 'b', options: 'x: X', type: 'one', min: '1', unit: 'km'}]},
      build,
    );
    assert.deepEqual(settings.own, [{name: 'a', text: 'b', options: 'x: X'}], 'one choice has no least number');
  });

  it('builder: reads the ids of choices as the checker does', async () => {
    const {readQuestion} = await load('../checker/back-pain-question');
    for (const options of ['a: Yes | b: No', 'Blue cross|Other', ' | a: | ', '', 'a-1: x: y']) {
      const attributes = {name: 'q', text: 't', options};
      const element = {getAttribute: (name) => attributes[name] ?? null, hasAttribute: (name) => name in attributes};
      assert.deepEqual(
        optionIds(options),
        (readQuestion(element).options ?? []).map(({id}) => id),
        options,
      );
    }
  });

  it('builder: has an example for every slot', () => {
    for (const {name, example} of build.slots) assert.ok(example && example !== 'A sentence of your own', name);
  });

  it('builder: applies the same rule for links as the checker', async () => {
    const checkers = await load('../pack/safe-link');
    for (const href of [
      '/a',
      'a:b',
      'https://a',
      'HTTP://a',
      'tel:1',
      'mailto:a',
      'sms:1',
      'javascript:1',
      'java\nscript:1',
      ' javascript:1',
      'data:x',
      '\0vbscript:1',
      'ftp://a',
      '//a',
      '#a',
      '',
      '1:2',
      '_a:b',
      'http://[',
      'ht tps://x',
      ' https://a',
      ' /a',
      '/a:b',
    ]) {
      assert.equal(isSafeLink(href), checkers.isSafeLink(href), JSON.stringify(href));
    }
  });

  for (const [id, {title, ...raw}] of Object.entries(profiles)) {
    it(`builder: accepts every setting of the profile ${id}`, () => {
      const {refused, settings} = accept(raw, build);
      assert.deepEqual(refused, []);
      assert.ok(title);
      assert.equal(settings.slots.length, raw.slots.length);
    });
  }
});

describe('settings in the URL fragment', () => {
  for (const [name, raw] of Object.entries({...setups, ...profiles})) {
    it(`settings in the URL: are unchanged after writing and reading: ${name}`, () => {
      const settings = setUp(raw);
      assert.deepEqual(accept(fromAddress(`#${toAddress(settings)}`), build), {settings, refused: []});
    });
  }

  it('settings in the URL: are empty where nothing was chosen', () => assert.equal(toAddress(setUp({})), ''));

  const refusals = [
    ['region=atlantis', 'region'],
    ['lang=xx', 'lang'],
    ['questions=danger', 'questions'],
    ['consult-href=javascript:alert(1)', 'consult-href'],
    ['consult-phone=call%20me', 'consult-phone'],
    ['emergency-number=9', 'emergency-number'],
    ['onclick=alert(1)', 'onclick'],
    ['__proto__=1', '__proto__'],
    ['page.constructor=1', 'constructor'],
    ['looks.accent=red;}', 'accent'],
    ['looks.font=x;}</style>', 'font'],
    ['page.target=php', 'target'],
    ['page.folder=javascript:1/', 'folder'],
    ['page.folder=%22onload=%22', 'folder'],
    ['page.send=javascript:1', 'send'],
    ['slot.script=x', 'slot'],
    ['slot.products=x%0A%0Anails', 'slot products'],
    ['words.nerve=x', 'nerve'],
    ['words.__proto__=x', '__proto__'],
    ['words.messages.start=%7Bx%7D', 'messages.start'],
    ['words.messages.consentText=x', 'messages.consentText'],
    ['consult-fields=fax', 'consult-fields'],
    ['own.a=x%0A%0Aslider', 'own a'],
    ['slot.privacy=x%0Ajavascript:1', 'slot privacy'],
  ];
  for (const [address, name] of refusals) {
    it(`settings in the URL: refuses ${address} and says what is allowed`, () => {
      const {settings, refused} = accept(fromAddress(address), build);
      assert.deepEqual(
        refused.map((entry) => entry.name),
        [name],
      );
      assert.ok(refused[0].allowed.length > 3);
      assert.doesNotMatch(JSON.stringify(settings), /javascript|atlantis|onload|red;/);
      assert.equal(Object.getPrototypeOf(settings.attributes), Object.prototype);
    });
  }
});

describe('a snippet', () => {
  it('snippet: exact text for a few settings in plain HTML', () => {
    const raw = {
      attributes: {region: 'us', 'consult-href': '/book', 'no-start': true},
      looks: {accent: '#7a2e8e'},
      slots: [
        {name: 'privacy', text: 'We keep nothing.'},
        {name: 'price', text: '$80'},
      ],
      page: {fallback: 'Call 555 0100.'},
    };
    assert.equal(
      codeOf(snippet(raw, 'html')),
      `<script
  type="module"
  src="/assets/back-pain-checker-1.2.3/back-pain-checker.js"
  integrity="${hash}"
  crossorigin="anonymous"
></script>

<style>
  back-pain-checker {
    --bpc-accent: #7a2e8e;
  }
</style>

<back-pain-checker region="us" consult-href="/book" no-start>
  <p slot="privacy">We keep nothing.</p>
  <p slot="price" hidden>$80</p>
  <p>Call 555 0100.</p>
</back-pain-checker>`,
    );
  });

  for (const [load, address] of [
    ['jsdelivr', 'https://cdn.jsdelivr.net/npm/back-pain-checker@1.2.3/dist/back-pain-checker.js'],
    ['unpkg', 'https://unpkg.com/back-pain-checker@1.2.3/dist/back-pain-checker.js'],
  ]) {
    for (const target of ['html', 'wordpress', 'shopify']) {
      it(`snippet: loads one exact version from ${load}, with its hash, in ${target}`, () => {
        const code = codeOf(snippet({}, target, {load}));
        assert.ok(code.includes(address), code);
        assert.ok(code.includes(hash), code);
        assert.match(code, /crossorigin/);
      });
    }
  }

  it('snippet: from a CDN, it says that the package has to be published first', () => {
    for (const load of ['jsdelivr', 'unpkg'])
      assert.match(snippet({}, 'html', {load}).notes.join(), /has to be published to npm first/);
    assert.doesNotMatch(snippet({}, 'html').notes.join(), /published/);
    for (const load of ['jsdelivr', 'unpkg']) assert.match(loads[load], /once the package is on npm/);
  });

  it('snippet: has no hash and a note where the build wrote none', () => {
    const without = {...build, hash: undefined};
    for (const target of ['html', 'wordpress', 'shopify']) {
      const {blocks, notes} = snippetFor(setUp({}, {target}), without);
      assert.doesNotMatch(codeOf({blocks}), /integrity|undefined/);
      assert.match(notes.join(), /no dist\/integrity\.json/);
    }
  });

  it('snippet: has no hash for a script that Shopify minifies, and a note that says why', () => {
    const {blocks, notes} = snippet({}, 'shopify');
    assert.doesNotMatch(codeOf({blocks}), /integrity/);
    assert.match(notes.join(), /no hash can stand beside it/);
  });

  it('snippet: a note says that a language cannot come from theme assets', () =>
    assert.match(snippet({attributes: {lang: 'es'}}, 'shopify').notes.join(), /no folders/));

  for (const [name, raw] of Object.entries(setups)) {
    for (const target of Object.keys(targets)) {
      it(`snippet for ${target}: has every setting and nothing undefined: ${name}`, () => {
        const result = snippet(raw, target);
        const code = codeOf(result);
        assert.doesNotMatch(code, /undefined|\[object|NaN|>null/);
        assert.equal(
          /\n\n/.test(code.match(/<back-pain-checker[\s\S]*<\/back-pain-checker>/)[0]),
          false,
          'a blank line would become a paragraph in WordPress',
        );
        for (const [attribute, value] of Object.entries(setUp(raw).attributes)) {
          if (!/[^\w /+]/.test(value))
            assert.ok(
              new RegExp(`\\s${attribute}(?:="${value === true ? '' : value.replaceAll('+', '\\+')}"|[\\s>])`).test(
                code,
              ),
              attribute,
            );
        }
        for (const part of checkerStyles(setUp(raw), build).split('\n')) assert.ok(code.includes(part.trim()), part);
        assert.equal(code.includes('consult-requested'), Boolean(setUp(raw).page.send));
        assert.ok(result.blocks.every(({title, code: blockCode}) => title && blockCode));
      });
    }
  }

  it('snippet: text that looks like code is escaped', () => {
    const raw = setups['text that looks like code'];
    const markup = (target) => codeOf(snippet(raw, target)).match(/<back-pain-checker[\s\S]*<\/back-pain-checker>/)[0];
    for (const target of ['html', 'wordpress', 'shopify', 'vue', 'svelte', 'angular'])
      assert.doesNotMatch(markup(target), /<\/script|<b>|<!--/, target);
    for (const target of ['shopify', 'vue']) assert.doesNotMatch(markup(target), /[{}]/, target);
    assert.doesNotMatch(markup('svelte').replace('{onConsult}', ''), /[{}]/);
    // Angular would evaluate what is between double braces, written as character references or not; only strings do.
    const angular = markup('angular')
      .replaceAll(/\{\{ '[^'{}]*' \}\}/g, '')
      .replace('(consult-requested)', '');
    assert.doesNotMatch(angular, /[{}@]|&#123;&#123;|(?<!\\)`|(?<!\\)\$\{/);
    assert.doesNotMatch(markup('wordpress'), /[[\]]/);
    for (const target of Object.keys(targets))
      assert.doesNotMatch(codeOf(snippet(raw, target)), /fetch\(.*(?:<\/script|\{\{)/, target);
    assert.equal(codeOf(snippet(raw, 'html')).match(/<\/script>/g).length, 2);
  });

  for (const [name, raw] of Object.entries(setups)) {
    it(`snippet for React: renders the same elements: ${name}`, async () => {
      const [{code}] = snippet(raw, 'react').blocks;
      const {code: js} = await transform(code, {loader: 'jsx', jsxFactory: 'make'});
      const stubs = `const make = (tag, attributes, ...children) => ({tag, attributes: Object.entries(attributes ?? {}).filter(([key]) => key !== 'ref'), children}); const useRef = () => ({}), useEffect = () => {};`;
      const {BackPainChecker: component} = await import(
        `data:text/javascript,${encodeURIComponent(stubs + js.replace(/^import .*$/gm, ''))}`
      );
      const flag = (node) => ({
        ...node,
        attributes: node.attributes.map(([key, value]) => [key, value === true && node.tag.includes('-') ? '' : value]),
        children: node.children.map((child) => (typeof child === 'string' ? child : flag(child))),
      });
      assert.deepEqual(component(), flag(checkerTree(setUp(raw), build)));
    });

    it(`snippet for Angular: is a class with the expected template: ${name}`, async () => {
      const [{code}] = snippet(raw, 'angular').blocks;
      const {code: js} = await transform(code, {
        loader: 'ts',
        tsconfigRaw: {compilerOptions: {experimentalDecorators: true}},
      });
      assert.match(js, /Component\(\{/);
    });
  }

  it('snippet for WordPress: is the same text as the recipe', () => {
    const recipeFile = (name) => readFileSync(inRoot('demo', 'recipes', 'wordpress', name), 'utf8');
    const recipe = snippet(
      {
        attributes: {region: 'us', 'consult-href': '/book/', 'consult-label': 'Book a visit'},
        slots: [{name: 'privacy', text: 'We keep nothing that you enter here.'}],
      },
      'wordpress',
    );
    const [php, block] = recipe.blocks.map(({code}) => code);
    assert.ok(recipeFile('functions.php').includes(php.split('\n\n')[0].replace('1.2.3', '2.0.0')), php);
    assert.ok(recipeFile('block.html').includes(block), block);
  });
});

describe('changed texts', () => {
  it('overlay: nothing is offered where no text was changed, or changed to what it was', () => {
    const same = Object.fromEntries(build.wording.map(({name, standard}) => [name, standard]));
    for (const raw of [{}, {words: same}]) {
      assert.equal(overlayFor(setUp(raw), build), undefined);
      assert.doesNotMatch(codeOf(snippet(raw, 'html')), /pack=/);
    }
  });

  it('overlay: the checker accepts each text that can be changed, and uses it', async () => {
    const {applyOverlay} = await load('../pack/overlay');
    const {readHostMessages} = await load('../pack/host-messages');
    const {messagesSchema} = await load('../pack/overlay-schema');
    const {pack} = await generate();
    const names = build.wording.map(({name}) => name);
    for (const name of Object.keys(messagesSchema.fields)) assert.ok(names.includes(`messages.${name}`), name);
    assert.ok(names.length > 20);
    for (const {name, standard, label} of build.wording) assert.ok(standard && label, name);
    for (const {name} of build.wording) {
      const overlay = JSON.parse(overlayText(overlayFor(setUp({words: {[name]: `New ${name}`}}), build)));
      const applied = applyOverlay(pack, overlay);
      const host = readHostMessages(overlay, applied.pack, 'pack');
      assert.deepEqual([applied.problems, host.problems], [[], []], name);
      assert.ok(JSON.stringify([applied.pack, host.messages]).includes(`New ${name}`), name);
    }
  });

  it('overlay: no safety question is among the texts', () => {
    const safety = build.safety.map(({id}) => `questions.${id}.`);
    assert.deepEqual(
      build.wording.filter(({name}) => safety.some((start) => name.startsWith(start))),
      [],
    );
  });

  it('overlay: every snippet names the file, and offers it', () => {
    for (const target of Object.keys(targets)) {
      const {blocks, notes} = snippet({words: {title: 'Back check'}}, target);
      assert.match(blocks[0].code + (blocks[1]?.code ?? ''), /pack="\/back-pain-pack\.json"/, target);
      assert.equal(JSON.parse(blocks.find(({file}) => file === 'back-pain-pack.json').code).title, 'Back check');
      assert.ok(notes.some((note) => note.includes('Download back-pain-pack.json')));
    }
  });

  it('overlay: an address of the host’s own stays', () => {
    const {blocks} = snippet({words: {title: 'Back check'}, attributes: {pack: '/packs/ours.json'}}, 'html');
    assert.match(blocks[0].code, /pack="\/packs\/ours\.json"/);
  });
});

describe('colours', () => {
  it('colors: contrast is calculated as WCAG defines it', () => {
    assert.equal(contrast('#000000', '#ffffff'), 21);
    assert.equal(contrast('#777777', '#ffffff').toFixed(2), '4.48');
    assert.equal(contrast('#ffffff', '#ffffff'), 1);
  });

  it('colors: either black or white is readable on every color', () => {
    for (let part = 0; part < 256; part += 1) {
      const grey = `#${part.toString(16).padStart(2, '0').repeat(3)}`;
      assert.ok(contrast(textOn(grey), grey) >= 4.5, grey);
    }
  });

  it('colors: those chosen for light are used in dark until a dark one is chosen', () => {
    assert.equal(inScheme({accent: '#111111'}, build.colours, 'dark').accent, '#111111');
    assert.equal(inScheme({accent: '#111111', 'accent-dark': '#eeeeee'}, build.colours, 'dark').accent, '#eeeeee');
    assert.equal(inScheme({'accent-dark': '#eeeeee'}, build.colours, 'light').accent, build.colours.accent[0]);
    assert.match(
      checkerStyles({looks: {'accent-dark': '#eeeeee'}}, build),
      new RegExp(`light-dark\\(${build.colours.accent[0]}, #eeeeee\\)`),
    );
  });

  it('colors: all defaults are readable', () => {
    const all = figures({}, build.colours);
    assert.equal(all.length, 8);
    for (const {scheme, what, ratio} of all) assert.ok(ratio >= 4.5, `${scheme}: ${what} ${ratio}`);
    assert.deepEqual(blank().looks, {});
  });
});

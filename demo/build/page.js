/** Joins form, preview, snippet and address. */
import {snippetFor} from '../snippets.js';
import {figures, least} from './colours.js';
import {make} from './elements.js';
import {Form} from './form.js';
import {Preview} from './preview.js';
import {profiles} from './profiles.js';
import {accept, blank, fromAddress, toAddress} from './settings.js';
import {readBuild} from './choices.js';

const at = (id) => document.getElementById(id);
const notice = (...texts) => at('notice').append(...texts.map((text) => make('p', {class: 'notice'}, text)));

/** A file of the build; null where there is none. */
async function built(file) {
  const answer = await fetch(new URL(`../../dist/${file}`, import.meta.url));
  return answer.ok ? answer.json() : null;
}

async function start() {
  const [pack, manifest, schema, hashes, {version}, {en: english}] = await Promise.all([
    built('packs/running-back-pain.json'),
    built('custom-elements.json'),
    built('pack.schema.json'),
    built('integrity.json'),
    import('../../dist/version.js'),
    import('../../dist/i18n/en.js'),
  ]);
  if (!pack || !manifest || !schema) throw new Error('the build is not whole');
  const build = readBuild({pack, manifest, schema, english, hashes, version});
  if (!build.hash)
    notice(
      'The file dist/integrity.json is missing, so snippets carry no hash. Run “npm run build” and reload this page.',
    );

  const frame = make('iframe', {title: 'The checker with your settings'});
  at('stage').append(frame);
  const preview = new Preview(frame, tell);
  const form = new Form(at('form'), build, (type) => change(form.read(), type !== 'input'), begin);
  document.querySelector('[name="page.folder"]').placeholder = `/assets/back-pain-checker-${version}/`;
  const ran = await preview.start(build);
  if (!ran)
    notice(
      'The checker could not be loaded. If the file in dist has changed since it was built, its hash no longer fits: run “npm run build” and reload this page.',
    );

  /** Shows a setup everywhere; the form last, and only where it did not come from there. */
  function show(raw, {fill = false, fresh = true}) {
    const {settings, refused} = accept(raw, build);
    if (fill) {
      form.show(settings);
      at('notice').querySelector('[data-address]')?.remove();
      if (refused.length)
        at('notice').append(
          make(
            'p',
            {class: 'notice', 'data-address': ''},
            `Not everything in the address could be used: ${refused.map(({name, value, allowed}) => `${name} “${value}” (allowed: ${allowed.length > 100 ? `${allowed.slice(0, 100)}…` : allowed})`).join(', ')}.`,
          ),
        );
    } else {
      form.mark(refused, {fresh});
      form.suggest(settings.own);
    }
    problems.settle(settings);
    preview.show(settings, build);
    showContrast(figures(settings.looks, build.colours));
    showSnippet(snippetFor(settings, build));
    at('folder').hidden = settings.page.load !== 'self' || settings.page.target !== 'html';
    return settings;
  }

  function change(raw, fresh) {
    const address = toAddress(show(raw, {fresh}));
    history.replaceState(null, '', address ? `#${address}` : location.pathname + location.search);
  }

  /** A profile takes the place of what was chosen; Back undoes it. */
  function begin(id) {
    const {settings} = accept(form.read(), build);
    const {region, lang, theme} = settings.attributes;
    const {attributes = {}, slots = [], page = {profile: ''}} = profiles[id] ?? {};
    const {target, load, folder} = settings.page;
    const pageSettings = Object.fromEntries(Object.entries({region, lang, theme}).filter(([, value]) => value));
    const raw = {
      ...blank(),
      looks: settings.looks,
      attributes: {...attributes, ...pageSettings},
      slots,
      page: {...blank().page, ...page, target, load, folder},
    };
    history.pushState(null, '', `#${toAddress(accept(raw, build).settings)}`);
    show(raw, {fill: true});
  }

  addEventListener('popstate', () => show(fromAddress(location.hash), {fill: true}));
  show(fromAddress(location.hash), {fill: true});

  for (const radio of document.querySelectorAll('[name="width"]'))
    radio.addEventListener('change', () => (at('stage').dataset.width = radio.value));
  for (const radio of document.querySelectorAll('[name="scheme"]'))
    radio.addEventListener('change', () => (preview.scheme = radio.value));
  at('again').addEventListener('click', () => preview.restart());
  at('share').addEventListener('click', () => copy(location.href, 'The address of this setup'));
  for (const link of document.querySelectorAll('[data-jump]')) {
    link.addEventListener('click', (event) => {
      // The part after "#" is the setup's.
      event.preventDefault();
      at(link.dataset.jump).focus();
      at(link.dataset.jump).scrollIntoView();
    });
  }
}

/** What the checker complained about. It says each thing once, so each stays here until the setting it is about has changed. */
const problems = {
  settings: blank(),
  about(name) {
    const {attributes, own, slots, words} = this.settings;
    return JSON.stringify(Object.hasOwn(attributes, name) ? attributes[name] : [own, slots, words]);
  },
  add({name, message}) {
    const item = make('li', {'data-name': name, 'data-about': this.about(name)}, message);
    at('problems').append(item);
  },
  settle(settings) {
    this.settings = settings;
    for (const item of document.querySelectorAll('#problems li'))
      if (item.dataset.about !== this.about(item.dataset.name)) item.remove();
  },
};

function tell(event) {
  if (event.type === 'checker-problem') problems.add(event.detail);
  // The summary says the same again, in sentences.
  const detail = JSON.stringify(event.detail ?? {}, (key, value) => (key === 'summary' ? undefined : value), 1);
  at('log').prepend(make('li', {}, detail === '{}' ? event.type : `${event.type} ${detail}`));
  while (at('log').children.length > 100) at('log').lastChild.remove();
}

function showContrast(all) {
  const whats = [...new Set(all.map(({what}) => what))];
  const cell = ({front, back, ratio}) => {
    const sample = make('span', {class: 'sample'});
    sample.style.color = front;
    sample.style.backgroundColor = back;
    return make(
      'td',
      {},
      sample,
      ` ${ratio.toFixed(1)}`,
      ...(ratio < least ? [make('span', {class: 'low'}, 'Too low')] : []),
    );
  };
  at('contrast').tBodies[0].replaceChildren(
    ...whats.map((what) =>
      make(
        'tr',
        {},
        make('th', {scope: 'row'}, what),
        ...['light', 'dark'].map((scheme) => cell(all.find((pair) => pair.what === what && pair.scheme === scheme))),
      ),
    ),
  );
}

let shownSnippet = '';

function showSnippet({blocks, notes}) {
  // A field that loses the focus to a button here reports a change, and a button that is replaced while it is pressed is never clicked.
  const key = JSON.stringify([blocks, notes]);
  if (key === shownSnippet) return;
  shownSnippet = key;
  at('blocks').replaceChildren(
    ...blocks.map(({title, code, file}) => {
      const button = make('button', {type: 'button', 'aria-label': `Copy: ${title}`}, 'Copy');
      button.addEventListener('click', () => copy(code, title));
      const download = file ? [downloadButton(file, code)] : [];
      return make(
        'div',
        {class: 'block'},
        make('div', {}, make('h3', {}, title), ...download, button),
        make('pre', {tabindex: '0', role: 'group', 'aria-label': title}, make('code', {}, code)),
      );
    }),
  );
  at('notes').replaceChildren(...notes.map((note) => make('li', {}, note)));
}

function downloadButton(file, text) {
  const button = make('button', {type: 'button'}, `Download ${file}`);
  button.addEventListener('click', () => {
    const href = URL.createObjectURL(new Blob([text], {type: 'application/json'}));
    make('a', {href, download: file}).click();
    setTimeout(() => URL.revokeObjectURL(href), 60_000);
  });
  return button;
}

/** The clipboard is there on https and localhost only. */
async function copy(text, what) {
  try {
    await navigator.clipboard.writeText(text);
    at('said').textContent = `Copied: ${what}.`;
  } catch {
    at('said').textContent = 'The browser does not let this page copy. Select the text and copy it by hand.';
  }
}

start().catch((error) => {
  notice(
    `This page reads the build and found none that is whole (${error.message}). Run “npm start” and open it from there.`,
  );
  at('form').inert = true;
});

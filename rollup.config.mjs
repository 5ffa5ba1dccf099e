/**
 * Bundles what TypeScript emitted into the one file of a script tag, and each language into a file of its own.
 * The file is a plain function call: valid as a module and as a classic script, and it leaves no name behind.
 */
import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {minify} from '@swc/core';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import {minifyTemplateLiterals} from 'rollup-plugin-minify-template-literals';

const {name, version} = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));
const entry = '\0script';
const locales = new URL('dist/locales/', import.meta.url);

/**
 * First act: a server has no page, and a page may hold two copies. Only a copy that is alone goes on, and either all tags are defined or none.
 * From here on the platform's objects are those of this moment, whatever the page puts in their place later. Two of them can be had from a place that
 * pages do not replace; `platform.ts` tests the others before anything is defined. Timers, `Date` and `fetch` stay the page's: tests of pages replace them.
 */
const capturedNames =
  'AbortController, Blob, CSSStyleSheet, Element, FormData, HTMLElement, Intl, JSON, Map, MessageChannel, MutationObserver, Node, Set, ShadowRoot, Symbol, URL, WeakMap, crypto, getComputedStyle';
const intro = `
if (typeof document === 'undefined') return;
try {
const already = customElements.get('${name}');
if (already) {
  console.info('${name} ' + (already.version ?? '(unknown version)') + ' is already on this page; the second copy (${version}) does nothing.');
  return;
}
const createPolicy = (factory, rules) => {
  for (const name of ['lit-html', '${name}'])
    try {
      return factory.createPolicy(name, rules);
    } catch {}
  document.createElement('p').innerHTML = '';
};
const setText = ({_$AA: marker, _$AB: end}, text) => {
  const node = marker.nextSibling;
  if (node?.nodeType === 3 && node !== end) node.data = text;
  else {
    if (node?.nodeType === 1 && node !== end) node.remove();
    marker.after(text);
  }
};
const separatorBefore = (text) => (/^\\s*[^\\s<]/.test(text) ? '<!---->' : '');
const {${capturedNames}} = window;
const Event = document.createEvent('Event').constructor;
const Promise = (async () => {})().constructor;`;

/** A page may forbid what lit needs (Trusted Types), or lack what it takes for granted. The children the page wrote stay; nobody else's error handler is bothered. */
const outro = `
} catch (error) {
  console.warn('<${name}> could not start on this page. The page shows its own content instead.', error);
}`;

const banner = `/*! ${name} ${version} | MIT | contains Lit, (c) Google LLC, BSD-3-Clause; see back-pain-checker.licences.txt */\n`;

/** Like beside like, words, rules, code and style sheets: brotli finds more there. All else follows from `define`. */
const inOrder = [
  'i18n/en.js',
  'pack/built-in.js',
  'pack/problem-texts.js',
  'screens/all.styles.js',
  'screens/result/figures.js',
  'define.js',
];
const inDist = (file) => fileURLToPath(new URL(`dist/${file}`, import.meta.url));

/** The script runs `define` for its effect and exports nothing: an export would need a global name. */
const scriptEntry = {
  name: 'script-entry',
  resolveId: (id) => (id === entry ? id : null),
  load: (id) => (id === entry ? inOrder.map((file) => `import ${JSON.stringify(inDist(file))};`).join('\n') : null),
};

/**
 * What lit takes for granted and not every page grants.
 * - A page with a lit of its own may already have taken the policy name: asking again throws, so our own name is tried too, and then none, unless the
 *   page insists on policies.
 * - A library of the page may give every function a property such as `once`, which lit would hand on as an option of the listener.
 * - A browser’s translator puts elements in place of text nodes, and lit would go on writing into nodes that are no longer in the page: `setText` writes
 *   where the text is shown. Text that follows a binding is where that binding ends, and may be replaced as well: a comment before it stays.
 */
const litOnAnyPage = {
  name: 'lit-on-any-page',
  transform(code, id) {
    if (!/[\\/]lit-html[\\/]lit-html\.js$/.test(id)) return null;
    const changes = [
      [/(\w+)\.createPolicy\("lit-html",/, 'createPolicy($1,'],
      [/\.addEventListener\(this\.name,this,\w+\)/, '.addEventListener(this.name,this)'],
      [/\?this\._\$AA\.nextSibling\.data=(\w+):/, '?setText(this,$1):'],
      [/(\w+\+=\w+===\w+\?\w+\+\w+)(:\w+>=0\?)/, '$1+separatorBefore(t[i+1])$2'],
    ];
    for (const [pattern] of changes) if (!pattern.test(code)) this.error(`lit-html no longer has ${pattern}`);
    return {code: changes.reduce((text, [pattern, instead]) => text.replace(pattern, instead), code), map: null};
  },
};

/**
 * What lit has for others: messages for developers of elements, its versions and polyfills as globals of the page, and `<style>` elements for browsers that cannot
 * adopt style sheets, where the checker does not start. Nobody needs them here.
 */
const withoutLitExtras = {
  name: 'without-lit-extras',
  transform(code, id) {
    if (!/[\\/](?:reactive-element|lit-element|lit-html)[\\/][\w-]+\.js$/.test(id)) return null;
    const extras = [
      [/"CSSResult is not [^"]*"|"Value passed to [^"]*"\+\w+\+"[^"]*"/g, '""'],
      [/(?<=,)(\w+)=\w+\.ShadowRoot&&.+?"replace"in CSSStyleSheet\.prototype/g, '$1=true'],
      [/\w+\.litElementHydrateSupport\?\.\(\{LitElement:\w+\}\)/g, '0'],
      [/\(\w+\.\w+Versions\?\?=\[\]\)\.push\("[^"]+"\)/g, '0'],
      [/\b\w+\?\.\((?:\{(?:ReactiveElement|LitElement):\w+\}|\w+,\w+)\)(?=[,;](?:0|const))/g, '0'],
    ];
    return {code: extras.reduce((text, [pattern, instead]) => text.replaceAll(pattern, instead), code), map: null};
  },
};

/** swc rather than terser: what it makes is half a kB smaller in brotli. It would put its own `!` before a banner, so that comes last. */
const small = (module, banner = '') => ({
  name: 'small',
  async renderChunk(code) {
    // A wrapped function costs less than a negated one once it is compressed, because arrow functions are wrapped anyway.
    const compress = {
      ecma: 2022,
      passes: 3,
      negate_iife: false,
      pure_getters: true,
      unsafe_arrows: true,
      unsafe_methods: true,
    };
    const {code: minified} = await minify(code, {
      module,
      ecma: 2022,
      compress,
      mangle: true,
      // Other characters are escaped: a page in another encoding reads them right, and the engine keeps the file at one byte a character.
      format: {comments: false, ascii_only: true},
    });
    return {code: banner + minified, map: null};
  },
});

/** What only some pages ask for stands beside the script, and is loaded from there, whatever module asked for it. */
const ownPack = 'own-pack.js';
const beside = /(?:^|\/)(?:locales\/(?!index\.js$)[^/]+|own-pack)\.js$/;
const besideTheScript = (id) => (id.endsWith(ownPack) ? `./${ownPack}` : `./locales/${id.split('/').at(-1)}`);

export const script = {
  input: entry,
  external: (id) => beside.test(id),
  plugins: [
    scriptEntry,
    nodeResolve({exportConditions: ['production']}),
    minifyTemplateLiterals({
      include: ['dist/**/*.js'],
      exclude: ['dist/styles/defaults.styles.js'],
      // Without its slash, an SVG element would take those after it as its children.
      options: {minifyOptions: {keepClosingSlash: true}},
    }),
    litOnAnyPage,
    withoutLitExtras,
  ],
  output: {
    file: 'dist/back-pain-checker.js',
    format: 'iife',
    intro,
    outro,
    strict: true,
    paths: besideTheScript,
    plugins: [small(false, banner)],
  },
};

/**
 * The script without its content, for which the limit in `.size-limit.json` is: the pack, the words of the interface and of the problems, and the drawings,
 * each of which belongs to an exercise, a place or a disposition of the pack.
 */
const withoutContent = {
  name: 'without-content',
  load(id) {
    const names = {
      [inDist('pack/built-in.js')]: ['builtInPack'],
      [inDist('i18n/en.js')]: ['en'],
      [inDist('pack/problem-texts.js')]: ['problemTexts'],
      [inDist('screens/result/poses.js')]: ['heads', 'poses', 'propShapes'],
      [inDist('screens/question/body-map-drawing.js')]: ['drawing', 'LEG'],
      [inDist('screens/shared/icons.js')]: ['icon', 'stageIcon'],
    }[id];
    return names ? names.map((name) => `export const ${name} = JSON.parse('{}');`).join('') : null;
  },
};

export const codeOnly = {
  ...script,
  plugins: [withoutContent, ...script.plugins],
  output: {...script.output, file: '.cache/code-only.js'},
};

const languages = existsSync(locales)
  ? readdirSync(locales).filter((file) => file.endsWith('.js') && file !== 'index.js')
  : [];
const module = (input, file) => ({
  input: fileURLToPath(input),
  plugins: [nodeResolve({exportConditions: ['production']})],
  output: {file, format: 'es', plugins: [small(true)]},
});

export default [
  script,
  codeOnly,
  module(new URL(`dist/checker/${ownPack}`, import.meta.url), `dist/${ownPack}`),
  ...languages.map((file) => module(new URL(file, locales), `dist/locales/${file}`)),
];

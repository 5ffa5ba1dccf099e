/** What the builder writes for a framework, put together by that framework's own compiler. */
import {runInNewContext} from 'node:vm';
import {mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {dirname} from 'node:path';
import {en} from '../../../dist/i18n/en.js';
import {accept} from '../../../demo/build/settings.js';
import {readBuild} from '../../../demo/build/choices.js';
import {snippetFor} from '../../../demo/snippets.js';
import {react18, run, svelte} from './bundle.mjs';
import {root, work} from './set-up.mjs';

const read = (path) => JSON.parse(readFileSync(`${root}/${path}`, 'utf8'));

/** The build as the builder page finds it. */
export const build = readBuild({
  pack: read('dist/packs/running-back-pain.json'),
  manifest: read('dist/custom-elements.json'),
  schema: read('dist/pack.schema.json'),
  english: en,
  hashes: read('dist/integrity.json'),
  version: read('package.json').version,
});

export function snippet(raw, target, page = {}) {
  const {settings, refused} = accept({...raw, page: {...raw.page, ...page, target}}, build);
  if (refused.length) throw new Error(`the builder refuses ${JSON.stringify(refused)}`);
  const blocks = snippetFor(settings, build).blocks;
  return {
    settings,
    blocks: blocks.filter(({file}) => !file),
    /** The pack with changed texts, for the address that the snippet names. */
    pack: blocks.find(({file}) => file)?.code,
  };
}

/** The file names are in the titles: "As BackPainChecker.vue". */
const fileOf = ({title}) => /^As (\S+\.\w+)$/.exec(title)?.[1];

const addingStyle = (css) =>
  `const style = document.createElement('style');\nstyle.textContent = ${JSON.stringify(css)};\ndocument.head.append(style);`;

/** As `@vitejs/plugin-vue` does it. */
export const vue = (options) => ({
  name: 'vue',
  setup(builder) {
    builder.onLoad({filter: /\.vue$/}, async ({path}) => {
      const {compileScript, parse} = await import('vue/compiler-sfc');
      const {descriptor, errors} = parse(readFileSync(path, 'utf8'), {
        filename: path,
        templateParseOptions: options.template.compilerOptions,
      });
      if (errors.length) throw errors[0];
      const {content} = compileScript(descriptor, {id: path, inlineTemplate: true, templateOptions: options.template});
      const css = descriptor.styles.map((style) => style.content).join('\n');
      return {
        contents: css ? `${content}\n${addingStyle(css)}` : content,
        loader: 'js',
        resolveDir: dirname(path),
      };
    });
  },
});

/** The options that a `vite.config.js` passes to Vue's plugin. */
export const vueOptionsFrom = (config) => {
  const [, call] = /(vue\([\s\S]*?\))\]/.exec(config) ?? [null, config];
  return runInNewContext(call, {vue: (options) => options});
};
const vueOptions = (blocks) => vueOptionsFrom(blocks.find(({title}) => title === 'In vite.config.js').code);

const inReact = (path) => `import {createElement} from 'react';
import {createRoot} from 'react-dom/client';
import {flushSync} from 'react-dom';
import {BackPainChecker} from '${path}';
export function mount(target) {
  const root = createRoot(target);
  flushSync(() => root.render(createElement(BackPainChecker)));
  return () => root.unmount();
}`;

/** How each framework's people put the file to use: an entry that mounts it. */
export const kinds = {
  'React 19': {target: 'react', entry: inReact},
  'React 18': {target: 'react', entry: inReact, alias: react18},
  'Vue 3': {
    target: 'vue',
    plugins: (blocks) => [vue(vueOptions(blocks))],
    entry: (path) => `import {createApp} from 'vue';
import Checker from '${path}';
export function mount(target) {
  const app = createApp(Checker);
  app.mount(target);
  return () => app.unmount();
}`,
  },
  'Svelte 5': {
    target: 'svelte',
    plugins: () => [svelte('client', {css: 'injected'})],
    entry: (path) => `import {flushSync, mount as grow, unmount} from 'svelte';
import Checker from '${path}';
export function mount(target) {
  const app = grow(Checker, {target});
  flushSync();
  return () => unmount(app);
}`,
  },
  Angular: {
    target: 'angular',
    entry: (path) => `import '@angular/compiler';
import {provideZonelessChangeDetection} from '@angular/core';
import {createApplication} from '@angular/platform-browser';
import {BackPainCheckerComponent} from '${path}';
export async function mount(target) {
  const app = await createApplication({providers: [provideZonelessChangeDetection()]});
  target.append(document.createElement('app-back-pain-checker'));
  app.bootstrap(BackPainCheckerComponent, target.firstChild);
  await app.whenStable();
  return () => app.destroy();
}`,
  },
};

/** @returns {Promise<string>} the folder with the made `main.js`, and `main.css` where there is one */
export async function make(kind, number, blocks) {
  const {entry, plugins = () => [], alias = {}} = kinds[kind];
  const folder = `${work}/snippets/${kind.replace(' ', '')}-${number}`;
  rmSync(folder, {recursive: true, force: true});
  mkdirSync(folder, {recursive: true});
  const files = blocks.filter(fileOf);
  for (const block of files) writeFileSync(`${folder}/${fileOf(block)}`, block.code);
  writeFileSync(`${folder}/entry.js`, entry(`./${fileOf(files[0])}`));
  await run({
    entryPoints: [`${folder}/entry.js`],
    outfile: `${folder}/made/main.js`,
    alias,
    jsx: 'automatic',
    tsconfigRaw: {compilerOptions: {experimentalDecorators: true}},
    plugins: plugins(blocks),
  });
  return `${folder}/made`;
}

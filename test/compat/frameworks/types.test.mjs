/** The template types of each framework accept valid markup and report errors. */
import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {promisify} from 'node:util';
import {here, work} from './set-up.mjs';

const run = (command, args, cwd) =>
  promisify(execFile)(`${here}node_modules/.bin/${command}`, args, {cwd, maxBuffer: 1e7}).then(
    ({stdout}) => stdout,
    (error) => `${error.stdout}${error.stderr}`,
  );

const cases = {
  react19: {
    types: 'react',
    jsx: {jsx: 'react-jsx', jsxImportSource: 'react'},
    file: 'page.tsx',
    event: 'onconsult-requested',
  },
  react18: {
    types: 'react',
    jsx: {jsx: 'react-jsx', jsxImportSource: 'react'},
    paths: {react: ['@types/react18/index.d.ts'], 'react/jsx-runtime': ['@types/react18/jsx-runtime.d.ts']},
    file: 'page.tsx',
    event: 'onconsult-requested',
  },
  preact: {
    types: 'preact',
    jsx: {jsx: 'react-jsx', jsxImportSource: 'preact'},
    file: 'page.tsx',
    event: 'onconsult-requested',
  },
  solid: {
    types: 'solid',
    jsx: {jsx: 'preserve', jsxImportSource: 'solid-js'},
    file: 'page.tsx',
    event: 'on:consult-requested',
  },
};

const right = (event) => `
    <back-pain-checker region="us" consult-href="/book" theme="dark" headingLevel={3} share-level lang="en" ${event}={(event) => event.detail.summary.trim()}>
      <back-pain-question name="insurer" text="Who insures you?" options="a: A | b: B" />
    </back-pain-checker>`;
const wrong = {
  theme: '<back-pain-checker theme="purple" />',
  'consult-from': '<back-pain-checker consult-from="emergency" />',
  detail: (event) => `<back-pain-checker ${event}={(event) => event.detail.nothing} />`,
};

function project(name, {types, jsx, paths = {}, file}, body) {
  const folder = `${work}/types-${name}`;
  rmSync(folder, {recursive: true, force: true});
  mkdirSync(folder, {recursive: true});
  const modules = `${here}node_modules`;
  const compilerOptions = {
    ...jsx,
    strict: true,
    noEmit: true,
    target: 'es2022',
    lib: ['es2023', 'dom', 'dom.iterable'],
    module: 'esnext',
    moduleResolution: 'bundler',
    types: [],
    skipLibCheck: false,
    paths: Object.fromEntries(
      Object.entries(paths).map(([from, to]) => [from, to.map((path) => `${modules}/${path}`)]),
    ),
  };
  writeFileSync(`${folder}/tsconfig.json`, JSON.stringify({compilerOptions, include: [file]}));
  writeFileSync(`${folder}/${file}`, `import type {} from 'back-pain-checker/types/${types}';\n${body}\n`);
  return folder;
}

describe('types for templates', () => {
  for (const [name, example] of Object.entries(cases)) {
    it(`template types for ${name}: accept valid markup and report errors`, async () => {
      const fine = project(name, example, `export const page = () => (${right(example.event)}\n);`);
      assert.equal(await run('tsc', ['-p', fine], fine), '');
      const bad = Object.values(wrong).map(
        (text, at) => `export const page${at} = () => ${typeof text === 'string' ? text : text(example.event)};`,
      );
      const folder = project(name, example, bad.join('\n'));
      const told = await run('tsc', ['-p', folder], folder);
      for (const line of [2, 3, 4]) assert.match(told, new RegExp(`page\\.tsx\\(${line},`), told);
    });
  }

  it('template types for Vue: accept valid markup and report errors', async () => {
    const example = {types: 'vue', jsx: {jsx: 'preserve'}, file: 'types.ts'};
    const page = (attributes) =>
      `<script setup lang="ts">\nconst hear = (event: import('back-pain-checker').ConsultRequestedEvent) => event.detail.summary.trim();\n</script>\n<template>\n  <back-pain-checker ${attributes}></back-pain-checker>\n</template>\n`;
    const folder = project('vue', example, '');
    const config = JSON.parse(readFileSync(`${folder}/tsconfig.json`, 'utf8'));
    writeFileSync(
      `${folder}/tsconfig.json`,
      JSON.stringify({...config, include: ['*.ts', '*.vue'], vueCompilerOptions: {strictTemplates: true}}),
    );
    writeFileSync(
      `${folder}/Page.vue`,
      page('region="us" consult-href="/book" theme="dark" @consult-requested="hear"'),
    );
    assert.equal(await run('vue-tsc', ['-p', folder], folder), '');
    writeFileSync(`${folder}/Page.vue`, page('region="us" theme="purple"'));
    assert.match(await run('vue-tsc', ['-p', folder], folder), /Page\.vue\(5,/);
  });

  it('template types for Svelte: accept valid markup and report errors', async () => {
    const folder = project('svelte', {types: 'svelte', file: 'types.ts'}, '');
    const page = (attributes) =>
      `<script lang="ts">\n  const hear = (event: import('back-pain-checker').ConsultRequestedEvent) => event.detail.summary.trim();\n  const theme = 'purple';\n</script>\n\n<back-pain-checker ${attributes}></back-pain-checker>\n`;
    const check = () =>
      run(
        'svelte-check',
        ['--workspace', folder, '--tsconfig', `${folder}/tsconfig.json`, '--output', 'machine'],
        folder,
      );
    const config = JSON.parse(readFileSync(`${folder}/tsconfig.json`, 'utf8'));
    writeFileSync(`${folder}/tsconfig.json`, JSON.stringify({...config, include: ['*.ts', '*.svelte']}));
    writeFileSync(
      `${folder}/Page.svelte`,
      page('region="us" consult-href="/book" theme="dark" onconsult-requested={hear}'),
    );
    assert.match(await check(), /0 ERRORS/);
    writeFileSync(`${folder}/Page.svelte`, page('region="us" {theme}'));
    assert.match(await check(), /ERROR "Page\.svelte" 6:/);
  });
});

describe('types of the package', () => {
  const page = `
    import 'back-pain-checker/define.js';
    import {BackPainChecker, type ConsultRequestedEvent} from 'back-pain-checker';
    import {assess} from 'back-pain-checker/engine';
    import {planFlow} from 'back-pain-checker/flow';
    import {createCase} from 'back-pain-checker/handoff';
    import {messages} from 'back-pain-checker/locales/de.js';
    const checker: BackPainChecker | null = document.querySelector('back-pain-checker');
    checker?.addEventListener('consult-requested', (event: ConsultRequestedEvent) => event.detail.summary.trim());
    export const values = [assess, planFlow, createCase, messages];`;
  // 5.0 is the oldest that works: declarations use const type parameters.
  for (const version of ['typescript50', 'typescript'])
    for (const resolution of ['node', 'node16', 'bundler'])
      it(`types of the package: ${version} with moduleResolution ${resolution} compiles every entry`, async () => {
        const folder = `${work}/${version}-${resolution}`;
        rmSync(folder, {recursive: true, force: true});
        mkdirSync(folder, {recursive: true});
        writeFileSync(`${folder}/page.mts`, page);
        const compilerOptions = {
          strict: true,
          noEmit: true,
          skipLibCheck: false,
          types: [],
          target: 'es2022',
          lib: ['es2022', 'dom', 'dom.iterable'],
          module: resolution === 'node16' ? 'node16' : 'esnext',
          moduleResolution: resolution,
        };
        writeFileSync(`${folder}/tsconfig.json`, JSON.stringify({compilerOptions, include: ['page.mts']}));
        assert.equal(await run(`../${version}/bin/tsc`, ['-p', folder], folder), '');
      });
});

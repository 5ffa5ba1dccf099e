/** What `npm pack` puts into the package, and the hashes, licenses and SBOM beside the code. */
import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {before, describe, it} from 'node:test';
import {promisify} from 'node:util';
import {toRegExp} from '../../src/tools/files.mjs';
import {entriesOf, reachable} from '../../src/tools/published-files.mjs';
import {files as described} from '../../src/tools/site.mjs';
import {billOfMaterials, hashOf} from '../../src/tools/release.mjs';
import {inRoot} from '../../src/tools/shell.mjs';

const packageJson = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
const dist = (file) => readFileSync(inRoot('dist', file));

describe('the package', () => {
  let packed;
  before(async () => {
    const {stdout} = await promisify(execFile)('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      cwd: inRoot(),
      maxBuffer: 1e7,
    });
    const report = JSON.parse(stdout);
    const [{files}] = Array.isArray(report) ? report : Object.values(report);
    packed = files.map(({path}) => path);
  });

  /** For people and tools rather than for an import. */
  const guides = ['rules/README.md', 'rules/basis.md', 'rules/REGULATION.md'];
  const beside = [
    'CHANGELOG.md',
    'LICENSE',
    'README.md',
    'package.json',
    'dist/back-pain-checker.licences.txt',
    ...guides,
  ];
  const languages = /^dist\/locales\/[\w-]+\.(?:js|d\.ts)$/;

  it('package contents: only files that an entry leads to', () => {
    const needed = reachable(entriesOf(packageJson));
    assert.deepEqual(
      packed.filter((path) => !needed.has(path) && !beside.includes(path) && !languages.test(path)),
      [],
    );
    assert.deepEqual(
      [...needed, ...beside].filter((path) => !packed.includes(path)),
      [],
    );
  });

  it('package contents: no source, test, source map or note', () => {
    assert.deepEqual(
      packed.filter(
        (path) => /^(?:src|test|demo|rules|\.)|\.map$|\.tsbuildinfo$|\.test\./.test(path) && !guides.includes(path),
      ),
      [],
    );
  });

  it('package contents: every file that the reference names', () => {
    for (const pattern of Object.keys(described)) {
      if (pattern.startsWith('locales/')) continue;
      assert.ok(
        packed.some((path) => toRegExp(`dist/${pattern}`).test(path)),
        pattern,
      );
    }
  });

  it('package.json: names the script file for content delivery networks', () => {
    for (const field of ['unpkg', 'jsdelivr']) assert.equal(packageJson[field], './dist/back-pain-checker.js');
  });

  it('package contents: the types import only dependencies, or the framework that they are for', () => {
    const allowed = [...Object.keys(packageJson.dependencies), 'preact', 'react', 'solid-js', 'svelte', 'vue'];
    for (const file of packed.filter((path) => path.endsWith('.d.ts'))) {
      const text = readFileSync(inRoot(file), 'utf8');
      const names = [...text.matchAll(/(?:\bfrom |\bimport\()['"]((?:@[\w-]+\/)?[\w-]+)/g)].map(([, name]) => name);
      assert.deepEqual(
        names.filter((name) => !allowed.includes(name)),
        [],
        file,
      );
    }
  });

  it('integrity.json: has the correct hash of every other file of dist/, and of nothing else', () => {
    const hashes = JSON.parse(dist('integrity.json'));
    const files = packed
      .filter((path) => path.startsWith('dist/') && path !== 'dist/integrity.json')
      .map((path) => path.slice('dist/'.length));
    assert.deepEqual(Object.keys(hashes).sort(), files.sort());
    for (const file of files) assert.equal(hashes[file], hashOf(dist(file)), file);
  });

  it('SBOM: lists every package in the script file with its license', () => {
    const {components} = JSON.parse(billOfMaterials());
    const licences = String(dist('back-pain-checker.licences.txt'));
    const used = JSON.parse(readFileSync(inRoot('.cache', 'bundled.json'), 'utf8'));
    assert.ok(used.includes('lit-html'));
    for (const name of used) {
      assert.ok(
        components.some((component) => component.name === name && component.licenses.length),
        name,
      );
      assert.ok(licences.includes(`${name}\n\n`), name);
    }
  });

  it('package.json: the only runtime dependencies are two packages and what they depend on', () => {
    assert.deepEqual(Object.keys(packageJson.dependencies).sort(), ['@lit/context', 'lit']);
    assert.deepEqual(packageJson.optionalDependencies ?? {}, {});
    const {components, dependencies, metadata} = JSON.parse(dist('sbom.json'));
    const brought = [
      '@lit-labs/ssr-dom-shim',
      '@lit/context',
      '@lit/reactive-element',
      '@types/trusted-types',
      'lit',
      'lit-element',
      'lit-html',
    ];
    assert.deepEqual(components.map(({name}) => name).sort(), brought);
    const [ours] = dependencies.filter(({ref}) => ref === metadata.component['bom-ref']);
    assert.deepEqual(
      ours.dependsOn.map((ref) => ref.replace(/@[^@]*$/, '')),
      ['@lit/context', 'lit'],
    );
  });

  it('SBOM: each package has its installed version, hash and a license that permits redistribution', () => {
    const {packages} = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8'));
    for (const {name, version, hashes, licenses} of JSON.parse(dist('sbom.json')).components) {
      assert.equal(
        version,
        JSON.parse(readFileSync(inRoot('node_modules', name, 'package.json'), 'utf8')).version,
        name,
      );
      assert.equal(
        `sha512-${Buffer.from(hashes[0].content, 'hex').toString('base64')}`,
        packages[`node_modules/${name}`].integrity,
        name,
      );
      assert.match(licenses[0].license.id, /^(?:BSD-3-Clause|MIT)$/, name);
    }
  });

  it('licenses: the full license of each package in the script file is included, and our own', () => {
    const carried = String(dist('back-pain-checker.licences.txt'));
    const used = JSON.parse(readFileSync(inRoot('.cache', 'bundled.json'), 'utf8'));
    for (const name of used)
      assert.ok(carried.includes(readFileSync(inRoot('node_modules', name, 'LICENSE'), 'utf8')), name);
    assert.ok(carried.includes(readFileSync(inRoot('LICENSE'), 'utf8')));
    assert.match(String(dist('back-pain-checker.js')).slice(0, 200), /back-pain-checker\.licences\.txt/);
  });

  it('SBOM: is the same each time, without a timestamp or path', () => {
    assert.equal(String(dist('sbom.json')), billOfMaterials());
    assert.ok(!/timestamp|serialNumber|"path"/.test(billOfMaterials()));
  });
});

describe('files reachable from an entry', () => {
  it('reachable files: imports, exports and types are followed', () => {
    const files = reachable(['dist/engine/index.js']);
    for (const path of [
      'dist/engine/index.js',
      'dist/engine/assess.js',
      'dist/engine/assess.d.ts',
      'dist/pack/check.js',
    ])
      assert.ok(files.has(path), path);
    assert.ok(!files.has('dist/index.js'));
  });

  it('reachable files: each file that package.json names is listed once', () => {
    assert.deepEqual(
      entriesOf({
        main: './a.js',
        bin: {x: 'b.js'},
        exports: {'.': {types: './a.d.ts', default: './a.js'}, './c/*': './c/*'},
      }),
      ['a.js', 'b.js', 'a.d.ts'],
    );
  });
});

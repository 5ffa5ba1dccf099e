/**
 * The test files as a few large modules. Without it every page of every engine would ask for some two hundred modules, which takes longer than most
 * tests. With `--coverage` or `--watch` the modules are served one by one.
 */
import {readdirSync, readFileSync} from 'node:fs';
import {join, relative} from 'node:path';
import {build} from 'esbuild';
import {inRoot, root} from '../../src/tools/shell.mjs';

/** All files below `folder` whose name ends with `ending`. */
export const filesIn = (folder, ending) =>
  readdirSync(folder, {withFileTypes: true, recursive: true})
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

/** A browser cannot list a folder: `test/support/vignettes.js` is made here, from every file in `test/rules/vignettes/`. */
export const vignettesModule = () => {
  const files = filesIn(inRoot('test', 'rules', 'vignettes'), '.json').map((file) => ({
    file: relative(root, file),
    content: JSON.parse(readFileSync(file, 'utf8')),
  }));
  return `export const vignetteFiles = ${JSON.stringify(files)};`;
};

const vignettes = {
  name: 'vignettes',
  setup(plugins) {
    plugins.onResolve({filter: /\/vignettes\.js$/}, ({path}) => ({path, namespace: 'vignettes'}));
    plugins.onLoad({filter: /./, namespace: 'vignettes'}, () => ({contents: vignettesModule()}));
  },
};

/** What the pages of the runner load by address: the test files, and two more modules. */
const entryPoints = () => [
  ...filesIn(inRoot('test', 'unit'), '.test.ts'),
  ...filesIn(inRoot('test', 'support'), '.ts').filter((file) => /(?:\.test|short-failures)\.ts$/.test(file)),
  inRoot('src', 'define.ts'),
];

/** A plugin of the server: answers the addresses of the entry points and of what they share. */
export async function bundledTests() {
  const {outputFiles} = await build({
    entryPoints: entryPoints(),
    outbase: root,
    outdir: root,
    outExtension: {'.js': '.ts'},
    bundle: true,
    splitting: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    conditions: ['production'],
    sourcemap: 'inline',
    sourcesContent: false,
    ignoreAnnotations: true,
    // Served by the runner itself.
    external: ['/__web-*'],
    plugins: [vignettes],
    logLevel: 'warning',
  });
  const bundles = new Map(outputFiles.map(({path, text}) => [`/${relative(root, path)}`, text]));
  return {
    name: 'bundled-tests',
    serve: ({path}) => (bundles.has(path) ? {body: bundles.get(path), type: 'js'} : undefined),
  };
}

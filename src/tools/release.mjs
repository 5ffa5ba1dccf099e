/**
 * Files published with the code so that others can verify it: hashes of every file, the packages it is made of, their licenses.
 * As a command, what npm runs around `npm pack`: `stubs` writes the files that older resolvers look for in the root of the package, `remove-stubs` removes them.
 */
import {createHash} from 'node:crypto';
import {mkdirSync, readFileSync, readdirSync, rmSync, rmdirSync, statSync, writeFileSync} from 'node:fs';
import {dirname, join, relative} from 'node:path';
import {toRegExp} from './files.mjs';
import {inRoot, runAsCommand} from './shell.mjs';

/** The license of each bundled package has to be published with the code. */
export function licences(bundledPackages) {
  const texts = bundledPackages.map(
    (name) => `${name}\n\n${readFileSync(inRoot('node_modules', ...name.split('/'), 'LICENSE'), 'utf8')}`,
  );
  return [`back-pain-checker\n\n${readFileSync(inRoot('LICENSE'), 'utf8')}`, ...texts].join('\n\n');
}

/**
 * A CycloneDX list of what is installed with us, out of the lock file. `npm sbom` writes a time and a number that are new each time, the name of the
 * folder instead of the package's, and leaves out lit.
 */
export function billOfMaterials() {
  const {name, version, description, license, dependencies} = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
  const {packages} = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8'));
  const reference = (packageName) => `${packageName}@${packages[`node_modules/${packageName}`].version}`;
  const entry = (ref, purl) => ({'bom-ref': ref, type: 'library', purl: `pkg:npm/${purl}`});
  const licensed = (id) => ({licenses: [{license: {id}}]});
  const packagesFound = new Map();
  const visit = (names) => {
    for (const packageName of names) {
      if (packagesFound.has(packageName)) continue;
      const locked = packages[`node_modules/${packageName}`];
      packagesFound.set(packageName, locked);
      visit(Object.keys(locked.dependencies ?? {}));
    }
  };
  visit(Object.keys(dependencies));
  const names = [...packagesFound.keys()].sort();
  const components = names.map((packageName) => {
    const {version: is, license: licence, integrity: hash} = packagesFound.get(packageName);
    const content = Buffer.from(hash.replace(/^sha512-/, ''), 'base64').toString('hex');
    return {
      ...entry(reference(packageName), `${packageName.replace('@', '%40')}@${is}`),
      name: packageName,
      version: is,
      scope: 'required',
      hashes: [{alg: 'SHA-512', content}],
      ...licensed(licence),
    };
  });
  const ours = `${name}@${version}`;
  const bom = {
    $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: {component: {...entry(ours, ours), name, version, description, ...licensed(license)}},
    components,
    dependencies: [
      {ref: ours, dependsOn: Object.keys(dependencies).sort().map(reference)},
      ...names.map((packageName) => ({
        ref: reference(packageName),
        dependsOn: Object.keys(packagesFound.get(packageName).dependencies ?? {})
          .sort()
          .map(reference),
      })),
    ],
  };
  return `${JSON.stringify(bom, null, 2)}\n`;
}

export function filesIn(folder) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : [path];
  });
}

export const hashOf = (bytes) => `sha384-${createHash('sha384').update(bytes).digest('base64')}`;

/** What `files` in package.json leaves out. */
const unpublished = () =>
  JSON.parse(readFileSync(inRoot('package.json'), 'utf8'))
    .files.filter((glob) => glob.startsWith('!'))
    .map((glob) => toRegExp(glob.slice(1)));

/** Every published file in `dist/` but this one → the value of an `integrity` attribute. */
export function integrity() {
  const dist = inRoot('dist');
  const without = [/^dist\/integrity\.json$/, ...unpublished()];
  const all = filesIn(dist).map((path) => relative(dist, path).replaceAll('\\', '/'));
  const paths = all.filter((path) => !without.some((pattern) => pattern.test(`dist/${path}`))).sort();
  return `${JSON.stringify(Object.fromEntries(paths.map((path) => [path, hashOf(readFileSync(join(dist, path)))])), null, 2)}\n`;
}

/** The target of an export for a browser or a bundler, below whatever conditions. */
const targetOf = (entry, condition) =>
  typeof entry === 'string' || entry === undefined
    ? entry
    : targetOf(entry[condition] ?? (condition === 'default' ? undefined : entry.default), condition);

/**
 * `moduleResolution: node` of TypeScript and the defaults of Parcel do not read `exports`: they look for a file in the root of the package.
 * @returns {Record<string, string>} file in the root → text; for each script and each declaration of `exports`
 */
export function rootStubs({exports}, languages) {
  const stubs = {};
  const add = (file, target) => {
    const up = '../'.repeat(file.split('/').length - 1) || './';
    stubs[file] = `export * from '${target.replace(/^\.\//, up)}';\n`;
  };
  const addEntry = (name, script, types) => {
    if (script?.endsWith('.js')) add(`${name}.js`, script);
    if (types?.endsWith('.d.ts')) add(`${name}.d.ts`, types.replace(/\.d\.ts$/, '.js'));
  };
  for (const [key, entry] of Object.entries(exports)) {
    const name = key.slice('./'.length).replace(/\.js$/, '');
    const [script, types] = [targetOf(entry, 'default'), entry.types];
    // The main entry has `main` and `types` in package.json.
    if (!name) continue;
    if (!name.includes('*')) addEntry(name, script, types);
    else
      for (const language of languages) {
        const path = script.replace('*', language);
        addEntry(name.replace('*', language), path, path.replace(/\.js$/, '.d.ts'));
      }
  }
  return stubs;
}

await runAsCommand(import.meta.url, ([command]) => {
  const languages = readdirSync(inRoot('dist', 'locales'))
    .filter((file) => file.endsWith('.js') && file !== 'index.js')
    .map((file) => file.replace(/\.js$/, ''));
  const stubs = rootStubs(JSON.parse(readFileSync(inRoot('package.json'), 'utf8')), languages);
  for (const [file, text] of Object.entries(stubs)) {
    mkdirSync(dirname(inRoot(file)), {recursive: true});
    writeFileSync(inRoot(file), text);
    if (command === 'remove-stubs') rmSync(inRoot(file));
  }
  if (command === 'remove-stubs')
    for (const folder of new Set(Object.keys(stubs).map(dirname))) if (folder !== '.') rmdirSync(inRoot(folder));
  return 0;
});

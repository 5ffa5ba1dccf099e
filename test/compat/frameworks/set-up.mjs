/** Brings what these tests need: packages, and our own package as npm would install it. */
import {execFileSync, spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

export const here = fileURLToPath(new URL('.', import.meta.url));
export const root = fileURLToPath(new URL('../../..', import.meta.url));
export const work = `${here}.work`;
export const tarball = `${work}/back-pain-checker.tgz`;

const quiet = (command, args, cwd) =>
  execFileSync(command, args, {cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']});

/** Packs `dist/` as it is, with what the scripts of `npm pack` write around it, and unpacks it where an `import` finds it. */
function installOurselves() {
  mkdirSync(work, {recursive: true});
  quiet('node', ['src/tools/release.mjs', 'stubs'], root);
  const report = JSON.parse(quiet('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', work], root));
  quiet('node', ['src/tools/release.mjs', 'remove-stubs'], root);
  const [{filename}] = Array.isArray(report) ? report : Object.values(report);
  renameSync(`${work}/${filename}`, tarball);
  quiet('tar', ['xzf', tarball], work);
  const place = `${here}node_modules/back-pain-checker`;
  rmSync(place, {recursive: true, force: true});
  renameSync(`${work}/package`, place);
}

/**
 * PHP, and the folder of WordPress as Debian packages it: its functions render the recipes' posts. Installed where that needs no password.
 * @returns {string} the folder with `wp-includes`
 */
export function wordpressFolder() {
  const place = `${root}/.cache/wordpress`;
  const folder = `${place}/usr/share/wordpress`;
  const hasPhp = () => spawnSync('php', ['--version']).status === 0;
  if (hasPhp() && existsSync(folder)) return folder;
  try {
    if (!hasPhp()) {
      quiet('apt-get', ['update', '-qq'], root);
      quiet('apt-get', ['install', '-y', '--no-install-recommends', 'php-cli'], root);
    }
    mkdirSync(place, {recursive: true});
    quiet('apt-get', ['download', 'wordpress'], place);
    const [file] = readdirSync(place).filter((name) => name.endsWith('.deb'));
    quiet('dpkg-deb', ['-x', `${place}/${file}`, place], root);
  } catch (error) {
    throw new Error(
      `The WordPress tests need PHP (\`php\` on the path) and Debian’s package wordpress: ${error.message}`,
    );
  }
  return folder;
}

export async function setUp() {
  if (!existsSync(`${root}/node_modules`))
    execFileSync('npm', ['ci', '--no-audit', '--no-fund'], {cwd: root, stdio: 'inherit'});
  if (!existsSync(`${here}node_modules/typescript50`))
    execFileSync('npm', ['ci', '--no-audit', '--no-fund'], {cwd: here, stdio: 'inherit'});
  if (!existsSync(`${root}/dist/integrity.json`)) {
    const {build} = await import('../../../src/tools/build.mjs');
    await build();
  }
  installOurselves();
}

/** A recipe of the site: the file that its page shows. */
export const recipe = (path) => readFileSync(`${root}/demo/recipes/${path}`, 'utf8');

if (process.argv[1] === fileURLToPath(import.meta.url)) await setUp();

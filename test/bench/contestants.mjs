/** The pages that are measured: the file as it ships, two elements written by hand with the same questions and the same drawing of the body, and two form libraries. */
import {readFileSync} from 'node:fs';
import {build} from 'esbuild';
import {inRoot} from '../../src/tools/shell.mjs';
import {here, installPeers, loadSubject} from './set-up.mjs';
import {peers} from './peers.mjs';
import {plainQuestions} from './questions.mjs';

/** A lit template as the HTML that one would write by hand. */
function toHtml(template) {
  if (Array.isArray(template)) return template.map(toHtml).join('');
  if (!template?.strings) return typeof template === 'symbol' ? '' : String(template ?? '');
  return template.strings
    .map((text, index) => {
      if (index === template.values.length) return text;
      const value = toHtml(template.values[index]);
      return text.endsWith('=') ? `${text}"${value}"` : text + value;
    })
    .join('');
}

async function floor(file, holdsPack = false) {
  const {builtInPack, drawing} = await loadSubject();
  const map = toHtml(drawing(() => true)).replaceAll(/\s+/g, ' ');
  const define = {
    QUESTIONS: JSON.stringify(plainQuestions(builtInPack)),
    MAP: JSON.stringify(map),
    PACK: holdsPack ? JSON.stringify(builtInPack) : 'undefined',
  };
  const {outputFiles} = await build({
    entryPoints: [`${here}floor/${file}`],
    define,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    write: false,
    logLevel: 'error',
  });
  return outputFiles[0].text;
}

const dist = (file) => readFileSync(inRoot('dist', file), 'utf8');

/** The snippet of the README, and content below it that would visibly shift. */
const page = (script, element) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Back pain</title><meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">
<style>back-pain-checker { display: block; min-block-size: 45rem } @media (width < 40rem) { back-pain-checker { min-block-size: 57rem } }</style>
${script}
</head><body><main><h1>Back pain after a run</h1>
${element}
<p>What comes after it on the page.</p>
</main></body></html>`;

/** The form libraries, once `contestants()` has resolved. */
export const peerNames = [];

/** Everything a page test may ask for, by path. */
export async function contestants() {
  const files = {
    '/all-at-once.js': await floor('all-at-once.js'),
    '/all-at-once-and-pack.js': await floor('all-at-once.js', true),
    '/one-at-a-time.js': await floor('one-at-a-time.js'),
    '/ours.js': dist('back-pain-checker.js'),
  };
  const ours = (attributes) =>
    page(
      '<script type="module" src="/ours.js"></script>',
      `<back-pain-checker region="us" ${attributes}><p>Back pain after a run? Call 555 0100.</p></back-pain-checker>`,
    );
  const all = {
    'all at once': page('<script type="module" src="/all-at-once.js"></script>', '<floor-all></floor-all>'),
    'all at once, and the pack': page(
      '<script type="module" src="/all-at-once-and-pack.js"></script>',
      '<floor-all></floor-all>',
    ),
    'one at a time': page('<script type="module" src="/one-at-a-time.js"></script>', '<floor-steps></floor-steps>'),
    ours: ours('no-start ask="all" questions="training mood form shoes body"'),
    'ours, start screen': ours(''),
  };
  installPeers();
  const {builtInPack} = await loadSubject();
  for (const [name, {files: ownFiles, head}] of Object.entries(await peers(plainQuestions(builtInPack)))) {
    Object.assign(files, ownFiles);
    all[name] = page(head, '<div id="peer"></div>');
    peerNames.push(name);
  }
  for (const [name, html] of Object.entries(all)) files[pathOf(name)] = html;
  return files;
}

export const pathOf = (name) => `/${name.replaceAll(/\W+/g, '-')}.html`;

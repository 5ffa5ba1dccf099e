/** What to paste where, for one setup. Pure: text in, text out. */
import {inPhp, inScript, inTemplate, write} from './build/dialects.js';
import {overlayFile, overlayFor, overlayText, packAddress} from './build/overlay.js';
import {isWhole} from './build/settings.js';
import {checkerStyles, checkerTree, indent} from './build/tree.js';

/**
 * @typedef {{title: string, code: string, file?: string}} Block one thing to copy, or to download under the name `file`
 * @returns {{blocks: Block[], notes: string[]}} `notes`: what to know before pasting
 */
export function snippetFor(settings, build) {
  const {target} = settings.page;
  const {blocks, notes} = makers[target](settings, build);
  return {blocks: [...blocks, ...packBlocks(settings, build)], notes: [...notes, ...common(settings, build)]};
}

/** The texts that were changed are a file of their own. */
function packBlocks(settings, build) {
  const overlay = overlayFor(settings, build);
  return overlay ? [{title: `As ${overlayFile}`, code: overlayText(overlay), file: overlayFile}] : [];
}

const makers = {html, wordpress, shopify, react, vue, svelte, angular};

const file = 'back-pain-checker.js';

/** Where the file is, by the setup: one exact version, whichever way. */
export function addressOf({page}, {version}) {
  if (page.load === 'jsdelivr') return `https://cdn.jsdelivr.net/npm/back-pain-checker@${version}/dist/${file}`;
  if (page.load === 'unpkg') return `https://unpkg.com/back-pain-checker@${version}/dist/${file}`;
  return `${(page.folder || `/assets/back-pain-checker-${version}`).replace(/\/*$/, '/')}${file}`;
}

function scriptTag(settings, build) {
  const tag = {
    tag: 'script',
    attributes: [
      ['type', 'module'],
      ['src', addressOf(settings, build)],
    ],
    children: [],
  };
  if (build.hash) tag.attributes.push(['integrity', build.hash], ['crossorigin', 'anonymous']);
  return write(tag, 'html')
    .replace(/ (?=(?:type|src|integrity|crossorigin)=)/g, '\n  ')
    .replace('></script>', '\n></script>');
}

/** The listener that hands a case over, as the body of a function of `event`. */
const sending = (to) => `event.waitUntil(
  fetch(${inScript(to)}, {
    method: 'POST',
    headers: {'content-type': 'application/json'},
    body: JSON.stringify(event.detail),
  }).then((answer) => {
    if (!answer.ok) throw new Error('The booking desk answered ' + answer.status);
  }),
);`;

const listener = (to) => `document.addEventListener('consult-requested', (event) => {
${indent(sending(to), '  ')}
});`;

const handler = (to) => `function onConsult(event) {\n${indent(sending(to), '  ')}\n}`;

const paragraphs = (...parts) => parts.filter(Boolean).join('\n\n');
const styleTag = (css) => css && `<style>\n${indent(css, '  ')}\n</style>`;
const scriptOf = (code) => code && `<script type="module">\n${indent(code, '  ')}\n</script>`;

function html(settings, build) {
  const {send} = settings.page;
  const css = checkerStyles(settings, build);
  return {
    blocks: [
      {
        title: 'In the page',
        code: paragraphs(
          scriptTag(settings, build),
          styleTag(css),
          write(checkerTree(settings, build), 'html'),
          scriptOf(send && listener(send)),
        ),
      },
    ],
    notes:
      css || send
        ? [
            'Under a content security policy without inline code, put the style and the second script into files of your own.',
          ]
        : [],
  };
}

function wordpress(settings, build) {
  const {send, load} = settings.page;
  const self = load === 'self';
  const source = self ? `get_theme_file_uri( 'assets/back-pain-checker/${file}' )` : inPhp(addressOf(settings, build));
  const enqueue = `add_action( 'wp_enqueue_scripts', function () {
	wp_enqueue_script_module( 'back-pain-checker', ${source}, array(), ${self ? inPhp(build.version) : 'null'} );
} );`;
  const guard =
    build.hash &&
    `add_filter( 'wp_script_attributes', function ( $attributes ) {
	if ( 'back-pain-checker-js-module' === ( $attributes['id'] ?? '' ) ) {
		$attributes['integrity']   = ${inPhp(build.hash)};
		$attributes['crossorigin'] = 'anonymous';
	}
	return $attributes;
} );`;
  const css = checkerStyles(settings, build);
  return {
    blocks: [
      {title: 'In functions.php of the theme, or in a small plugin', code: paragraphs(enqueue, guard)},
      {
        title: 'In a Custom HTML block',
        code: [write(checkerTree(settings, build), 'wordpress'), scriptOf(send && listener(send))]
          .filter(Boolean)
          .join('\n'),
      },
      ...(css ? [{title: 'Under Appearance, Customize, Additional CSS', code: css}] : []),
    ],
    notes: [
      'WordPress 6.5 or later. It keeps unknown tags and scripts only for people who may post unfiltered HTML.',
      ...(self
        ? [
            'Put back-pain-checker.js, own-pack.js and the folder locales into the theme’s folder assets/back-pain-checker.',
          ]
        : []),
    ],
  };
}

function shopify(settings, build) {
  const {send, load} = settings.page;
  const self = load === 'self';
  const script = self
    ? `<script type="module" src="{{ '${file}' | asset_url }}"></script>`
    : scriptTag(settings, build);
  const css = checkerStyles(settings, build);
  const schema = `{% schema %}\n{\n  "name": "Back pain checker",\n  "presets": [{"name": "Back pain checker"}]\n}\n{% endschema %}`;
  const {lang} = settings.attributes;
  return {
    blocks: [
      {
        title: 'As sections/back-pain-checker.liquid',
        code: paragraphs(
          script,
          styleTag(css),
          write(checkerTree(settings, build), 'liquid'),
          scriptOf(send && listener(send)),
          schema,
        ),
      },
    ],
    notes: self
      ? [
          'Upload back-pain-checker.js to the theme’s assets. Shopify shortens scripts in there, so no hash can stand beside it: it would keep the file from running.',
          ...(lang && lang !== 'en'
            ? [
                'Theme assets have no folders, so the language file needs an import map: see Shopify in the recipes. Without it, English shows.',
              ]
            : []),
        ]
      : [],
  };
}

/** With a package manager the lock file guards the code; there is no script tag to put a hash on. */
const installed = ({version}) => [
  `Install it once: npm install --save-exact back-pain-checker@${version}. The lock file keeps its hash; a script tag is not needed.`,
];
const typesNote = (name) => `In TypeScript, also once: import type {} from 'back-pain-checker/types/${name}'.`;

function react(settings, build) {
  const {send} = settings.page;
  const css = checkerStyles(settings, build);
  const imports = [
    send && `import {useEffect, useRef} from 'react';`,
    `import 'back-pain-checker/define.js';`,
    css && `import './back-pain-checker.css';`,
  ]
    .filter(Boolean)
    .join('\n');
  const effect =
    send &&
    `  const checker = useRef(null);

  useEffect(() => {
    const element = checker.current;
    element.addEventListener('consult-requested', onConsult);
    return () => element.removeEventListener('consult-requested', onConsult);
  }, []);
`;
  const markup = indent(write(checkerTree(settings, build), 'jsx', send ? ['ref={checker}'] : []), '    ');
  const component = ['export function BackPainChecker() {', effect, `  return (\n${markup}\n  );`, '}']
    .filter(Boolean)
    .join('\n');
  return {
    blocks: [
      {title: 'As BackPainChecker.jsx', code: paragraphs(imports, component, send && handler(send))},
      ...(css ? [{title: 'As back-pain-checker.css', code: css}] : []),
    ],
    notes: [...installed(build), 'Works in React 18 and 19, and after server rendering.', typesNote('react')],
  };
}

function vue(settings, build) {
  const {send} = settings.page;
  const setup = `<script setup>\n${paragraphs(`import 'back-pain-checker/define.js';`, send && handler(send))}\n</script>`;
  const template = `<template>\n${indent(write(checkerTree(settings, build), 'vue', send ? ['@consult-requested="onConsult"'] : []), '  ')}\n</template>`;
  return {
    blocks: [
      {title: 'As BackPainChecker.vue', code: paragraphs(setup, template, styleTag(checkerStyles(settings, build)))},
      {
        title: 'In vite.config.js',
        code: `vue({template: {compilerOptions: {isCustomElement: (tag) => tag.startsWith('back-pain-')}}})`,
      },
    ],
    notes: [...installed(build), typesNote('vue')],
  };
}

function svelte(settings, build) {
  const {send} = settings.page;
  const script = `<script>\n${indent(paragraphs(`import 'back-pain-checker/define.js';`, send && handler(send)), '  ')}\n</script>`;
  const markup = write(checkerTree(settings, build), 'svelte', send ? ['onconsult-requested={onConsult}'] : []);
  return {
    blocks: [
      {title: 'As BackPainChecker.svelte', code: paragraphs(script, markup, styleTag(checkerStyles(settings, build)))},
    ],
    notes: [...installed(build), 'Svelte 5.', typesNote('svelte')],
  };
}

function angular(settings, build) {
  const {send} = settings.page;
  const markup = write(
    checkerTree(settings, build),
    'angular',
    send ? ['(consult-requested)="onConsult($event)"'] : [],
  );
  const css = checkerStyles(settings, build);
  const backticks = (text) => `\`\n${indent(inTemplate(text), '    ')}\n  \``;
  const method = send && `\n${indent(handler(send).replace('function ', ''), '  ')}\n`;
  const code = `import {Component, CUSTOM_ELEMENTS_SCHEMA} from '@angular/core';
import 'back-pain-checker/define.js';
${send ? `import type {ConsultRequestedEvent} from 'back-pain-checker';\n` : ''}
@Component({
  selector: 'app-back-pain-checker',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: ${backticks(markup)},${css ? `\n  styles: ${backticks(css)},` : ''}
})
export class BackPainCheckerComponent {${send ? method.replace('onConsult(event)', 'onConsult(event: ConsultRequestedEvent)') : ''}}`;
  return {
    blocks: [{title: 'As back-pain-checker.component.ts', code}],
    notes: [...installed(build), 'Angular 19 or later. In 17 and 18, add standalone: true.'],
  };
}

/** What holds wherever it is pasted. */
function common(settings, build) {
  const {page, attributes, own, slots, words} = settings;
  const tags = ['html', 'wordpress', 'shopify'].includes(page.target);
  const notes = [];
  if (tags && !build.hash)
    notes.push(
      'This build has written no dist/integrity.json, so the snippet carries no hash. Run “npm run build” and reload this page.',
    );
  if (tags && page.load === 'self' && page.target === 'html')
    notes.push(
      'Copy back-pain-checker.js, own-pack.js and the folder locales into that folder. An update is a new folder and a new tag: the hash fits this file only.',
    );
  if (tags && page.load !== 'self')
    notes.push(
      'The package has to be published to npm first: until then this address leads nowhere. A CDN also sees the address of everyone who opens the page.',
    );
  if (tags && build.hash && attributes.lang && attributes.lang !== 'en')
    notes.push('The hash guards the script. The language file beside it is as safe as the server it comes from.');
  if (!attributes['consult-href'] && !page.send)
    notes.push(
      'No URL for a consult is set: the person can copy or print the summary, and sees that nobody has confirmed that it arrived.',
    );
  const pack = packAddress(settings);
  if (Object.keys(words).length)
    notes.push(
      `Download ${overlayFile}, verify it with “npx back-pain-checker verify ${overlayFile}”, and put it where ${pack} leads. Its words are shown in every language.`,
    );
  if (!own.every(isWhole)) notes.push('A question of your own is left out until it has a name, a text and choices.');
  if (slots.some(({text}) => !text)) notes.push('A slot without a text is left out.');
  return notes;
}

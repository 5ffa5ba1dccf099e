/** The small apps of `apps/`, and the builder’s snippets, bundled for a browser or for a server. */
import {readFileSync} from 'node:fs';
import {basename} from 'node:path';
import {build} from 'esbuild';
import {here, work} from './set-up.mjs';

/** React 18 is installed under names of its own; what it imports has to find it there. */
export const react18 = {react: 'react18', 'react-dom': 'react-dom18'};

export const svelte = (generate, options = {}) => ({
  name: 'svelte',
  setup(builder) {
    builder.onLoad({filter: /\.svelte$/}, async ({path}) => {
      const {compile} = await import('svelte/compiler');
      return {
        contents: compile(readFileSync(path, 'utf8'), {filename: basename(path), generate, ...options}).js.code,
        loader: 'js',
        resolveDir: `${here}apps`,
      };
    });
  },
});

/** Bundles for production, as people do. */
export const run = (options) =>
  build({
    // Aliases are looked for from here, wherever the tests were started.
    absWorkingDir: here,
    bundle: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['production'],
    define: {
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
    },
    logLevel: 'error',
    ...options,
  });

/** @returns {Promise<string>} the path of what was made */
export async function bundle(app, {server = false} = {}) {
  const outfile = `${work}/${app}${server ? '.server.mjs' : '.js'}`;
  await run({
    entryPoints: [`${here}apps/${app}${server ? '.server' : ''}.js`],
    outfile,
    platform: server ? 'node' : 'browser',
    alias: app === 'react18' ? react18 : {},
    banner: server
      ? {js: "import {createRequire} from 'node:module'; const require = createRequire(import.meta.url);"}
      : {},
    plugins: [svelte(server ? 'server' : 'client')],
  });
  return outfile;
}

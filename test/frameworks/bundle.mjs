/** The small apps of `apps/`, made ready for a browser or for a server. */
import {readFileSync} from 'node:fs';
import {basename} from 'node:path';
import {build} from 'esbuild';
import {here, work} from './set-up.mjs';

/** React 18 is installed under names of its own; what it imports has to find it there. */
const react18 = {react: 'react18', 'react-dom': 'react-dom18'};

const svelte = (generate) => ({
  name: 'svelte',
  setup(builder) {
    builder.onLoad({filter: /\.svelte$/}, async ({path}) => {
      const {compile} = await import('svelte/compiler');
      return {contents: compile(readFileSync(path, 'utf8'), {filename: basename(path), generate}).js.code, loader: 'js', resolveDir: `${here}apps`};
    });
  },
});

/** @returns {Promise<string>} the path of what was made */
export async function bundle(app, {server = false} = {}) {
  const outfile = `${work}/${app}${server ? '.server.mjs' : '.js'}`;
  await build({
    entryPoints: [`${here}apps/${app}${server ? '.server' : ''}.js`],
    outfile,
    bundle: true,
    format: 'esm',
    platform: server ? 'node' : 'browser',
    target: 'es2022',
    alias: app === 'react18' ? react18 : {},
    conditions: ['production'],
    define: {'process.env.NODE_ENV': '"production"', __VUE_OPTIONS_API__: 'true', __VUE_PROD_DEVTOOLS__: 'false', __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true'},
    banner: server ? {js: "import {createRequire} from 'node:module'; const require = createRequire(import.meta.url);"} : {},
    plugins: [svelte(server ? 'server' : 'client')],
    logLevel: 'error',
  });
  return outfile;
}

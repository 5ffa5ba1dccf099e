/** `npm start`: builds, serves the demo, and builds and reloads the page again when a file in `src/` or `rules/` changes. */
import {watch} from 'node:fs';
import {build} from './build.mjs';
import {inRoot, root} from './shell.mjs';

/** Only what a host would put online: the rest of the repository is not served. */
function servePublicFolders(context, next) {
  if (/^\/(?:demo)?$/.test(context.path)) return context.redirect('/demo/');
  const path = decodeURIComponent(context.path);
  if (/^\/(?:demo|dist|__web-dev-server.*)\//.test(`${path}/`) && !path.includes('..')) return next();
  context.status = 404;
  return undefined;
}

/** A build that has problems is served as far as it got. */
const buildOnChange = {
  name: 'build-on-change',
  async serverStart({config}) {
    await build();
    console.log(`\nThe demo is at http://localhost:${config.port}/demo/`);
    let timer;
    let lastBuild = Promise.resolve();
    const rebuild = () => {
      lastBuild = lastBuild.then(() => build({quick: true})).catch((error) => console.error(error));
    };
    for (const folder of ['src', 'rules']) {
      watch(inRoot(folder), {recursive: true}, () => {
        clearTimeout(timer);
        timer = setTimeout(rebuild, 150);
      });
    }
  },
};

export default {
  rootDir: root,
  port: process.env.PORT ? Number(process.env.PORT) : undefined,
  watch: true,
  clearTerminalOnReload: false,
  middleware: [servePublicFolders],
  plugins: [buildOnChange],
};

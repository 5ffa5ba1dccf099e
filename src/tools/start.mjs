/** `npm start`: builds, serves the demo and builds again on every change. */
import {watch} from 'node:fs';
import {build} from './build.mjs';
import {inRoot, readArgs} from './shell.mjs';
import {serve} from './serve.mjs';

const made = /(^|[/\\])(built-in\.ts|locales[/\\])/;

async function listen(wanted) {
  for (let port = wanted; port < wanted + 20; port += 1) {
    try {
      return await serve({port});
    } catch (error) {
      if (error.code !== 'EADDRINUSE') throw error;
    }
  }
  return serve();
}

export async function main(argv) {
  const {options} = readArgs(argv);
  await build();
  const {url} = await listen(Number(options.port?.[0] ?? process.env.PORT ?? 8000));
  console.log(
    `\nThe demo is at ${url}/demo/\nIt is built again when a file in src/ or rules/ changes; reload the page then. Ctrl+C stops.`,
  );

  let timer;
  let going = false;
  let again = false;
  const rebuild = async () => {
    if (going) {
      again = true;
      return;
    }
    going = true;
    await build({quick: true}).catch((error) => console.error(error));
    going = false;
    if (again) {
      again = false;
      rebuild();
    }
  };
  for (const folder of ['src', 'rules']) {
    watch(inRoot(folder), {recursive: true}, (_, name) => {
      if (!name || (folder === 'src' && made.test(name))) return;
      clearTimeout(timer);
      timer = setTimeout(rebuild, 150);
    });
  }
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve(process.exit(0)));
    process.once('SIGTERM', () => resolve(process.exit(0)));
  });
}

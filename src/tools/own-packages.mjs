/** Test folders that bring packages of their own, so that the main install stays light. */
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {inRoot, must, run} from './shell.mjs';

/** Names of the folders in `test/compat/` with a `package.json` that has `script`. */
export function foldersWith(script) {
  return readdirSync(inRoot('test', 'compat')).filter((name) => {
    const path = inRoot('test', 'compat', name, 'package.json');
    return existsSync(path) && Boolean(JSON.parse(readFileSync(path, 'utf8')).scripts?.[script]);
  });
}

/** Installs what the folder's lock file says and runs the script in it, with `args`. */
export async function runIn(folder, script, args = []) {
  const cwd = inRoot('test', folder);
  const locked = existsSync(`${cwd}/package-lock.json`);
  if (!existsSync(`${cwd}/node_modules`))
    await must('npm', [locked ? 'ci' : 'install', '--no-audit', '--no-fund'], {cwd, quiet: true});
  return run('npm', ['run', '--silent', script, '--', ...args], {cwd});
}

/** The last plain `N passed, M failed` a command printed. */
export function lastCounts(output) {
  const [, passed, failed] = [...output.matchAll(/^(\d+) passed, (\d+) failed\s*$/gm)].at(-1) ?? [];
  return passed === undefined ? undefined : {passed: Number(passed), failed: Number(failed)};
}

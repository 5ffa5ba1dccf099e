/** The linters of `npm run lint` as one step of `npm test`. */
import {run} from './shell.mjs';

export async function lint() {
  const {code} = await run('npm', ['run', '--silent', 'lint']);
  return code === 0 ? [] : ['npm run lint found problems'];
}

/**
 * The one door to every tool: `node src/tools/run.mjs NAME`. It installs what is missing first, with plain Node,
 * and only then loads the tool, which may import packages.
 */
import {Failed} from './shell.mjs';
import {installPackages, nodeProblem} from './setup.mjs';

const tools = ['start', 'test', 'build', 'verify', 'docs', 'bench', 'screenshot'];
const [name = '', ...args] = process.argv.slice(2);

try {
  if (!tools.includes(name)) throw new Failed(`No tool "${name}". There are: ${tools.join(', ')}.`);
  const problem = nodeProblem();
  if (problem) throw new Failed(problem);
  installPackages();
  const {main} = await import(`./${name}.mjs`);
  process.exitCode = await main(args);
} catch (error) {
  console.error(error instanceof Failed ? `\n${error.message}` : error);
  process.exitCode = 1;
}

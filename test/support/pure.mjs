/** The pure rooms (pack, engine, flow) and the built-in pack, straight from the sources. Node reads the TypeScript through tsx: `node --import tsx --test FILE`. */
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const modules = [
  import('../../src/engine/index.ts'),
  import('../../src/flow/plan.ts'),
  import('../../src/flow/transition.ts'),
  import('../../src/flow/derive.ts'),
  import('../../src/flow/medicine.ts'),
  import('../../src/tools/join-pack.ts'),
  import('./random-answers.ts'),
];

/** What those modules export, and `pack`: the rules joined and checked. */
export async function loadPure() {
  const pure = Object.assign({}, ...(await Promise.all(modules)));
  const joined = await pure.joinPack(`${root}rules/running-back-pain`);
  const {pack, problems} = pure.checkPack(joined.pack);
  if (!pack) throw new Error(`the built-in pack cannot be read: ${problems.map(({message}) => message).join(' ')}`);
  return {...pure, pack};
}

/** What the package exports. Importing it has no side effect: `back-pain-checker/define.js` registers the elements. */
export {version} from './version.js';
export type * from './pack/types.js';
export type * from './engine/types.js';

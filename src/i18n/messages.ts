import type {en} from './en.js';

/** Every word the interface itself says, by key. English is the pattern: a key is added there, with its translation in each of `locales/`. */
export type Messages = {readonly [Key in keyof typeof en]: string};

import type {en} from './en.js';

/** All interface texts by key. English is the reference: a key is added there, with its translation in each of `locales/`. */
export type Messages = {readonly [Key in keyof typeof en]: string};

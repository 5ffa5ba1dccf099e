import {pack} from '#generated/pack/built-in-data.js';
import type {Pack} from './types.js';

/** The pack that comes with the checker, joined from `rules/running-back-pain/`. */
export const builtInPack = pack as Pack;

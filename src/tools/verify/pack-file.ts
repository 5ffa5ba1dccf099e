/** What can be said about a pack without a solver: its shape, that everything referred to is there, and that an overlay leaves the safety part alone. */
import {checkPack} from '../../pack/check.js';
import {layOverlay} from '../../pack/overlay.js';
import type {Pack} from '../../pack/types.js';

export interface Reading {
  /** The pack as the checker would use it; absent where it would be refused. */
  readonly pack?: Pack;
  /** One sentence for each thing that is wrong. */
  readonly problems: readonly string[];
}

/** Reads a pack, or an overlay (`extends`), as the checker itself would. */
export function readPack(value: unknown, base: Pack, file: string): Reading {
  const isOverlay = typeof value === 'object' && value !== null && 'extends' in value;
  const {pack, problems} = isOverlay ? layOverlay(base, value, file) : checkPack(value, file);
  const messages = problems.map(({message}) => message);
  return pack && !problems.some(({fatal}) => fatal) ? {pack, problems: messages} : {problems: messages};
}

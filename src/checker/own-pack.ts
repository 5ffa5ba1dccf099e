import {readPack} from '../pack/load.js';
import {layOverlay} from '../pack/overlay.js';
import {problem} from '../pack/problem.js';
import type {Problem} from '../pack/problem.js';
import type {Pack} from '../pack/types.js';
import {fetchPack} from './fetch-pack.js';

export interface Laid {
  readonly pack: Pack;
  readonly problems: readonly Problem[];
}

/** What a host's pack turned out to be. Without `lay` there is nothing to lay on ours, and the problems say why. */
export interface OwnPack {
  readonly lay?: (base: Pack) => Laid;
  readonly problems: readonly Problem[];
}

/**
 * Gets, reads and checks a host's own pack: an address, or the pack itself. Most pages have none, so this stands in a module of its own
 * beside the script, and is loaded only where `pack` asks for it.
 */
export async function ownPack(wanted: unknown, stop: AbortSignal): Promise<OwnPack> {
  if (typeof wanted !== 'string') return layer(wanted, 'pack');
  try {
    const {value, problems} = readPack(await fetchPack(wanted, stop), wanted);
    return problems.length ? {problems} : layer(value, wanted);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const message = `pack: ${wanted} cannot be used: ${why}. The built-in pack is used.`;
    return {
      problems: [
        problem('pack-unreachable', 'pack', {
          value: wanted,
          allowed: 'JSON of at most 1 MB, within 8 seconds',
          message,
        }),
      ],
    };
  }
}

const layer = (value: unknown, name: string): OwnPack => ({lay: (base) => layOverlay(base, value, name), problems: []});

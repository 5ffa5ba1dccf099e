import {problem} from '../pack/problem.js';
import type {Problem} from '../pack/problem.js';
import type {Pack} from '../pack/types.js';
import type {Language} from '../i18n/load.js';
import type {Laid, OwnPack} from './own-pack.js';

const none: OwnPack = {problems: []};

/** Where the pack comes from: the built-in one in the page's language, with the host's laid on it once that is there. The checker can be used meanwhile. */
export class PackSource {
  loading = false;

  /** The host's pack could not be had; the person is offered to try again. */
  failed = false;

  readonly #builtIn: Pack;
  readonly #changed: () => void;
  #wanted: unknown;
  #own = none;
  #stop = new AbortController();
  #last: {readonly language: Language; readonly own: OwnPack; readonly laid: Laid} | undefined;

  constructor(builtIn: Pack, changed: () => void) {
    this.#builtIn = builtIn;
    this.#changed = changed;
  }

  /** An address, or the pack itself; nothing: the built-in pack. */
  want(wanted: unknown): void {
    this.#wanted = wanted;
    this.#stop.abort();
    this.loading = this.failed = false;
    // One that stands goes on until the next one is there: what it said, an emergency even, must not go and come back.
    if (wanted === undefined || wanted === null || wanted === '') this.#own = none;
    else void this.#get(wanted);
  }

  again(): void {
    this.want(this.#wanted);
  }

  /** The pack to ask from now, in that language. The same object for the same question, so that what is worked out from it is kept. */
  in(language: Language): Laid {
    const own = this.#own;
    if (this.#last?.language !== language || this.#last.own !== own)
      this.#last = {language, own, laid: this.#lay(language, own)};
    return this.#last.laid;
  }

  #lay({locale, localise}: Language, {lay, problems}: OwnPack): Laid {
    const all: Problem[] = [...problems];
    let pack = this.#builtIn;
    if (localise) {
      const {pack: localised, missing} = localise(pack);
      pack = localised;
      if (missing.length)
        all.push(
          problem('missing-translation', 'lang', {
            value: locale,
            message: `lang: ${missing.length} texts of the pack are not in “${locale}”, such as ${missing[0]}. English stands in.`,
          }),
        );
    }
    if (!lay) return {pack, problems: all};
    const laid = lay(pack);
    this.failed = laid.problems.some(({fatal}) => fatal);
    return {pack: laid.pack, problems: [...all, ...laid.problems]};
  }

  /** What looks at a host's pack stands beside the script, where a host may have forgotten it. */
  async #get(wanted: unknown): Promise<void> {
    const {signal} = (this.#stop = new AbortController());
    this.loading = true;
    let own: OwnPack;
    try {
      const {ownPack} = await import('./own-pack.js');
      own = await ownPack(wanted, signal);
    } catch {
      const message =
        'pack: own-pack.js cannot be loaded from beside the script, so no pack of your own can be read. The built-in pack is used.';
      own = {problems: [problem('pack-unreachable', 'pack', {value: wanted, message})]};
    }
    if (signal.aborted) return;
    this.#own = own;
    this.failed = !own.lay;
    this.loading = false;
    this.#changed();
  }
}

import {readPack} from '../../pack/load.js';
import {localise} from '../../pack/locale.js';
import type {Translation} from '../../pack/locale.js';
import {layOverlay} from '../../pack/overlay.js';
import {problem} from '../../pack/problem.js';
import type {Problem} from '../../pack/problem.js';
import type {Pack} from '../../pack/types.js';
import type {Language} from '../../i18n/load.js';
import {fetchPack} from './fetch-pack.js';

interface Laid {
  readonly pack: Pack;
  readonly problems: readonly Problem[];
}

/** Where the pack comes from: the built-in one in the page's language, with the host's laid on it once that is there. The checker can be used meanwhile. */
export class PackSource {
  loading = false;

  /** The host's pack could not be had; the person is offered to try again. */
  failed = false;

  readonly #builtIn: Pack;
  readonly #changed: () => void;
  #wanted: unknown;
  /** What the host's pack turned out to be. */
  #overlay: {readonly value: unknown; readonly name: string} | undefined;
  /** What went wrong on the way to it. */
  #problems: readonly Problem[] = [];
  #stop = new AbortController();
  #last: {readonly language: Language; readonly overlay: unknown; readonly laid: Laid} | undefined;

  constructor(builtIn: Pack, changed: () => void) {
    this.#builtIn = builtIn;
    this.#changed = changed;
  }

  /** An address, or the pack itself; nothing: the built-in pack. */
  want(wanted: unknown): void {
    this.#wanted = wanted;
    this.#stop.abort();
    this.loading = this.failed = false;
    this.#problems = [];
    this.#overlay = undefined;
    if (wanted === undefined || wanted === null || wanted === '') return;
    if (typeof wanted === 'string') void this.#fetch(wanted);
    else this.#overlay = {value: wanted, name: 'pack'};
  }

  again(): void {
    this.want(this.#wanted);
  }

  /** The pack to ask from now, in that language. The same object for the same question, so that what is worked out from it is kept. */
  in(language: Language): Laid {
    const overlay = this.#overlay;
    if (this.#last?.language === language && this.#last.overlay === overlay) return {...this.#last.laid, problems: [...this.#last.laid.problems, ...this.#problems]};
    const problems: Problem[] = [];
    let pack = this.#builtIn;
    if (language.translation) {
      const localised = localise(pack, language.translation as Translation);
      pack = localised.pack;
      const {missing} = localised;
      if (missing.length) problems.push(problem('missing-translation', 'lang', {value: language.locale, message: `lang: ${missing.length} texts of the pack are not in “${language.locale}”, such as ${missing[0]}. English stands in.`}));
    }
    if (overlay) {
      const laid = layOverlay(pack, overlay.value, overlay.name);
      pack = laid.pack;
      problems.push(...laid.problems);
      this.failed = laid.problems.some(({fatal}) => fatal);
    }
    this.#last = {language, overlay, laid: {pack, problems}};
    return {pack, problems: [...problems, ...this.#problems]};
  }

  async #fetch(address: string): Promise<void> {
    const {signal} = (this.#stop = new AbortController());
    this.loading = true;
    try {
      const {value, problems} = readPack(await fetchPack(address, signal), address);
      if (signal.aborted) return;
      this.#problems = problems;
      if (problems.length) this.failed = true;
      else this.#overlay = {value, name: address};
    } catch (error) {
      if (signal.aborted) return;
      this.failed = true;
      const why = error instanceof Error ? error.message : String(error);
      const message = `pack: ${address} cannot be used: ${why}. The built-in pack is used.`;
      this.#problems = [problem('pack-unreachable', 'pack', {value: address, allowed: 'JSON of at most 1 MB, within 8 seconds', message})];
    }
    this.loading = false;
    this.#changed();
  }
}

import {problem} from '../pack/problem.js';
import type {Problem} from '../pack/problem.js';
import {problemTexts} from '../pack/problem-texts.js';
import type {Pack} from '../pack/types.js';
import type {Language} from '../i18n/load.js';
import type {Messages} from '../i18n/messages.js';
import {assertSameVersion} from '../version.js';
import type {EffectivePack, OwnPack} from './own-pack.js';

/** The pack and the words of the interface that are shown now. */
interface PackInUse extends EffectivePack {
  readonly messages: Messages;
}

const noOwnPack: OwnPack = {problems: []};

/** Provides the pack: the built-in one in the page's language, with the host's own applied to it once that has been loaded. The checker can be used meanwhile. */
export class PackLoader {
  isLoading = false;

  /** The host's pack could not be loaded; the person is offered to try again. */
  hasFailed = false;

  readonly #builtInPack: Pack;
  readonly #onLoad: () => void;
  #requested: readonly [pack: unknown, integrity?: unknown] = [undefined];
  #ownPack = noOwnPack;
  #abortController = new AbortController();
  #cached: {readonly language: Language; readonly ownPack: OwnPack; readonly effective: PackInUse} | undefined;

  constructor(builtInPack: Pack, onLoad: () => void) {
    this.#builtInPack = builtInPack;
    this.#onLoad = onLoad;
  }

  /**
   * @param pack - an address or the pack itself; nothing: the built-in pack
   * @param integrity - what the file at the address has to be
   */
  load(pack: unknown, integrity?: unknown): void {
    this.#requested = [pack, integrity];
    this.#abortController.abort();
    this.isLoading = this.hasFailed = false;
    // The previous own pack stays until the next one has been loaded: its advice, an emergency even, must not disappear and come back.
    if (pack === undefined || pack === null || pack === '') this.#ownPack = noOwnPack;
    else void this.#load(pack, integrity);
  }

  retry(): void {
    this.load(...this.#requested);
  }

  /** The pack to use now. The same object as long as nothing has changed, so that what is computed from it can be cached. */
  packIn(language: Language): PackInUse {
    const ownPack = this.#ownPack;
    if (this.#cached?.language !== language || this.#cached.ownPack !== ownPack)
      this.#cached = {language, ownPack, effective: this.#build(language, ownPack)};
    return this.#cached.effective;
  }

  #build(language: Language, {applyTo, problems}: OwnPack): PackInUse {
    const {messages} = language;
    const base = localize(this.#builtInPack, language);
    const applied = applyTo?.(base.pack);
    if (applied) this.hasFailed = applied.problems.some(({fatal}) => fatal);
    return {
      pack: applied?.pack ?? base.pack,
      messages: applied?.messages ? {...messages, ...applied.messages} : messages,
      problems: [...problems, ...base.problems, ...(applied?.problems ?? [])],
    };
  }

  async #load(pack: unknown, integrity: unknown): Promise<void> {
    const {signal} = (this.#abortController = new AbortController());
    this.isLoading = true;
    let ownPack: OwnPack;
    try {
      const {loadOwnPack} = assertSameVersion(await import('./own-pack.js'));
      ownPack = await loadOwnPack(pack, {builtIn: this.#builtInPack, integrity, signal});
    } catch {
      // The module is a file beside the script, which a host may have forgotten to copy, or an old one.
      const message = problemTexts.ownPackNotLoaded;
      ownPack = {problems: [problem('pack-unreachable', 'pack', {value: pack, message})]};
    }
    if (signal.aborted) return;
    this.#ownPack = ownPack;
    this.hasFailed = !ownPack.applyTo;
    this.isLoading = false;
    this.#onLoad();
  }
}

function localize(pack: Pack, {locale, localise}: Language): EffectivePack {
  if (!localise) return {pack, problems: []};
  const {pack: localized, missing} = localise(pack);
  const problems: Problem[] = missing.length
    ? [
        problem('missing-translation', 'lang', {
          value: locale,
          message: problemTexts.textsMissing(locale, missing),
        }),
      ]
    : [];
  return {pack: localized, problems};
}

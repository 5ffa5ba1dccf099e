import {toCanonicalTag} from '../i18n/load.js';
import type {ReactiveController, ReactiveControllerHost} from 'lit';

/**
 * The language of each document when the script first met it. Browser translators and language menus rewrite `<html lang>` in the middle of a visit,
 * and the country in it decides which emergency number is shown: so it is read once.
 */
const initialLanguages = new WeakMap<Document, string>();

/** What Chrome and the scripts of Google Translate put on `<html>`: then `lang` is the translator's, and says nothing about where the page is from. */
const TRANSLATED = /\btranslated-(?:ltr|rtl)\b/;

function initialLanguageOf(owner: Document): string {
  const page = owner.documentElement;
  const pageLanguage = !page || TRANSLATED.test(page.className) ? '' : page.lang;
  const language = initialLanguages.get(owner) ?? pageLanguage;
  initialLanguages.set(owner, language);
  return language;
}

if (typeof document !== 'undefined') initialLanguageOf(document);

const RIGHT_TO_LEFT = /^(?:ar|he|fa|ur)\b/;

/** Follows the `lang` and `dir` that apply to the element, live: its own, or those of the nearest ancestor, across shadow roots. */
export class HostLocale implements ReactiveController {
  /** BCP 47; empty where the page sets none. */
  lang = '';

  /**
   * The language tag whose country is used where `region` is not set: that of the nearest ancestor below `<html>` when the element was first connected,
   * else that of the document when the script ran. Determined once; later changes of `lang` do not affect it.
   */
  get regionLanguage(): string {
    return toCanonicalTag(this.#regionLanguage ?? '');
  }

  #regionLanguage: string | undefined;
  #hasDir = false;

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #observer: MutationObserver;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
    this.#observer = new MutationObserver(() => {
      this.#readAttributes();
      host.requestUpdate();
    });
  }

  hostConnected() {
    // Only the ancestors themselves are observed: changes elsewhere in the page cost nothing.
    for (const element of this.#ancestors())
      this.#observer.observe(element, {attributes: true, attributeFilter: ['lang', 'dir']});
    this.#readAttributes();
    this.#regionLanguage ??= this.#readRegionLanguage();
    this.#host.requestUpdate();
  }

  hostDisconnected() {
    this.#observer.disconnect();
  }

  /** The direction of the script of `locale`, where the page does not set one. */
  directionFor(locale: string): 'rtl' | undefined {
    return !this.#hasDir && RIGHT_TO_LEFT.test(locale) ? 'rtl' : undefined;
  }

  #readAttributes() {
    const ancestors = [...this.#ancestors()];
    this.lang = ancestors.find((element) => element.hasAttribute('lang'))?.getAttribute('lang') ?? '';
    this.#hasDir = ancestors.some((element) => element.hasAttribute('dir'));
  }

  #readRegionLanguage(): string {
    const owner = this.#host.ownerDocument;
    const nearest = [...this.#ancestors()].find((element) => element.hasAttribute('lang'));
    const isInsidePage = nearest !== undefined && nearest !== owner.documentElement;
    return isInsidePage ? (nearest.getAttribute('lang') ?? '') : initialLanguageOf(owner);
  }

  /** The element itself and all elements around it, through shadow roots. */
  *#ancestors(): Generator<Element> {
    let node: Node | null = this.#host;
    while (node) {
      // `nodeType` and not `instanceof`: in a frame that the element was moved into, every class is a different one.
      if (node.nodeType === Node.ELEMENT_NODE) yield node as Element;
      node = node.nodeType === Node.DOCUMENT_FRAGMENT_NODE ? (node as ShadowRoot).host : node.parentNode;
    }
  }
}

import {adoptStyles} from 'lit';
import type {Step} from '../flow/types.js';
import {allStyles} from '../screens/all.styles.js';

/** Which style sheets the shadow root has adopted: those of the first screens from the beginning, all others before a later screen is reported. */
export class StyleSheets {
  #hasAdoptedAll = false;
  #productSheet: CSSStyleSheet | undefined;
  #productRule = '';

  /** Call this before dispatching an event about a screen, so that the emergency screen is styled whatever a listener does. */
  adoptFor(step: Step, root: ShadowRoot): void {
    const hasStyles = this.#hasAdoptedAll || step === 'start' || step === 'question';
    // A sheet made in this document cannot be adopted in another one; `adoptAnew` has taken care of an element that came back from there.
    if (hasStyles || root.ownerDocument !== document) return;
    adoptStyles(root, allStyles);
    this.#hasAdoptedAll = true;
  }

  /**
   * Of the products shows those for one of these contributors, and those for everyone. A rule of ours hides the others,
   * so that the page's own elements are not touched. Call this after `adoptFor`.
   */
  showProductsFor(contributorIds: readonly string[], root: ShadowRoot): void {
    const {defaultView} = root.ownerDocument;
    const isOther = contributorIds.map((id) => `:not([contributor~="${CSS.escape(id)}"])`).join('');
    const rule = `slot[name=products]::slotted([contributor]:not([contributor=""])${isOther}){display:none!important}`;
    const isAdopted = this.#productSheet !== undefined && root.adoptedStyleSheets.includes(this.#productSheet);
    if (!defaultView || (isAdopted && rule === this.#productRule)) return;
    const others = root.adoptedStyleSheets.filter((sheet) => sheet !== this.#productSheet);
    this.#productSheet = new defaultView.CSSStyleSheet();
    this.#productSheet.replaceSync(rule);
    this.#productRule = rule;
    root.adoptedStyleSheets = [...others, this.#productSheet];
  }

  /** Adopted style sheets do not follow an element into another document: makes them anew in the document where `root` is now. */
  adoptAnew(root: ShadowRoot): ShadowRoot {
    const {defaultView} = root.ownerDocument;
    if (!defaultView) return root;
    root.adoptedStyleSheets = allStyles.map(({cssText}) => {
      const sheet = new defaultView.CSSStyleSheet();
      sheet.replaceSync(cssText);
      return sheet;
    });
    this.#hasAdoptedAll = true;
    return root;
  }
}

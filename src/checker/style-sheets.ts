import {adoptStyles} from 'lit';
import type {Step} from '../flow/types.js';
import {allStyles} from '../screens/all.styles.js';

/** Which style sheets the shadow tree wears: those of the first screens from the beginning, all others when a later screen is there. */
export class Wardrobe {
  #whole = false;

  /** To be called before the page hears of the screen: whatever it does then, an emergency looks like one. */
  dress(tree: ShadowRoot, step: Step): void {
    // A sheet made here must not be worn in another document; whoever comes out of one has been dressed anew.
    if (this.#whole || step === 'start' || step === 'question' || tree.ownerDocument !== document) return;
    adoptStyles(tree, allStyles);
    this.#whole = true;
  }

  /** Adopted style sheets do not follow an element into another document: makes them anew there. */
  move(tree: ShadowRoot): ShadowRoot {
    const {defaultView} = tree.ownerDocument;
    if (!defaultView) return tree;
    tree.adoptedStyleSheets = allStyles.map(({cssText}) => {
      const sheet = new defaultView.CSSStyleSheet();
      sheet.replaceSync(cssText);
      return sheet;
    });
    this.#whole = true;
    return tree;
  }
}

import type {CSSResult} from 'lit';

/** Adopted style sheets do not follow an element into another document: makes them anew there. */
export function adopt(tree: ShadowRoot, styles: readonly CSSResult[]): void {
  const {defaultView} = tree.ownerDocument;
  if (!defaultView) return;
  tree.adoptedStyleSheets = styles.map(({cssText}) => {
    const sheet = new defaultView.CSSStyleSheet();
    sheet.replaceSync(cssText);
    return sheet;
  });
}

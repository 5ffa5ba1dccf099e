import {css} from 'lit';

/**
 * Hosts write commercial children with `hidden`, so that they stay hidden without the script. An open slot overrides that here, with an important rule (the inner tree's wins
 * over the page's): the child itself is not touched.
 * What is advertised is boxed in: paint containment clips whatever a card does to reach out (fixed, negative margins, transforms), so it cannot cover the label,
 * and the label, outside of the box, has its own colors and size and no part.
 */
export const slots = css`
  ::slotted([hidden]) {
    display: block !important;
  }
  ::slotted(img) {
    max-inline-size: 100%;
  }
  /* What a page puts in may be a word or a picture, on which a margin of its own would do nothing. */
  .head slot,
  .talk slot,
  .contributor slot,
  bpc-result > slot {
    display: block;
  }
  .talk slot,
  .contributor slot {
    margin-block: var(--_gap);
  }
  bpc-result > slot {
    margin-block-start: var(--_gap-large);
  }
  .ad {
    position: relative;
    isolation: isolate;
    margin-block: 24px;
    padding: 12px;
    border: 1px solid #6a7c82;
    border-radius: 10px;
  }
  .ad-label {
    position: relative;
    z-index: 1;
    display: block !important;
    min-inline-size: 12em !important;
    margin: 0 0 8px !important;
    font: 600 max(14px, 0.875em) / 1.5 system-ui, sans-serif !important;
    letter-spacing: normal !important;
    color: #14262b !important;
    color: light-dark(#14262b, #e9f1f2) !important;
    background: #fff !important;
    background: light-dark(#fff, #11191c) !important;
    visibility: visible !important;
    opacity: 1 !important;
  }
  .ad-box {
    contain: layout paint style;
    isolation: isolate;
    z-index: 0;
  }
`;

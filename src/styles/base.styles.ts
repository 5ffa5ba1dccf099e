import {css} from 'lit';

/** The frame around every screen, and what the page's own inherited styles must not do to it. */
export const base = css`
  :host {
    display: block;
    min-inline-size: 0;
    max-inline-size: 100%;
  }
  :host([hidden]),
  :host([popover]:not(:popover-open)) {
    display: none;
  }
  /*
   * Of what a page sets for its text, only what is its to choose gets in: type, spacing, color scheme, and whether the element shows and can be pressed.
   * Direction is not part of "all". It has no specificity, so that every other rule wins.
   */
  :where(.base) {
    all: initial;
    color-scheme: inherit;
    visibility: inherit;
    pointer-events: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
  }
  .base {
    /* The sizes of text and of gaps, beside 1em and --_space: all styles of the screens use these. */
    --_font-small: 0.9em;
    --_font-large: 1.2em;
    --_font-title: clamp(1.5em, 1.2em + 1.4cqi, 1.75em);
    --_gap-small: calc(var(--_space) * 1.5);
    --_gap: calc(var(--_space) * 2);
    --_gap-large: calc(var(--_space) * 2.5);
    display: block;
    container: bpc / inline-size;
    /* The preferred width where the container measures its content, such as in a flex row: never wider than a phone. */
    contain-intrinsic-inline-size: min(36em, 100vw - 48px);
    max-inline-size: var(--_max-width);
    margin-inline: auto;
    color: var(--_text);
    font-family: var(--_font);
    font-size: var(--_font-size);
    line-height: 1.5;
    /* A page against copying must not keep a phone number or a plan from being copied, nor in Safari a field from being filled in. */
    -webkit-user-select: text;
    user-select: text;
    /* No line of one word at the end, such as an emergency number. */
    text-wrap: pretty;
    /* Not "break-word": a long word may also break where it would keep a flex row wide. */
    overflow-wrap: anywhere;
    -webkit-text-size-adjust: 100%;
    -webkit-tap-highlight-color: transparent;
  }
  .fixed {
    max-inline-size: 44em;
    font: 400 medium / 1.5 system-ui, sans-serif;
  }
  .frame {
    position: relative;
    isolation: isolate;
    box-sizing: border-box;
    padding: clamp(12px, 8cqi - 16px, 40px);
    background: var(--_surface);
    border-radius: calc(var(--_radius) * 1.4);
    /* They draw nothing: the contrast check reads their computed values. */
    outline: 0 none var(--_accent);
    column-rule-color: var(--_on-accent);
  }
  /* The part that a page may style stays behind the text, whatever the page's styles are: it cannot cover the emergency panel or "Advertisement". */
  .skin {
    position: absolute !important;
    z-index: -1 !important;
    inset: 0;
    contain: layout paint style !important;
    pointer-events: none;
    border: 1px solid var(--_border);
    border-radius: inherit;
  }
  .frame *,
  .frame ::before,
  .frame ::after {
    box-sizing: border-box;
    /* A focused element, also after Shift+Tab, scrolls clear of a page's sticky header. */
    scroll-margin-block: var(--_scroll-margin);
  }
  h2,
  h3,
  h4,
  p,
  ul,
  ol,
  dl,
  dd,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  h2,
  h3,
  h4 {
    font-family: var(--_heading-font);
    font-weight: 650;
    line-height: 1.25;
  }
  h2 {
    font-size: var(--_font-title);
    letter-spacing: -0.01em;
  }
  h3 {
    font-size: var(--_font-large);
  }
  h4 {
    font-size: 1em;
  }
  /* A heading gets focus only so that screen readers continue from there. */
  h2:focus,
  h3:focus {
    outline: none;
  }
  a {
    color: var(--_accent);
    text-underline-offset: 0.2em;
  }
  .stack {
    display: flex;
    flex-direction: column;
    gap: var(--_gap);
  }
  .muted {
    color: var(--_muted);
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    /* The last one in the checker would otherwise stand 1 px below it: enough for a scroll bar in a frame or a scrolling column. */
    margin-block-start: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  [hidden] {
    display: none !important;
  }
  :focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
    border-radius: 4px;
  }
  .strip {
    margin-block-end: var(--_gap);
    padding-block-end: var(--_gap-small);
    border-block-end: 1px solid var(--_border);
    font-weight: 600;
  }
  .notice {
    margin-block-end: var(--_gap);
    padding: var(--_gap-small) var(--_gap);
    background: var(--_raised);
    border-inline-start: 4px solid var(--_control);
    border-radius: 4px;
  }
  /* Whatever a page puts there, or does to a part, stays behind the emergency panel. */
  .head,
  .foot,
  .top {
    isolation: isolate;
  }
  .head slot {
    margin-block-end: var(--_gap);
  }
  .foot {
    display: flex;
    flex-direction: column;
    gap: var(--_space);
    margin-block-start: calc(var(--_space) * 4);
    padding-block-start: var(--_gap);
    border-block-start: 1px solid var(--_border);
    color: var(--_muted);
    font-size: var(--_font-small);
  }
  /* The default gap; a page's own rule for its children overrides it. */
  .foot ::slotted(*) {
    margin-block: 0;
  }
  .step {
    display: block;
  }
  /* In print: dark text on white, no controls, and no page break inside a box. */
  @media print {
    .base {
      color-scheme: light;
      font-size: 10pt;
    }
    .frame {
      padding: 0;
    }
    .skin,
    .frame :is(.top, .actions, button) {
      display: none;
    }
    h3,
    h4 {
      break-after: avoid;
    }
    li {
      break-inside: avoid;
    }
  }
`;

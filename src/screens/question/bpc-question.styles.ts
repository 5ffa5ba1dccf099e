import {css} from 'lit';

/**
 * The box around a choice is drawn by the text's own `::before`, next to the input: a tick then restyles two elements,
 * where `:has()` on the label would make the browser look through the list.
 */
export const questionStyles = css`
  .top {
    display: grid;
    grid-template-columns: auto 1fr;
    align-items: center;
    gap: 0 var(--_gap);
    min-block-size: 44px;
    margin-block: calc(var(--_space) * -1) var(--_gap-small);
  }
  .top bpc-progress {
    display: contents;
  }
  .stage {
    grid-column: 2;
    display: flex;
    gap: 6px;
    align-items: center;
    justify-self: end;
    color: var(--_muted);
    font-size: var(--_font-small);
    font-weight: 600;
  }
  .stage .icon {
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    color: var(--_accent);
  }
  .stage-bar {
    grid-column: 1 / -1;
    display: flex;
    gap: 4px;
  }
  .stage-bar i {
    flex: 1;
    block-size: 4px;
    background: var(--_border);
    border-radius: 2px;
  }
  .stage-bar .reached {
    background: var(--_accent);
  }
  .help,
  .hint {
    margin-block-start: var(--_space);
    color: var(--_muted);
  }
  .error {
    margin-block: var(--_gap-small);
    padding-inline-start: var(--_gap-small);
    border-inline-start: 4px solid currentcolor;
    color: var(--_error);
    font-weight: 600;
  }
  .options {
    display: flex;
    flex-direction: column;
    gap: var(--_space);
    margin-block-start: var(--_gap);
  }
  .group {
    margin-block-start: var(--_space);
    color: var(--_muted);
    font-weight: 600;
  }
  .option {
    position: relative;
    isolation: isolate;
    display: flex;
    gap: var(--_gap-small);
    align-items: flex-start;
    min-block-size: 52px;
    padding: 14px 16px;
    cursor: pointer;
  }
  .option > span {
    flex: 1;
    min-inline-size: 0;
  }
  /* The next option that takes the focus scrolls clear of it: the scroll margin is larger than the bar. */
  @container bpc (max-width: 26em) {
    @media (min-height: 32em) {
      bpc-question > .actions {
        position: sticky;
        inset-block-end: 0;
        z-index: 1;
        margin-block-start: var(--_gap);
        padding-block: var(--_gap-small);
        background: var(--_surface);
        border-block-start: 1px solid var(--_border);
      }
    }
  }
  .option > span > strong {
    font-weight: 650;
  }
  .option .detail {
    color: var(--_muted);
  }
  .option > span::before {
    content: '';
    position: absolute;
    inset: 0;
    z-index: -1;
    background: var(--_raised);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  .option > input:checked + span::before {
    background: color-mix(in srgb, var(--_accent) 16%, var(--_surface));
    border-color: var(--_accent);
    /* Not a thicker border: selecting an option must not cause layout. */
    box-shadow: inset 0 0 0 2px var(--_accent);
  }
  .option > input:focus-visible {
    outline: none;
  }
  .option > input:focus-visible + span::before {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  @media (hover: hover) {
    .option:hover > span::before {
      border-color: var(--_accent);
    }
  }
  .apart {
    margin-block-start: var(--_gap);
    padding-block-start: var(--_gap);
    border-block-start: 1px solid var(--_border);
  }
  /* The question mark stands in the box of the option, beside its label. */
  .choice {
    position: relative;
  }
  .choice:has(> .check) > .option {
    padding-inline-end: 52px;
  }
  .check > summary {
    position: absolute;
    inset-block-start: 0;
    inset-inline-end: 0;
    display: grid;
    place-items: center;
    inline-size: 52px;
    block-size: 52px;
  }
  .check > summary::before {
    content: '?';
    display: grid;
    place-items: center;
    inline-size: 26px;
    block-size: 26px;
    border: 2px solid var(--_accent);
    border-radius: 50%;
    rotate: none !important;
  }
  .check > summary:dir(rtl)::before {
    content: '\\61f';
  }
  .check > summary:focus-visible {
    outline-offset: -6px;
    border-radius: 50%;
  }
  .check > div {
    margin-block: 4px var(--_space);
    border-color: var(--_accent);
  }
  .check .option {
    min-block-size: 44px;
    margin-inline-start: -8px;
    padding: 10px 8px;
  }
  .check .option > input:not(:checked) + span::before {
    background: none;
    border-color: transparent;
  }
  .number {
    flex-flow: row wrap;
    align-items: center;
  }
  .scale {
    display: grid;
    /* Eleven in one row where the frame is as wide as it gets; 4, 4 and 3 on a phone. */
    grid-template-columns: repeat(auto-fill, minmax(49px, 1fr));
  }
  .scale .option {
    flex-direction: column;
    align-items: center;
    gap: 2px;
    padding: 10px 4px;
  }
  details.why {
    font-size: var(--_font-small);
  }
  .sure {
    padding: var(--_gap);
    background: var(--_raised);
    border: 2px solid var(--_control);
    border-radius: var(--_radius);
  }
  @media (forced-colors: active) {
    .option > input:checked + span::before {
      border: 3px solid Highlight;
    }
    .stage-bar i {
      border: 1px solid CanvasText;
    }
    .stage-bar .reached {
      background: Highlight;
      forced-color-adjust: none;
    }
  }
`;

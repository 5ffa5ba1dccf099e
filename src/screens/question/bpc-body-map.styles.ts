import {css} from 'lit';

/**
 * Color, hatching and outline: what is selected shows in each of them alone. Nothing mirrors in right-to-left: left stays the person's left.
 * From 294 pixels of width on, every area that takes a tap is at least 44 pixels each way.
 */
export const bodyMapStyles = css`
  .map {
    display: grid;
    gap: var(--_gap);
    margin-block-start: var(--_gap);
  }
  .map .options {
    margin: 0;
  }
  .sides {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    margin-block-end: var(--_space);
    padding-inline-start: var(--_space);
    border-inline-start: 3px solid var(--_accent);
  }
  .sides legend {
    padding: 0;
    color: var(--_muted);
    font-size: var(--_font-small);
  }
  .sides .option {
    flex: 1 1 auto;
    gap: 4px;
    min-block-size: 44px;
    padding: 10px 8px;
  }
  .drawing {
    align-self: start;
    inline-size: 100%;
    max-inline-size: 20em;
    margin-inline: auto;
    text-align: center;
  }
  .drawing svg {
    display: block;
    inline-size: 100%;
    color: var(--_accent);
    touch-action: manipulation;
    -webkit-tap-highlight-color: transparent;
  }
  .views {
    display: grid;
    grid-template-columns: 1fr 1fr;
    margin: 0 0 4px;
    font-size: var(--_font-small);
    color: var(--_muted);
    direction: ltr;
  }
  .ticked {
    min-block-size: 3em;
    margin-block-start: var(--_space);
    font-size: var(--_font-small);
  }
  .skin {
    fill: color-mix(in srgb, var(--_text) 11%, var(--_surface));
    stroke: color-mix(in srgb, var(--_text) 34%, var(--_surface));
    stroke-linejoin: round;
  }
  .shade {
    fill: none;
    stroke: var(--_text);
    stroke-opacity: 0.05;
    stroke-width: 12;
  }
  .hair {
    fill: color-mix(in srgb, var(--_text) 30%, var(--_surface));
  }
  .line {
    fill: none;
    stroke: color-mix(in srgb, var(--_text) 30%, var(--_surface));
    stroke-width: 1.2;
    stroke-linecap: round;
  }
  .zone {
    stroke: color-mix(in srgb, var(--_accent) 55%, var(--_surface));
    stroke-width: 1;
    cursor: pointer;
  }
  .zone[data-hot] {
    stroke: var(--_accent);
  }
  .zone[data-hot] .shape {
    fill: color-mix(in srgb, var(--_accent) 55%, var(--_surface));
  }
  .zone[data-on] {
    stroke: color-mix(in srgb, var(--_accent) 60%, var(--_text));
    stroke-width: 2;
  }
  .zone[data-on] .shape {
    fill: var(--_accent);
  }
  .area {
    fill: none;
    stroke: none;
    pointer-events: all;
  }
  .shape,
  .hatch {
    pointer-events: none;
  }
  .hatch {
    visibility: hidden;
    stroke: none;
  }
  .zone[data-on] .hatch,
  .zone[data-half] .hatch {
    visibility: visible;
  }
  #bpc-hatch path {
    fill: none;
    stroke: var(--_surface);
    stroke-width: 2;
    opacity: 0.7;
  }
  .option[data-hot] > span::before {
    border-color: var(--_accent);
  }
  @container bpc (min-width: 40em) {
    .map {
      grid-template-columns: minmax(0, 1fr) minmax(294px, 19em);
    }
    /* Three sides fit in one row beside the drawing, in every language. */
    .sides .option {
      padding-inline: 4px;
    }
    .map .options {
      grid-area: 1 / 1;
    }
    .drawing {
      position: sticky;
      inset-block-start: 12px;
      grid-area: 1 / 2;
    }
  }
  @media (forced-colors: active) {
    .drawing svg {
      forced-color-adjust: none;
    }
    .skin,
    .hair {
      fill: Canvas;
      stroke: CanvasText;
    }
    .shade {
      stroke: none;
    }
    .line {
      stroke: CanvasText;
      stroke-width: 0.6;
    }
    .zone,
    .zone .shape,
    .zone[data-hot] .shape {
      fill: Canvas;
      stroke: CanvasText;
    }
    .zone[data-hot] .shape {
      stroke: Highlight;
      stroke-width: 3;
    }
    .zone[data-on] .shape {
      fill: Highlight;
      stroke: CanvasText;
      stroke-width: 2;
    }
    #bpc-hatch path {
      stroke: Canvas;
      opacity: 1;
    }
    .zone[data-half] .shape {
      fill: GrayText;
    }
  }
  @media print {
    .drawing {
      print-color-adjust: exact;
    }
  }
`;

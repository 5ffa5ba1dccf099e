import {css} from 'lit';

/** Colour, hatching and outline: what is ticked shows in each of them alone. Nothing mirrors in right-to-left: left stays the person's left. */
export const bodyMapStyles = css`
  .map {
    display: grid;
    gap: calc(var(--_space) * 2);
    margin-block-start: calc(var(--_space) * 2);
  }
  .map .options {
    margin: 0;
  }
  .drawing {
    align-self: start;
    text-align: center;
  }
  .drawing svg {
    display: block;
    inline-size: 100%;
    max-inline-size: 18em;
    margin: var(--_space) auto 0;
    touch-action: manipulation;
  }
  .drawing text {
    fill: var(--_muted);
    font-size: 14px;
    text-anchor: middle;
  }
  .ticked {
    min-block-size: 3em;
    font-size: 0.9em;
  }
  .skin {
    fill: color-mix(in srgb, var(--_accent) 14%, var(--_surface));
  }
  .zone {
    fill: color-mix(in srgb, var(--_accent) 28%, var(--_surface));
    stroke: var(--_surface);
    stroke-width: 2;
    stroke-linejoin: round;
    cursor: pointer;
  }
  .zone[data-hot] {
    fill: color-mix(in srgb, var(--_accent) 48%, var(--_surface));
  }
  .zone[data-on] {
    fill: var(--_accent);
  }
  .hatch {
    visibility: hidden;
    pointer-events: none;
    stroke: none;
  }
  .zone[data-on] .hatch,
  .zone[data-half] .hatch {
    visibility: visible;
  }
  #bpc-hatch path {
    fill: none;
    stroke: var(--_surface);
    stroke-width: 2.5;
  }
  .option[data-hot] > span::before {
    border-color: var(--_accent);
  }
  @container bpc (min-width: 40em) {
    .map {
      grid-template-columns: minmax(0, 1fr) minmax(220px, 17em);
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
    .skin {
      fill: Canvas;
      stroke: GrayText;
    }
    .zone {
      fill: Canvas;
      stroke: CanvasText;
    }
    .zone[data-hot] {
      stroke-width: 4;
    }
    .zone[data-on] {
      fill: Highlight;
    }
    #bpc-hatch path {
      stroke: CanvasText;
    }
    .drawing text {
      fill: CanvasText;
    }
  }
  @media print {
    .drawing {
      print-color-adjust: exact;
    }
  }
`;

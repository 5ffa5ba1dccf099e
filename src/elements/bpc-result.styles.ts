import {css} from 'lit';

/** The result reads as one calm page: a card that says what to do, then parts in the order they are needed. */
export const resultStyles = css`
  bpc-result,
  bpc-consult,
  bpc-medicine {
    display: block;
  }
  bpc-result ul {
    padding-inline-start: 1.25em;
    list-style: disc;
  }
  .part > details + details {
    margin-block-start: 0;
    border-block-start: 1px solid var(--_border);
  }
  bpc-result li + li {
    margin-block-start: calc(var(--_space) * 0.75);
  }
  .care {
    --_level: var(--_self-care);
    overflow: clip;
    border: 2px solid var(--_level);
    border-radius: var(--_radius);
  }
  .care.urgent {
    --_level: var(--_urgent);
  }
  .care.non-urgent {
    --_level: var(--_non-urgent);
  }
  .band {
    padding: calc(var(--_space) * 2) calc(var(--_space) * 2.5);
    color: var(--_surface);
    background: var(--_level);
  }
  .level {
    display: table;
    margin-block-end: 10px;
    padding: 3px 12px;
    font-size: max(0.6em, 15px);
    font-weight: 700;
    border: 2px solid currentcolor;
    border-radius: 99px;
  }
  .soon {
    margin-block-start: var(--_space);
    font-size: 1.1em;
    font-weight: 600;
  }
  .care-body {
    display: grid;
    gap: calc(var(--_space) * 1.5);
    padding: calc(var(--_space) * 2) calc(var(--_space) * 2.5);
  }
  .part {
    margin-block-start: calc(var(--_space) * 4.5);
  }
  .part > h3 {
    margin-block-end: calc(var(--_space) * 1.5);
    font-size: 1.25em;
  }
  .part > * + * {
    margin-block-start: calc(var(--_space) * 1.5);
  }
  .part > h4 {
    margin-block-start: calc(var(--_space) * 2.5);
  }
  .part h4 + p {
    margin-block-start: 2px;
  }
  .small {
    margin-block-start: var(--_space);
    font-size: 0.9em;
  }
  .talk {
    margin-block-start: calc(var(--_space) * 2.5);
    padding: calc(var(--_space) * 2.5);
    background: var(--_raised);
    border-radius: var(--_radius);
  }
  .said {
    margin-block-start: var(--_space);
    color: var(--_muted);
  }
  bpc-result .quotes {
    display: grid;
    gap: 6px;
    margin-block-start: 6px;
    padding: 0;
    list-style: none;
  }
  .quotes li {
    margin: 0;
    padding: 6px 14px;
    background: var(--_raised);
    border-inline-start: 3px solid var(--_accent);
    border-radius: 4px;
  }
  .net {
    display: grid;
    gap: calc(var(--_space) * 1.25);
    padding: calc(var(--_space) * 2) calc(var(--_space) * 2.5);
    background: var(--_raised);
    border: 1px solid var(--_border);
    border-inline-start: 6px solid var(--_error);
    border-radius: calc(var(--_radius) * 0.6);
  }
  .net li::marker {
    color: var(--_error);
  }
  bpc-result .cards {
    display: grid;
    gap: calc(var(--_space) * 1.5);
    padding: 0;
    list-style: none;
  }
  .cards > li {
    margin: 0;
    padding: calc(var(--_space) * 2);
    background: var(--_raised);
    border-radius: var(--_radius);
  }
  .how-sure {
    display: flex;
    gap: 10px;
    align-items: center;
    margin-block: 2px 6px;
    color: var(--_muted);
    font-size: 0.9em;
  }
  .bars {
    display: flex;
    gap: 3px;
  }
  .bars i {
    inline-size: 18px;
    block-size: 8px;
    border: 1px solid var(--_control);
    border-radius: 2px;
  }
  .bars [data-on] {
    background: var(--_accent);
    border-color: var(--_accent);
    print-color-adjust: exact;
  }
  bpc-result .timeline,
  bpc-result .ladder {
    padding: 0;
    list-style: none;
  }
  .timeline > li {
    position: relative;
    padding-block-end: calc(var(--_space) * 2.5);
    padding-inline-start: 32px;
  }
  bpc-result .timeline > li {
    margin: 0;
  }
  .timeline > li::before {
    content: '';
    position: absolute;
    inset-block: 10px -10px;
    inset-inline-start: 8px;
    border-inline-start: 2px solid var(--_border);
  }
  .timeline > li:last-child::before {
    display: none;
  }
  .timeline > li::after {
    content: '';
    position: absolute;
    inset-block-start: 4px;
    inset-inline-start: 0;
    inline-size: 18px;
    block-size: 18px;
    background: var(--_surface);
    border: 4px solid var(--_accent);
    border-radius: 50%;
  }
  .timeline h4 {
    margin-block-end: 6px;
    font-size: 1.08em;
  }
  .ladder {
    margin-block: var(--_space);
  }
  bpc-result .ladder li {
    display: flex;
    gap: 16px;
    align-items: flex-start;
    margin: 0;
  }
  .ladder li > div {
    padding-block: 12px;
  }
  /* Rails and a rung; the number stands between them. */
  .rung {
    flex: none;
    align-self: stretch;
    display: grid;
    place-items: center;
    inline-size: 52px;
    font-size: 1.2em;
    font-weight: 700;
    color: var(--_accent);
    border: solid var(--_control);
    border-width: 0 4px 4px;
  }
  [data-start] > .rung {
    background: color-mix(in srgb, var(--_accent) 18%, var(--_surface));
    border-block-start: 4px solid var(--_control);
  }
  .exercise em,
  .start-here {
    margin-inline-end: 6px;
  }
  .start-here {
    padding: 1px 8px;
    font-size: 0.9em;
    font-weight: 600;
    color: var(--_on-accent);
    background: var(--_accent);
    border-radius: 99px;
  }
  .sign {
    margin-block-end: calc(var(--_space) * 1.5);
    font-weight: 600;
  }
  .exercise {
    display: flex;
    gap: calc(var(--_space) * 2);
    align-items: flex-start;
  }
  .exercise > div {
    flex: 1;
    min-inline-size: 0;
  }
  .figure {
    flex: none;
    inline-size: 84px;
    fill: none;
    stroke: var(--_text);
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .figure .head {
    stroke-width: 7;
  }
  .figure .floor {
    stroke: var(--_control);
    stroke-width: 1;
  }
  .answers > div {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 2px 16px;
    padding-block: var(--_space);
    border-block-start: 1px solid var(--_border);
  }
  .answers dt {
    grid-column: 1 / -1;
    color: var(--_muted);
  }
  .print-frame {
    position: absolute;
    inset-block-end: 0;
    inline-size: 1px;
    block-size: 1px;
    border: 0;
    opacity: 0;
    pointer-events: none;
  }
  .text-dialog {
    inline-size: min(40em, 92vw);
    padding: calc(var(--_space) * 3);
    color: var(--_text);
    background: var(--_surface);
    border: 2px solid var(--_control);
    border-radius: var(--_radius);
  }
  .text-dialog:not([open]) {
    display: none;
  }
  .raw {
    overflow-x: auto;
    max-block-size: 20em;
    font-size: 0.85em;
  }
  .summary,
  .text-dialog textarea {
    inline-size: 100%;
    padding: 12px;
    font: inherit;
    font-size: max(0.95em, 16px);
    white-space: pre-wrap;
    color: inherit;
    background: var(--_raised);
    border: 1px solid var(--_control);
    border-radius: calc(var(--_radius) * 0.6);
  }
  @container bpc (max-width: 26em) {
    .figure {
      inline-size: 64px;
    }
  }
  @media (forced-colors: active) {
    .bars [data-on] {
      background: CanvasText;
      forced-color-adjust: none;
    }
    .figure {
      stroke: CanvasText;
    }
    .start-here {
      border: 1px solid;
    }
  }
  /* The page is printed as it is, with us in it: no buttons, nothing cut in two. */
  @media print {
    bpc-result :is(.top, .actions, button, .figure) {
      display: none;
    }
    .care,
    .net,
    .cards > li,
    .timeline li {
      break-inside: avoid;
    }
    .band {
      color: var(--_text);
      background: none;
    }
  }
`;

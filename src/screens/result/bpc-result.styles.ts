import {css} from 'lit';

/** The result is one page: a card with what to do, then sections in the order they are needed. */
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
  bpc-result :not(.bare) > li + li {
    margin-block-start: 6px;
  }
  bpc-result .bare {
    padding: 0;
    list-style: none;
  }
  .card {
    padding: var(--_gap-small);
    background: var(--_raised);
    border-radius: var(--_radius);
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
  .care > * {
    padding: var(--_gap-small);
  }
  .band {
    color: var(--_surface);
    background: var(--_level);
  }
  .level {
    display: block;
    inline-size: fit-content;
    margin-block-end: 10px;
    padding: 3px 12px;
    font-size: max(0.6em, 15px);
    border: 2px solid;
    border-radius: 99px;
  }
  .soon {
    margin-block-start: var(--_space);
    font-size: var(--_font-large);
    font-weight: 600;
  }
  .part {
    margin-block-start: var(--_gap-large);
  }
  bpc-result :is(.part, .warning) {
    line-height: 1.4;
  }
  .lists > .card {
    gap: 6px;
    padding: var(--_space);
    line-height: 1.3;
  }
  bpc-result :is(.lists, .warning) ul {
    padding-inline-start: 1em;
  }
  bpc-result :is(.lists, .warning) li + li {
    margin-block-start: 3px;
  }
  .part > * + * {
    margin-block-start: var(--_gap-small);
  }
  :is(.care, .part) > .stack {
    gap: var(--_gap-small);
  }
  .part > h3 + * {
    margin-block-start: var(--_space);
  }
  .part > h4 + p,
  .card h4 + p,
  .card h4 + ul {
    margin-block-start: 2px;
  }
  .changes + details {
    margin-block-start: var(--_gap);
  }
  bpc-result details {
    border-block-start: 1px solid var(--_border);
  }
  .small {
    margin-block-start: var(--_space);
    font-size: var(--_font-small);
  }
  .title-row {
    display: flex;
    gap: 14px;
  }
  .title-row > .icon {
    flex: none;
    inline-size: 40px;
    block-size: 40px;
  }
  .button.find {
    flex-direction: column;
    gap: 0;
  }
  .opens {
    font-size: var(--_font-small);
    font-weight: 400;
  }
  .emergency .opens {
    font-size: 0.7em;
  }
  .care .actions {
    margin-block-start: 0;
  }
  .warning {
    padding-block-start: var(--_gap-small);
    border-block-start: 3px solid var(--_error);
  }
  .contributor + .contributor {
    margin-block-start: var(--_gap-small);
  }
  .warning .actions {
    gap: 0 var(--_gap);
    margin-block-start: var(--_space);
  }
  .warning .actions > * {
    flex: 0 1 auto;
    max-inline-size: 100%;
  }
  .part.keep {
    margin-block-start: var(--_space);
  }
  .keep .actions {
    margin-block-start: 0;
    gap: var(--_space);
  }
  .keep .actions > * {
    padding: 8px;
  }
  .jumps {
    display: flex;
    flex-wrap: wrap;
    gap: 0 14px;
    font-size: var(--_font-small);
  }
  /* Three in a row where the words fit, the last of which are the longest; a long word starts a new row and is never broken. */
  .keep .actions > *,
  .jumps > * {
    flex: 1 1 0;
    min-inline-size: min-content;
    overflow-wrap: break-word;
  }
  .jumps > :not(:last-child) {
    white-space: nowrap;
  }
  .keep .actions > :last-child,
  .jumps > :last-child {
    flex-grow: 3;
  }
  @container bpc (min-width: 40em) {
    .jumps > * {
      flex: none !important;
    }
  }
  .part + .part.keep {
    margin-block-start: var(--_gap-large);
  }
  q:lang(fr) {
    quotes: '\\ab\\a0' '\\a0\\bb';
  }
  .part.keep > .tick {
    display: flex;
    gap: 10px;
    align-items: center;
    min-block-size: 44px;
    margin-block-start: 4px;
    cursor: pointer;
  }
  .keep > .muted {
    margin-block-start: 0;
  }
  .places {
    margin-block-start: var(--_gap-large);
  }
  .changes > h4 {
    margin-block-start: var(--_gap);
  }
  /* A number in a line of text: it must not push the lines apart. */
  .ref {
    /* Else several numbers in a row are one number, which runs from left to right in Arabic too. */
    unicode-bidi: isolate;
    padding-inline: 4px;
    font-size: max(14px, 0.8em);
    line-height: 1;
    vertical-align: text-top;
    text-decoration: none;
  }
  .numbered > li {
    display: flex;
    gap: 12px;
  }
  .step-number {
    flex: none;
    display: grid;
    place-items: center;
    inline-size: 30px;
    block-size: 30px;
    font-weight: 700;
    color: var(--_on-accent);
    background: var(--_accent);
    border-radius: 50%;
  }
  .lists {
    display: grid;
    gap: var(--_space);
  }
  @container bpc (min-width: 40em) {
    .lists {
      grid-template-columns: 1fr 1fr;
    }
    .lists > .book {
      grid-column: 1 / -1;
    }
  }
  .said {
    margin-block-start: var(--_space);
    color: var(--_muted);
  }
  .net,
  .reasons {
    border-inline-start: 6px solid var(--_error);
    border-radius: 4px;
  }
  .reasons {
    border-color: var(--_urgent);
  }
  .reasons.book {
    border-color: var(--_self-care);
  }
  .exercise {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
  }
  .exercise > div:not(.figure) {
    flex: 1 1 14em;
  }
  .print-frame {
    position: absolute;
    inset-block-end: 0;
    block-size: 1px;
    border: 0;
    opacity: 0;
    pointer-events: none;
  }
  .text-dialog {
    color: var(--_text);
    background: var(--_surface);
    border: 2px solid var(--_control);
    border-radius: var(--_radius);
  }
  .summary {
    inline-size: 100%;
    font: inherit;
    font-size: max(1em, 16px);
    color: inherit;
    border: 1px solid var(--_control);
  }
  @media print {
    .care,
    .row {
      break-inside: avoid;
    }
    .band {
      color: var(--_text);
      background: none;
    }
    /* Backgrounds are not printed: a number in the color for text on the accent would be white on white. */
    .step-number {
      color: var(--_text);
      background: none;
      border: 1px solid;
    }
  }
`;

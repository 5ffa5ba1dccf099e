import {css} from 'lit';

export const reviewStyles = css`
  .review {
    margin-block-start: var(--_gap);
  }
  .row {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 4px var(--_gap);
    align-items: start;
    padding-block: var(--_gap-small);
    border-block-end: 1px solid var(--_border);
  }
  .row dt {
    grid-column: 1;
    color: var(--_muted);
    font-size: var(--_font-small);
  }
  .row dd:not(.change) {
    grid-column: 1;
    font-weight: 600;
  }
  .row dd.said-no {
    grid-column: 1 / -1;
    color: var(--_muted);
    font-size: var(--_font-small);
    font-weight: 400;
  }
  .change {
    grid-column: 2;
    grid-row: 1 / span 2;
    display: flex;
    flex-direction: column;
    align-items: end;
  }
  /* Two buttons, one of them a box, would leave the answer a third of a phone. */
  .change:has(button + button) {
    grid-column: 1 / -1;
    grid-row: auto;
    flex-flow: row wrap;
    gap: var(--_space) calc(var(--_space) * 2);
  }
  .undone {
    margin-block-start: var(--_gap);
    border-color: var(--_urgent);
  }
  @container bpc (max-width: 16em) {
    .row {
      grid-template-columns: 1fr;
    }
    .change {
      grid-column: 1;
      grid-row: auto;
      align-items: start;
    }
  }
`;

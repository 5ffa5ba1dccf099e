import {css} from 'lit';

export const consultStyles = css`
  .shared .review {
    margin-block-start: 0;
  }
  .shared .row {
    padding-block: var(--_space);
  }
  .shared ul,
  .net ul {
    margin-block-start: 4px;
    padding-inline-start: 1.25em;
    list-style: disc;
  }
  .contact-fields :is(label, .hint) {
    display: block;
    margin-block-end: 4px;
  }
  .contact-fields label {
    font-weight: 600;
  }
  .privacy {
    display: inline-block;
    padding-block: 10px;
  }
  .contact-fields .field {
    display: block;
    inline-size: 28em;
    font: inherit;
    font-size: max(1em, 16px);
  }
  .reference {
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
`;

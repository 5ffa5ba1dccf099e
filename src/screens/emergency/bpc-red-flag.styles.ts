import {css} from 'lit';

export const redFlagStyles = css`
  .after {
    margin-block-start: var(--_gap-large);
  }
  .after ul {
    padding-inline-start: 1.25em;
  }
`;

import {css} from 'lit';

export const redFlagStyles = css`
  .after {
    margin-block-start: calc(var(--_space) * 3);
  }
  .after ul {
    padding-inline-start: 1.25em;
  }
`;

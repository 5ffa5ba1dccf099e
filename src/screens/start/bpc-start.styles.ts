import {css} from 'lit';

export const startStyles = css`
  .lead {
    font-size: var(--_font-large);
  }
  .facts {
    display: grid;
    gap: var(--_space);
    padding: var(--_gap);
    list-style: none;
    background: var(--_raised);
    border-radius: var(--_radius);
  }
  .facts li {
    display: flex;
    gap: var(--_gap-small);
  }
  .facts li::before {
    content: '';
    flex: none;
    inline-size: 6px;
    block-size: 12px;
    margin: 4px 4px 0;
    border: solid var(--_accent);
    border-width: 0 3px 3px 0;
    rotate: 40deg;
  }
  details ul {
    padding-inline-start: 1.25em;
  }
`;

import {css} from 'lit';

/** Buttons, and the ticks and fields that all questions share. Every target is at least 44 px high. */
export const controls = css`
  button,
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--_space);
    min-block-size: 48px;
    margin: 0;
    padding: 10px 20px;
    font: inherit;
    font-weight: 600;
    line-height: 1.25;
    letter-spacing: inherit;
    text-align: center;
    text-decoration: none;
    color: var(--_accent);
    background: transparent;
    border: 2px solid currentcolor;
    border-radius: var(--_radius);
    cursor: pointer;
    -webkit-appearance: none;
    appearance: none;
  }
  button.primary,
  .button.primary {
    color: var(--_on-accent);
    background: var(--_accent);
    border-color: transparent;
  }
  button.link {
    justify-content: start;
    min-block-size: 44px;
    padding: 8px 0;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    border: 0;
  }
  @media (hover: hover) {
    button:hover,
    .button:hover {
      background: color-mix(in srgb, var(--_accent) 10%, transparent);
    }
    button.primary:hover,
    .button.primary:hover {
      background: color-mix(in srgb, var(--_accent) 86%, var(--_text));
    }
  }
  button:focus-visible,
  .button:focus-visible {
    border-radius: var(--_radius);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_gap-small);
    margin-block-start: var(--_gap-large);
  }
  @container bpc (max-width: 26em) {
    .actions > * {
      flex: 1 1 100%;
    }
  }
  input {
    font: inherit;
    color: inherit;
    accent-color: var(--_accent);
  }
  input[type='radio'],
  input[type='checkbox'] {
    flex: none;
    inline-size: 22px;
    block-size: 22px;
    margin: 1px 0 0;
    cursor: pointer;
  }
  .field {
    inline-size: 12em;
    max-inline-size: 100%;
    min-block-size: 48px;
    padding: 8px 12px;
    font-size: max(1em, 16px);
    color: var(--_text);
    background: var(--_surface);
    border: 2px solid var(--_control);
    border-radius: calc(var(--_radius) * 0.6);
  }
  .field.long {
    inline-size: 100%;
    resize: vertical;
  }
  details > summary {
    display: flex;
    gap: 10px;
    align-items: baseline;
    min-block-size: 44px;
    padding-block: 10px;
    color: var(--_accent);
    font-weight: 600;
    list-style: none;
    cursor: pointer;
  }
  ::-webkit-details-marker {
    display: none;
  }
  /* It points along the line where closed, and down where open. */
  summary::before,
  .back::before {
    content: '';
    flex: none;
    inline-size: 8px;
    block-size: 8px;
    border: solid currentcolor;
    border-width: 0 2px 2px 0;
    rotate: -45deg;
  }
  .back:dir(ltr)::before,
  summary:dir(rtl)::before {
    rotate: 135deg;
  }
  [open] > summary::before {
    rotate: 45deg !important;
  }
  details > :not(summary) {
    padding-inline-start: var(--_gap);
    border-inline-start: 3px solid var(--_border);
  }
  @media (forced-colors: active) {
    button,
    .button {
      border-color: ButtonBorder;
    }
    button.primary,
    .button.primary {
      color: HighlightText;
      background: Highlight;
      forced-color-adjust: none;
    }
  }
`;

import {css} from 'lit';

/**
 * The emergency panel, on the interrupt and on an emergency result. Colors, sizes and type are fixed, it has no parts, and `.fixed` on the frame
 * keeps custom properties out: a host's theme cannot make it less visible. It inherits nothing from the page, so that no page can mask its text or make the call link
 * ignore the pointer. `medium` is the user's own text size, which no page can change.
 */
export const emergency = css`
  .emergency {
    all: initial;
    position: relative;
    z-index: 1;
    display: block;
    box-sizing: border-box;
    padding: 20px clamp(16px, 4cqi, 32px) 24px;
    font: 400 medium / 1.5 system-ui, sans-serif;
    overflow-wrap: anywhere;
    -webkit-text-size-adjust: 100%;
    color: #fff;
    background: #9b1119;
    border: 3px solid #9b1119;
    border-radius: 14px;
  }
  .emergency h2,
  .emergency h3 {
    font-family: inherit;
    color: inherit;
  }
  .emergency h2 {
    /* Beside the icon on the narrowest phone a long word still fits into a line. */
    font-size: clamp(1.35em, 7.5cqi, 1.75em);
  }
  .emergency p {
    margin-block-start: 12px;
    font-size: 1.125em;
  }
  .emergency ul {
    margin-block-start: 8px;
    padding-inline-start: 1.25em;
    font-size: 1.125em;
  }
  .emergency a {
    color: inherit;
  }
  .emergency .call {
    inline-size: 100%;
    min-block-size: 60px;
    margin-block-start: 16px;
    font-size: 1.35em;
    font-weight: 700;
    color: #9b1119;
    background: #fff;
    border: 3px solid #fff;
    border-radius: 14px;
  }
  .emergency .call + .call {
    color: #fff;
    background: transparent;
  }
  .emergency .call:hover {
    color: #6f0a10;
    background: #ffeceb;
  }
  .emergency a:focus-visible {
    outline: 3px solid #fff;
    outline-offset: 3px;
  }
  @media (forced-colors: active) {
    .emergency {
      border-color: CanvasText;
    }
    .emergency .call {
      border-color: LinkText;
    }
  }
  @media print {
    .emergency {
      color: #000;
      background: none;
    }
    .emergency .call,
    .emergency .call + .call {
      color: #000;
      background: none;
    }
  }
`;

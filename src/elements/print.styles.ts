import {css} from 'lit';

/** The printed result: black on white, two columns where lines are short. */
export const printStyles = css`
  @page {
    margin: 12mm;
  }
  * {
    box-sizing: border-box;
    margin: 0;
    padding: 0;
  }
  body {
    font: 9pt / 1.35 system-ui, sans-serif;
    color: #000;
  }
  .head {
    display: flex;
    justify-content: space-between;
    margin-block-end: 6pt;
  }
  button,
  .call,
  .figure,
  .visually-hidden,
  .rung {
    display: none;
  }
  h2 {
    font-size: 14pt;
  }
  .level {
    display: block;
    font-size: 9pt;
    text-transform: uppercase;
    letter-spacing: 0.05em;
  }
  h3 {
    margin-block: 8pt 2pt;
    font-size: 11pt;
    border-block-end: 0.75pt solid #000;
    break-after: avoid;
  }
  h4 {
    font-size: 9pt;
    break-after: avoid;
  }
`;

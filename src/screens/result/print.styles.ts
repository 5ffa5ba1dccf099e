import {css} from 'lit';

/** The printed result: black on white, small, in two columns of a sheet that is A4 wide and Letter high. What was a box is a rule. */
export const printStyles = css`
  @page {
    margin: 11mm 12mm;
  }
  * {
    box-sizing: border-box;
    margin: 0;
    padding: 0;
  }
  body {
    inline-size: 186mm;
    font: 8pt / 1.27 Arial, Helvetica, sans-serif;
    color: #000;
    background: #fff;
  }
  .head {
    display: flex;
    justify-content: space-between;
    margin-block-end: 4pt;
  }
  button,
  .call,
  .figure,
  .muted,
  .notice,
  .bars,
  summary,
  .visually-hidden,
  slot {
    display: none;
  }
  .exercises summary,
  .why summary {
    display: block;
    font-weight: 700;
  }
  .care,
  .emergency {
    margin-block-end: 6pt;
    padding: 6pt 8pt;
    border: 2pt solid #000;
    border-radius: 4pt;
    font-size: 1.19em;
  }
  .level {
    display: inline-block;
    margin-inline-end: 6pt;
    padding: 0 5pt;
    border: 1pt solid #000;
    border-radius: 8pt;
    font-size: 0.65em;
    vertical-align: middle;
  }
  h2 {
    font-size: 1.75em;
    line-height: 1.2;
  }
  .soon {
    font-weight: 700;
  }
  .columns {
    columns: 2;
    column-gap: 7mm;
  }
  .part {
    margin-block-end: 6pt;
  }
  h3 {
    margin-block-end: 2pt;
    font-size: 1.25em;
    border-block-end: 0.75pt solid #000;
    break-after: avoid;
  }
  h4 {
    font-size: 1em;
    break-after: avoid;
  }
  p + p,
  ul + p,
  p + h4 {
    margin-block-start: 2pt;
  }
  ul,
  ol {
    padding-inline-start: 10pt;
  }
  ul {
    list-style: disc;
  }
  ul > li,
  .ladder li {
    break-inside: avoid;
  }
  .bare {
    padding: 0;
    list-style: none;
  }
  .said,
  .quotes,
  .quotes li {
    display: inline;
  }
  .said::after {
    content: ' ';
  }
  .quotes li::before {
    content: '\\201c';
  }
  .quotes li::after {
    content: '\\201d' ' ';
  }
  /* Of what is folded on the screen, paper has room for the titles. */
  .timeline details span {
    display: none;
  }
  .timeline details li {
    display: inline;
  }
  .ladder li {
    display: flex;
    gap: 4pt;
  }
  .start-here,
  em {
    margin-inline-end: 3pt;
  }
  .start-here {
    padding: 0 3pt;
    border: 0.75pt solid #000;
    border-radius: 6pt;
  }
  .exercise h4,
  .exercise p,
  .answers dt,
  .answers dd,
  .answers dd p {
    display: inline;
  }
  .exercise h4::after {
    content: '. ';
  }
  .answers dt::after,
  .sources li::after {
    content: ' ';
  }
  .answers dd p {
    font-weight: 700;
  }
  .answers dd p + p::before {
    content: '; ';
    font-weight: 400;
  }
  .net {
    padding: 4pt 6pt;
    border: 1.5pt solid #000;
  }
  .sources {
    padding: 0;
    font-size: 0.81em;
  }
  .sources li {
    display: inline;
  }
  a {
    color: inherit;
    text-decoration: none;
  }
`;

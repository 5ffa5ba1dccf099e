import {css} from 'lit';

/**
 * The printed result: black on white, in a size that can be read without glasses, on A4 or Letter.
 * Each level of urgency has a frame of its own: double for an emergency, solid for the same day, dashed for an appointment.
 */
export const printStyles = css`
  @page {
    margin: 10mm 13mm;
  }
  :root {
    --_surface: #fff;
    --_accent: #444;
    --_control: #666;
  }
  * {
    box-sizing: border-box;
    margin: 0;
    padding: 0;
  }
  body {
    font: 10.5pt / 1.25 Arial, Helvetica, sans-serif;
    color: #000;
    background: #fff;
  }
  .head {
    display: flex;
    justify-content: space-between;
  }
  .head,
  .host {
    margin-block-end: 4pt;
  }
  .host {
    display: inline-block;
    margin-inline-end: 16pt;
    font-weight: 700;
  }
  button,
  .button,
  .warning,
  .muted,
  .notice,
  .visually-hidden,
  slot {
    display: none;
  }
  h2 {
    font-size: 16pt;
    line-height: 1.2;
  }
  h3 {
    margin-block-end: 3pt;
    font-size: 13pt;
    border-block-end: 0.75pt solid #000;
  }
  h4,
  summary {
    font-size: 10.5pt;
    font-weight: 700;
  }
  h3,
  h4,
  summary {
    display: block;
    break-after: avoid;
  }
  .part,
  .care,
  .emergency {
    margin-block-end: 6pt;
  }
  .care,
  .emergency {
    padding: 5pt 10pt;
    border: 2pt solid #000;
    border-radius: 4pt;
  }
  .level {
    display: inline-block;
    margin-inline-end: 6pt;
    padding: 0 5pt;
    border: 1pt solid #000;
    border-radius: 8pt;
    font-size: 10.5pt;
    vertical-align: middle;
  }
  .soon {
    font-weight: 700;
  }
  p + p,
  ul + p,
  p + h4,
  ul + h4,
  details {
    margin-block-start: 3pt;
  }
  ul,
  ol {
    padding-inline-start: 14pt;
  }
  ul {
    list-style: disc;
  }
  li {
    break-inside: avoid;
  }
  .timeline > li {
    break-inside: auto;
  }
  .timeline ul,
  .net,
  .reasons ul,
  .answers,
  .sources {
    columns: 2;
    column-gap: 8mm;
  }
  .reasons.book ul {
    columns: 3;
  }
  .net > p {
    column-span: all;
  }
  .bare {
    padding: 0;
    list-style: none;
  }
  .net,
  .reasons {
    margin-block: 4pt;
    padding: 3pt 8pt;
    border: 1.5pt solid #000;
  }
  .net {
    border: 3pt double #000;
  }
  .reasons.book {
    border: 1pt dashed #000;
  }
  .title-row {
    display: flex;
    gap: 8pt;
  }
  .title-row .icon {
    flex: none;
    inline-size: 30pt;
    block-size: 30pt;
  }
  .numbered li {
    display: flex;
    gap: 6pt;
    margin-block-start: 3pt;
  }
  .ref::before {
    content: '[';
  }
  .ref::after {
    content: ']';
  }
  .plan:has(+ .exercises) {
    break-before: page;
  }
  .exercise {
    display: flex;
    gap: 10pt;
    margin-block: 4pt;
  }
  .exercise .figure {
    flex: 0 0 50mm;
  }
  ul:has(> .contributor) {
    columns: 2;
    column-gap: 8mm;
  }
  .answers dt {
    margin-block-start: 4pt;
    break-after: avoid;
  }
  .answers dd p {
    display: inline;
    font-weight: 700;
  }
  .answers dd p + p::before {
    content: '; ';
    font-weight: 400;
  }
  .sources {
    padding-inline-start: 22pt;
  }
  a {
    color: inherit;
    text-decoration: none;
  }
`;

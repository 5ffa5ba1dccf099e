/** The styles of the page: light and dark on screen, black on white in print, with all content visible. */
export const styles = `
:root { color-scheme: light dark; --ink: light-dark(#17252a, #e7eef0); --soft: light-dark(#4d5f65, #aebfc4); --paper: light-dark(#fff, #10171a); --line: light-dark(#b9c6c8, #4a5d63); --brand: light-dark(#0b6470, #66c5d0);
  --emergency: light-dark(#a3121f, #ff9a96); --urgent: light-dark(#8a4b00, #ffc074); --non-urgent: light-dark(#0b5394, #93c5ff); --self-care: light-dark(#1c6b34, #8fdca6); }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 100%/1.5 system-ui, sans-serif; }
main { max-width: 1400px; margin: 0 auto; padding: 16px clamp(12px, 3vw, 40px) 64px; }
a { color: var(--brand); }
:focus-visible { outline: 3px solid var(--brand); outline-offset: 2px; }
.contents ul { display: flex; flex-wrap: wrap; gap: 4px 20px; padding: 0; list-style: none; }
.contents a { display: inline-block; padding: 4px 0; }
figure { margin: 16px 0; }
figcaption { margin-block-end: 4px; font-weight: 700; }
.figures { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 560px), 1fr)); gap: 8px 32px; align-items: start; }
.scroll { overflow-x: auto; }
.scroll { margin: 16px 0 32px; }
table { border-collapse: collapse; width: 100%; min-width: 760px; font-size: 0.875rem; }
caption { padding: 0 0 6px; font-weight: 700; text-align: start; }
th, td { padding: 6px 10px; border: 1px solid var(--line); text-align: start; vertical-align: top; }
th[scope='row'] { font-weight: 600; }
td ul { margin: 0; padding-inline-start: 18px; }
small, caption { color: var(--soft); }
code { font-size: 0.9em; }
blockquote { margin: 16px 0; padding: 0 16px; border-inline-start: 4px solid var(--line); }
td:empty { min-width: 9rem; }
.sign { min-width: 0; max-width: 760px; overflow-wrap: anywhere; }
.sign th { width: 40%; }
.sign td { height: 3.2em; }
.level { font-weight: 700; }
.level.emergency { color: var(--emergency); }
.level.urgent { color: var(--urgent); }
.level.non-urgent { color: var(--non-urgent); }
.level.self-care { color: var(--self-care); }
.picture { display: block; max-width: 100%; height: auto; font: 12px system-ui, sans-serif; }
.box rect { fill: var(--paper); stroke: var(--line); stroke-width: 1.5; }
.box text { fill: var(--ink); }
.box.safety rect { stroke: var(--brand); stroke-width: 2; }
.box.optional rect { stroke-dasharray: 5 3; }
.box.emergency rect { stroke: var(--emergency); stroke-width: 3; }
.box.urgent rect { stroke: var(--urgent); stroke-width: 3; }
.box.non-urgent rect { stroke: var(--non-urgent); stroke-width: 3; }
.box.self-care rect { stroke: var(--self-care); stroke-width: 3; }
.arrow { fill: none; stroke: var(--soft); stroke-width: 1.25; }
.tip { fill: context-stroke; }
.arrow.stop, .arrow.to-emergency { stroke: var(--emergency); }
.arrow.to-urgent { stroke: var(--urgent); }
.arrow.to-non-urgent { stroke: var(--non-urgent); }
.arrow.to-self-care { stroke: var(--self-care); }
.arrow.together { stroke-dasharray: 5 4; opacity: 0.75; }
@media print {
  :root { color-scheme: light; }
  @page { size: A4 landscape; margin: 12mm; }
  body { font-size: 10pt; }
  main { max-width: none; padding: 0; }
  #rules, [id^='level-']:not(#level-emergency), #where, #contributors, #safety-net, #regions, #departures, #sign { break-before: page; }
  .contents { display: none; }
  .scroll { overflow: visible; }
  .figures { display: block; }
  .picture { max-height: 165mm; width: auto; }
  table { min-width: 0; font-size: 7.5pt; }
  thead { display: table-header-group; }
  small { font-size: 0.9em; }
  tr, h2, h3 { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  figure, blockquote, .sign { break-inside: avoid; }
  a { color: inherit; text-decoration: none; }
}
`;

/** What both floors draw a question with. */
/* global MAP */
export const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  :host { display: block; font: 16px/1.5 system-ui, sans-serif; max-width: 40rem; margin: 1rem auto }
  fieldset { border: 1px solid #767676; border-radius: 6px; margin: 0 0 1rem }
  label { display: block; padding: .25rem 0 }
  svg { display: block; max-width: 300px; fill: none; stroke: #555 }
  .zone:hover { fill: #cde }
  [hidden] { display: none }
`);

export const make = (tag, properties, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};

const fold = (summary, text) =>
  text ? [make('details', {}, make('summary', {textContent: summary}), make('p', {textContent: text}))] : [];

/** The list of choices, with the drawing and the words that stand around it in the checker: help, why it is asked, and how to check an option. */
export function makeQuestion({id, many, hasMap, help, why, options}, legend) {
  const map = hasMap ? [make('div', {className: 'map', innerHTML: MAP})] : [];
  const choices = options.flatMap(([value, words, check]) => [
    make('label', {}, make('input', {type: many ? 'checkbox' : 'radio', name: id, value}), ` ${words}`),
    ...fold('How to check', check),
  ]);
  const hint = help ? [make('p', {textContent: help})] : [];
  return make('fieldset', {}, legend, ...hint, ...fold('Why we ask', why), ...map, ...choices);
}

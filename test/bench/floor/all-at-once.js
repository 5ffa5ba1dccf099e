/** The floor for a whole element: what one would write by hand, without a library, to put the same questions on a page. All stand there at once. */
/* global QUESTIONS, MAP */
const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  :host { display: block; font: 16px/1.5 system-ui, sans-serif; max-width: 40rem; margin: 1rem auto }
  fieldset { border: 1px solid #767676; border-radius: 6px; margin: 0 0 1rem }
  label { display: block; padding: .25rem 0 }
  svg { display: block; max-width: 300px; fill: none; stroke: #555 }
  .zone:hover { fill: #cde }
  [hidden] { display: none }
`);

const make = (tag, properties, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};

customElements.define(
  'floor-all',
  class extends HTMLElement {
    answers = {};

    constructor() {
      super();
      const root = this.attachShadow({mode: 'open'});
      root.adoptedStyleSheets = [sheet];
      const waiting = {};
      const form = make('form');
      for (const {id, text, many, hasMap, options, when} of QUESTIONS) {
        const map = hasMap ? [make('div', {className: 'map', innerHTML: MAP})] : [];
        const choices = options.map(([value, words]) =>
          make('label', {}, make('input', {type: many ? 'checkbox' : 'radio', name: id, value}), ` ${words}`),
        );
        const group = make(
          'fieldset',
          {hidden: Boolean(when)},
          make('legend', {textContent: text}),
          ...map,
          ...choices,
        );
        for (const {question} of when ?? []) (waiting[question] ??= []).push([when, group]);
        form.append(group);
      }
      form.append(make('button', {type: 'button', textContent: 'Show result'}));
      form.addEventListener('change', ({target}) => {
        const {name, value, type} = target;
        this.answers[name] =
          type === 'checkbox'
            ? [...form.querySelectorAll(`[name=${name}]:checked`)].map((element) => element.value)
            : [value];
        for (const [when, group] of waiting[name] ?? [])
          group.hidden = !when.some(({question, answer}) => this.answers[question]?.includes(answer));
      });
      root.append(form);
    }
  },
);

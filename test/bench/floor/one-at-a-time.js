/** The same floor with one question on show at a time, as the checker has it: Next puts the next one in its place and the focus on it. */
/* global QUESTIONS, MAP */
const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  :host { display: block; font: 16px/1.5 system-ui, sans-serif; max-width: 40rem; margin: 1rem auto }
  fieldset { border: 1px solid #767676; border-radius: 6px; margin: 0 0 1rem }
  label { display: block; padding: .25rem 0 }
  svg { display: block; max-width: 300px; fill: none; stroke: #555 }
  .zone:hover { fill: #cde }
`);

const make = (tag, properties, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};

customElements.define(
  'floor-steps',
  class extends HTMLElement {
    answers = {};
    at = 0;

    constructor() {
      super();
      this.attachShadow({mode: 'open'}).adoptedStyleSheets = [sheet];
      this.show();
    }

    show() {
      const {id, text, many, hasMap, options} = QUESTIONS[this.at];
      const map = hasMap ? [make('div', {className: 'map', innerHTML: MAP})] : [];
      const choices = options.map(([value, words]) =>
        make('label', {}, make('input', {type: many ? 'checkbox' : 'radio', name: id, value}), ` ${words}`),
      );
      this.heading = make('h2', {textContent: text, tabIndex: -1});
      this.shadowRoot.replaceChildren(
        make('button', {type: 'button', textContent: 'Back', onclick: () => this.step(-1)}),
        make('p', {textContent: `Question ${this.at + 1}`}),
        make('fieldset', {}, make('legend', {}, this.heading), ...map, ...choices),
        make('button', {type: 'button', textContent: 'Next', onclick: () => this.step(1)}),
      );
    }

    step(by) {
      const {id} = QUESTIONS[this.at];
      const ticked = [...this.shadowRoot.querySelectorAll('input:checked')].map(({value}) => value);
      if (by > 0 && !ticked.length) return;
      this.answers[id] = ticked;
      const applies = ({when}) => !when || when.some(({question, answer}) => this.answers[question]?.includes(answer));
      let next = this.at + by;
      while (QUESTIONS[next] && !applies(QUESTIONS[next])) next += by;
      if (!QUESTIONS[next]) return;
      this.at = next;
      this.show();
      this.heading.focus();
    }
  },
);

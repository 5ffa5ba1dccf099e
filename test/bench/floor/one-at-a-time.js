/** The same floor with one question on show at a time, as the checker has it: Next puts the next one in its place and the focus on it. */
/* global QUESTIONS */
import {make, makeQuestion, sheet} from './question.js';

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
      const question = QUESTIONS[this.at];
      this.heading = make('h2', {textContent: question.text, tabIndex: -1});
      this.shadowRoot.replaceChildren(
        make('button', {type: 'button', textContent: 'Back', onclick: () => this.step(-1)}),
        make('p', {textContent: `Question ${this.at + 1}`}),
        makeQuestion(question, make('legend', {}, this.heading)),
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

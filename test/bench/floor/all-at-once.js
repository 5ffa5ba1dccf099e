/** The floor for a whole element: what one would write by hand, without a library, to put the same questions on a page. All stand there at once. */
/* global QUESTIONS, PACK */
import {make, makeQuestion, sheet} from './question.js';

customElements.define(
  'floor-all',
  class extends HTMLElement {
    /** The rules and the words of the results, which an element for this job has to hold as well: only where the heap is measured. */
    static pack = PACK;

    answers = {};

    constructor() {
      super();
      const root = this.attachShadow({mode: 'open'});
      root.adoptedStyleSheets = [sheet];
      const waiting = {};
      const form = make('form');
      for (const question of QUESTIONS) {
        const {text, when} = question;
        const group = makeQuestion(question, make('legend', {textContent: text}));
        group.hidden = Boolean(when);
        for (const gate of when ?? []) (waiting[gate.question] ??= []).push([when, group]);
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

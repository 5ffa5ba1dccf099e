import type {ConsultDetail} from '../handoff/detail.js';
import {problem} from '../pack/problem.js';
import type {Problem} from '../pack/problem.js';
import type {Answers} from '../pack/types.js';

/** What a form around the checker submits: nothing until the person has agreed; then the summary under the field's name, and the data as `NAME.json`. */
export class FormValue {
  readonly #internals: ElementInternals;
  /** What was agreed to, and the answers it was made from: nobody has agreed to share other answers. */
  #agreement: {readonly detail: ConsultDetail; readonly answers: Answers} | undefined;

  constructor(internals: ElementInternals) {
    this.#internals = internals;
  }

  setAgreement(detail: ConsultDetail, answers: Answers, name: string | null | undefined): readonly Problem[] {
    this.#agreement = {detail, answers};
    this.update(answers, name);
    return this.#internals.form && !name
      ? [problem('bad-value', 'name', {value: '', allowed: 'a name, under which the form submits what was agreed to'})]
      : [];
  }

  /** To be called when the answers or the name may have changed. The state a browser may restore stays empty: the checker stores no answers. */
  update(answers: Answers, name: string | null | undefined): void {
    if (this.#agreement?.answers !== answers) this.#agreement = undefined;
    this.#internals.setFormValue(this.#agreement && name ? toFormData(name, this.#agreement.detail) : null, null);
  }
}

function toFormData(name: string, detail: ConsultDetail): FormData {
  const data = new FormData();
  data.set(name, detail.summary);
  data.set(`${name}.json`, JSON.stringify(detail));
  return data;
}

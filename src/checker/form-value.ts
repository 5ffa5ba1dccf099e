import type {ConsultDetail} from '../handoff/detail.js';
import {problem} from '../pack/problem.js';
import type {Problem} from '../pack/problem.js';
import type {Answers} from '../pack/types.js';

/** What a form around the checker submits: nothing, until the person has agreed; then the summary under the field's name, and the data beside it. */
export class FormValue {
  readonly #internals: ElementInternals;
  /** What was agreed to, and the answers it was made of: to share others, nobody has agreed. */
  #agreed: {readonly detail: ConsultDetail; readonly answers: Answers} | undefined;

  constructor(internals: ElementInternals) {
    this.#internals = internals;
  }

  agree(detail: ConsultDetail, answers: Answers, name: string | null | undefined): readonly Problem[] {
    this.#agreed = {detail, answers};
    this.follow(answers, name);
    return this.#internals.form && !name
      ? [problem('bad-value', 'name', {value: '', allowed: 'a name, under which the form submits what was agreed to'})]
      : [];
  }

  /** The answers or the name may have changed. The state a browser might keep for coming back stays empty: answers are not stored by us. */
  follow(answers: Answers, name: string | null | undefined): void {
    if (this.#agreed?.answers !== answers) this.#agreed = undefined;
    this.#internals.setFormValue(this.#agreed && name ? formData(name, this.#agreed.detail) : null, null);
  }
}

function formData(name: string, detail: ConsultDetail): FormData {
  const value = new FormData();
  value.set(name, detail.summary);
  value.set(`${name}.json`, JSON.stringify(detail));
  return value;
}

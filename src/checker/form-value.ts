import type {ConsultDetail} from '../handoff/detail.js';
import {problem} from '../pack/problem.js';
import type {Problem} from '../pack/problem.js';
import {problemTexts} from '../pack/problem-texts.js';
import type {Answers} from '../pack/types.js';

/**
 * What a form around the checker submits: nothing until the person has agreed; then the summary under the field's name, and the data as `NAME.json`.
 * Nothing either in a form that is sent with GET: health data must not stand in an address, where history and server logs keep it.
 */
export class FormValue {
  readonly #internals: ElementInternals;
  /** What the form submits under the field's name. */
  summary = '';

  /** What was agreed to, and the answers it was made from: nobody has agreed to share other answers. */
  #agreement: {readonly detail: ConsultDetail; readonly answers: Answers} | undefined;

  constructor(internals: ElementInternals) {
    this.#internals = internals;
  }

  setAgreement(detail: ConsultDetail, answers: Answers, name: string | null | undefined): readonly Problem[] {
    this.#agreement = {detail, answers};
    return this.update(answers, name);
  }

  /** To be called when the answers or the name may have changed. The state a browser may restore stays empty: the checker stores no answers. */
  update(answers: Answers, name: string | null | undefined): readonly Problem[] {
    if (this.#agreement?.answers !== answers) this.#agreement = undefined;
    const {form} = this.#internals;
    const isWithheld = form !== null && isSentWithGet(form);
    const detail = name && !isWithheld ? this.#agreement?.detail : undefined;
    this.summary = detail?.summary ?? '';
    this.#internals.setFormValue(name && detail ? toFormData(name, detail) : null, null);
    if (!this.#agreement || !form) return [];
    if (!name) return [problem('bad-value', 'name', {value: '', allowed: problemTexts.fieldName})];
    return isWithheld ? [withheld()] : [];
  }
}

/** The attribute, because a field named "method" hides the property of the form. */
const isSentWithGet = (form: HTMLFormElement): boolean =>
  !['post', 'dialog'].includes(form.getAttribute('method')?.toLowerCase() ?? '');

const withheld = (): Problem =>
  problem('bad-value', 'method', {
    value: 'get',
    message: problemTexts.sentWithGet,
    allowed: problemTexts.sentWithPost,
  });

function toFormData(name: string, detail: ConsultDetail): FormData {
  const data = new FormData();
  data.set(name, detail.summary);
  data.set(`${name}.json`, JSON.stringify(detail));
  return data;
}

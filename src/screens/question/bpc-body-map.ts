import {html, LitElement} from 'lit';
import type {Answer, Question} from '../../pack/types.js';
import {drawing, LEG} from './body-map-drawing.js';
import {tick} from './choices.js';
import {inputsOf} from './read.js';
import type {BodyMapProps, View} from '../../checker/view.js';

const PAIN = 'leg-pain';
const NUMB = 'leg-numb';
const BOTH = 'both-legs';

/**
 * A list of places and a drawing of the back. The list is the control; the drawing ticks the same native inputs for those who point,
 * and is hidden from everything that reads. A tick renders nothing: attributes on what is there already show it.
 *
 * @csspart body-map - The drawing.
 * @csspart answer-option - The label around each choice.
 */
export class BpcBodyMap extends LitElement implements BodyMapProps {
  static override properties = {view: {attribute: false}, question: {attribute: false}, draft: {attribute: false}};

  declare view: View;

  declare question: Question;

  declare draft: Answer | undefined;

  /** The leg that was tapped. The answers know one leg from both, not left from right. */
  #side: string | undefined;

  override createRenderRoot() {
    return this;
  }

  override updated() {
    this.#paint();
  }

  override render() {
    const {view, question, draft} = this;
    const {options = []} = question;
    return html`
      <div class="map" @change=${this.#paint} @pointerover=${this.#onPoint} @pointerleave=${this.#onPoint} @focusin=${this.#onPoint} @focusout=${this.#onPoint}>
        <div class="drawing" part="body-map" aria-hidden="true" @click=${this.#onTap}>
          ${drawing(view.messages)}
          <p class="ticked"></p>
        </div>
        <div class="options">${options.map((option) => tick(option, {view, question, draft, checking: false, onCheck() {}}))}</div>
      </div>
    `;
  }

  #inputs() {
    return inputsOf(this, this.question.id);
  }

  #input(id: string) {
    return this.#inputs().find(({value}) => value === id);
  }

  #isOn(id: string): boolean {
    return this.#input(id)?.checked ?? false;
  }

  /** `click()`, so that whoever listens to the inputs hears it as from the list. */
  #set(id: string, on: boolean) {
    if (this.#isOn(id) !== on) this.#input(id)?.click();
  }

  /** Shows on the drawing what is ticked in the list. */
  #paint() {
    const one = this.#isOn(PAIN) || this.#isOn(NUMB);
    const both = this.#isOn(BOTH);
    if (!one) this.#side = undefined;
    for (const zone of this.#zones()) {
      const {zone: id, side} = zone.dataset;
      const leg = id === LEG && one && !both;
      zone.toggleAttribute('data-on', id === LEG ? both || (leg && side === this.#side) : this.#isOn(id!));
      // One leg, ticked in the list: which one was not said.
      zone.toggleAttribute('data-half', leg && this.#side === undefined);
    }
    const texts = this.#inputs()
      .filter(({checked}) => checked)
      .map(({value}) => this.question.options?.find(({id}) => id === value)?.text ?? '');
    const {say, messages} = this.view;
    this.querySelector('.ticked')!.textContent = texts.length ? say(messages.mapTicked, {list: texts.join(' · ')}) : '';
  }

  #zones() {
    return this.querySelectorAll<SVGGElement>('.zone');
  }

  #onTap({target}: Event) {
    const {zone, side} = (target as Element).closest<SVGGElement>('.zone')?.dataset ?? {};
    if (zone === LEG) this.#tapLeg(side!);
    else if (zone) this.#input(zone)?.click();
  }

  /** One leg, then the other: that is both legs, which matters more than either. */
  #tapLeg(side: string) {
    const other = side === 'left' ? 'right' : 'left';
    const one = this.#isOn(PAIN) || this.#isOn(NUMB);
    if (this.#isOn(BOTH)) {
      this.#set(BOTH, false);
      if (!one) this.#set(PAIN, true);
      this.#side = other;
    } else if (one && this.#side === other) {
      this.#set(BOTH, true);
      this.#set(PAIN, false);
      this.#set(NUMB, false);
    } else if (one && this.#side === side) {
      this.#set(PAIN, false);
      this.#set(NUMB, false);
    } else {
      this.#set(PAIN, true);
      this.#side = side;
    }
    this.#paint();
  }

  /** What is pointed at or focused on one side shows on the other. */
  #onPoint({type, target}: Event) {
    const at = type === 'pointerover' || type === 'focusin' ? (target as Element) : undefined;
    const id = at?.closest<SVGGElement>('.zone')?.dataset.zone ?? at?.closest('.option')?.querySelector('input')?.value;
    const same = (one?: string) =>
      one !== undefined &&
      (one === id || (id === LEG ? [PAIN, NUMB, BOTH].includes(one) : one === LEG && [PAIN, NUMB, BOTH].includes(id!)));
    for (const zone of this.#zones()) zone.toggleAttribute('data-hot', same(zone.dataset.zone));
    for (const input of this.#inputs()) input.parentElement!.toggleAttribute('data-hot', same(input.value));
  }
}

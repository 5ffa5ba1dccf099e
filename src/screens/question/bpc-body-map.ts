import {html} from 'lit';
import {BpcSideEvent, type Side} from '../../events/internal-events.js';
import type {Answer, Question} from '../../pack/types.js';
import {optionText} from '../../pack/words.js';
import {drawing, LEG} from './body-map-drawing.js';
import {renderCheckbox} from './answer-inputs.js';
import {findInputs} from './read-answer.js';
import {ViewElement} from '../shared/view-context.js';
import type {BodyMapProps} from '../shared/view.js';

const LEG_PAIN = 'leg-pain';
const LEG_NUMB = 'leg-numb';
const BOTH_LEGS = 'both-legs';
const LEG_OPTIONS: readonly string[] = [LEG_PAIN, LEG_NUMB, BOTH_LEGS];
const ALL_SIDES: readonly Side[] = ['left', 'middle', 'right'];

/**
 * A list of places and a drawing of the body. The list is the control; the drawing selects the same native inputs for those who point,
 * and is hidden from assistive technology. Selecting renders nothing: attributes on the elements that are there already show it.
 *
 * @csspart body-map - The drawing.
 * @csspart answer-option - The label around each choice.
 */
export class BpcBodyMap extends ViewElement implements BodyMapProps {
  static override properties = {question: {attribute: false}, draft: {attribute: false}};

  declare question: Question;

  declare draft: Answer | undefined;

  /** By zone, the sides that were tapped. A place that was selected in the list has none. */
  #sides = new Map<string, readonly Side[]>();

  override updated() {
    this.#updateDrawing();
  }

  override render() {
    const {view, question, draft} = this;
    const {options = []} = question;
    const {mapBack, mapFront} = view.messages;
    return html`
      <div class="map" @change=${this.#updateDrawing} @pointerover=${this.#onPoint} @pointerleave=${this.#onPoint} @focusin=${this.#onPoint} @focusout=${this.#onPoint}>
        <div class="drawing" part="body-map" aria-hidden="true" @click=${this.#onTap}>
          <p class="views"><span>${mapBack}</span><span>${mapFront}</span></p>
          ${drawing((place) => options.some(({id}) => id === place || (place === LEG && LEG_OPTIONS.includes(id))))}
          <p class="ticked"></p>
        </div>
        <div class="options">${options.map((option) => renderCheckbox(option, {view, question, draft, showsCheckLines: false}))}</div>
      </div>
    `;
  }

  #inputs() {
    return findInputs(this, this.question.id);
  }

  #findInput(id: string) {
    return this.#inputs().find(({value}) => value === id);
  }

  #isTicked(id: string): boolean {
    return this.#findInput(id)?.checked ?? false;
  }

  /** Through `click()`, so that listeners on the inputs see the same events as from the list. */
  #setTicked(id: string, isTicked: boolean) {
    if (this.#isTicked(id) !== isTicked) this.#findInput(id)?.click();
  }

  /** Shows on the drawing what is selected in the list. */
  #updateDrawing() {
    const isOneLeg = this.#isTicked(LEG_PAIN) || this.#isTicked(LEG_NUMB);
    const isBothLegs = this.#isTicked(BOTH_LEGS);
    for (const place of this.#sides.keys())
      if (!(place === LEG ? isOneLeg : this.#isTicked(place))) this.#setSides(place, []);
    for (const zone of this.#zones()) {
      const place = zone.dataset.zone!;
      const sides = this.#sides.get(place) ?? [];
      const isTapped = sides.includes(zone.dataset.side as Side);
      const isLegAlone = place === LEG && isOneLeg && !isBothLegs;
      const isOn =
        place === LEG ? isBothLegs || (isLegAlone && isTapped) : this.#isTicked(place) && (isTapped || !sides.length);
      zone.toggleAttribute('data-on', isOn);
      // One leg, selected in the list: the side is not known.
      zone.toggleAttribute('data-half', isLegAlone && !sides.length);
    }
    const {say, messages} = this.view;
    const list = this.#inputs()
      .filter(({checked}) => checked)
      .map(({value}) => this.#describe(value));
    this.querySelector('.ticked')!.textContent = list.length ? say(messages.mapTicked, {list: list.join(' · ')}) : '';
  }

  /** A place in words, with its sides where they were tapped. */
  #describe(place: string): string {
    const {mapLeft, mapMiddle, mapRight} = this.view.messages;
    const words = {left: mapLeft, middle: mapMiddle, right: mapRight};
    const option = this.question.options?.find(({id}) => id === place);
    const text = option ? optionText(option) : '';
    const sides = this.#sides.get(place === LEG_PAIN || place === LEG_NUMB ? LEG : place) ?? [];
    return sides.length ? `${text} (${sides.map((side) => words[side]).join(', ')})` : text;
  }

  #zones() {
    return this.querySelectorAll<SVGGElement>('.zone');
  }

  #setSides(zone: string, sides: readonly Side[]) {
    if (sides.length)
      this.#sides.set(
        zone,
        ALL_SIDES.filter((side) => sides.includes(side)),
      );
    else if (!this.#sides.delete(zone)) return;
    for (const place of zone === LEG ? [LEG_PAIN, LEG_NUMB] : [zone])
      this.dispatchEvent(new BpcSideEvent(place, this.#sides.get(zone) ?? []));
  }

  #onTap({target}: Event) {
    const {zone, side} = (target as Element).closest<SVGGElement>('.zone')?.dataset ?? {};
    if (zone === undefined) return;
    if (zone === LEG) this.#tapLeg(side as Side);
    else if (side) this.#tapSide(zone, side as Side);
    else this.#findInput(zone)?.click();
  }

  /** Each side can be added and taken away; without the last one, the place is no longer selected. */
  #tapSide(place: string, side: Side) {
    const tappedSides = this.#isTicked(place) ? (this.#sides.get(place) ?? []) : [];
    const sides = tappedSides.includes(side) ? tappedSides.filter((tapped) => tapped !== side) : [...tappedSides, side];
    this.#setSides(place, sides);
    this.#setTicked(place, sides.length > 0);
    this.#updateDrawing();
  }

  /** One leg, then the other: that is both legs, which matters more than either. */
  #tapLeg(side: Side) {
    const otherSide = side === 'left' ? 'right' : 'left';
    const isOneLeg = this.#isTicked(LEG_PAIN) || this.#isTicked(LEG_NUMB);
    const sides = this.#sides.get(LEG) ?? [];
    if (this.#isTicked(BOTH_LEGS)) {
      this.#setTicked(BOTH_LEGS, false);
      if (!isOneLeg) this.#setTicked(LEG_PAIN, true);
      this.#setSides(LEG, [otherSide]);
    } else if (isOneLeg && sides.includes(otherSide)) {
      this.#setTicked(BOTH_LEGS, true);
      this.#setTicked(LEG_PAIN, false);
      this.#setTicked(LEG_NUMB, false);
    } else if (isOneLeg && sides.includes(side)) {
      this.#setTicked(LEG_PAIN, false);
      this.#setTicked(LEG_NUMB, false);
    } else {
      if (!isOneLeg) this.#setTicked(LEG_PAIN, true);
      this.#setSides(LEG, [side]);
    }
    this.#updateDrawing();
  }

  /** What is pointed at or focused in the list shows on the drawing, and the other way round. A finger leaves nothing pointed at. */
  #onPoint(event: Event) {
    const {type, target} = event;
    const isStart = type === 'focusin' || (type === 'pointerover' && (event as PointerEvent).pointerType !== 'touch');
    const element = isStart ? (target as Element) : undefined;
    const id =
      element?.closest<SVGGElement>('.zone')?.dataset.zone ??
      element?.closest('.option')?.querySelector('input')?.value;
    const isSame = (place?: string) =>
      place !== undefined &&
      (place === id || (id === LEG && LEG_OPTIONS.includes(place)) || (place === LEG && LEG_OPTIONS.includes(id!)));
    for (const zone of this.#zones()) zone.toggleAttribute('data-hot', isSame(zone.dataset.zone));
    for (const input of this.#inputs()) input.parentElement!.toggleAttribute('data-hot', isSame(input.value));
  }
}

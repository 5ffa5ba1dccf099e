import {html, nothing} from 'lit';
import {sideWords} from '../../handoff/words.js';
import type {Answer, Option, Question, Side} from '../../pack/types.js';
import {optionText} from '../../pack/words.js';
import {drawing, LEG} from './body-map-drawing.js';
import {renderCheckbox} from './answer-inputs.js';
import {findInputs, findSideInputs, SIDE_NAME} from './read-answer.js';
import {recorderInputMarks} from '../shared/recorder-marks.js';
import {ViewElement} from '../shared/view-context.js';
import type {BodyMapProps} from '../shared/view.js';

const LEG_PAIN = 'leg-pain';
const LEG_NUMB = 'leg-numb';
const BOTH_LEGS = 'both-legs';
const LEG_OPTIONS: readonly string[] = [LEG_PAIN, LEG_NUMB, BOTH_LEGS];

/** The options that a zone of the drawing stands for. */
const placesOf = (zone: string): readonly string[] => (zone === LEG ? [LEG_PAIN, LEG_NUMB] : [zone]);

/**
 * A list of places, with the sides of those that are selected, and a drawing of the body. The list is the control; the drawing selects the same
 * native inputs for those who point, and is hidden from assistive technology. Selecting renders nothing but the sides of the place, once: attributes on the elements that are
 * there already show it.
 *
 * @csspart body-map - The drawing.
 * @csspart answer-option - The label around each choice.
 */
export class BpcBodyMap extends ViewElement implements BodyMapProps {
  static override properties = {question: {attribute: false}, draft: {attribute: false}, openPlaces: {state: true}};

  declare question: Question;

  declare draft: Answer | undefined;

  /** Places that were selected since the screen opened. Only these have their sides in the page: most people select one or two. */
  declare private openPlaces: readonly string[];

  constructor() {
    super();
    this.openPlaces = [];
  }

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
        <div class="options">${options.map((option) => html`${renderCheckbox(option, {view, question, draft})}${this.#renderSides(option)}`)}</div>
      </div>
    `;
  }

  /** Drawn and shown once the place is selected: see `#updateDrawing`. */
  #renderSides(option: Option) {
    const {id, sides} = option;
    if (!sides || !this.openPlaces.includes(id)) return nothing;
    const {messages, state} = this.view;
    const words = {left: messages.mapLeft, middle: messages.mapMiddle, right: messages.mapRight};
    const isNamed = (side: Side) => state.sides[id]?.includes(side) ?? false;
    return html`<fieldset class="sides" data-place=${id} hidden>
      <legend>${messages.mapWhichSide}<span class="visually-hidden"> ${optionText(option)}</span></legend>
      ${sides.map(
        (side) =>
          html`<label class="option" part="answer-option"><input class=${recorderInputMarks} type="checkbox" name=${SIDE_NAME + id} value=${side} .checked=${isNamed(side)} /><span>${words[side]}</span></label>`,
      )}
    </fieldset>`;
  }

  #inputs() {
    return findInputs(this, this.question.id);
  }

  #findInput(id: string) {
    return this.#inputs().find(({value}) => value === id);
  }

  #tickedPlaces(): readonly string[] {
    return this.#inputs()
      .filter(({checked}) => checked)
      .map(({value}) => value);
  }

  #isTicked(id: string): boolean {
    return this.#findInput(id)?.checked ?? false;
  }

  /** Through `click()`, so that listeners on the inputs see the same events as from the list. */
  #setTicked(id: string, isTicked: boolean) {
    if (this.#isTicked(id) !== isTicked) this.#findInput(id)?.click();
  }

  /** Draws the sides of these places, if they are not there yet: now, because they are ticked in the same task. */
  #open(places: readonly string[]) {
    if (places.every((place) => this.openPlaces.includes(place))) return;
    this.openPlaces = [...this.openPlaces, ...places];
    this.performUpdate();
  }

  /** Shows on the drawing what is selected in the list. */
  #updateDrawing() {
    this.#open(this.#tickedPlaces());
    const isOneLeg = this.#isTicked(LEG_PAIN) || this.#isTicked(LEG_NUMB);
    const isBothLegs = this.#isTicked(BOTH_LEGS);
    for (const group of this.querySelectorAll<HTMLElement>('.sides')) {
      const place = group.dataset.place!;
      group.hidden = !this.#isTicked(place);
      if (group.hidden) for (const input of findSideInputs(this, place)) input.checked = false;
    }
    for (const zone of this.#zones()) {
      const place = zone.dataset.zone!;
      const sides = this.#sidesOf(place);
      const isTapped = sides.includes(zone.dataset.side as Side);
      const isLegAlone = place === LEG && isOneLeg && !isBothLegs;
      const isOn =
        place === LEG ? isBothLegs || (isLegAlone && isTapped) : this.#isTicked(place) && (isTapped || !sides.length);
      zone.toggleAttribute('data-on', isOn);
      // One leg, selected in the list: the side is not known.
      zone.toggleAttribute('data-half', isLegAlone && !sides.length);
    }
    const {say, messages} = this.view;
    const list = this.#tickedPlaces().map((place) => this.#describe(place));
    this.querySelector('.ticked')!.textContent = list.length ? say(messages.mapTicked, {list: list.join(' · ')}) : '';
  }

  /** A place in words, with the sides that were named. */
  #describe(place: string): string {
    const option = this.question.options?.find(({id}) => id === place);
    const text = option ? optionText(option) : '';
    const sides = this.#sidesOf(place);
    return sides.length ? `${text} (${sideWords(this.view.messages, sides)})` : text;
  }

  /** The sides that are ticked of a place, or of the leg as a whole. */
  #sidesOf(zone: string): readonly Side[] {
    const inputs = placesOf(zone).flatMap((place) => findSideInputs(this, place));
    return [...new Set(inputs.filter(({checked}) => checked).map(({value}) => value as Side))];
  }

  #zones() {
    return this.querySelectorAll<SVGGElement>('.zone');
  }

  #setSides(zone: string, sides: readonly Side[]) {
    for (const place of placesOf(zone))
      for (const input of findSideInputs(this, place)) input.checked = sides.includes(input.value as Side);
  }

  #onTap({target}: Event) {
    const {zone, side} = (target as Element).closest<SVGGElement>('.zone')?.dataset ?? {};
    if (zone === undefined) return;
    if (side) this.#open(placesOf(zone));
    if (zone === LEG) this.#tapLeg(side as Side);
    else if (side) this.#tapSide(zone, side as Side);
    else this.#findInput(zone)?.click();
  }

  /** Each side can be added and taken away; without the last one, the place is no longer selected. */
  #tapSide(place: string, side: Side) {
    const tappedSides = this.#isTicked(place) ? this.#sidesOf(place) : [];
    const sides = tappedSides.includes(side) ? tappedSides.filter((tapped) => tapped !== side) : [...tappedSides, side];
    this.#setSides(place, sides);
    this.#setTicked(place, sides.length > 0);
    this.#updateDrawing();
  }

  /** One leg, then the other: that is both legs, which matters more than either. */
  #tapLeg(side: Side) {
    const otherSide = side === 'left' ? 'right' : 'left';
    const isOneLeg = this.#isTicked(LEG_PAIN) || this.#isTicked(LEG_NUMB);
    const sides = this.#sidesOf(LEG);
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

import {html, LitElement, nothing} from 'lit';
import {whereToGo} from '../../handoff/summary.js';
import {go} from '../shared/go.js';
import {level} from '../shared/heading.js';
import type {View} from '../../checker/view.js';
import {findingWords} from '../shared/words.js';

/**
 * Interrupts: what to do now, before anything else. The panel itself has no parts and no host content.
 *
 * @fires {BpcGoEvent} bpc-go - To the fuller summary, to the result, or back.
 * @csspart back-button - Back.
 * @csspart button - A button that is not the main one.
 */
export class BpcRedFlag extends LitElement {
  static override properties = {view: {attribute: false}};

  declare view: View;

  override createRenderRoot() {
    return this;
  }

  override render() {
    const {view} = this;
    const {messages: words, say, assessment, emergencyNumber, headingLevel} = view;
    const {disposition, also} = assessment;
    const fired = assessment.fired.filter((rule) => rule.level === 'emergency');
    const because = [
      ...new Set(fired.flatMap((rule) => rule.because).flatMap((finding) => findingWords(view, finding))),
    ];
    const advice = [...new Set(fired.flatMap(({flag}) => flag.advice ?? []))];
    const sub = level(headingLevel, 1);
    return html`
      <div class="top"><button type="button" class="link back" part="back-button" @click=${go({type: 'back'})}>${words.back}</button></div>
      <div class="emergency">
        <h2 tabindex="-1" data-focus aria-level=${level(headingLevel)}>
          <span class="visually-hidden">${words.levelEmergency}: </span>${disposition ? say(disposition.title) : words.emergencyTitle}
        </h2>
        ${disposition ? html`<p>${whereToGo(view, disposition)}</p>` : nothing}
        ${emergencyNumber ? html`<a class="button call" href="tel:${emergencyNumber}">${say(words.call)}</a>` : nothing}
        ${
          advice.length || also.length
            ? html`<ul>
              ${advice.map((text) => html`<li>${say(text)}</li>`)} ${also.map(({title}) => html`<li>${say(title)}</li>`)}
            </ul>`
            : nothing
        }
      </div>
      <div class="after stack">
        <h3 aria-level=${sub}>${words.becauseYouSaid}</h3>
        <ul>
          ${because.map((text) => html`<li>${text}</li>`)}
        </ul>
        <p>${words.goOnWhy}</p>
        <div class="actions">
          <button type="button" part="button" @click=${go({type: 'go-on'})}>${words.goOn}</button>
          <button type="button" part="button" @click=${go({type: 'to-result'})}>${words.toSummary}</button>
          <button type="button" class="link" part="link-button" @click=${this.#mistake()}>${words.emergencyWrong}</button>
        </div>
      </div>
    `;
  }

  /** Back to the very answer that raised the alarm, wherever the person has got to since. */
  #mistake() {
    const question = this.view.assessment.fired[0]?.because[0]?.question;
    return go(question === undefined ? {type: 'back'} : {type: 'change', question});
  }
}

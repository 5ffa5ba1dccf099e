import {html, nothing} from 'lit';
import {decisiveAdvice, whereToGo} from '../../handoff/summary.js';
import {renderList} from '../result/section.js';
import {ariaLevel, renderCallText, renderDerivedCountry, sendFlowEvent} from '../shared/templates.js';
import {ViewElement} from '../shared/view-context.js';
import {findingWords} from '../../handoff/words.js';

/**
 * Interrupts the questions: what to do now, before anything else. The panel itself has no parts and no host content.
 *
 * @fires {BpcGoEvent} bpc-go - To the fuller summary, to the result, or back.
 * @csspart back-button - Back.
 * @csspart button - A button that is not the main one.
 */
export class BpcRedFlag extends ViewElement {
  override render() {
    const {view} = this;
    const {messages, headingLevel} = view;
    return html`
      <div class="top"><button type="button" class="link back" part="back-button" @click=${sendFlowEvent({type: 'back'})}>${messages.back}</button></div>
      ${this.#renderPanel()}
      <div class="after stack">
        <h3 aria-level=${ariaLevel(headingLevel, 1)}>${messages.becauseYouSaid}</h3>
        ${renderList(this.#findingLines)}
        <p>${messages.goOnWhy}</p>
        <div class="actions">
          <button type="button" part="button" @click=${sendFlowEvent({type: 'go-on'})}>${messages.goOn}</button>
          <button type="button" part="button" @click=${sendFlowEvent({type: 'to-result'})}>${messages.toSummary}</button>
          <button type="button" class="link" part="link-button" @click=${this.#sendChangeAnswer()}>${messages.emergencyWrong}</button>
        </div>
      </div>
    `;
  }

  #renderPanel() {
    const {view} = this;
    const {messages, say, assessment, emergencyNumber, headingLevel} = view;
    const {disposition, also} = assessment;
    const lines = [...decisiveAdvice(view), ...also.map(({title}) => title)];
    return html`<div class="emergency">
      <h2 tabindex="-1" data-focus aria-level=${ariaLevel(headingLevel)}>
        <span class="visually-hidden">${messages.levelEmergency}: </span>${disposition ? say(disposition.title) : messages.emergencyTitle}
      </h2>
      ${disposition ? html`<p>${whereToGo(view, disposition)}</p>` : nothing}
      ${emergencyNumber ? html`<a class="button call" href="tel:${emergencyNumber}">${say(messages.call)}</a>` : nothing}
      ${view.derivedCountry ? html`<p>${renderDerivedCountry(view)}</p>` : nothing}
      ${renderList(lines.map((line) => renderCallText(view, line)))}
    </div>`;
  }

  /** The answers that fired the emergency rules, each once, in the person's own words. */
  get #findingLines(): readonly string[] {
    const findings = this.view.assessment.fired.flatMap(({level, because}) => (level === 'emergency' ? because : []));
    return [...new Set(findings.flatMap((finding) => findingWords(this.view, finding)))];
  }

  /** Back to the answer that fired the rule, wherever the person has got to since. */
  #sendChangeAnswer() {
    const question = this.view.assessment.fired[0]?.because[0]?.question;
    return sendFlowEvent(question === undefined ? {type: 'back'} : {type: 'change', question});
  }
}

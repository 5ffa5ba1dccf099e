import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import {emergencyScreens} from '../flow/answers.js';
import {progress} from '../flow/progress.js';
import {renderCallText, renderDerivedCountry, renderSlot} from '../screens/shared/templates.js';
import type {ConsultProps, View} from '../screens/shared/view.js';

/** The element of the current step. It receives the view through context. */
export function renderScreen(view: View, {createContent, status, outcome, contactDraft}: ConsultProps) {
  const {state, plan, derived} = view;
  switch (state.step) {
    case 'start':
      return html`<bpc-start class="step"></bpc-start>`;
    case 'emergency':
      return html`<bpc-red-flag class="step"></bpc-red-flag>`;
    case 'review':
      return html`<bpc-review class="step"></bpc-review>`;
    case 'result':
      return html`<bpc-result class="step"></bpc-result>`;
    case 'medicine':
      return html`<bpc-medicine class="step"></bpc-medicine>`;
    case 'consult':
      return html`<bpc-consult class="step" .createContent=${createContent} .status=${status} .outcome=${outcome} .contactDraft=${contactDraft}></bpc-consult>`;
    default: {
      const {current, drafts, answers} = state;
      const {number, back, stage} = progress(state, plan, derived);
      const question = plan.questions.find(({id}) => id === current);
      const answer = current === null ? undefined : (drafts[current] ?? answers[current]);
      return html`<bpc-question class="step" .question=${question} .answer=${answer} .number=${number} .stage=${stage} .back=${back}></bpc-question>`;
    }
  }
}

/** Above every screen: the host's brand. */
export const renderHeader = (view: View): TemplateResult => html`<div class="head">${renderSlot(view, 'brand')}</div>`;

/** The start screen; without one, the question that the visit begins with. */
const isFirstScreen = ({state, plan, derived}: View): boolean =>
  state.step === 'start' || (state.step === 'question' && !progress(state, plan, derived).back);

/**
 * The signs with which a person should call and not fill this in: on the first screen, whichever it is, and until both emergency screens have been answered
 * wherever none of them is shown, as on the body map.
 */
export function renderEmergencyStrip(view: View) {
  const {state, pack, messages} = view;
  const {step, current, confirmed} = state;
  const screenIds = emergencyScreens(pack);
  const isOnEmergencyScreen = screenIds.includes(current ?? '');
  const areAllAnswered = screenIds.every((id) => confirmed.includes(id));
  const isShown = isFirstScreen(view) || (step === 'question' && !isOnEmergencyScreen && !areAllAnswered);
  return isShown
    ? html`<p class="strip">${renderCallText(view, messages.emergencyStrip)} ${renderDerivedCountry(view)}</p>`
    : nothing;
}

const footerSlots = ['trust', 'privacy', 'author', 'reviewed-by', 'sources', 'disclaimer', 'footer'] as const;

/** What the checker is for and what not, in full. The start screen has its list of whom it is not for itself. */
function renderAboutChecker({messages, pack, state, say}: View): TemplateResult {
  const {notFor} = pack;
  const isListed = state.step !== 'start' && notFor.length > 0;
  return html`<details class="about-checker">
    <summary>${messages.aboutChecker}</summary>
    <p>${say(pack.intendedUse)}</p>
    ${
      isListed
        ? html`<p>${messages.startNotFor}</p>
          <ul>
            ${notFor.map((text) => html`<li>${say(text)}</li>`)}
          </ul>`
        : nothing
    }
  </details>`;
}

/** Below every screen, always in the same place: how to reach the host, what the checker is not, and the small print. */
export function renderFooter(view: View): TemplateResult {
  const {slots, messages} = view;
  const isFirst = isFirstScreen(view);
  return html`
    <div class="foot">
      ${slots.has('contact') ? html`<div class="contact" part="contact">${renderSlot(view, 'contact')}<p>${messages.contactNotEmergency}</p></div>` : nothing}
      <p class="trust">${messages.trustLine} ${renderCallText(view, messages.trustCall)} ${isFirst ? nothing : renderDerivedCountry(view)}</p>
      ${isFirst ? renderAboutChecker(view) : nothing}
      ${footerSlots.map((name) => renderSlot(view, name))}
    </div>
  `;
}

/** The host's pack could not be loaded: the built-in one is used, and nothing is lost by trying again. */
export const renderPackNotice = ({messages}: View, onRetry: () => void) =>
  html`<div class="notice"><p>${messages.packFailed}</p><button type="button" class="link" part="link-button" @click=${onRetry}>${messages.tryAgain}</button></div>`;

import {html, nothing} from 'lit';
import {ariaLevel, renderSlot, sendFlowEvent} from '../shared/templates.js';
import {ViewElement} from '../shared/view-context.js';

/**
 * The start screen: what the checker is, what it is not, and the Start button.
 *
 * @csspart heading - The heading at the top of a screen.
 * @csspart primary-button - The one button that leads on.
 */
export class BpcStart extends ViewElement {
  override render() {
    const {view} = this;
    const {messages, pack, say, headingLevel, hasTitle} = view;
    return html`
      <div class="stack">
        ${hasTitle ? html`<h2 part="heading" tabindex="-1" data-focus aria-level=${ariaLevel(headingLevel)}>${say(messages.startTitle)}</h2>` : nothing}
        ${renderSlot(view, 'intro')}
        <p class="lead" tabindex=${hasTitle ? nothing : -1} ?data-focus=${!hasTitle}>${messages.startLead}</p>
        <ul class="facts">
          <li>${messages.startTime}</li>
          <li>${messages.startPrivate}</li>
        </ul>
        <p class="help">${messages.startNotDoctor}</p>
        ${
          pack.notFor.length
            ? html`<details>
              <summary>${messages.startNotFor}</summary>
              <ul>
                ${pack.notFor.map((text) => html`<li>${say(text)}</li>`)}
              </ul>
            </details>`
            : nothing
        }
      </div>
      <div class="actions">
        <button type="button" class="primary" part="primary-button" @click=${sendFlowEvent({type: 'start'})}>${messages.start}</button>
      </div>
    `;
  }
}

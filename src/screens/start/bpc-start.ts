import {html, LitElement, nothing} from 'lit';
import {go} from '../shared/go.js';
import {level} from '../shared/heading.js';
import {slotOf} from '../shared/slots.js';
import type {View} from '../../checker/view.js';

/**
 * What this is, what it is not, and the way in.
 *
 * @csspart heading - The heading at the top of a screen.
 * @csspart primary-button - The one button that leads on.
 */
export class BpcStart extends LitElement {
  static override properties = {view: {attribute: false}};

  declare view: View;

  override createRenderRoot() {
    return this;
  }

  override render() {
    const {view} = this;
    const {messages: words, pack, say, headingLevel} = view;
    return html`
      <div class="stack">
        <h2 part="heading" tabindex="-1" data-focus aria-level=${level(headingLevel)}>${words.startTitle}</h2>
        ${slotOf(view, 'intro')}
        <p class="lead">${words.startLead}</p>
        <ul class="facts">
          <li>${words.startTime}</li>
          <li>${words.startPrivate}</li>
          <li>${words.startNotDoctor}</li>
        </ul>
        ${
          pack.notFor.length
            ? html`<details>
              <summary>${words.startNotFor}</summary>
              <ul>
                ${pack.notFor.map((text) => html`<li>${say(text)}</li>`)}
              </ul>
            </details>`
            : nothing
        }
      </div>
      <div class="actions">
        <button type="button" class="primary" part="primary-button" @click=${go({type: 'start'})}>${words.start}</button>
      </div>
    `;
  }
}

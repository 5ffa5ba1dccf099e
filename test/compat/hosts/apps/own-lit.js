/** A page with an element of its own, made with a lit of its own. */
import {LitElement, css, html} from 'lit';

customElements.define(
  'club-hours',
  class extends LitElement {
    static styles = css`
      :host {
        display: block;
        padding: 8px;
      }
    `;

    render() {
      return html`<p>The club meets on <b>Tuesday</b>.</p>`;
    }
  },
);

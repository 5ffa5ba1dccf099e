import {html, LitElement} from 'lit';
import type {View} from '../shared/view.js';
import {formatNumber} from '../shared/words.js';

/**
 * The number of the question. No bar and no total, which would jump when a branch opens.
 *
 * @csspart progress - "Question 3".
 */
export class BpcProgress extends LitElement {
  static override properties = {view: {attribute: false}, number: {attribute: false}};

  declare view: View;

  /** Position of the question, from 1. */
  declare number: number;

  override createRenderRoot() {
    return this;
  }

  override render() {
    const {say, messages, locale} = this.view;
    return html`<span part="progress">${say(messages.question, {number: formatNumber(this.number, locale)})}</span>`;
  }
}

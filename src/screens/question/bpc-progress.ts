import {html} from 'lit';
import {ViewElement} from '../shared/view-context.js';
import {formatNumber} from '../shared/words.js';

/**
 * The number of the question. No bar and no total, which would jump when a branch opens.
 *
 * @csspart progress - "Question 3".
 */
export class BpcProgress extends ViewElement {
  static override properties = {number: {attribute: false}};

  /** Position of the question, from 1. */
  declare number: number;

  override render() {
    const {say, messages, locale} = this.view;
    return html`<span part="progress">${say(messages.question, {number: formatNumber(this.number, locale)})}</span>`;
  }
}

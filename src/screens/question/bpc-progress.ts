import {html, LitElement} from 'lit';
import type {View} from '../../checker/view.js';
import {numeral} from '../shared/words.js';

/**
 * How far along: a running number. No bar and no total, which would jump when a branch opens.
 *
 * @csspart progress - "Question 3".
 */
export class BpcProgress extends LitElement {
  static override properties = {view: {attribute: false}, number: {attribute: false}};

  declare view: View;

  /** Place of the question on screen, from 1. */
  declare number: number;

  override createRenderRoot() {
    return this;
  }

  override render() {
    const {say, messages, locale} = this.view;
    return html`<span part="progress">${say(messages.question, {number: numeral(this.number, locale)})}</span>`;
  }
}

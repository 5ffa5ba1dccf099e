import {html, nothing} from 'lit';
import {go} from '../shared/go.js';
import type {View} from '../../checker/view.js';
import {answerWords} from '../shared/words.js';
import {fold, section} from './section.js';

export interface KeepHandlers {
  readonly copied: boolean | undefined;
  readonly onPrint: () => void;
  readonly onCopy: () => void;
  readonly onSave: () => void;
}

/** What can be taken along. All of it is made on the device. */
export const keep = (view: View, {copied, onPrint, onCopy, onSave}: KeepHandlers) => {
  const {messages} = view;
  return section(
    view,
    'keep',
    messages.keepTitle,
    html`
      <div class="actions">
        <button type="button" part="button" @click=${onPrint}>${messages.print}</button>
        <button type="button" part="button" @click=${onCopy}>${messages.copy}</button>
        <button type="button" part="button" @click=${onSave}>${messages.save}</button>
      </div>
      ${copied ? html`<p class="muted">${messages.copied}</p>` : nothing}
      <button type="button" class="link" part="link-button" @click=${go({type: 'restart'})}>${messages.startAgain}</button>
    `,
  );
};

/** Questions with an answer, as the person gave it. */
export const answerRows = (view: View): readonly {id: string; text: string; words: readonly string[]}[] =>
  view.plan.questions.flatMap((question) => {
    const {id, text, aside} = question;
    const words = answerWords(view, question, view.state.answers[id]);
    if (aside && view.state.answers[aside.id] === 'yes') words.push(view.say(aside.text));
    return words.length ? [{id, text: view.say(text), words}] : [];
  });

/** Every answer, each with its way back. */
export const answers = (view: View) =>
  fold(
    view.messages.yourAnswers,
    html`<dl class="answers review">
      ${answerRows(view).map(
        ({id, text, words}) => html`<div class="row">
          <dt>${text}</dt>
          <dd>${words.map((word) => html`<p>${word}</p>`)}</dd>
          <dd class="change">
            <button type="button" class="link" part="link-button" @click=${go({type: 'change', question: id})}>
              ${view.messages.change}<span class="visually-hidden">: ${text}</span>
            </button>
          </dd>
        </div>`,
      )}
    </dl>`,
  );

import {html, nothing} from 'lit';
import type {Finding, FiredRule} from '../../engine/types.js';
import {answered} from '../../flow/next.js';
import type {View} from '../../checker/view.js';
import {answerWords, findingWords} from '../shared/words.js';
import {fold, list, section} from './section.js';

/** The person's own words back. */
export function quotes(view: View, because: readonly Finding[]) {
  const words = new Set(because.flatMap((finding) => findingWords(view, finding)));
  return words.size
    ? html`<p class="said">${view.messages.youSaid}</p><ul class="quotes bare">${[...words].map((one) => html`<li>${one}</li>`)}</ul>`
    : nothing;
}

const rule = (view: View, {flag, because}: FiredRule) =>
  html`<div><p>${view.say(flag.rationale)}</p>${quotes(view, because)}</div>`;

/** Each rule that decided the level, with the answers that fired it; those of a lower level folded below. */
export function why(view: View) {
  const {assessment, messages} = view;
  const {fired, level} = assessment;
  const [top, rest] = [fired.filter((one) => one.level === level), fired.filter((one) => one.level !== level)];
  return section(
    view,
    'why',
    messages.whyTitle,
    html`
      ${top.length ? top.map((one) => rule(view, one)) : calm(view)}
      ${
        rest.length
          ? fold(
              messages.alsoNoted,
              rest.map((one) => rule(view, one)),
            )
          : nothing
      }
    `,
  );
}

/** Nothing fired: then what they said about the pain itself is the reason. */
function calm(view: View) {
  const {pack, plan, state, messages} = view;
  const screens = pack.safetyNet.emergency.map(({question}) => question);
  const words = answered(state, plan)
    .filter(({id, type, safety}) => safety && !screens.includes(id) && type !== 'many')
    .flatMap((question) => answerWords(view, question, state.answers[question.id]));
  return html`<p>${messages.whyCalm}</p>
    ${words.length ? html`<p class="said">${messages.youSaid}</p>${list(words)}` : nothing}`;
}

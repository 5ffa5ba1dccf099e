import {html, nothing} from 'lit';
import type {Finding, FiredRule} from '../../engine/types.js';
import type {View} from '../shared/view.js';
import {answerLines, findingLines} from '../shared/words.js';
import {renderDetails, renderList, renderSection} from './section.js';
import {renderSourceLinks} from './sources.js';

/** The answers that made a rule fire, in the person's own words. */
export function renderQuotes(view: View, because: readonly Finding[]) {
  const lines = new Set(because.flatMap((finding) => findingLines(view, finding)));
  return lines.size
    ? html`<p class="said">${view.messages.youSaid}</p><ul class="quotes bare">${[...lines].map((line) => html`<li>${line}</li>`)}</ul>`
    : nothing;
}

const renderRule = (view: View, {flag, because}: FiredRule) =>
  html`<div><p>${view.say(flag.rationale)}${renderSourceLinks(view, flag.sources)}</p>${renderQuotes(view, because)}</div>`;

/** Each rule that decided the level, with the answers that fired it; rules of a lower level are folded below. */
export function renderWhy(view: View) {
  const {assessment, messages} = view;
  const {fired, level} = assessment;
  const decisive = fired.filter((rule) => rule.level === level).map((rule) => renderRule(view, rule));
  const others = fired.filter((rule) => rule.level !== level).map((rule) => renderRule(view, rule));
  return renderSection(
    view,
    'why',
    messages.whyTitle,
    html`
      ${decisive.length ? decisive : renderNoRuleFired(view)}
      ${others.length ? renderDetails(messages.alsoNoted, others) : nothing}
    `,
  );
}

/** No rule fired: then what the person said about the pain itself is the reason. */
function renderNoRuleFired(view: View) {
  const {pack, state, derived, messages} = view;
  const emergencyQuestions = pack.safetyNet.emergency.map(({question}) => question);
  const lines = derived.path
    .filter(({id, type, safety}) => safety && !emergencyQuestions.includes(id) && type !== 'many')
    .flatMap((question) => answerLines(view, question, state.answers[question.id]));
  return html`<p>${messages.whyCalm}</p>
    ${lines.length ? html`<p class="said">${messages.youSaid}</p>${renderList(lines)}` : nothing}`;
}

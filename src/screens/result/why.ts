import {html, nothing} from 'lit';
import type {Finding, FiredRule} from '../../engine/types.js';
import type {View} from '../shared/view.js';
import {findingWords} from '../../handoff/words.js';
import {renderDetails, renderSection} from './section.js';
import {renderSourceLinks} from './sources.js';

/** The answers that made a rule fire, in the person's own words. */
function renderQuotes(view: View, because: readonly Finding[]) {
  const lines = new Set(because.flatMap((finding) => findingWords(view, finding)));
  return lines.size
    ? html`<p class="said">${view.messages.youSaid} ${[...lines].map((line, index) => html`${index ? ' · ' : nothing}<q>${line}</q>`)}</p>`
    : nothing;
}

const renderRule = (view: View, {flag, because}: FiredRule) =>
  html`<div><p>${view.say(flag.rationale)}${renderSourceLinks(view, flag.sources)}</p>${renderQuotes(view, because)}</div>`;

/** Each rule that decided the level, with the answers that fired it; rules of a lower level are folded below. Where no rule fired, one folded sentence says so. */
export function renderWhy(view: View) {
  const {assessment, messages} = view;
  const {fired, level} = assessment;
  const decisive = fired.filter((rule) => rule.level === level).map((rule) => renderRule(view, rule));
  const others = fired.filter((rule) => rule.level !== level).map((rule) => renderRule(view, rule));
  if (!fired.length) return renderDetails(messages.whyTitle, html`<p>${messages.whyCalm}</p>`);
  return renderSection(
    view,
    'why',
    messages.whyTitle,
    html`${decisive}${others.length ? renderDetails(messages.alsoNoted, others) : nothing}`,
  );
}

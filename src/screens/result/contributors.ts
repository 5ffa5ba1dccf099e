import {html, nothing} from 'lit';
import {sureWord} from '../../handoff/summary.js';
import type {RankedContributor} from '../../engine/types.js';
import type {Evidence} from '../../pack/types.js';
import {slotOf} from '../shared/slots.js';
import type {View} from '../../checker/view.js';
import {quotes} from './why.js';
import {below, section} from './section.js';

const bars = {fair: 3, weak: 2, expert: 1} as const;

/** How sure, as bars and in words. There is room for a fourth bar: nothing known about runners' backs fills it. */
const sure = (view: View, evidence: Evidence) => html`
  <p class="how-sure">
    <span class="bars" aria-hidden="true">${[1, 2, 3, 4].map((bar) => html`<i ?data-on=${bar <= bars[evidence]}></i>`)}</span>
    ${view.say(view.messages.howSure, {word: sureWord(view, evidence)})}
  </p>
`;

const entry = (view: View, {contributor, because}: RankedContributor) => html`
  <li class="contributor card" part="contributor">
    ${below(view, view.say(contributor.title))}${sure(view, contributor.evidence)}
    <p>${view.say(contributor.text)}</p>
    ${contributor.notLinked ? html`<p>${view.messages.notLinked}</p>` : nothing}${quotes(view, because)}${slotOf(view, `contributor-${contributor.id}`)}
  </li>
`;

/** What may be adding to the pain, and apart from it the kind of pain it looks like. Neither is ever called a cause. */
export function contributors(view: View) {
  const {assessment, messages} = view;
  const of = (kind: 'pattern' | 'contributor') =>
    assessment.contributors.filter(({contributor}) => contributor.kind === kind);
  const part = (title: string, entries: readonly RankedContributor[]) =>
    section(
      view,
      'contributors',
      title,
      entries.length ? html`<ul class="bare stack">${entries.map((one) => entry(view, one))}</ul>` : nothing,
    );
  return html`
    ${part(messages.patternTitle, of('pattern'))}${part(messages.contributorsTitle, of('contributor'))}
    ${assessment.contributors.length ? html`<p class="muted small">${messages.sureLegend}</p>` : nothing}
  `;
}

import {html, nothing} from 'lit';
import {sureWord} from '../../handoff/summary.js';
import type {RankedContributor} from '../../engine/types.js';
import type {Evidence} from '../../pack/types.js';
import {renderSlot} from '../shared/templates.js';
import type {View} from '../shared/view.js';
import {formatNumber} from '../shared/words.js';
import {renderDetails, renderSection} from './section.js';
import {renderSourceLinks} from './sources.js';
import {renderQuotes} from './why.js';

/** The strength of the evidence, in words. */
const renderEvidence = (view: View, evidence: Evidence) =>
  html`<p class="muted how-sure">${view.say(view.messages.howSure, {word: sureWord(view, evidence)})}</p>`;

function renderContributor(view: View, {contributor, because}: RankedContributor) {
  const content = html`<p>${view.say(contributor.text)}${renderSourceLinks(view, contributor.sources)}</p>
    ${contributor.notLinked ? html`<p>${view.messages.notLinked}</p>` : nothing}${renderQuotes(view, because)}${renderEvidence(view, contributor.evidence)}`;
  return html`
    <li class="contributor" part="contributor">
      ${renderDetails(view.say(contributor.title), content)}${renderSlot(view, `contributor-${contributor.id}`)}
    </li>
  `;
}

/** What may be adding to the pain, and apart from it the kind of pain it looks like. Neither is ever called a cause. */
export function renderContributors(view: View) {
  const {assessment, messages} = view;
  const renderKind = (kind: 'pattern' | 'contributor', title: string) => {
    const entries = assessment.contributors.filter(({contributor}) => contributor.kind === kind);
    const items = entries.map((entry) => renderContributor(view, entry));
    return renderSection(view, 'contributors', title, items.length ? html`<ul class="bare">${items}</ul>` : nothing);
  };
  return html`
    ${renderKind('pattern', messages.patternTitle)}${renderKind('contributor', messages.contributorsTitle)} ${renderAlsoCounted(view)}
  `;
}

/** All others that the person’s answers point to: none is dropped. */
function renderAlsoCounted(view: View) {
  const {assessment, messages, say, locale} = view;
  const {alsoCounted} = assessment;
  if (!alsoCounted.length) return nothing;
  const title = say(messages.alsoCounted, {count: formatNumber(alsoCounted.length, locale)});
  return renderDetails(
    title,
    html`<ul class="bare">${alsoCounted.map((entry) => renderContributor(view, entry))}</ul>`,
  );
}

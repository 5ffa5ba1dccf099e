import {html, nothing} from 'lit';
import {sureWord} from '../../handoff/summary.js';
import type {RankedContributor} from '../../engine/types.js';
import {renderSlot} from '../shared/templates.js';
import type {View} from '../shared/view.js';
import {formatNumber} from '../shared/words.js';
import {renderDetails, renderSection, renderSubheading} from './section.js';
import {renderSourceLinks} from './sources.js';

/** Its title, one explanation with the number of its source beside it, and how strong the evidence is. */
function renderContributor(view: View, {contributor}: RankedContributor) {
  const {messages, say} = view;
  const {id, title, text, sources, notLinked, evidence} = contributor;
  return html`
    <li class="contributor" part="contributor">
      ${renderSubheading(view, say(title))}
      <p>
        ${say(text)}${renderSourceLinks(view, sources)}
        <span class="muted">${notLinked ? `${messages.notLinked} ` : nothing}${say(messages.howSure, {word: sureWord(view, evidence)})}</span>
      </p>
      ${renderSlot(view, `contributor-${id}`)}
    </li>
  `;
}

/** What may be adding to the pain, and apart from it the kind of pain it looks like: the best of each stand open. Neither is ever called a cause. */
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

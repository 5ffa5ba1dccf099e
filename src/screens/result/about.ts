import {html, nothing} from 'lit';
import {lastChecked, reviewState} from '../../handoff/summary.js';
import type {Source} from '../../pack/types.js';
import {renderSlot} from '../shared/templates.js';
import type {View} from '../shared/view.js';
import {formatNumber} from '../shared/words.js';
import {renderDetails, renderSection} from './section.js';
import {sourcesOf} from './sources.js';

/** Where the advice comes from and what it is not. Only the sources are folded; their numbers are those beside the statements. */
export function renderAbout(view: View, today: Date) {
  const {pack, messages, say, locale} = view;
  const sources = sourcesOf(view);
  const sourcesTitle = say(messages.sourcesTitle, {count: formatNumber(sources.length, locale)});
  const renderSource = ({title, publisher, year, url}: Source) => html`<li>
    <a href=${url} target="_blank" rel="noopener noreferrer">${title}<span class="visually-hidden"> (${messages.newTab})</span></a>. ${publisher}${year === undefined ? nothing : `, ${year}`}
  </li>`;
  return renderSection(
    view,
    'about',
    messages.aboutTitle,
    html`
      <p class="review-state"><strong>${reviewState(view)}</strong></p>
      <p>${say(pack.safetyNet.notMonitored)}</p>
      <p>${lastChecked(view, today)}</p>
      ${sources.length ? renderDetails(sourcesTitle, html`<ol class="sources">${sources.map(renderSource)}</ol><p class="muted small">${messages.sureLegend}</p>`) : nothing}
      ${renderSlot(view, 'faq')}
    `,
  );
}

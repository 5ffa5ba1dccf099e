import {html, nothing} from 'lit';
import {lastChecked, reviewState} from '../../handoff/summary.js';
import type {Source} from '../../pack/types.js';
import {slotOf} from '../shared/slots.js';
import type {View} from '../../checker/view.js';
import {numeral} from '../shared/words.js';
import {fold, section} from './section.js';

/** Only what this result leans on, in the pack's order. */
export function sourcesOf({pack, assessment}: View): readonly Source[] {
  const {fired, contributors, plan} = assessment;
  const entries = [
    pack.safetyNet,
    ...fired.map(({flag}) => flag),
    ...contributors.map(({contributor}) => contributor),
    ...plan,
  ];
  const ids = new Set(entries.flatMap(({sources}) => sources));
  return pack.sources.filter(({id}) => ids.has(id));
}

/** Where it comes from and what it is not. Only the sources fold. */
export function about(view: View) {
  const {pack, messages, say, locale} = view;
  const sources = sourcesOf(view);
  const link = ({title, publisher, year, url}: Source) => html`<li>
    <a href=${url} target="_blank" rel="noopener noreferrer">${title}<span class="visually-hidden"> (${messages.newTab})</span></a>. ${publisher}${year === undefined ? nothing : `, ${year}`}
  </li>`;
  return section(
    view,
    'about',
    messages.aboutTitle,
    html`
      <p class="review-state"><strong>${reviewState(view)}</strong></p>
      <p>${say(pack.safetyNet.notMonitored)}</p>
      <p>${lastChecked(view)}</p>
      ${sources.length ? fold(say(messages.sourcesTitle, {count: numeral(sources.length, locale)}), html`<ul class="sources">${sources.map(link)}</ul>`) : nothing}
      ${slotOf(view, 'faq')}
    `,
  );
}

import {html} from 'lit';
import type {Source} from '../../pack/types.js';
import type {View} from '../shared/view.js';
import {formatNumber} from '../shared/words.js';

/** The sources of the entries that this result shows, in the pack's order: their numbers are those of the links beside the statements. */
export function sourcesOf({pack, assessment}: View): readonly Source[] {
  const {fired, contributors, alsoCounted, plan} = assessment;
  const entries = [
    pack.safetyNet,
    ...fired.map(({flag}) => flag),
    ...[...contributors, ...alsoCounted].map(({contributor}) => contributor),
    ...plan,
  ];
  const ids = new Set(entries.flatMap(({sources}) => sources));
  return pack.sources.filter(({id}) => ids.has(id));
}

/** Small numbered links, one for each source of a statement. They belong into the same element as its text, and never begin a line without it. */
export function renderSourceLinks(view: View, ids: readonly string[]) {
  const {messages, say, locale} = view;
  return sourcesOf(view).flatMap(({id, title, url}, index) => {
    if (!ids.includes(id)) return [];
    const number = formatNumber(index + 1, locale);
    const label = `${say(messages.sourceLink, {number, title})} (${messages.newTab})`;
    return [
      '\u00a0',
      html`<a class="ref" href=${url} target="_blank" rel="noopener noreferrer" aria-label=${label}>${number}</a>`,
    ];
  });
}

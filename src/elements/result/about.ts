import {html, nothing} from 'lit';
import type {Source} from '../../pack/types.js';
import {slotOf} from '../slots.js';
import type {View} from '../view.js';
import {numeral} from '../words.js';
import {fold, section} from './section.js';

/** Only what this result leans on, in the pack's order. */
export function sourcesOf({pack, assessment}: View): readonly Source[] {
  const {fired, contributors, plan} = assessment;
  const entries = [pack.safetyNet, ...fired.map(({flag}) => flag), ...contributors.map(({contributor}) => contributor), ...plan];
  const ids = new Set(entries.flatMap(({sources}) => sources));
  return pack.sources.filter(({id}) => ids.has(id));
}

export const day = (locale: string, date: Date): string => new Intl.DateTimeFormat(locale, {dateStyle: 'long'}).format(date);

/** A day from the pack has no time zone: read and written in UTC, it stays that day. */
const packDay = (locale: string, date: string): string => new Intl.DateTimeFormat(locale, {dateStyle: 'long', timeZone: 'UTC'}).format(new Date(date));

export const reviewState = ({pack, messages, say, locale}: View): string =>
  pack.reviewedBy === null ? messages.notReviewed : say(messages.reviewedBy, {name: pack.reviewedBy, date: packDay(locale, pack.reviewed)});

export const version = ({pack, messages, say, locale}: View): string =>
  say(messages.lastChecked, {title: pack.title, version: pack.version, date: packDay(locale, pack.reviewed)});

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
      <p>${version(view)}</p>
      ${sources.length ? fold(say(messages.sourcesTitle, {count: numeral(sources.length, locale)}), html`<ul class="sources">${sources.map(link)}</ul>`) : nothing}
      ${slotOf(view, 'faq')}
    `,
  );
}

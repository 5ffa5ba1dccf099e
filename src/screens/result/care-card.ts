import {html, nothing} from 'lit';
import {levelWord, whereToGo} from '../../handoff/summary.js';
import type {Disposition} from '../../pack/types.js';
import {ariaLevel, renderDerivedCountry} from '../shared/templates.js';
import type {View} from '../shared/view.js';
import {renderList} from './section.js';

/** What to do and how soon: the part that has to be read even if nothing else is. */
export function renderCareCard(view: View) {
  const {disposition} = view.assessment;
  if (!disposition) return nothing;
  return disposition.level === 'emergency'
    ? renderEmergencyCard(view, disposition)
    : renderPlainCard(view, disposition);
}

const renderPlainCard = (view: View, disposition: Disposition) => html`
  <div class="care ${disposition.level}" part="care-card">
    <div class="band">${renderTitle(view, disposition)}${renderTimeFrame(view, disposition)}</div>
    <div class="stack">
      <p>${whereToGo(view, disposition)}</p>
      ${renderAdvice(view)}${renderOtherDispositions(view)}
    </div>
  </div>
`;

/** No part, and only classes that no custom property affects: no brand can make it less visible. */
const renderEmergencyCard = (view: View, disposition: Disposition) => html`
  <div class="emergency">
    ${renderTitle(view, disposition)}${renderTimeFrame(view, disposition)}
    <p>${whereToGo(view, disposition)}</p>
    ${view.emergencyNumber ? html`<a class="button call" href="tel:${view.emergencyNumber}">${view.say(view.messages.call)}</a>` : nothing}
    ${view.derivedCountry ? html`<p>${renderDerivedCountry(view)}</p>` : nothing}
    ${renderAdvice(view)}${renderOtherDispositions(view)}
  </div>
`;

const renderTitle = (view: View, {level, title}: Disposition) => html`
  <h2 tabindex="-1" data-focus part=${level === 'emergency' ? nothing : 'heading'} aria-level=${ariaLevel(view.headingLevel)}>
    <span class="level">${levelWord(view, level)}<span class="visually-hidden">:</span></span>
    ${view.say(title)}
  </h2>
`;

const renderTimeFrame = ({say}: View, {timeFrame}: Disposition) => html`<p class="soon">${say(timeFrame)}</p>`;

function renderOtherDispositions(view: View) {
  const {assessment, messages, say} = view;
  const items = assessment.also.map(
    (disposition) => html`<strong>${say(disposition.title)}.</strong> ${whereToGo(view, disposition)}`,
  );
  return items.length ? html`<p><strong>${messages.alsoFits}:</strong></p>${renderList(items)}` : nothing;
}

/** Further advice of the rules that decided the level, each line once. */
function renderAdvice({assessment, say}: View) {
  const decisive = assessment.fired.filter(({level}) => level === assessment.level);
  const lines = new Set(decisive.flatMap(({flag}) => flag.advice ?? []));
  return renderList([...lines].map((line) => say(line)));
}

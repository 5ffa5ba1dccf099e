import {html, nothing} from 'lit';
import {levelWord, whereToGo} from '../../handoff/summary.js';
import type {Disposition} from '../../pack/types.js';
import {level as headingLevel} from '../shared/heading.js';
import type {View} from '../../checker/view.js';

/** What to do and how soon: the part that has to be read even if nothing else is. */
export function careCard(view: View) {
  const {disposition, also} = view.assessment;
  if (!disposition) return nothing;
  return disposition.level === 'emergency' ? emergencyCard(view, disposition) : plainCard(view, disposition, also);
}

const title = (view: View, {level, title}: Disposition) => html`
  <h2 tabindex="-1" data-focus part=${level === 'emergency' ? nothing : 'heading'} aria-level=${headingLevel(view.headingLevel)}>
    <span class="level">${levelWord(view, level)}<span class="visually-hidden">:</span></span>
    ${view.say(title)}
  </h2>
`;

const soon = ({say}: View, {timeFrame}: Disposition) => html`<p class="soon">${say(timeFrame)}</p>`;

const others = (view: View, also: readonly Disposition[]) =>
  also.length
    ? html`<p><strong>${view.messages.alsoFits}:</strong></p>
        <ul>
          ${also.map((one) => html`<li><strong>${view.say(one.title)}.</strong> ${whereToGo(view, one)}</li>`)}
        </ul>`
    : nothing;

const advice = ({assessment, say}: View) => {
  const lines = new Set(
    assessment.fired.filter(({level}) => level === assessment.level).flatMap(({flag}) => flag.advice ?? []),
  );
  return lines.size
    ? html`<ul>
        ${[...lines].map((line) => html`<li>${say(line)}</li>`)}
      </ul>`
    : nothing;
};

const plainCard = (view: View, disposition: Disposition, also: readonly Disposition[]) => html`
  <div class="care ${disposition.level}" part="care-card">
    <div class="band">${title(view, disposition)}${soon(view, disposition)}</div>
    <div class="stack">
      <p>${whereToGo(view, disposition)}</p>
      ${advice(view)}${others(view, also)}
    </div>
  </div>
`;

/** No part, and only classes that take no custom property: no brand may make it quiet. */
const emergencyCard = (view: View, disposition: Disposition) => html`
  <div class="emergency">
    ${title(view, disposition)}${soon(view, disposition)}
    <p>${whereToGo(view, disposition)}</p>
    ${view.emergencyNumber ? html`<a class="button call" href="tel:${view.emergencyNumber}">${view.say(view.messages.call)}</a>` : nothing}
    ${advice(view)}${others(view, view.assessment.also)}
  </div>
`;

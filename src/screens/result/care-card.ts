import {html, nothing} from 'lit';
import {safetyNet} from '../../engine/safety-net.js';
import type {SafetyNetLines} from '../../engine/safety-net.js';
import {decisiveAdvice, levelWord, titleOf, whereToGo} from '../../handoff/summary.js';
import type {Care, CareKind, Disposition} from '../../pack/types.js';
import {icon} from '../shared/icons.js';
import {ariaLevel, renderCallText, renderDerivedCountry} from '../shared/templates.js';
import type {View} from '../shared/view.js';
import {renderConsultOffer} from './contact.js';
import {renderJump} from './jump.js';
import {renderList} from './section.js';

/** What to do and how soon: the part that has to be read even if nothing else is. */
export function renderCareCard(view: View) {
  const {assessment, derived, pack} = view;
  const {disposition} = assessment;
  if (!disposition) return nothing;
  const net = safetyNet(pack, assessment, derived.answers);
  const card =
    disposition.level === 'emergency'
      ? renderEmergencyCard(view, disposition)
      : renderPlainCard(view, disposition, net);
  // Where else this person can turn. A notice is not printed: it tells what was answered to a sensitive question.
  return html`${card}${net.support.map((line) => html`<p class="notice">${renderCallText(view, line)}</p>`)}`;
}

const renderPlainCard = (view: View, disposition: Disposition, net: SafetyNetLines) => html`
  <div class="care ${disposition.level}" part="care-card">
    <div class="band title-row">
      ${icon(disposition.id)}
      <div>${renderTitle(view, disposition)}${renderCheckAgain(view, disposition)}</div>
    </div>
    <div class="stack">
      <p>${whereToGo(view, disposition)}</p>
      ${renderAdvice(view)}${renderExerciseAdvice(view)}${renderActions(view, disposition)}${renderWarningLines(view, net)}
    </div>
  </div>
`;

/** No part, and only classes that no custom property affects: no brand can make it less visible. */
const renderEmergencyCard = (view: View, disposition: Disposition) => html`
  <div class="emergency">
    <div class="title-row">${icon(disposition.id)}${renderTitle(view, disposition)}</div>
    <p>${whereToGo(view, disposition)}</p>
    ${careOf(view, disposition).map(({kind, care}) => renderCareLink(view, kind, care, 'call'))}
    ${view.emergencyNumber ? html`<a class="button call" href="tel:${view.emergencyNumber}">${view.say(view.messages.call)}</a>` : nothing}
    ${view.derivedCountry ? html`<p>${renderDerivedCountry(view)}</p>` : nothing} ${renderAdvice(view)}
  </div>
`;

const renderTitle = (view: View, disposition: Disposition) => html`
  <h2 tabindex="-1" data-focus part=${disposition.level === 'emergency' ? nothing : 'heading'} aria-level=${ariaLevel(view.headingLevel)}>
    <span class="level">${levelWord(view, disposition.level)}<span class="visually-hidden">:</span></span>
    ${titleOf(view, disposition)}
  </h2>
`;

/** Above self-care the title says when. */
const renderCheckAgain = ({say}: View, {level, timeFrame}: Disposition) =>
  level === 'self-care' ? html`<p class="soon">${say(timeFrame)}</p>` : nothing;

/** Further advice of the rules that decided the level, each line once. */
const renderAdvice = (view: View) => renderList(decisiveAdvice(view).map((line) => renderCallText(view, line)));

/** Where no plan is shown, because somebody has to look at the back first. */
const renderExerciseAdvice = ({assessment, messages}: View) =>
  assessment.planWithheld ? html`<p>${messages.planHeld}</p>` : nothing;

/** One main button, by the level: the plan, the host's consult, or where care is to be found. */
function renderActions(view: View, disposition: Disposition) {
  const {assessment, consult, messages} = view;
  const {level} = disposition;
  const hasPlan = level === 'self-care' && assessment.plan.length > 0;
  const hasConsult = level === 'non-urgent' && consult.offered;
  const links = careOf(view, disposition).map(({kind, care}, index) =>
    renderCareLink(view, kind, care, index === 0 && !hasPlan && !hasConsult ? 'primary' : ''),
  );
  return html`
    ${hasConsult ? renderConsultOffer(view) : nothing}
    ${
      hasPlan || links.length
        ? html`<div class="actions">${hasPlan ? renderJump(messages.seePlan, 'plan', 'primary', 'primary-button') : nothing}${links}</div>`
        : nothing
    }
  `;
}

/** More than two would compete. */
const MOST_LINKS = 2;

const careOf = ({region}: View, {care: kinds = []}: Disposition) =>
  kinds
    .flatMap((kind) => {
      const care = region.care?.[kind];
      return care ? [{kind, care}] : [];
    })
    .slice(0, MOST_LINKS);

/** Kinds with a page; the others have a telephone line. */
type FindKind = Exclude<CareKind, 'adviceLine' | 'nurseLine'>;

/** A line is called; a page opens only when the link is pressed, and does not learn where the person comes from. */
function renderCareLink({messages, say}: View, kind: CareKind, {href, name}: Care, className: string) {
  if (href.startsWith('tel:'))
    return html`<a class="button ${className}" part=${className === 'call' ? nothing : 'care-link'} href=${href}>${say(messages.consultPhone, {phone: name})}</a>`;
  return html`<a class="button find ${className}" part=${className === 'call' ? nothing : 'care-link'} href=${href} target="_blank" rel="noopener noreferrer">
    <span>${say(messages[`find-${kind as FindKind}`])}</span> <span class="opens">${name} (${messages.newTab})</span>
  </a>`;
}

/** The emergency signs in one line for each group, and the first of this person’s own. A pack without such lines has the findings. */
export const warningLines = ({groups, personal}: SafetyNetLines): readonly string[] => [
  ...groups.flatMap(({line, findings}) => line || findings),
  ...personal.slice(0, 1),
];

/** The complete list is further down. */
function renderWarningLines(view: View, net: SafetyNetLines) {
  const {messages, say, emergencyNumber} = view;
  const lines = warningLines(net);
  if (!lines.length) return nothing;
  return html`<div class="warning">
    <p><strong>${messages.warningTitle}</strong></p>
    ${renderList(lines.map((line) => say(line)))}
    <div class="actions">
      ${emergencyNumber ? html`<a class="button" href="tel:${emergencyNumber}">${say(messages.call)}</a>` : nothing}
      ${renderJump(messages.allSigns, 'changes', 'link', 'link-button')}
    </div>
  </div>`;
}

import {html, nothing} from 'lit';
import {isExercise, phasesOf} from '../../handoff/plan-text.js';
import type {SelfCare} from '../../pack/types.js';
import {selfCareText} from '../../pack/words.js';
import {renderCallText} from '../shared/templates.js';
import type {View} from '../shared/view.js';
import {formatNumber} from '../shared/words.js';
import {renderDetails, renderList, renderSection, renderSubheading} from './section.js';
import {renderSourceLinks} from './sources.js';

/** What to do: the next steps, then phase by phase. Without a plan there is no section. */
export function renderPlan(view: View) {
  const {assessment, messages} = view;
  if (!assessment.plan.length) return nothing;
  return renderSection(view, 'plan', messages.planTitle, html`${renderNextSteps(view)}${renderPhases(view)}`);
}

/** The outlook is nothing to do: it stands above the steps, without a number. */
export const renderNextSteps = (view: View) =>
  html`${view.assessment.plan
    .filter(({phase}) => phase === 'outlook')
    .map((entry) => html`<p>${renderEntry(view, entry)}</p>`)}${renderNumbered(view, 'next', nextSteps(view))}`;

/** Everything but the next steps and the exercises. */
export function renderPhases(view: View) {
  const {assessment, messages} = view;
  const {plan, excluded} = assessment;
  const next = nextSteps(view);
  const [, ...laterPhases] = phasesOf(view);
  const phases = laterPhases.map(([phase, title]) => {
    const entries = plan.filter((entry) => entry.phase === phase && !isExercise(entry) && !next.includes(entry));
    return entries.length ? renderPhase(view, phase === 'now' ? messages.more : title, entries) : nothing;
  });
  return html`<ol class="timeline bare">${phases}</ol>
    ${excluded.length ? html`<p class="notice">${messages.planLeftOut}</p>` : nothing}`;
}

/** How many next steps there are. */
const MOST_STEPS = 3;

/** The first steps of today, those chosen for this person before the general ones. */
export const nextSteps = (whole: Pick<View, 'assessment'>): readonly SelfCare[] =>
  personalFirst(
    whole,
    whole.assessment.plan.filter((entry) => entry.phase === 'now' && !isExercise(entry)),
  ).slice(0, MOST_STEPS);

/** Entries that were chosen for this person, by their own condition or through a contributor shown above, come before the general ones. */
function personalFirst({assessment}: Pick<View, 'assessment'>, entries: readonly SelfCare[]): readonly SelfCare[] {
  const linkedIds = new Set(assessment.contributors.flatMap(({contributor}) => contributor.selfCare));
  const isPersonal = (entry: SelfCare) => entry.when !== undefined || linkedIds.has(entry.id);
  return [...entries.filter(isPersonal), ...entries.filter((entry) => !isPersonal(entry))];
}

/** The next steps are always shown, above; what else there is to do, and each later phase, is behind its title. */
function renderPhase(view: View, title: string, entries: readonly SelfCare[]) {
  const steps = entries.filter(({step}) => step !== undefined);
  const others = personalFirst(
    view,
    entries.filter(({step}) => step === undefined),
  );
  const count = formatNumber(others.length, view.locale);
  return html`<li>
    ${renderDetails(view.say(title, {count}), html`${renderList(others.map((entry) => renderEntry(view, entry)))}${renderSteps(view, steps)}`)}
  </li>`;
}

const renderEntry = (view: View, entry: SelfCare) =>
  html`<strong>${view.say(entry.title)}.</strong> <span>${renderCallText(view, selfCareText(entry))}${renderSourceLinks(view, entry.sources)}</span>`;

/** The way back to running, each step with the sign to go back one. The entries above say at which step to start. */
function renderSteps(view: View, entries: readonly SelfCare[]) {
  if (!entries.length) return nothing;
  const steps = [...entries].sort((a, b) => a.step! - b.step!);
  return html`${renderSubheading(view, view.messages.ladder)}${renderNumbered(view, 'ladder', steps)}`;
}

const renderNumbered = (view: View, className: string, entries: readonly SelfCare[]) =>
  html`<ol class="${className} numbered bare stack">
    ${entries.map((entry, index) => html`<li><span class="step-number">${formatNumber(entry.step ?? index + 1, view.locale)}</span><div>${renderEntry(view, entry)}</div></li>`)}
  </ol>`;

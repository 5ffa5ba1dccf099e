import {html, nothing} from 'lit';
import type {SelfCare} from '../../pack/types.js';
import {selfCareText} from '../../pack/words.js';
import type {View} from '../shared/view.js';
import {formatNumber} from '../shared/words.js';
import {renderDetails, renderList, renderSection, renderSubheading} from './section.js';

/** Exercises and stretches for a body region have a section of their own. */
export const isExercise = ({kind, bodyRegion}: SelfCare): boolean =>
  bodyRegion !== undefined && (kind === 'exercise' || kind === 'stretch');

export const phasesOf = ({messages}: View) =>
  [
    ['now', messages.phaseNow],
    ['this-week', messages.phaseWeek],
    ['back-to-running', messages.phaseBack],
    ['prevention', messages.phasePrevent],
  ] as const;

/** What to do, phase by phase. */
export function renderPlan(view: View) {
  const {assessment, messages} = view;
  const {plan, planWithheld, excluded} = assessment;
  if (planWithheld) return renderSection(view, 'plan', messages.planTitle, html`<p>${messages.planHeld}</p>`);
  if (!plan.length) return nothing;
  const phases = phasesOf(view).map(([phase, title]) => {
    const entries = plan.filter((entry) => entry.phase === phase && !isExercise(entry));
    return entries.length ? renderPhase(view, title, entries) : nothing;
  });
  const notice = excluded.length ? html`<p class="notice">${messages.planLeftOut}</p>` : nothing;
  return renderSection(view, 'plan', messages.planTitle, html`<ol class="timeline bare">${phases}</ol>${notice}`);
}

function renderPhase(view: View, title: string, entries: readonly SelfCare[]) {
  const steps = entries.filter(({step}) => step !== undefined);
  const others = entries.filter(({step}) => step === undefined);
  return html`<li>${renderSubheading(view, title)}${renderEntries(view, others)}${renderSteps(view, steps)}</li>`;
}

function renderEntries(view: View, entries: readonly SelfCare[]) {
  const {messages, say, locale} = view;
  const {open, folded} = splitEntries(view, entries);
  const render = (part: readonly SelfCare[]) =>
    renderList(
      part.map((entry) => html`<strong>${say(entry.title)}.</strong> <span>${say(selfCareText(entry))}</span>`),
    );
  const foldTitle = say(messages.more, {count: formatNumber(folded.length, locale)});
  return html`${render(open)}${folded.length ? renderDetails(foldTitle, render(folded)) : nothing}`;
}

/** How many entries of a phase are open. */
const OPEN_ENTRIES = 3;

/** Entries that were chosen for this person, by their own condition or through a contributor shown above, stay open; of the general ones a few do. */
function splitEntries({assessment}: View, entries: readonly SelfCare[]) {
  const linkedIds = new Set(assessment.contributors.flatMap(({contributor}) => contributor.selfCare));
  const isPersonal = (entry: SelfCare) => entry.when !== undefined || linkedIds.has(entry.id);
  const personal = entries.filter(isPersonal);
  const general = entries.filter((entry) => !isPersonal(entry));
  const room = Math.max(0, OPEN_ENTRIES - personal.length);
  // A single entry is not worth a fold.
  const openCount = general.length - room > 1 ? room : general.length;
  return {open: [...personal, ...general.slice(0, openCount)], folded: general.slice(openCount)};
}

/** Numbered steps, drawn as a ladder. The entries above them say at which step to start. */
function renderSteps(view: View, entries: readonly SelfCare[]) {
  if (!entries.length) return nothing;
  const {messages, locale} = view;
  const {steps, sharedSentence} = splitSteps(view, entries);
  return html`
    <p class="muted">${messages.ladder}</p>
    <ol class="ladder bare">
      ${steps.map(
        ({step, title, text}) => html`<li>
          <span class="rung">${formatNumber(step, locale)}</span>
          <div><strong>${title}.</strong> ${text}</div>
        </li>`,
      )}
    </ol>
    ${sharedSentence ? html`<p><strong>${sharedSentence}</strong></p>` : nothing}
  `;
}

/** The last sentence of several steps, the sign to go back one step, is taken out of each, to be shown once below them. */
function splitSteps({say}: View, entries: readonly SelfCare[]) {
  const steps = entries
    .map((entry) => ({step: entry.step ?? 0, title: say(entry.title), text: say(selfCareText(entry))}))
    .sort((a, b) => a.step - b.step);
  const lastSentence = /[^.!?。؟]+[.!?。؟]\s*$/.exec(steps.at(-1)?.text ?? '')?.[0] ?? '';
  const isLastSentence = (text: string) => lastSentence !== '' && text.endsWith(lastSentence);
  if (steps.filter(({text}) => isLastSentence(text)).length < 2) return {steps, sharedSentence: ''};
  return {
    steps: steps.map((step) =>
      isLastSentence(step.text) ? {...step, text: step.text.slice(0, -lastSentence.length)} : step,
    ),
    sharedSentence: lastSentence,
  };
}

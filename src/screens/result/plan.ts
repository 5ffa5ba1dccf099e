import {html, nothing} from 'lit';
import type {SelfCare} from '../../pack/types.js';
import type {View} from '../../checker/view.js';
import {numeral} from '../shared/words.js';
import {below, fold, list, section} from './section.js';

/** Those with a place in the body have a section of their own. */
export const isExercise = ({kind, bodyRegion}: SelfCare): boolean =>
  bodyRegion !== undefined && (kind === 'exercise' || kind === 'stretch');

/** Entries that fit this person, by their own condition or through a contributor shown above, stay open; of the rest a few do. */
const FEW = 3;

function split({assessment}: View, entries: readonly SelfCare[]) {
  const linked = new Set(assessment.contributors.flatMap(({contributor}) => contributor.selfCare));
  const fits = (entry: SelfCare) => entry.when !== undefined || linked.has(entry.id);
  const [own, general] = [entries.filter(fits), entries.filter((entry) => !fits(entry))];
  const room = Math.max(0, FEW - own.length);
  // One left over is not worth a fold.
  const few = general.length - room > 1 ? room : general.length;
  return {first: [...own, ...general.slice(0, few)], more: general.slice(few)};
}

const words = ({say}: View, {title, text}: SelfCare) => html`<strong>${say(title)}.</strong> <span>${say(text)}</span>`;

function entries(view: View, all: readonly SelfCare[]) {
  const {first, more} = split(view, all);
  const draw = (some: readonly SelfCare[]) => list(some.map((one) => words(view, one)));
  return html`${draw(first)}${more.length ? fold(view.say(view.messages.more, {count: numeral(more.length, view.locale)}), draw(more)) : nothing}`;
}

/** The sentence that the last steps share (the sign to go back one): said once, under the ladder. */
function ladderOf(view: View, plan: readonly SelfCare[]) {
  const steps = plan.filter(({step}) => step !== undefined).sort((a, b) => a.step! - b.step!);
  const texts = steps.map(({text}) => view.say(text));
  const sign = /[^.!?。؟]+[.!?。؟]\s*$/.exec(texts.at(-1) ?? '')?.[0] ?? '';
  const shared = sign !== '' && texts.filter((text) => text.endsWith(sign)).length > 1;
  return {
    steps: steps.map(({title, step}, at) => ({
      step: step!,
      title: view.say(title),
      text: shared && texts[at]!.endsWith(sign) ? texts[at]!.slice(0, -sign.length) : texts[at]!,
    })),
    sign: shared ? sign : '',
  };
}

/** Drawn as a ladder: rails at the sides, a rung a step, the first one to stand on marked in words. */
function ladder(view: View, plan: readonly SelfCare[]) {
  const {steps, sign} = ladderOf(view, plan);
  if (!steps.length) return nothing;
  const {messages, locale} = view;
  return html`
    <p class="muted">${messages.ladder}</p>
    <ol class="ladder bare">
      ${steps.map(
        ({step, title, text}, at) => html`<li ?data-start=${at === 0}>
          <span class="rung">${numeral(step, locale)}</span>
          <div>${at === 0 ? html`<span class="start-here">${messages.startHere}</span>` : nothing}<strong>${title}.</strong> ${text}</div>
        </li>`,
      )}
    </ol>
    ${sign ? html`<p><strong>${sign}</strong></p>` : nothing}
  `;
}

export const phasesOf = ({messages}: View) =>
  [
    ['now', messages.phaseNow],
    ['this-week', messages.phaseWeek],
    ['back-to-running', messages.phaseBack],
    ['prevention', messages.phasePrevent],
  ] as const;

/** What to do, as a line through time. */
export function plan(view: View) {
  const {assessment, messages} = view;
  const {plan: all, planWithheld, excluded} = assessment;
  if (planWithheld) return section(view, 'plan', messages.planTitle, html`<p>${messages.planHeld}</p>`);
  const left = excluded.length ? html`<p class="notice">${messages.planLeftOut}</p>` : nothing;
  const moments = phasesOf(view).map(([phase, title]) => {
    const here = all.filter((entry) => entry.phase === phase && !isExercise(entry));
    const steps = here.filter(({step}) => step !== undefined);
    return here.length
      ? html`<li>${below(view, title)}${ladder(view, steps)}${entries(
          view,
          here.filter(({step}) => step === undefined),
        )}</li>`
      : nothing;
  });
  return all.length
    ? section(view, 'plan', messages.planTitle, html`<ol class="timeline bare">${moments}</ol>${left}`)
    : nothing;
}

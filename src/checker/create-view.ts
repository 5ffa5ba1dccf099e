import type {Language} from '../i18n/load.js';
import {assessState} from '../flow/next.js';
import {fillWords} from '../pack/words.js';
import type {View} from './view.js';
import {isOpen, offersConsult, shownLevel} from './slot-policy.js';
import type {Session} from './session.js';
import type {Settings} from './settings.js';

/** Puts together what a screen needs to draw itself. */
export function makeView(
  session: Session,
  settings: Settings,
  {locale, messages}: Language,
  filled: ReadonlySet<string>,
  medicines: boolean,
): View {
  const {plan, state} = session;
  const {region, emergencyNumber, consultFrom, headingLevel} = settings;
  const fixed = {'emergency-number': emergencyNumber ?? messages.localEmergencyNumber};
  const assessed = () => assessState(state, plan);
  const level = shownLevel(state.step, assessed);
  return {
    pack: plan.pack,
    region,
    emergencyNumber,
    get assessment() {
      return assessed();
    },
    plan,
    state,
    locale,
    messages,
    headingLevel,
    consult: {...settings.consult, offered: offersConsult(level, consultFrom)},
    slots: new Set([...filled].filter((name) => isOpen(name, state.step, level, consultFrom))),
    medicines,
    say: (text, extra) => (text.includes('{') ? fillWords(text, region, {...fixed, ...extra}) : text),
  };
}

/** Sets the `:state()`s of a view, and touches none where all stay: each touch makes the page work out its styles again. Nothing goes through the set: WebKit may pass one over. */
export function setStates(states: Set<string>, view: View | undefined): void {
  const step = view?.state.step;
  const level = step && shownLevel(step, () => view.assessment);
  const now = [...(step ? [`step-${step}`] : []), ...(level ? [`level-${level}`] : [])];
  if (states.size === now.length && now.every((state) => states.has(state))) return;
  states.clear();
  for (const state of now) states.add(state);
}

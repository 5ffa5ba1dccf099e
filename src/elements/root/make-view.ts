import type {Language} from '../../i18n/load.js';
import {fillWords} from '../../pack/words.js';
import type {View} from '../view.js';
import {isOpen, offersConsult, shownLevel} from './open-slots.js';
import type {Session} from './session.js';
import type {Settings} from './settings.js';

/** Puts together what a screen needs to draw itself. */
export function makeView(session: Session, settings: Settings, {locale, messages}: Language, filled: ReadonlySet<string>, medicines: boolean): View {
  const {plan, state, assessment} = session;
  const {region, emergencyNumber, consultFrom, headingLevel} = settings;
  const fixed = {'emergency-number': emergencyNumber ?? messages.localEmergencyNumber};
  const level = shownLevel(state.step, assessment.level);
  return {
    pack: plan.pack,
    region,
    emergencyNumber,
    assessment,
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

/** Names of the `:state()`s of a view. */
export function statesOf({state: {step}, assessment}: View): readonly string[] {
  const level = shownLevel(step, assessment.level);
  return level ? [`step-${step}`, `level-${level}`] : [`step-${step}`];
}

import type {Language} from '../../i18n/load.js';
import {fillWords} from '../../pack/words.js';
import type {View} from '../view.js';
import {isOpen, offersConsult, shownLevel} from './open-slots.js';
import type {Session} from './session.js';
import type {Settings} from './settings.js';

/** Fills `{words}` for one region, number and language. Made once for each, so that screens can see that nothing has changed. */
export function makeSay({region, emergencyNumber}: Settings, {messages}: Language): View['say'] {
  const fixed = {'emergency-number': emergencyNumber ?? messages.localEmergencyNumber};
  return (text, extra) => (text.includes('{') ? fillWords(text, region, extra ? {...fixed, ...extra} : fixed) : text);
}

/** Puts together what a screen needs to draw itself. */
export function makeView(session: Session, settings: Settings, {locale, messages}: Language, say: View['say'], filled: ReadonlySet<string>, medicines: boolean): View {
  const {plan, state, assessment} = session;
  const {region, emergencyNumber, consultFrom, headingLevel} = settings;
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
    say,
  };
}

import type {Language} from '../i18n/load.js';
import type {Assessment} from '../engine/types.js';
import {hasWarningSign, isSlotOpen, offersConsult, shownLevel} from '../flow/slot-policy.js';
import {fillWords} from '../pack/words.js';
import type {View} from '../screens/shared/view.js';
import type {LightDom} from './light-dom.js';
import type {Session} from './session.js';
import type {Settings} from './settings.js';

/** Collects what a screen needs to draw itself. */
export function createView(
  {plan, state, derived}: Session,
  settings: Settings,
  {locale, messages}: Language,
  {filledSlots, productTargets}: Pick<LightDom, 'filledSlots' | 'productTargets'>,
  medicines: boolean,
): View {
  const {region, emergencyNumber, consultFrom, headingLevel, hasTitle} = settings;
  const fixedWords = {'emergency-number': emergencyNumber ?? messages.localEmergencyNumber};
  const level = shownLevel(state.step, () => derived.assessment);
  const isOpen = (name: string) => {
    if (name !== 'products' || level !== 'self-care') return isSlotOpen(name, state.step, level, consultFrom);
    const ids = contributorIds(derived.assessment);
    const hasMatch = productTargets.some((targets) => !targets.length || targets.some((id) => ids.includes(id)));
    // Where nothing fits, there is no label either.
    return (
      hasMatch &&
      isSlotOpen(name, state.step, level, consultFrom, hasWarningSign(derived.assessment, derived.effective))
    );
  };
  return {
    pack: plan.pack,
    region,
    derivedCountry: settings.derivedCountry && countryName(settings.derivedCountry, locale),
    emergencyNumber,
    // Assessed only when a screen asks: before the first answer the rules need not be prepared.
    get assessment() {
      return derived.assessment;
    },
    plan,
    state,
    derived,
    locale,
    messages,
    headingLevel,
    hasTitle,
    consult: {
      ...settings.consult,
      // A page from a file, or inside `srcdoc`, has no host name.
      recipient: settings.consult.recipient ?? (location.hostname || messages.thisWebsite),
      offered: offersConsult(level, consultFrom),
    },
    slots: new Set([...filledSlots].filter(isOpen)),
    medicines,
    say: (text, words) => (text.includes('{') ? fillWords(text, region, {...fixedWords, ...words}) : text),
  };
}

/** What may be adding to the pain, whether it is shown or in the closed `<details>`. A kind of pain is not among them: nothing is advertised for one. */
export const contributorIds = ({contributors, alsoCounted}: Assessment): readonly string[] =>
  [...contributors, ...alsoCounted].flatMap(({contributor: {id, kind}}) => (kind === 'contributor' ? id : []));

/**
 * Sets the custom states (`:state()`) of a view, and does nothing where they stay the same: every change makes the page compute its styles again.
 * The set is not iterated, because WebKit may skip an entry.
 */
export function setCustomStates(states: Set<string>, view: View | undefined): void {
  const step = view?.state.step;
  const level = step && shownLevel(step, () => view.assessment);
  const names = [...(step ? [`step-${step}`] : []), ...(level ? [`level-${level}`] : [])];
  if (states.size === names.length && names.every((name) => states.has(name))) return;
  states.clear();
  for (const name of names) states.add(name);
}

/** Some browsers have no names in some languages: the code says it then. */
function countryName(code: string, locale: string): string {
  try {
    return new Intl.DisplayNames([locale], {type: 'region'}).of(code) ?? code;
  } catch {
    return code;
  }
}

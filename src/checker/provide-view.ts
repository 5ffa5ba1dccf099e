import {ContextProvider, createContext} from '@lit/context';
import type {LitElement} from 'lit';
import type {Step} from '../flow/types.js';
import type {Messages} from '../i18n/messages.js';
import type {Level} from '../pack/types.js';
import {internalViewContext, viewProviders} from '../screens/shared/view-context.js';
import type {View} from '../screens/shared/view.js';

/** What an element that a page puts into a slot may know. Never an answer, a medicine, contact data or a saved state. */
export interface PublicView {
  readonly step: Step;
  /** Null before the result. */
  readonly level: Level | null;
  /** BCP 47, the language the checker is shown in. */
  readonly locale: string;
  /** The words of the interface in that language. */
  readonly messages: Messages;
}

/** The key of `PublicView`. A registered symbol, so that a page which uses the script tag can ask for it without importing anything. */
export const publicViewContext = createContext<PublicView | undefined>(Symbol.for('back-pain-checker/view'));

/** A provider for pages that have replaced `Event` as well: there the announcement that a new provider exists cannot be dispatched. */
class SafeContextProvider<C extends typeof internalViewContext | typeof publicViewContext> extends ContextProvider<C> {
  override hostConnected() {
    try {
      super.hostConnected();
    } catch {
      // Nobody who was there before the checker can have asked for its view.
    }
  }
}

/** Provides the whole view to the screens and the public part of it to slotted elements. */
export class ViewProvider {
  readonly #internal: ContextProvider<typeof internalViewContext>;
  readonly #public: ContextProvider<typeof publicViewContext>;

  constructor(host: LitElement) {
    this.#internal = new SafeContextProvider(host, {context: internalViewContext});
    this.#public = new SafeContextProvider(host, {context: publicViewContext});
  }

  /** Registers the shadow root, for screens whose request does not arrive. */
  register(root: Node): void {
    viewProviders.set(root, this.#internal);
  }

  /** @param view - undefined until the checker has started */
  provide(view: View, hasStarted: boolean): void {
    this.#internal.setValue(view);
    if (hasStarted) this.#public.setValue(updatePublicView(this.#public.value, view));
  }
}

/** The same object while nothing in it has changed, so that subscribers are not called without a reason. */
function updatePublicView(previous: PublicView | undefined, view: View): PublicView {
  const {state, locale, messages} = view;
  const {step} = state;
  const hasResult = step === 'result' || step === 'medicine' || step === 'consult';
  const level = hasResult ? view.assessment.level : null;
  const isSame =
    previous?.step === step && previous.level === level && previous.locale === locale && previous.messages === messages;
  return isSame ? previous : Object.freeze({step, level, locale, messages: Object.freeze(messages)});
}

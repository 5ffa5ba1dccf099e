import {ContextConsumer, createContext} from '@lit/context';
import type {ContextProvider} from '@lit/context';
import {LitElement} from 'lit';
import type {PropertyDeclarations, PropertyValues} from 'lit';
import type {View} from './view.js';

/** The whole view, for our own screens only: nothing exports this key to the page. */
export const internalViewContext = createContext<View | undefined>(Symbol('back-pain-checker/internal-view'));

/** The provider of each root element by its shadow root, for screens whose request for the context does not arrive. */
export const viewProviders = new WeakMap<Node, ContextProvider<typeof internalViewContext>>();

/** Subscribes to the view. Where a page stops the `context-request` event, or has replaced `Event`, it subscribes at the root element directly. */
class ViewConsumer extends ContextConsumer<typeof internalViewContext, LitElement> {
  readonly #onView: (view: View | undefined) => void;
  #isAnswered = false;
  #unsubscribe: (() => void) | undefined;

  constructor(host: LitElement, onView: (view: View | undefined) => void) {
    super(host, {
      context: internalViewContext,
      subscribe: true,
      callback: (view) => {
        this.#isAnswered = true;
        onView(view);
      },
    });
    this.#onView = onView;
  }

  override hostConnected() {
    this.#isAnswered = false;
    try {
      super.hostConnected();
    } catch {
      // What the page has put in place of `Event` cannot be dispatched.
    }
    if (!this.#isAnswered) this.#subscribeDirectly();
  }

  override hostDisconnected() {
    super.hostDisconnected();
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  #subscribeDirectly() {
    const provider = viewProviders.get(this.host.getRootNode());
    provider?.addCallback(
      (view, unsubscribe) => {
        this.#unsubscribe = unsubscribe;
        this.#onView(view);
      },
      this.host,
      true,
    );
  }
}

/** An inner element of the checker: renders the view into the one shadow root. */
export abstract class ViewElement extends LitElement {
  static override properties: PropertyDeclarations = {view: {attribute: false}};

  /** The latest view of the step that this element was created in. */
  declare view: View;

  constructor() {
    super();
    new ViewConsumer(this, (view) => this.#receive(view));
  }

  override createRenderRoot() {
    return this;
  }

  /** There is nothing to draw before the first view, and nothing new where only an update was requested. */
  protected override shouldUpdate(changed: PropertyValues) {
    return (this.view as View | undefined) !== undefined && changed.size > 0;
  }

  /** A screen that is about to be removed is still subscribed when the next step begins, and must not draw the view of that step. */
  #receive(view: View | undefined) {
    const current = this.view as View | undefined;
    const isOfThisStep = current === undefined || current.state.step === view?.state.step;
    if (view && isOfThisStep) this.view = view;
  }
}

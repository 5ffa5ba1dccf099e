/** What the checker needs of the browser and of the page, checked in one place before any element is defined. */
import {NativeEvent} from '../events/public-events.js';

/** A server, an edge runtime or a worker: there is nothing to define, and nothing to report. */
export const isBrowser = () => typeof document === 'object' && typeof window === 'object';

/** Classes that the checker and lit use. */
const classNames =
  'AbortController CSSStyleSheet Date ElementInternals FormData HTMLElement Map MutationObserver Node Promise Set ShadowRoot Symbol URL WeakMap';

/** What a page puts in the place of a class and is no class: nothing, an object, or a function without methods. A polyfill has methods. */
const hasMethods = (name: string): boolean =>
  Object.getOwnPropertyNames(
    (window as unknown as Record<string, {prototype?: object} | undefined>)[name]?.prototype ?? {},
  ).length > 1;

/**
 * Other requirements, each used in the way the checker uses it. Their names alone prove nothing: libraries replace built-ins by their own, and simulated
 * documents (jsdom, happy-dom) say that they support what they do not have. A test that throws has failed.
 */
const requirements: Readonly<Record<string, () => boolean>> = {
  // lit writes its templates with `innerHTML`, and in a page served as XHTML that is XML.
  HTML: () => document.createElement('A').localName === 'a',
  // Older browsers throw. `CSS.supports` would say the same, but `CSS` may be missing or say yes to everything.
  ':state()': () => !document.createElement('a').matches(':state(a)') && 'states' in ElementInternals.prototype,
  adoptedStyleSheets: () => 'adoptedStyleSheets' in document,
  Event: () => {
    let isDispatched = false;
    const target = document.createElement('a');
    target.onclick = () => (isDispatched = true);
    target.dispatchEvent(new NativeEvent('click'));
    return isDispatched;
  },
  // A library may have given arrays a `toJSON`, which makes strings of them.
  JSON: () => JSON.stringify(JSON.parse('[[1]]')) === '[[1]]',
  functions: () =>
    [customElements.define, crypto.getRandomValues, getComputedStyle, setTimeout, clearTimeout].every(
      (method) => typeof method === 'function',
    ),
};

/** The name of the first requirement that does not work here, or undefined. */
export function findMissingRequirement(): string | undefined {
  const missingClass = classNames.split(' ').find((name) => !hasMethods(name));
  return (
    missingClass ??
    Object.keys(requirements).find((name) => {
      try {
        return !requirements[name]!();
      } catch {
        return true;
      }
    })
  );
}

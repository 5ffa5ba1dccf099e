/** What the checker needs of the browser and of the page, checked in one place before any element is defined. */
import {NativeEvent} from '../events/public-events.js';

/** A server, an edge runtime or a worker: there is nothing to define, and nothing to report. */
export const isBrowser = () => typeof document === 'object' && typeof window === 'object';

/**
 * Each requirement is used in the way the checker uses it. Its name alone proves nothing: libraries replace built-ins by functions of their own, and
 * simulated documents (jsdom, happy-dom) say that they support what they do not have. A test that throws has failed.
 */
const requirements: Readonly<Record<string, () => boolean>> = {
  // lit writes its templates with `innerHTML`, and in a page served as XHTML that is XML.
  HTML: () => document.createElement('A').localName === 'a',
  customElements: () => typeof customElements.define === 'function',
  HTMLElement: () => document.createElement('a') instanceof HTMLElement,
  attachInternals: () =>
    typeof HTMLElement.prototype.attachInternals === 'function' && 'states' in ElementInternals.prototype,
  // Older browsers throw. `CSS.supports` would say the same, but `CSS` may be missing or say yes to everything.
  ':state()': () => !document.createElement('a').matches(':state(a)'),
  adoptedStyleSheets: () => {
    new CSSStyleSheet().replaceSync('');
    return 'adoptedStyleSheets' in ShadowRoot.prototype;
  },
  Event: () => {
    let isDispatched = false;
    const target = document.createElement('a');
    target.onclick = () => (isDispatched = true);
    target.dispatchEvent(new NativeEvent('click'));
    return isDispatched;
  },
  Promise: () => {
    let isCalled = false;
    new Promise(() => (isCalled = true));
    return isCalled && typeof Promise.all([]).then === 'function';
  },
  Map: () => [...new Map([['a', 1]]).values()][0] === 1,
  Set: () => [...new Set(['a', 'a'])].join('') === 'a',
  WeakMap: () => new WeakMap([[requirements, 1]]).get(requirements) === 1,
  Symbol: () => typeof Symbol('a') === 'symbol' && typeof Symbol.for('a') === 'symbol',
  MutationObserver: () => {
    const observer = new MutationObserver(() => {});
    observer.observe(document, {childList: true});
    observer.disconnect();
    return true;
  },
  // A library may have given arrays a `toJSON`, which makes strings of them.
  JSON: () => JSON.stringify(JSON.parse('[{"a":[1]}]')) === '[{"a":[1]}]',
  URL: () => new URL('a', 'https://b.c/').pathname === '/a',
  AbortController: () => !new AbortController().signal.aborted,
  FormData: () => [...new FormData()].length === 0,
  Date: () => new Date(0).getTime() === 0,
  crypto: () => crypto.getRandomValues(new Uint8Array(1)).length === 1,
  setTimeout: () => [setTimeout, clearTimeout].every((timer) => typeof timer === 'function'),
  Node: () => document instanceof Node && Node.ELEMENT_NODE === 1,
  getComputedStyle: () => typeof getComputedStyle(document.documentElement).getPropertyValue === 'function',
};

/** The name of the first requirement that does not work here, or undefined. */
export function findMissingRequirement(): string | undefined {
  return Object.keys(requirements).find((name) => {
    try {
      return !requirements[name]!();
    } catch {
      return true;
    }
  });
}

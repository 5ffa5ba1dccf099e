/**
 * The runner serializes both values of a failed comparison, and an element would bring the whole page with it: the browser hangs
 * for minutes and the tests after it are not run. An element is serialized as its opening tag.
 */
// Without its side effects: loaded before there are tests, it would not clean up after them.
import {expect} from '@open-wc/testing/pure';

const tagOf = (node: Node): string =>
  node instanceof Element ? (node.cloneNode(false) as Element).outerHTML.slice(0, 200) : node.nodeName;

/** The same value with a tag in place of each node that is in it or in a list or plain object of it. */
export function short(value: unknown, depth = 3): unknown {
  if (value instanceof Node) return tagOf(value);
  if (depth === 0 || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value) || value instanceof NodeList || value instanceof HTMLCollection)
    return [...(value as Iterable<unknown>)].map((item) => short(item, depth - 1));
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, short(item, depth - 1)]));
}

/** The chai method that every comparison calls. */
const assertion = Object.getPrototypeOf(expect(undefined)) as {assert(this: unknown, ...args: unknown[]): void};
const {assert} = assertion;
assertion.assert = function (...args) {
  try {
    assert.apply(this, args);
  } catch (error) {
    const failure = error as {actual?: unknown; expected?: unknown};
    if (failure.actual !== undefined) failure.actual = short(failure.actual);
    if (failure.expected !== undefined) failure.expected = short(failure.expected);
    throw error;
  }
};

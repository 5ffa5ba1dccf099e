/** What a page is, apart from the checker in it: read with the script and without it, the two must be the same. */

/**
 * Lit notes its versions there, to warn of several copies, and readies what its decorators would need.
 * On a page with a lit of its own they are there already.
 */
const litsOwn =
  /^window (?:litElementVersions|litHtmlVersions|reactiveElementVersions|litPropertyMetadata)$|^Symbol metadata$/;

/** Runs in the page, and returns text: a page may have patched Array. */
function readState() {
  const mark = (object, key) => {
    const {value, get, set, writable, enumerable} = Object.getOwnPropertyDescriptor(object, key);
    return (
      [value, get, set]
        .map((part) => (typeof part === 'function' ? Function.prototype.toString.call(part) : typeof part))
        .join() +
      writable +
      enumerable
    );
  };
  const seen = {};
  const add = (label, object) => {
    for (const key of Reflect.ownKeys(object)) seen[`${label} ${String(key)}`] = mark(object, key);
  };
  const names = Object.getOwnPropertyNames(window);
  // jQuery and others put numbers of the moment into their names.
  for (const name of names) if (!/\d{6}/.test(name)) seen[`window ${name}`] = '';
  for (const name of names.filter((global) => /^[A-Z]/.test(global))) {
    const value = Object.getOwnPropertyDescriptor(window, name).value;
    if (typeof value !== 'function' && typeof value !== 'object') continue;
    if (!value) continue;
    add(name, value);
    if (value.prototype) add(`${name}.prototype`, value.prototype);
  }

  // Its size may follow ours.
  const sized =
    /^(?:grid-template.*|block-size|height|inline-size|width|perspective-origin|transform-origin|inset.*|top|bottom|left|right|margin.*|d)$/;
  // The focused element may look different, and is left out.
  const styles = [];
  for (const element of document.querySelectorAll('*')) {
    if (element.closest('back-pain-checker, head')) continue;
    if (element === document.activeElement && element !== document.body) {
      styles[styles.length] = '';
      continue;
    }
    const style = getComputedStyle(element);
    const declarations = [];
    for (let at = 0; at < style.length; at += 1)
      if (!sized.test(style[at]))
        declarations[declarations.length] = `${style[at]}:${style.getPropertyValue(style[at])}`;
    // Custom properties have no fixed order.
    styles[styles.length] = `${element.localName}#${element.id} ${declarations.sort().join(';')}`;
  }

  const asked = (read) => {
    try {
      return read();
    } catch (error) {
      return error.name;
    }
  };
  const {activeElement: active} = document;
  return JSON.stringify({
    globals: seen,
    styles,
    sheets: document.styleSheets.length + (document.adoptedStyleSheets?.length ?? 0),
    html: document.documentElement.outerHTML,
    title: document.title,
    address: location.href,
    focus: `${active?.localName}#${active?.id}`,
    history: history.length,
    scrolled: asked(() => document.scrollingElement.scrollTop),
    cookies: asked(() => document.cookie),
    local: asked(() => JSON.stringify({...localStorage})),
    session: asked(() => JSON.stringify({...sessionStorage})),
  });
}

export async function stateOf(page) {
  return JSON.parse(await page.view.evaluate(readState));
}

const short = (value) => {
  const text = JSON.stringify(value);
  return text.length > 160 ? `${text.slice(0, 160)}…` : text;
};

/** Where two texts differ. */
function parting(was, is) {
  let at = 0;
  while (at < was.length && was[at] === is[at]) at += 1;
  const from = Math.max(0, at - 60);
  return `${short(was.slice(from, at + 80))} is now ${short(is.slice(from, at + 80))}`;
}

/** Describes what differs between `is` and what was there before. `ignore` names parts that a person may change by using the page. */
export function changes(was, is, ignore = []) {
  const changes = [];
  for (const name of new Set([...Object.keys(was.globals), ...Object.keys(is.globals)])) {
    if (litsOwn.test(name) || ignore.includes(name)) continue;
    if (!(name in was.globals)) changes.push(`${name} is new`);
    else if (!(name in is.globals)) changes.push(`${name} is gone`);
    else if (was.globals[name] !== is.globals[name]) changes.push(`${name} is another`);
  }
  const restyled = was.styles.flatMap((style, at) =>
    style === is.styles[at] || !style || !is.styles[at]
      ? []
      : [`a style of the page: ${parting(style, is.styles[at])}`],
  );
  if (was.styles.length !== is.styles.length)
    changes.push(`${is.styles.length} elements of the page instead of ${was.styles.length}`);
  changes.push(...restyled.slice(0, 3));
  for (const part of [
    'sheets',
    'html',
    'title',
    'address',
    'focus',
    'history',
    'scrolled',
    'cookies',
    'local',
    'session',
  ]) {
    if (ignore.includes(part) || was[part] === is[part]) continue;
    changes.push(
      `${part}: ${typeof was[part] === 'string' ? parting(was[part], is[part]) : `${was[part]} is now ${is[part]}`}`,
    );
  }
  return changes;
}

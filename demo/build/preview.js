/** The checker as the snippet would have it, in a frame of its own: the frame's width is a real one, and the page around it has none of our styles. */
import {overlayFor} from './overlay.js';
import {checkerStyles, checkerTree} from './tree.js';

const events = [
  'checker-ready',
  'checker-started',
  'checker-answered',
  'checker-red-flag',
  'checker-result',
  'consult-requested',
  'checker-contact',
  'checker-restarted',
  'checker-problem',
];

const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Preview</title><base target="_blank">
<style>:root{color-scheme:light}:root[data-scheme=dark]{color-scheme:dark}body{margin:16px;font:100%/1.5 system-ui,sans-serif;color:light-dark(#17252a,#e7eef0);background:light-dark(#fff,#0e1416)}</style>
<style id="looks"></style></head><body></body></html>`;

export class Preview {
  #frame;
  #checker;
  #tell;
  #shown = '';
  #overlay = '';

  /** @param tell called with each event of the checker */
  constructor(frame, tell) {
    this.#frame = frame;
    this.#tell = tell;
  }

  /** @returns {Promise<boolean>} whether the file has run; with a hash that does not fit, it may not */
  async start(build) {
    this.#frame.srcdoc = page;
    await new Promise((done) => this.#frame.addEventListener('load', done, {once: true}));
    const {document: inner} = this.#frame.contentWindow;
    for (const type of events) inner.addEventListener(type, (event) => this.#hear(event));
    const script = Object.assign(inner.createElement('script'), {
      type: 'module',
      src: new URL('../../dist/back-pain-checker.js', import.meta.url).href,
    });
    if (build.hash) Object.assign(script, {integrity: build.hash, crossOrigin: 'anonymous'});
    const ran = new Promise((done) => {
      script.onload = () => done(true);
      script.onerror = () => done(false);
    });
    inner.head.append(script);
    return ran;
  }

  /** Changes only what has changed, so that no answer is lost. */
  show(settings, build) {
    const {document: inner} = this.#frame.contentWindow;
    inner.getElementById('looks').textContent = checkerStyles(settings, build);
    const {tag, attributes: written, children} = checkerTree(settings, build, {placeholders: true});
    // The file with the changed texts is not on a server yet.
    const overlay = overlayFor(settings, build);
    const attributes = overlay ? written.filter(([name]) => name !== 'pack') : written;
    this.#checker ??= inner.body.appendChild(inner.createElement(tag));
    for (const name of this.#checker.getAttributeNames())
      if (!attributes.some(([attributeName]) => attributeName === name)) this.#checker.removeAttribute(name);
    for (const [name, value] of attributes) {
      const text = value === true ? '' : value;
      if (this.#checker.getAttribute(name) !== text) this.#checker.setAttribute(name, text);
    }
    this.#showOverlay(overlay);
    const key = JSON.stringify(children);
    if (key !== this.#shown) this.#checker.replaceChildren(...children.map((child) => grow(inner, child)));
    this.#shown = key;
  }

  #showOverlay(overlay) {
    const text = JSON.stringify(overlay ?? null);
    if (text === this.#overlay) return;
    const before = this.#overlay;
    this.#overlay = text;
    if (overlay) this.#checker.pack = overlay;
    // An address that the page gives as an attribute takes over again.
    else if (before && before !== 'null') this.#checker.pack = this.#checker.getAttribute('pack');
  }

  set scheme(scheme) {
    this.#frame.contentDocument.documentElement.dataset.scheme = scheme;
  }

  restart() {
    this.#checker?.restart?.();
  }

  #hear(event) {
    // The page that books visits is the host's; here there is none to follow to, so sending is only played.
    if (event.type === 'consult-requested') {
      event.preventDefault();
      event.waitUntil(new Promise((done) => setTimeout(done, 600)));
    }
    this.#tell(event);
  }
}

function grow(inner, node) {
  if (typeof node === 'string') return inner.createTextNode(node);
  const element = inner.createElement(node.tag);
  for (const [name, value] of node.attributes) element.setAttribute(name, value === true ? '' : value);
  element.append(...node.children.map((child) => grow(inner, child)));
  return element;
}

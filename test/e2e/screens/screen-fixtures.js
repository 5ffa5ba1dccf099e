/** Runs in the page under test: brings a fresh checker to a screen of the flow, and returns the visible problems. */
import {bring, everyScreen} from '../../../demo/gallery/screen-states.js';
import {makeChecker} from '../../../demo/gallery/walk.js';

export {everyScreen};

/** A checker on the screen `id`. The flow is completed in English, then shown in `lang`. */
export async function show(id, {lang = 'en', attributes = {}} = {}) {
  document.querySelector('back-pain-checker')?.remove();
  document.documentElement.lang = 'en';
  // The region does not follow a change of `lang`, so a language with a country gets its region as an attribute.
  const [, country] = /-([A-Z]{2})$/.exec(lang) ?? [];
  const region = country ? {region: country.toLowerCase()} : {};
  const checker = makeChecker({'consult-phone': '555 0100', ...region, ...attributes});
  document.querySelector('main').append(checker);
  await bring(checker, id);
  if (lang !== 'en') {
    const ready = new Promise((done) => checker.addEventListener('checker-ready', done, {once: true}));
    document.documentElement.lang = lang;
    await ready;
    await checker.updateComplete;
  }
  return checker;
}

/** Everything opened that a person can open, because what is folded has to fit as well. */
export async function unfold(checker) {
  for (const fold of checker.shadowRoot.querySelectorAll('details')) fold.open = true;
}

const seen = (element) =>
  element.checkVisibility({visibilityProperty: true}) &&
  !element.closest('.visually-hidden, dialog:not([open]), .skin');
const short = (text) => text.replace(/\s+/g, ' ').trim().slice(0, 40);
const inline = (element) => /^(?:inline|contents)$/.test(getComputedStyle(element).display);
/** Half a pixel is rounding; more is visible. */
const SLACK = 1;

/** What is wider than a box it stands in, or cut off by one. Text in a box that scrolls by itself is neither. */
export function sticksOut(checker) {
  const {shadowRoot} = checker;
  const wrong = new Set();
  const judge = (rect, from, words) => {
    for (let box = from; box && box !== shadowRoot; box = box.parentElement) {
      if (inline(box)) continue;
      const {left, right, top, bottom} = box.getBoundingClientRect();
      const {overflowX, overflowY} = getComputedStyle(box);
      if (/auto|scroll/.test(overflowX + overflowY)) return;
      const name = box.getAttribute('class') || box.localName;
      const wider = Math.max(left - rect.left, rect.right - right);
      if (wider > SLACK) return void wrong.add(`“${words}” is wider than ${name} by ${Math.round(wider)} px`);
      if (/hidden|clip/.test(overflowY) && (rect.top < top - SLACK || rect.bottom > bottom + SLACK))
        return void wrong.add(`“${words}” is cut off by ${name}`);
    }
  };
  const texts = document.createTreeWalker(shadowRoot.querySelector('.base'), NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    if (!node.data.trim() || !seen(node.parentElement)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const rect of range.getClientRects()) judge(rect, node.parentElement, short(node.data));
  }
  for (const element of shadowRoot.querySelectorAll(
    '.base button, .base input, .base a, .base svg, .base details, .base textarea',
  )) {
    if (seen(element) && !element.closest('svg svg'))
      judge(element.getBoundingClientRect(), element.parentElement, short(element.textContent) || element.localName);
  }
  const sideways = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  if (sideways > 0) wrong.add(`the page scrolls sideways by ${sideways} px`);
  return [...wrong];
}

/** A sticky bar covers what scrolls under it. It has to hide that, and it has a place of its own in which it covers nothing. */
function unstick(checker) {
  const bars = [...checker.shadowRoot.querySelectorAll('.base *')].filter(
    (element) => seen(element) && getComputedStyle(element).position === 'sticky',
  );
  const isSeeThrough = (bar) =>
    !bar.querySelector('svg') && getComputedStyle(bar).backgroundColor === 'rgba(0, 0, 0, 0)';
  const wrong = bars.filter(isSeeThrough).map((bar) => `what is under the sticky ${bar.className} shines through`);
  for (const bar of bars) bar.style.position = 'relative';
  for (const bar of bars) bar.style.inset = 'auto';
  return wrong;
}

/** The box of an element beside another one. The label of an option keeps room in its padding for its own “How to check”, so there only its lines count. */
function boxBeside(element, other) {
  const {left, right, top, bottom} = element.getBoundingClientRect();
  const keepsRoom = element.matches('.option') && other.parentElement.matches('.option + .check');
  if (!keepsRoom || other.parentElement.previousElementSibling !== element) return {left, right, top, bottom};
  const {paddingLeft, paddingRight} = getComputedStyle(element);
  return {left: left + parseFloat(paddingLeft), right: right - parseFloat(paddingRight), top, bottom};
}

/** Lines of text that overlap. */
export function overlaps(checker) {
  const wrong = unstick(checker);
  const boxes = [
    ...checker.shadowRoot.querySelectorAll('.base :is(h2, h3, h4, p, li, dt, dd, button, summary, label, .button)'),
  ].filter((element) => seen(element) && element.textContent.trim());
  for (const [at, box] of boxes.entries()) {
    for (const other of boxes.slice(at + 1)) {
      if (box.contains(other)) continue;
      const a = boxBeside(box, other);
      const b = other.getBoundingClientRect();
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (across > SLACK && down > SLACK)
        wrong.push(`“${short(box.textContent)}” lies on “${short(other.textContent)}”`);
    }
  }
  return wrong;
}

/** A link in a line of text is as large as its line (WCAG 2.5.8 makes the same exception); all else is to be hit with a thumb. */
const inSentence = (element) =>
  element.localName === 'a' &&
  inline(element) &&
  [...element.parentElement.childNodes].some(
    (node) => (node.nodeType === Node.TEXT_NODE || node.localName === 'strong') && /\w/.test(node.textContent),
  );

/** Targets smaller than `least` pixels in either direction. A tick is as large as its label. */
export function tooSmall(checker, least = 44) {
  const targets = checker.shadowRoot.querySelectorAll('.base :is(button, a, summary, input, select, textarea)');
  return [...targets]
    .filter((element) => seen(element) && !inSentence(element))
    .map((element) => ({one: element, box: (element.closest('label') ?? element).getBoundingClientRect()}))
    .filter(({box}) => box.width < least - 0.5 || box.height < least - 0.5)
    .map(
      ({one: element, box}) =>
        `${short((element.closest('label') ?? element).textContent) || element.localName}: ${Math.round(box.width)} × ${Math.round(box.height)} px`,
    );
}

/** Fields in smaller type make iOS zoom into the page. */
export function smallType(checker) {
  return [...checker.shadowRoot.querySelectorAll('input, select, textarea')]
    .filter((element) => parseFloat(getComputedStyle(element).fontSize) < 16)
    .map(({name, localName}) => name || localName);
}

/** How the checker looks on a page: its own size and colours, and none of the page's. */
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';

const axe = readFileSync(
  createRequire(new URL('../../support/', import.meta.url)).resolve('axe-core/axe.min.js'),
  'utf8',
);

/** Runs in the page: what is wrong with the screen that shows. */
function looksWrong(which) {
  const checker = [...document.querySelectorAll('back-pain-checker')][which];
  const root = checker.shadowRoot;
  const frame = root.querySelector('.frame');
  const problems = [];
  const {width, height, left, right} = frame.getBoundingClientRect();
  if (!frame.checkVisibility({opacityProperty: true, visibilityProperty: true})) problems.push('it cannot be seen');
  if (width < 280 || height < 150) problems.push(`it is ${Math.round(width)} × ${Math.round(height)} px`);
  if (left < -1 || right > document.documentElement.clientWidth + 1)
    problems.push(`it sticks out of the page: ${Math.round(left)} to ${Math.round(right)} px`);
  const all = [...root.querySelectorAll('.frame *')].filter(
    (element) => element.checkVisibility() && !element.closest('.visually-hidden, svg'),
  );
  for (const element of all) {
    const size = parseFloat(getComputedStyle(element).fontSize);
    if (size < 14 && element.textContent.trim())
      problems.push(`text of ${size} px: ${element.textContent.trim().slice(0, 40)}`);
    const box = element.getBoundingClientRect();
    if (box.width && (box.left < left - 1 || box.right > right + 1))
      problems.push(`<${element.localName}> sticks out of the frame`);
  }
  if (parseFloat(getComputedStyle(frame).fontSize) < 16)
    problems.push(`its type is ${getComputedStyle(frame).fontSize}`);
  for (const target of all.filter((element) => element.matches('button, summary, .option'))) {
    const box = target.getBoundingClientRect();
    if (box.height < 44)
      problems.push(`“${target.textContent.trim().slice(0, 40)}” is ${Math.round(box.height)} px high`);
  }
  if (!all.some((element) => element.matches('button, summary'))) problems.push('there is nothing to press');
  return problems;
}

/**
 * Runs in the page. The styles of everything inside, but for what is the page's to choose: its type (and what follows from its size),
 * and its width. Everything else must be as on an empty page.
 */
function insideStyles(which) {
  const names =
    `display position float clear visibility opacity color background-color background-image border-top-style border-bottom-style border-top-color
    outline-style text-align text-transform text-decoration-line text-shadow font-weight font-style font-variant-caps list-style-type cursor pointer-events user-select white-space
    word-break overflow-wrap appearance box-sizing box-shadow filter transform animation-name transition-property writing-mode text-indent vertical-align
    flex-direction justify-content align-items overflow-x overflow-y mix-blend-mode clip-path content direction -webkit-text-fill-color -webkit-text-stroke-width -webkit-text-security caret-color accent-color`.split(
      /\s+/,
    );
  const root = [...document.querySelectorAll('back-pain-checker')][which].shadowRoot;
  // The bar with Next is sticky on a narrow screen only, which the empty page is not.
  return [...root.querySelectorAll('.base *:not(bpc-question > .actions)')].map((element) => {
    const label = `<${element.localName}${element.className && typeof element.className === 'string' ? ` class="${element.className}"` : ''}>`;
    return [
      label,
      ...['', '::before'].flatMap((pseudo) => {
        const style = getComputedStyle(element, pseudo || null);
        return names.map((name) => `${pseudo} ${name}: ${style.getPropertyValue(name)}`);
      }),
    ];
  });
}

/** `ours` are styles as on an empty page; differences from the page's direction or color scheme do not count. */
export function leaks(ours, theirs, {ignore = []} = {}) {
  if (ours.length !== theirs.length) return [`${theirs.length} elements inside instead of ${ours.length}`];
  const differences = theirs.flatMap(([label, ...styles], at) =>
    styles.filter((style, place) => style !== ours[at][place + 1]).map((style) => `${label}${style}`),
  );
  const left = differences.filter((difference) => !ignore.some((name) => difference.includes(`${name}:`)));
  return left.length > 4 ? [...left.slice(0, 4), `and ${left.length - 4} more styles of the page inside`] : left;
}

export const looks = (page, which) => page.view.evaluate(looksWrong, which);
export const styles = (page, which) => page.view.evaluate(insideStyles, which);

/** Contrast, measured by axe. It leaves a global, so it runs last. */
export async function contrast(page, which) {
  await page.view.evaluate(axe);
  return page.view.evaluate(async (at) => {
    const checker = [...document.querySelectorAll('back-pain-checker')][at];
    const {violations} = await window.axe.run(checker, {
      runOnly: ['color-contrast', 'target-size', 'label', 'button-name'],
      resultTypes: ['violations'],
    });
    return violations.map(
      ({id, nodes}) =>
        `${id}: ${nodes
          .map(({target}) => [target.at(-1)].flat().at(-1))
          .slice(0, 3)
          .join(', ')}`,
    );
  }, which);
}

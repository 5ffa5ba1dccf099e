/** Shows every screen of the flow, each in a checker of its own that is brought to it. */
import {bring, everyScreen} from './screen-states.js';
import {makeChecker} from './walk.js';

const wall = document.getElementById('wall');
const controls = document.getElementById('controls');

if (matchMedia('(prefers-color-scheme: dark)').matches) controls.elements.theme.value = 'dark';
controls.addEventListener('change', look);
look();

const begin = new IntersectionObserver(
  (entries) => {
    for (const {isIntersecting, target} of entries) {
      if (!isIntersecting) continue;
      begin.unobserve(target);
      show(target);
    }
  },
  {rootMargin: '600px'},
);
for (const {id} of everyScreen) {
  const figure = document.createElement('figure');
  figure.dataset.screen = id;
  const caption = document.createElement('figcaption');
  caption.textContent = id;
  figure.append(caption);
  wall.append(figure);
  begin.observe(figure);
}

async function show(figure) {
  const checker = makeChecker();
  // A checker scrolls each new heading into view. It is hidden until it has reached its screen, so that the page does not scroll.
  checker.hidden = true;
  figure.append(checker);
  await customElements.whenDefined('back-pain-checker');
  try {
    await bring(checker, figure.dataset.screen);
    figure.dataset.reached = '';
  } catch (error) {
    figure.dataset.lost = error.message;
  }
  checker.hidden = false;
}

/** The page carries the look, and each checker follows it, as it would on a site. */
function look() {
  const {theme, direction, width} = Object.fromEntries(new FormData(controls));
  document.documentElement.style.colorScheme = theme;
  wall.dir = direction;
  wall.style.setProperty('--width', `${width}px`);
}

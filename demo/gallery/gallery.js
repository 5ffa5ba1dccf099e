/** Lays every screen of the flow side by side, each in a checker of its own that has been walked there. */
import {bring, everyScreen} from './moments.js';
import {makeChecker} from './walk.js';

const wall = document.getElementById('wall');
const controls = document.getElementById('controls');

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
  // A checker moves the focus to each new heading. While it is being walked it takes none, so that the page does not scroll.
  checker.inert = true;
  figure.append(checker);
  await customElements.whenDefined('back-pain-checker');
  try {
    await bring(checker, figure.dataset.screen);
    figure.dataset.reached = '';
  } catch (error) {
    figure.dataset.lost = error.message;
  }
  checker.inert = false;
}

/** The page carries the look, and each checker follows it, as it would on a site. */
function look() {
  const {theme, direction, width} = Object.fromEntries(new FormData(controls));
  document.documentElement.style.colorScheme = theme;
  wall.dir = direction;
  wall.style.setProperty('--width', `${width}px`);
}

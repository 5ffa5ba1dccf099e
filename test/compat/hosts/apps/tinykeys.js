/** A page with shortcuts of a single key each: letters, digits, and the keys that controls use. */
import {tinykeys} from 'tinykeys';

window.keysSeen = [];
const keys = ['Enter', 'Space', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Backspace', ...'skjg/?5'];
tinykeys(
  window,
  Object.fromEntries(
    keys.map((key) => [
      key,
      (event) => {
        window.keysSeen.push(event.key);
        event.preventDefault();
      },
    ]),
  ),
);

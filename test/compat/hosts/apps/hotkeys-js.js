/** A page with hotkeys for every key, also while somebody types: `filter` is what pages set for that. */
import hotkeys from 'hotkeys-js';

window.keysSeen = [];
hotkeys.filter = () => true;
hotkeys('*', (event) => {
  window.keysSeen.push(event.key);
});

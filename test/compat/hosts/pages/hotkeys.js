/* global Mousetrap */
window.keysSeen = [];
// A page with a hotkey for everything, and one that listens by hand.
for (const key of ['space', 'enter', 'up', 'down', 'left', 'right', 's', 'j', 'k', '?']) {
  Mousetrap.bind(key, () => {
    window.keysSeen.push(`hotkey ${key}`);
    return false;
  });
}
Mousetrap.prototype.stopCallback = () => false;
document.addEventListener('keydown', (event) => {
  window.keysSeen.push(event.key);
  if (event.key !== 'Tab' && event.key !== 'Shift') event.preventDefault();
});

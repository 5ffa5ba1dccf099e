/* global Mousetrap */
window.heard = [];
// A page with a hotkey for everything, and one that listens by hand.
for (const key of ['space', 'enter', 'up', 'down', 'left', 'right', 's', 'j', 'k', '?']) {
  Mousetrap.bind(key, () => {
    window.heard.push(`hotkey ${key}`);
    return false;
  });
}
Mousetrap.prototype.stopCallback = () => false;
document.addEventListener('keydown', (event) => {
  window.heard.push(event.key);
  if (event.key !== 'Tab' && event.key !== 'Shift') event.preventDefault();
});

/** The forms and the films of the shop. The product cards need no script. */
// This demo sends nothing; it shows a message instead.
for (const [id, thanks] of [
  ['ask', 'Thank you for asking.'],
  ['newsletter', 'Thank you for signing up.'],
]) {
  document.getElementById(id).addEventListener('submit', (event) => {
    event.preventDefault();
    document.getElementById(`${id}-said`).textContent = `${thanks} This is a demo: nothing was sent.`;
  });
}

const play = document.getElementById('play');
play.addEventListener('click', () => {
  const on = document.getElementById('films').classList.toggle('playing');
  play.setAttribute('aria-pressed', String(on));
});

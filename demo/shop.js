/** Shows the product cards that fit the contributors in the result. Nothing is sent. */
const checker = document.querySelector('back-pain-checker');
const shelf = document.getElementById('shelf');
const cards = [...shelf.querySelectorAll('[data-for]')];

checker.addEventListener('checker-result', () => {
  const named = checker.assessment.contributors.map(({contributor}) => contributor.id);
  for (const card of cards) card.hidden = !card.dataset.for.split(' ').some((id) => named.includes(id));
  // Without a card that fits, the slot stays empty.
  shelf.slot = cards.every((card) => card.hidden) ? '' : 'products';
});

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

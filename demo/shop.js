/** The shop's shelf: cards that go with the contributors of the result. Nothing that is read here leaves the page. */
const checker = document.querySelector('back-pain-checker');
const shelf = document.getElementById('shelf');
const cards = [...shelf.querySelectorAll('[data-for]')];

checker.addEventListener('checker-result', () => {
  const named = checker.assessment.contributors.map(({contributor}) => contributor.id);
  for (const card of cards) card.hidden = !card.dataset.for.split(' ').some((id) => named.includes(id));
  // With nothing that fits there is nothing to advertise.
  shelf.slot = cards.every((card) => card.hidden) ? '' : 'products';
});

// A demo has nobody to write to: what would be sent is said instead.
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

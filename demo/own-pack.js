/** Switches between packs, and writes down what the checker says to each. */
const checker = document.querySelector('back-pain-checker');
const told = document.getElementById('told');

const packs = {
  own: 'own-pack.json',
  'built-in': null,
  // An object will do as well as an address.
  milder: {
    extends: 'running-back-pain@1',
    id: 'milder',
    questions: [{id: 'nerve', text: 'Do your legs tingle a bit?'}],
  },
  missing: 'no-such-pack.json',
};

for (const type of ['checker-ready', 'checker-problem']) {
  checker.addEventListener(type, ({detail}) => {
    const line = document.createElement('li');
    line.textContent = detail ? `${detail.code}: ${detail.message}` : 'checker-ready';
    told.prepend(line);
  });
}

document.querySelector('fieldset').addEventListener('change', ({target}) => {
  told.replaceChildren();
  checker.pack = packs[target.value];
});

document.getElementById('pack').textContent = await (await fetch('own-pack.json')).text();

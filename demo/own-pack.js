/** Switches between packs, and lists the events that the checker dispatches. */
const checker = document.querySelector('back-pain-checker');
const eventList = document.getElementById('events');

const packs = {
  own: 'own-pack.json',
  'built-in': null,
  // A pack may also be an object.
  milder: {
    extends: 'running-back-pain@2',
    id: 'milder',
    questions: [{id: 'nerve', text: 'Do your legs tingle a bit?'}],
  },
  missing: 'no-such-pack.json',
};

for (const type of ['checker-ready', 'checker-problem']) {
  checker.addEventListener(type, ({detail}) => {
    const line = document.createElement('li');
    line.textContent = detail ? `${detail.code}: ${detail.message}` : 'checker-ready';
    eventList.prepend(line);
  });
}

document.querySelector('fieldset').addEventListener('change', ({target}) => {
  eventList.replaceChildren();
  checker.pack = packs[target.value];
});

document.getElementById('pack').textContent = await (await fetch('own-pack.json')).text();

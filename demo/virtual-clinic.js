/** The virtual clinic's visit, with the answers that a person has agreed to share. */
const form = document.getElementById('booking');
const lead = document.getElementById('visit-lead');

document.addEventListener('consult-requested', (event) => event.waitUntil(prepare(event.detail, event.toFhir())));

async function prepare({level, summary}, bundle) {
  lead.textContent =
    level === 'urgent'
      ? 'Your result says to be seen in person today. Do that first. A video visit can follow, but can’t replace it.'
      : 'We have your answers. Pick a time. Nothing is sent until you press the button.';
  document.getElementById('visit-summary').textContent = summary;
  document.getElementById('visit-fhir').textContent = JSON.stringify(bundle, null, 1);
  form.hidden = false;
  return {
    title: 'Your answers are ready for your visit',
    text: 'Choose a time. Nothing is sent until you press “Keep this time”.',
    href: '#visit',
    linkText: 'Choose a time',
  };
}

// No visit is offered after a restart or in an emergency.
for (const type of ['checker-restarted', 'checker-red-flag']) {
  document.addEventListener(type, () => {
    form.hidden = true;
    lead.textContent = 'Answer the questions above first. You’ll find out if a video visit is right for you.';
  });
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  document.getElementById('visit-said').textContent =
    `${form.elements.slot.value} is yours, in a real clinic. This is a demo: nothing was sent.`;
});

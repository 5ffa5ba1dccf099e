/** The virtual clinic's visit, with the answers that a person has agreed to share. */
const form = document.getElementById('booking');
const lead = document.getElementById('visit-lead');

document.addEventListener('consult-requested', (event) => event.waitUntil(prepare(event.detail, event.toFhir())));

async function prepare({level, summary}, bundle) {
  lead.textContent =
    level === 'urgent'
      ? 'Your result says to be seen in person today. Do that first. A video visit can follow, and does not take its place.'
      : 'Your answers have come along. Pick a time; nothing is sent before you press the button.';
  document.getElementById('visit-summary').textContent = summary;
  document.getElementById('visit-fhir').textContent = JSON.stringify(bundle, null, 1);
  form.hidden = false;
}

// What is started again, or found to be an emergency, has no visit waiting.
for (const type of ['checker-restarted', 'checker-red-flag']) {
  document.addEventListener(type, () => {
    form.hidden = true;
    lead.textContent = 'Answer the questions above first. They tell you if a video visit is right for you.';
  });
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  document.getElementById('visit-said').textContent =
    `${form.elements.slot.value} is yours, in a real clinic. This is a demo: nothing was sent.`;
});

/** Fills in the clinic's booking form with what a person has agreed to share. */
const form = document.getElementById('booking');
const status = document.getElementById('booking-said');

document.addEventListener('consult-requested', (event) => event.waitUntil(fillIn(event.detail)));

async function fillIn({contact, level, disposition, reasons, hostAnswers, summary}) {
  const fields = form.elements;
  fields.name.value = contact?.name ?? '';
  fields.phone.value = contact?.phone ?? '';
  fields.soon.value = level === 'urgent' ? 'urgent' : (disposition?.id ?? '');
  fields.insurance.value = hostAnswers.find(({id}) => id === 'insurance')?.answers[0]?.id ?? '';
  fields.reason.value = reasons[0]?.title ?? 'Back pain after running';
  fields.notes.value = summary;
  document.getElementById('book-lead').textContent =
    'Your answers are in the form. Change what you like. Nothing is sent until you press the button.';
  return {
    title: 'Your answers are in the booking form',
    text: 'Nothing is sent until you press “Ask for a visit”.',
    href: '#book',
    linkText: 'Go to the booking form',
  };
}

// This demo sends nothing; it shows a message instead.
form.addEventListener('submit', (event) => {
  event.preventDefault();
  status.textContent = `Thank you, ${form.elements.name.value}. A real clinic would now call you back. This is a demo: nothing was sent.`;
});

document.addEventListener('consult-requested', (event) => {
  // The person sees "Sending", then what you return. If the promise is rejected, they see your phone number and the summary.
  event.waitUntil(sendToBookingDesk(event.detail));
});

async function sendToBookingDesk(detail) {
  const response = await fetch('/booking-desk', {
    method: 'POST',
    headers: {'content-type': 'application/json'},
    body: JSON.stringify(detail),
  });
  if (!response.ok) throw new Error(`The booking desk answered ${response.status}`);
  return {title: 'Your request has arrived', text: 'We call within one working day.'};
}

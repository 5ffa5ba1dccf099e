'use client';

import 'back-pain-checker/define.js';
import {useEffect, useRef} from 'react';

export function BackPainChecker({label, answers, pack, questions}) {
  const ref = useRef(null);
  // Hydration keeps the attributes that the server wrote, and sets nothing else: objects and listeners need an effect.
  useEffect(() => {
    Object.assign(ref.current, {answers, pack, questions});
  }, [answers, pack, questions]);
  useEffect(() => {
    const checker = ref.current;
    checker.addEventListener('consult-requested', handleConsult);
    return () => checker.removeEventListener('consult-requested', handleConsult);
  }, []);
  return (
    <back-pain-checker ref={ref} region="us" consult-recipient="Riverside Spine" consult-label={label}>
      <p>Back pain after a run? Call 555 0100.</p>
    </back-pain-checker>
  );
}

function handleConsult(event) {
  event.waitUntil(sendToBookingDesk(event.detail));
}

async function sendToBookingDesk(detail) {
  const response = await fetch('/booking-desk', {
    method: 'POST',
    headers: {'content-type': 'application/json'},
    body: JSON.stringify(detail),
  });
  if (!response.ok) throw new Error(`The booking desk answered ${response.status}`);
  return {title: 'Your request has arrived', text: 'We call within one working day.'};
}

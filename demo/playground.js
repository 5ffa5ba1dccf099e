/** The page around the checker: an event log, a booking desk that receives consult requests, and a panel to change attributes. */
const checker = document.getElementById('checker');
const panel = document.getElementById('panel');
const log = document.getElementById('log');

/** What can be set, with the values to choose from; `null` is "not set". Some would weaken safety, or do not exist: the log shows what is reported. */
const controls = [
  {name: 'region', options: [null, 'us', 'gb', 'ie', 'eu', 'ca', 'au', 'nz', 'any', 'atlantis']},
  {name: 'lang', options: [null, 'en', 'en-GB', 'es', 'de', 'fr', 'ar']},
  {name: 'theme', options: [null, 'auto', 'light', 'dark']},
  {name: 'ask', options: [null, 'adaptive', 'all']},
  {name: 'first', options: [null, 'safety', 'where']},
  {name: 'questions', options: [null, '', 'training', 'training form shoes body', 'danger', 'no-such-question']},
  {name: 'answers', options: [null, '{"where": ["low"]}', '{"unwell": ["fever"]}', '{"nerve": ["none"]}']},
  {name: 'pack', options: [null, 'own-pack.json', 'no-such-pack.json']},
  {name: 'pack-integrity', options: [null, 'sha256-no-digest']},
  {name: 'consult-from', options: [null, 'self-care', 'non-urgent', 'urgent', 'none']},
  {name: 'consult-href'},
  {name: 'consult-label'},
  {name: 'consult-recipient'},
  {name: 'consult-fields', options: [null, 'name phone', 'name* phone email time note', 'name fax']},
  {name: 'privacy-href'},
  {name: 'consult-phone'},
  {name: 'consult-sms'},
  {name: 'emergency-number'},
  {name: 'heading-level', options: [null, '1', '2', '3', '4', '5', '6']},
  {name: 'name'},
  {name: 'share-level', flag: true},
  {name: 'no-start', flag: true},
  {name: 'no-title', flag: true},
  {name: 'no-review', flag: true},
  {name: 'no-medicines', flag: true},
];

const events = [
  'checker-ready',
  'checker-started',
  'checker-answered',
  'checker-red-flag',
  'checker-result',
  'consult-requested',
  'checker-contact',
  'checker-restarted',
  'checker-problem',
];

for (const control of controls) panel.append(row(control));
for (const type of events) document.addEventListener(type, write);
document.addEventListener('consult-requested', (event) => event.waitUntil(book(event.detail)));
showHtml();

function row({name, options, flag}) {
  const label = document.createElement('label');
  const field = document.createElement(options ? 'select' : 'input');
  if (flag) field.type = 'checkbox';
  for (const [at, value] of options?.entries() ?? [])
    field.add(new Option(value === null ? '(not set)' : value || '(empty)', at));
  const now = checker.getAttribute(name);
  if (flag) field.checked = now !== null;
  else field.value = options ? options.indexOf(now) : (now ?? '');
  const chosenValue = () => {
    if (flag) return field.checked ? '' : null;
    return options ? options[field.value] : field.value || null;
  };
  field.addEventListener('change', () => {
    const value = chosenValue();
    if (value === null) checker.removeAttribute(name);
    else checker.setAttribute(name, value);
    showHtml();
  });
  label.append(flag ? '' : name, field, flag ? name : '');
  return label;
}

function write(event) {
  const line = document.createElement('li');
  // The booking desk shows the summary.
  const detail = JSON.stringify(event.detail ?? {}, (key, value) => (key === 'summary' ? undefined : value), 1);
  line.innerText = detail === '{}' ? event.type : `${event.type} ${detail}`;
  log.prepend(line);
}

/** Where a real page would send the case to its booking desk. */
async function book({summary}) {
  await new Promise((done) => setTimeout(done, 600));
  document.getElementById('booking-text').textContent = 'New request received. What the front desk sees:';
  const text = document.getElementById('booking-summary');
  text.hidden = false;
  text.textContent = summary;
}

function showHtml() {
  const tag = checker.cloneNode(false).outerHTML.replace(' id="checker"', '').replaceAll('=""', '');
  document.getElementById('html').textContent =
    `<script type="module" src="back-pain-checker.js"></script>\n${tag.replace('></back-pain-checker>', '>\n  <p>Back pain after a run? Call 555 0100.</p>\n</back-pain-checker>')}`;
}

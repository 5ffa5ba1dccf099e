const find = (selector) => document.querySelector(selector);
const rows = find('tbody');
/** Kept in memory only: closing the tab signs out. */
let token = '';
let oldest;

async function ask(path, options) {
  const response = await fetch(path, {...options, headers: {authorization: `Bearer ${token}`}});
  if (response.status === 204) return undefined;
  const body = await response.json();
  if (!response.ok) throw new Error(body.error);
  return body;
}

/** Everything that people typed is added as text, never as HTML. */
function create(name, ...content) {
  const element = document.createElement(name);
  element.append(...content);
  return element;
}

function createButton(label, action) {
  const button = create('button', label);
  button.addEventListener('click', () => act(action));
  return button;
}

function createRow(entry) {
  const {id, received, reference, name, phone, email, level, disposition, supersededBy} = entry;
  const levelText = supersededBy ? `${level} (replaced by a newer request)` : level;
  const texts = [new Date(received).toLocaleString(), reference, name, phone, email, levelText, disposition];
  const row = create('tr', ...texts.map((text) => create('td', text ?? '')));
  row.classList.toggle('superseded', Boolean(supersededBy));
  const open = createButton('Open', () => show(id));
  const remove = createButton('Delete', async () => {
    if (!confirm(`Delete the request ${reference} and all that it replaced?`)) return;
    await ask(`/cases/${id}`, {method: 'DELETE'});
    await load();
  });
  for (const button of [open, remove]) button.setAttribute('aria-label', `${button.textContent} ${reference}`);
  row.append(create('td', open, ' ', remove));
  return row;
}

async function show(id) {
  const {reference, contact, summary} = await ask(`/cases/${id}`);
  find('#case-title').textContent = `Request ${reference}`;
  const filled = Object.entries(contact).filter(([, text]) => text);
  find('#contact').replaceChildren(...filled.flatMap(([field, text]) => [create('dt', field), create('dd', text)]));
  find('#summary').textContent = summary;
  find('dialog').showModal();
}

async function load(before) {
  const list = await ask(before ? `/cases?before=${before}` : '/cases');
  if (!before) rows.replaceChildren();
  rows.append(...list.map(createRow));
  oldest = list.at(-1)?.number;
  find('table').hidden = false;
  find('#older').hidden = list.length < 100;
  find('#message').textContent = rows.rows.length ? '' : 'There are no requests.';
}

/** Says what went wrong where the person looks. */
const act = (action) => action().catch(({message}) => (find('#message').textContent = message));

find('#older').addEventListener('click', () => act(() => load(oldest)));
find('#sign-in').addEventListener('submit', (event) => {
  event.preventDefault();
  token = find('#token').value;
  act(() => load());
});

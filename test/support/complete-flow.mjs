/** For tests that run inside a page (`import('/test/support/complete-flow.mjs')`): one checker of many, used as a visitor would. */
const calm = {about: '18-44', where: 'low', course: 'new-easing', impact: 'mild'};

export const all = (el, selector) => [...el.shadowRoot.querySelectorAll(selector)];

export async function settle(el) {
  await el.updateComplete;
  await el.updateComplete;
}

export const button = (el, name) => all(el, 'button').find(({textContent}) => textContent.trim().startsWith(name));

export async function press(el, name) {
  const found = button(el, name);
  if (!found)
    throw new Error(`no button “${name}” among ${all(el, 'button').map(({textContent}) => textContent.trim())}`);
  found.click();
  await settle(el);
}

/** Answers the question on show, as `given` or as someone with nothing worrying would; returns its id. */
export async function answer(el, given = {}) {
  const inputs = all(el, 'bpc-question input');
  if (!inputs.length) throw new Error(`nothing to answer on: ${el.shadowRoot.textContent.replace(/\s+/g, ' ')}`);
  const [{name, type}] = inputs;
  const own = inputs.filter((input) => input.name === name);
  if (type === 'text') own[0].value = given[name] ?? '5';
  else {
    const has = (value) => own.some((input) => input.value === value);
    for (const value of [given[name] ?? (has('none') ? 'none' : has(calm[name]) ? calm[name] : own[0].value)].flat()) {
      const input = own.find((one) => one.value === value);
      if (!input) throw new Error(`${name} has no answer ${value}`);
      if (!input.checked) input.click();
    }
  }
  await press(el, 'Next');
  return name;
}

/** On to the result from wherever it stands. Returns the ids of the questions that were asked. */
export async function toResult(el, given = {}) {
  const asked = [];
  for (let steps = 0; steps < 80; steps += 1) {
    await settle(el);
    if (el.matches(':state(step-result)')) return asked;
    if (button(el, 'Yes, change my answer')) await press(el, 'Yes, change my answer');
    else if (el.matches(':state(step-start)')) await press(el, 'Start');
    else if (el.matches(':state(step-emergency)')) await press(el, 'Show my summary');
    else if (el.matches(':state(step-review)')) await press(el, 'Show my result');
    else if (el.matches(':state(step-consult)') || el.matches(':state(step-medicine)')) await press(el, 'Back');
    else asked.push(await answer(el, given));
  }
  throw new Error(`no result after ${asked}`);
}

/** Resolves with the next event of that type on `el`. */
export const upcoming = (el, type, within = 20_000) =>
  new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`no ${type} within ${within} ms`)), within);
    el.addEventListener(type, (event) => (clearTimeout(late), resolve(event)), {once: true});
  });

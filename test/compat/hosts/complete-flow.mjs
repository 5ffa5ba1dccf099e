/** A person who goes from start to result on a page, by real presses of the mouse or of keys: what is covered, off the screen or out of reach stops them. */

const MOST_STEPS = 60;
const MOST_TABS = 60;
/** The most reassuring answers: "none of these" wherever a question offers it. */
const calm = {about: '18-44', where: 'low', course: 'new-easing', impact: 'mild'};

/**
 * Runs in the page. What a person has to press next: a button by its words, or a choice by its value; `done` at the result. With `alarm` they tick
 * a sign of an emergency first, see what comes of it, and take it back.
 */
function nextPress([which, answers, alarm]) {
  const checker = [...document.querySelectorAll('back-pain-checker')][which];
  const root = checker?.shadowRoot;
  const on = (step) => checker.matches(`:state(step-${step})`);
  if (!root) return {problem: 'the checker has not started'};
  if (on('result')) return {done: true, screen: 'result'};
  const button = root.querySelector('[part~="primary-button"]')?.textContent.trim();
  if (on('start') || on('review')) return {button, screen: on('start') ? 'start' : 'review'};
  if (on('emergency'))
    return alarm
      ? {button: root.querySelector('.actions [part~="link-button"]').textContent.trim(), screen: 'emergency'}
      : {problem: 'an emergency where nobody said so'};
  const [, sure] = root.querySelectorAll('.sure button');
  if (sure) return {button: sure.textContent.trim(), screen: 'sure'};
  const inputs = [...root.querySelectorAll('fieldset input')];
  if (!inputs.length) return {problem: 'there is neither a question nor a result'};
  const name = inputs[0].name;
  const has = (value) => inputs.some((input) => input.value === value);
  const reassuring = has('none') ? 'none' : (answers[name] ?? inputs[0].value);
  const value = alarm && has('saddle') ? 'saddle' : reassuring;
  return inputs.find((input) => input.value === value).checked
    ? {button, name, screen: name}
    : {value, name, screen: name};
}

/** Runs in the page. Brings what is to be pressed into sight, as scrolling would, and returns where it is, or what covers it. */
function place([which, {button, value, call}]) {
  const {shadowRoot: root} = [...document.querySelectorAll('back-pain-checker')][which];
  const withText = () => [...root.querySelectorAll('button')].find((el) => el.textContent.trim().startsWith(button));
  const option = value === undefined ? undefined : root.querySelector(`input[value="${value}"]`).closest('label');
  const target = call ? root.querySelector('.call') : (option ?? withText());
  if (!target) return {problem: `there is no button “${button}”`};
  target.scrollIntoView({block: 'center', behavior: 'instant'});
  const {left, top, width, height} = target.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  let hit = document.elementFromPoint(x, y);
  while (hit?.shadowRoot && hit.shadowRoot.elementFromPoint(x, y) !== hit) hit = hit.shadowRoot.elementFromPoint(x, y);
  return target.contains(hit)
    ? {x, y}
    : {
        problem: `“${target.textContent.trim()}” is covered by <${hit?.localName}> at ${Math.round(x)}, ${Math.round(y)}`,
      };
}

/** Runs in the page. Where the focus is, and whether a person can see it. */
function focused(which) {
  const checker = [...document.querySelectorAll('back-pain-checker')][which];
  let active = document.activeElement;
  const inside = active === checker;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  const about = {
    inside,
    tag: active?.localName,
    value: active?.value,
    name: active?.name,
    type: active?.type,
    words: active?.textContent?.trim().slice(0, 60),
  };
  if (!inside || active === checker) return about;
  const ring = (element) => {
    const {outlineStyle, outlineWidth} = getComputedStyle(element);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
  };
  const box = active.closest('label') ?? active;
  const marked =
    [active, box, box.querySelector('span')].some((element) => element && ring(element)) ||
    getComputedStyle(box.querySelector('span') ?? box, '::before').outlineStyle !== 'none';
  const {left, top, width, height} = active.getBoundingClientRect();
  const seen = [0.2, 0.5, 0.8].some((part) => {
    const [x, y] = [left + width / 2, top + height * part];
    let hit = document.elementFromPoint(x, y);
    while (hit?.shadowRoot && hit.shadowRoot.elementFromPoint(x, y) !== hit)
      hit = hit.shadowRoot.elementFromPoint(x, y);
    return hit && (box.contains(hit) || hit.contains(active));
  });
  return {...about, hidden: !seen, unmarked: !marked};
}

/** Where the frame the checker is in lies on the page. What scrolls in it may have scrolled the page as well, and the frame gets that from the browser a little later. */
async function offset(page) {
  if (!page.framed) return {x: 0, y: 0};
  return page.evaluate(async () => {
    for (let frames = 0; frames < 3; frames += 1) await new Promise((drawn) => requestAnimationFrame(drawn));
    const frame = document.querySelector('iframe');
    const {left, top} = frame.getBoundingClientRect();
    return {x: left + frame.clientLeft, y: top + frame.clientTop};
  });
}

/**
 * Until a press has done something: a frame of another process gets the event a little later, and a second press would then land on the next screen.
 * @returns what is wrong, if nothing comes of it
 */
async function settled(page, which, press, alarm) {
  for (let turn = 0; turn < 200; turn += 1) {
    await page.view.evaluate(
      (at) => [...document.querySelectorAll('back-pain-checker')][at].updateComplete.then(() => undefined),
      which,
    );
    if (JSON.stringify(await page.view.evaluate(nextPress, [which, calm, alarm])) !== JSON.stringify(press))
      return undefined;
    await new Promise((done) => setTimeout(done, 25));
  }
  return `nothing comes of pressing “${press.button ?? press.value}” on ${press.screen}`;
}

export async function byMouse(page, {which = 0, onScreen} = {}) {
  let alarm = true;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const press = await page.view.evaluate(nextPress, [which, calm, alarm]);
    await onScreen?.(press);
    if (press.done) return alarm ? ['the emergency was never seen'] : [];
    if (press.problem) return [press.problem];
    if (press.screen === 'emergency') {
      const {problem} = await page.view.evaluate(place, [which, {call: true}]);
      if (problem) return [problem];
    }
    const spot = await page.view.evaluate(place, [which, press]);
    if (spot.problem) return [spot.problem];
    const at = await offset(page);
    await page.mouse.click(spot.x + at.x, spot.y + at.y);
    const problem = await settled(page, which, press, alarm);
    if (press.screen === 'emergency') alarm = false;
    if (problem) return [problem];
  }
  return ['no result, however often something is pressed'];
}

/** Tabs until `there`. Problems with the elements on the way are reported. */
async function tabTo(page, which, there, problems, key = 'Tab') {
  for (let tab = 0; tab < MOST_TABS; tab += 1) {
    const now = await page.view.evaluate(focused, which);
    const told = [
      now.hidden && 'the focus cannot be seen',
      now.unmarked && now.tag !== 'h2' && 'nothing shows the focus',
    ]
      .filter(Boolean)
      .map((problem) => `${problem} on “${now.words || now.value}”`);
    problems.push(...told.filter((problem) => !problems.includes(problem)));
    if (there(now)) return true;
    await page.press(key);
  }
  return false;
}

/** Into the checker, out of it at its end, and back: there is no keyboard trap. */
async function passesThrough(page, which, problems, modal) {
  if (!(await tabTo(page, which, ({inside}) => inside, problems))) return problems.push('no key leads into it');
  if (modal) return undefined;
  if (!(await tabTo(page, which, ({inside}) => !inside, problems))) return problems.push('no key leads out of it');
  if (!(await tabTo(page, which, ({inside}) => inside, problems, 'Shift+Tab')))
    problems.push('no key leads back into it');
  return undefined;
}

export async function byKeyboard(page, {which = 0, modal = false, onScreen} = {}) {
  const problems = [];
  await passesThrough(page, which, problems, modal);
  const first = await page.view.evaluate(nextPress, [which, calm]);
  // From its end back to its beginning, as a person does who has read it. Out of a modal dialog that way would lead to the browser itself.
  await tabTo(
    page,
    which,
    ({words, inside}) => inside && words === first.button,
    problems,
    modal ? 'Tab' : 'Shift+Tab',
  );
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const press = await page.view.evaluate(nextPress, [which, calm]);
    await onScreen?.(press);
    if (press.done || press.problem) return press.problem ? [...problems, press.problem] : problems;
    const isIt = (now) =>
      now.inside &&
      (press.value === undefined
        ? now.tag === 'button' && now.words.startsWith(press.button)
        : now.value === press.value || (now.type === 'radio' && now.name === press.name));
    if (!(await tabTo(page, which, isIt, problems)))
      return [...problems, `Tab does not lead to “${press.button ?? press.value}”`];
    let now = await page.view.evaluate(focused, which);
    for (let arrow = 0; press.value !== undefined && now.value !== press.value && arrow < 20; arrow += 1) {
      await page.press('ArrowDown');
      now = await page.view.evaluate(focused, which);
    }
    const {value} = press;
    const chosen = value !== undefined && (await page.view.evaluate(nextPress, [which, calm])).value === undefined;
    if (!chosen) await page.press(value === undefined ? 'Enter' : ' ');
    const problem = await settled(page, which, press);
    if (problem) return [...problems, problem];
  }
  return [...problems, 'no result, however often a key is pressed'];
}

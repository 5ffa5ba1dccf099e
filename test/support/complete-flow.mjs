/**
 * Using one checker inside a page, as a visitor would. `completeFlow` is the only way a whole-page, element or fuzz test walks to a result;
 * Playwright sends its text to the page, so it refers to nothing outside itself.
 */

/** @typedef {Readonly<Record<string, string | number | readonly string[]>>} AnswersToGive */

/**
 * From wherever the checker stands to its result.
 * @param {{answers?: AnswersToGive, reassuringAnswers: Readonly<Record<string, string>>, atEmergency?: 'summary' | 'carry-on', element?: any}} options
 *   `answers` by question id, an option or several; a question that is not in it is answered as someone with nothing worrying would.
 *   `atEmergency` is what the visitor does when the emergency screen interrupts.
 * @returns {Promise<string[]>} ids of the questions that were asked, in order
 */
export async function completeFlow({answers = {}, reassuringAnswers, atEmergency = 'summary', element}) {
  await customElements.whenDefined('back-pain-checker');
  const checker = element ?? document.querySelector('back-pain-checker');
  const isOn = (...steps) => steps.some((step) => checker.matches(`:state(step-${step})`));
  const findAll = (selector) => [...checker.shadowRoot.querySelectorAll(selector)];
  const click = async (button) => {
    if (!button)
      throw new Error(
        `not the button that is needed among ${findAll('button').map(({textContent}) => textContent.trim())}`,
      );
    button.click();
    await checker.updateComplete;
    await checker.updateComplete;
  };
  const pressPrimary = () => click(findAll('button[part~="primary-button"]').at(-1));
  const choose = (question, inputs, answer) => {
    const values = inputs.map(({value}) => value);
    const noWorry = [reassuringAnswers[question], 'none', values[0]].find((value) => values.includes(value));
    for (const value of [answer ?? noWorry].flat()) {
      const input = inputs.find((candidate) => candidate.value === String(value));
      if (!input) throw new Error(`${question} has no answer ${value}`);
      if (!input.checked) input.click();
    }
  };

  const asked = [];
  for (let steps = 0; steps < 80; steps += 1) {
    await checker.updateComplete;
    // A pack of the page's own may still be on its way.
    while (!isOn('start', 'question', 'emergency', 'review', 'result', 'consult', 'medicine'))
      await new Promise(requestAnimationFrame);
    if (isOn('result')) return asked;
    const [, changeMyAnswer] = findAll('.sure button');
    if (changeMyAnswer) await click(changeMyAnswer);
    else if (isOn('start', 'review')) await pressPrimary();
    else if (isOn('emergency')) {
      // In this order, whatever the language: answer more questions, show the summary.
      const [carryOn, showSummary] = findAll('.actions button[part~="button"]');
      await click(atEmergency === 'carry-on' ? carryOn : showSummary);
    } else if (isOn('consult', 'medicine')) await click(findAll('button[part~="back-button"]')[0]);
    else {
      const inputs = findAll('bpc-question .answers :is(input, textarea)');
      if (!inputs.length)
        throw new Error(`nothing to answer on: ${checker.shadowRoot.textContent.replace(/\s+/g, ' ')}`);
      const [{name: question, type, inputMode}] = inputs;
      asked.push(question);
      if (inputs[0].matches('.field'))
        inputs[0].value = String(answers[question] ?? (type === 'text' && inputMode === 'decimal' ? 5 : ''));
      else
        choose(
          question,
          inputs.filter(({name}) => name === question),
          answers[question],
        );
      await pressPrimary();
    }
  }
  throw new Error(`no result after ${asked}`);
}

export const findAll = (checker, selector) => [...checker.shadowRoot.querySelectorAll(selector)];

export async function settle(checker) {
  await checker.updateComplete;
  await checker.updateComplete;
}

export const findButton = (checker, name) =>
  findAll(checker, 'button').find(({textContent}) => textContent.trim().startsWith(name));

export async function press(checker, name) {
  const button = findButton(checker, name);
  if (!button)
    throw new Error(
      `no button “${name}” among ${findAll(checker, 'button').map(({textContent}) => textContent.trim())}`,
    );
  button.click();
  await settle(checker);
}

/** Resolves with the next event of that type on `element`. */
export const nextEvent = (element, type, within = 20_000) =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no ${type} within ${within} ms`)), within);
    element.addEventListener(type, (event) => (clearTimeout(timer), resolve(event)), {once: true});
  });

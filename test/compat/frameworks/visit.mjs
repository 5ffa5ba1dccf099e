/** A person going through the checker on a page, by what is on the screen. */

/** Pain down the leg that does not get better: the result is a clinician, so a consult can be requested. */
export const answers = {
  nerve: ['none'],
  danger: ['none'],
  about: ['18-44'],
  unwell: ['none'],
  health: ['none'],
  where: ['low', 'leg-pain'],
  course: ['new-same'],
  'home-care': ['helping'],
  impact: ['moderate'],
  feel: ['bend', 'cough'],
  runs: ['none'],
  training: ['none'],
};

/** Presses on until `until` (a step) is reached. */
export async function visit(page, until, chosenAnswers = answers) {
  await page.waitForFunction(() =>
    document.querySelector('back-pain-checker')?.shadowRoot?.querySelector('[data-focus]'),
  );
  for (let press = 0; press < 80; press += 1) {
    const reached = await page.evaluate(
      async ([step, chosen]) => {
        const checker = document.querySelector('back-pain-checker');
        await checker.updateComplete;
        if (checker.matches(`:state(step-${step})`)) return true;
        const find = (selector) => [...checker.shadowRoot.querySelectorAll(selector)];
        const button = (...names) => find('button').find((element) => names.includes(element.textContent.trim()));
        const inputs = find('bpc-question input');
        const wanted = inputs.filter(({name, value}) => (chosen[name] ?? ['none']).includes(value));
        for (const input of wanted) if (!input.checked) input.click();
        (checker.matches(':state(step-result)')
          ? find('[part~=consult-button]')[0]
          : (button('Yes, still correct') ?? button('Start', 'Next', 'Show my result'))
        )?.click();
        await checker.updateComplete;
        return checker.matches(`:state(step-${step})`);
      },
      [until, chosenAnswers],
    );
    if (reached) return;
  }
  throw new Error(
    `the checker did not come to ${until}: ${await page.evaluate(() => document.querySelector('back-pain-checker').shadowRoot.textContent.replace(/\s+/g, ' ').slice(0, 400))}`,
  );
}

/** Consents to the data sharing that is on the screen. */
export async function agree(page) {
  await page.locator('back-pain-checker').locator('#bpc-agree').check();
  await page.getByRole('button', {name: 'Share and continue'}).click();
}

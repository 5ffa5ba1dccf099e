import {expect, test} from '@playwright/test';

/** Takes the checker to its result, or to an emergency. What `answers` does not name is answered with “None of these”, else with the first choice. */
async function completeFlow(checker, answers) {
  const isAt = (step) => checker.evaluate((element, name) => element.matches(`:state(step-${name})`), step);
  await checker.getByRole('button').first().waitFor();
  while (!(await isAt('result')) && !(await isAt('emergency'))) {
    if (await isAt('question')) {
      const choices = await checker
        .locator('bpc-question input[value]')
        .evaluateAll((inputs) => inputs.map(({name, value}) => ({name, value})));
      const usual = choices.find(({value}) => value === 'none') ?? choices[0];
      for (const option of answers[usual.name] ?? [usual.value])
        await checker.locator(`bpc-question input[name="${usual.name}"][value="${option}"]`).check();
    }
    await checker.getByRole('button', {name: /^(Start|Next|Show my result)$/}).click();
  }
}

test('a request with a name and a number reaches the booking desk', async ({page}) => {
  const requests = [];
  await page.route('**/booking-desk', async (route) => {
    requests.push(route.request().postDataJSON());
    await route.fulfill({status: 204});
  });
  await page.goto('http://localhost:3000/back-pain');
  const checker = page.locator('back-pain-checker');
  await completeFlow(checker, {
    where: ['low', 'leg-pain'],
    about: ['18-44'],
    course: ['new-same'],
    impact: ['moderate'],
  });
  await checker.getByRole('button', {name: 'Request an appointment'}).first().click();
  await checker.getByLabel('Name').fill('Sam Rivera');
  await checker.getByLabel('Phone').fill('555 0123');
  await checker.getByRole('checkbox', {name: /^I agree to share/}).check();
  await checker.getByRole('button', {name: 'Share and continue'}).click();
  await expect(checker.getByText('Your request has arrived')).toBeVisible();
  expect(requests).toEqual([
    expect.objectContaining({level: 'non-urgent', contact: {name: 'Sam Rivera', phone: '555 0123'}}),
  ]);
});

test('an emergency shows the number to call and never your button', async ({page}) => {
  await page.goto('http://localhost:3000/back-pain');
  const checker = page.locator('back-pain-checker');
  await completeFlow(checker, {where: ['low'], nerve: ['saddle']});
  await expect(checker.getByRole('link', {name: /Call 911/}).first()).toBeVisible();
  await expect(checker.getByRole('button', {name: 'Request an appointment'})).toHaveCount(0);
});

/** For the tests of whole screens: a page on which every screen of the flow can be looked at, one after the other. */
/** Console messages, except the error that the screen "failed" is expected to log. */
export const uncalledFor = (page) => page.complaints.filter((complaint) => !complaint.includes('The desk is closed.'));

/** An empty page with our script and room for a checker. */
export const emptyPage = (site, options = {}) =>
  site.show('<main></main><script src="/dist/back-pain-checker.js"></script>', options);

/** Ids of all screens, as the flow enumerates them. */
export async function screenIds(site) {
  const page = await site.show('<main></main>');
  const ids = await page.evaluate(async () =>
    (await import('/test/e2e/screens/screen-fixtures.js')).everyScreen.map(({id}) => id),
  );
  await page.context().close();
  return ids;
}

/**
 * Runs `inspect(id, argument)` in the page for each screen and collects what it finds wrong, each with the screen's id.
 * A screen that cannot be reached is wrong, too. `then(id)` runs while the screen is on show.
 */
export async function inspectEach(page, ids, inspect, argument, then = () => {}) {
  const wrong = [];
  for (const id of ids) {
    const problems = await page
      .evaluate(inspect, [id, argument])
      .catch((error) => [`lost: ${error.message.split('\n')[0]}`]);
    await then(id);
    wrong.push(...problems.map((problem) => `${id}: ${problem}`));
  }
  return wrong;
}

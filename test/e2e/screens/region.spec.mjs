/**
 * On every screen the flow can show: a change of the page's language (a translator, a language menu) changes neither the step, nor an answer, nor any number to
 * call; a change of `region` changes every number at once.
 */
import assert from 'node:assert/strict';
import {test, useSite} from '../../support/page.mjs';
import {loadPure} from '../../support/pure.mjs';
import {inspectEach, screenIds} from './every-screen.mjs';

const languages = ['de-DE', 'fr-CA', 'es-ES', 'ar', 'en-GB', 'pl', 'x-mtfrom-en-us', '', 'en-US'];

/** Runs in the page: brings a checker to the screen `id`, then changes the language or the region in mid-visit, and returns what is wrong. */
async function changeOn([id, {region, nextRegion, languages, numbersOf}]) {
  const {show} = await import('/test/e2e/screens/screen-fixtures.js');
  const checker = await show(id, {attributes: {region}});
  const {shadowRoot: root} = checker;
  const problems = [];
  const steps = ['start', 'question', 'emergency', 'review', 'result', 'medicine', 'consult'];
  const wholePlace = () =>
    JSON.stringify([
      steps.filter((step) => checker.matches(`:state(step-${step})`)),
      checker.answers,
      root.querySelector('bpc-question input')?.name,
      [...root.querySelectorAll('input:checked')].map(({name, value}) => `${name}:${value}`),
    ]);
  const calls = () => [...root.querySelectorAll('a[href^="tel:"]')].map((link) => link.getAttribute('href').slice(4));
  const everyNumber = new Set(Object.values(numbersOf).flat());
  const checkNumbers = (allowed, when) => {
    const texts = document.createTreeWalker(root.querySelector('.base'), NodeFilter.SHOW_TEXT);
    const seen = calls();
    // What the person has agreed to stays as it was.
    const agreed = root.querySelector('#bpc-agree') ? null : root.querySelector('bpc-consult [part="summary"]');
    while (texts.nextNode())
      if (!agreed?.contains(texts.currentNode))
        seen.push(...(texts.currentNode.data.match(/(?<!\d)\d{3}(?!\d)/g) ?? []));
    const wrong = seen.filter((number) => everyNumber.has(number) && !allowed.includes(number));
    if (wrong.length) problems.push(`${when}: ${wrong.join()} is another region’s number`);
  };
  const settle = async () => {
    // Languages are read from the server's disk, after the observer of `lang` has run.
    await new Promise((done) => setTimeout(done));
    for (let turn = 0; turn < 100 && root.querySelector('.base').lang.slice(0, 2) !== languageShown(); turn += 1)
      await new Promise((done) => setTimeout(done, 10));
    await checker.updateComplete;
  };
  const languageShown = () => {
    const language = document.documentElement.lang.slice(0, 2);
    return ['de', 'fr', 'es', 'ar'].includes(language) ? language : 'en';
  };

  // A confirmation that was asked for may be asked for again: the answer it is about is not given until then.
  const isAboutToChange = id.endsWith(':sure');
  const place = () => (isAboutToChange ? JSON.stringify(checker.answers) : wholePlace());
  const before = [place(), calls().join()];
  const ownNumbers = numbersOf[region || 'us'];
  checkNumbers(ownNumbers, 'at first');
  for (const language of languages) {
    document.documentElement.lang = language;
    await settle();
    if (place() !== before[0]) problems.push(`lang="${language}": ${before[0]} became ${place()}`);
    if (calls().join() !== before[1]) problems.push(`lang="${language}": calls ${calls()} instead of ${before[1]}`);
    checkNumbers(ownNumbers, `lang="${language}"`);
  }
  checker.setAttribute('region', nextRegion);
  await settle();
  if (place() !== before[0]) problems.push(`region="${nextRegion}": ${before[0]} became ${place()}`);
  checkNumbers(numbersOf[nextRegion], `region="${nextRegion}"`);
  return problems;
}

test.describe('language and region', () => {
  const site = useSite();

  for (const [name, region, nextRegion] of [
    ['derived from the language of the page', '', 'gb'],
    ['set by the page', 'gb', 'eu'],
  ]) {
    test(`region ${name}: no screen changes it with the language, and every screen follows the attribute`, async () => {
      const {pack} = await loadPure();
      const numbersOf = Object.fromEntries(
        pack.regions.map((entry) => [entry.id, JSON.stringify(entry).match(/(?<!\d)\d{3}(?!\d)/g) ?? []]),
      );
      // Only the numbers for an emergency: others may be in the words of several regions.
      const emergencyNumbers = pack.regions.flatMap(({emergencyNumber}) => emergencyNumber ?? []);
      for (const id of Object.keys(numbersOf))
        numbersOf[id] = numbersOf[id].filter((number) => emergencyNumbers.includes(number));
      const page = await site.show(
        `<script>document.documentElement.lang = 'en-US'</script><main></main><script src="/dist/back-pain-checker.js"></script>`,
      );
      const ids = await screenIds(site);
      assert.ok(ids.length > 50, `${ids.length} screens`);
      const wrong = await inspectEach(page, ids, changeOn, {region, nextRegion, languages, numbersOf});
      assert.deepEqual(wrong, []);
    });
  }
});

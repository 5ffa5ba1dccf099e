/** The checker with an overlay of 285 questions and some 1,900 rules: from the press on Next until the next question is in the page. */
import {answersOf, plainQuestions} from '../questions.mjs';
import {startBrowser} from '../browser.mjs';
import {largeOverlay} from '../large-overlay.mjs';
import {loadSubject} from '../set-up.mjs';
import {median, table, verdict} from '../statistics.mjs';

const FRAME = 16.7;

/** Presses Next and waits for the render; the time is measured in the page. */
const next = async () => {
  const checker = document.querySelector('back-pain-checker');
  const button = checker.shadowRoot.querySelector('[part=primary-button]');
  const start = performance.now();
  button.click();
  await checker.updateComplete;
  return performance.now() - start;
};

async function visit(browser, overlay, answers) {
  const tab = await browser.open('ours', {cpu: 4});
  await tab.page.evaluate(async (pack) => {
    const checker = document.querySelector('back-pain-checker');
    if (pack) checker.pack = pack;
    checker.ask = 'adaptive';
    await checker.updateComplete;
  }, overlay);
  const times = [];
  for (const {id, value} of answers) {
    const box = await tab.page.evaluate(
      ([name, wanted]) => {
        const input = document
          .querySelector('back-pain-checker')
          .shadowRoot.querySelector(`input[name="${name}"][value="${wanted}"]`);
        input?.click();
        return Boolean(input);
      },
      [id, value],
    );
    if (box) times.push(await tab.page.evaluate(next));
  }
  await tab.close();
  return times;
}

export async function scale({quick, log}) {
  const {builtInPack, applyOverlay} = await loadSubject();
  const overlay = largeOverlay(builtInPack);
  const {pack, problems} = applyOverlay(builtInPack, overlay, 'large');
  if (problems.length) throw new Error(`the overlay is refused: ${problems[0].message}`);
  log(`scale: ${pack.questions.length} questions, ${pack.redFlags.length} rules`);
  const asked = plainQuestions(builtInPack).filter(
    ({id}) => pack.questions.find((question) => question.id === id).safety,
  );
  const allAnswers = answersOf(asked);
  const browser = await startBrowser();
  const samples = {'built-in pack': [], 'with the overlay': []};
  for (let round = 0; round < (quick ? 1 : 5); round++) {
    samples['built-in pack'].push(...(await visit(browser, undefined, allAnswers)));
    samples['with the overlay'].push(...(await visit(browser, overlay, allAnswers)));
  }
  await browser.stop();
  const {'with the overlay': large} = samples;
  return {
    title: 'A pack of 300 questions and 2,000 rules, at a quarter of the speed',
    text: table([
      ['pack', 'answers', 'from Next to the next question: median', 'worst'],
      ...Object.entries(samples).map(([name, times]) => [
        name,
        times.length,
        `${median(times).toFixed(1)} ms`,
        `${Math.max(...times).toFixed(1)} ms`,
      ]),
    ]),
    verdicts: [verdict('an answer with the overlay', median(large), FRAME, 'ms')],
  };
}

/** The fifteen questions answered with a mouse, at a quarter of the processor's speed: what each press costs the page's main thread. */
import {answersOf, plainQuestions} from '../questions.mjs';
import {pause, startBrowser} from '../browser.mjs';
import {loadSubject} from '../set-up.mjs';
import {median, table, verdict} from '../statistics.mjs';

const names = ['all at once', 'one at a time', 'ours'];

/** One press, and all that the page does because of it. */
async function press(tab, {x, y}) {
  await tab.page.mouse.move(x, y);
  await pause(120);
  const before = await tab.metrics();
  await tab.page.mouse.down();
  await tab.page.mouse.up();
  await pause(350);
  const after = await tab.metrics();
  const spent = (metric) => (after[metric] - before[metric]) * 1000;
  return {
    task: spent('TaskDuration'),
    script: spent('ScriptDuration'),
    style: spent('RecalcStyleDuration'),
    layout: spent('LayoutDuration'),
    layouts: after.LayoutCount - before.LayoutCount,
    styles: after.RecalcStyleCount - before.RecalcStyleCount,
  };
}

/** Answers everything; `onPress` may look at the page. */
export async function answerAll(tab, answers, steps, ticks, nexts) {
  for (const [at, {id, value}] of answers.entries()) {
    await tab.page.waitForFunction(([name, wanted]) => window.probe.choice(name, wanted), [id, value]);
    ticks.push(await press(tab, await tab.choice(id, value)));
    if (steps && at < answers.length - 1) nexts.push(await press(tab, await tab.button('Next')));
  }
}

export async function answers({quick, log}) {
  const {builtInPack} = await loadSubject();
  const allAnswers = answersOf(plainQuestions(builtInPack));
  const browser = await startBrowser();
  const samples = Object.fromEntries(names.map((name) => [name, {ticks: [], nexts: [], worst: 0}]));
  for (let round = 0; round < (quick ? 1 : 5); round++) {
    for (const name of names) {
      const tab = await browser.open(name, {cpu: 4});
      await pause(500);
      const {ticks, nexts} = samples[name];
      await answerAll(tab, allAnswers, name !== 'all at once', ticks, nexts);
      samples[name].worst = Math.max(samples[name].worst, ...(await tab.seen()).interactions);
      await tab.close();
    }
    log(`answers: round ${round + 1}`);
  }
  await browser.stop();

  const of = (presses, metric) => median(presses.map((press) => press[metric]));
  const {'all at once': all, 'one at a time': steps, ours} = samples;
  const whole = ({ticks, nexts}) => of(ticks, 'task') + of(nexts, 'task');
  const row = (name, presses) => [
    name,
    ...['task', 'script', 'style', 'layout'].map((metric) => `${of(presses, metric).toFixed(1)} ms`),
    of(presses, 'styles'),
    of(presses, 'layouts'),
  ];
  return {
    title: 'Each answer, at a quarter of the speed',
    text: table([
      ['press', 'main thread', 'script', 'style', 'layout', 'times styled', 'times laid out'],
      row('choice: all at once', all.ticks),
      row('choice: one at a time', steps.ticks),
      row('choice: ours', ours.ticks),
      row('Next: one at a time', steps.nexts),
      row('Next: ours', ours.nexts),
    ]),
    verdicts: [
      verdict('a choice, beside all at once', of(ours.ticks, 'task') / of(all.ticks, 'task'), 1.05),
      verdict('a choice, beside one at a time', of(ours.ticks, 'task') / of(steps.ticks, 'task'), 1.05),
      verdict('choice and Next, beside one at a time', whole(ours) / whole(steps), 1.05),
      verdict(
        `worst interaction (all at once: ${all.worst} ms, one at a time: ${steps.worst} ms)`,
        ours.worst,
        50,
        'ms',
      ),
    ],
  };
}

/**
 * What the engine does for one answer, in a browser: the assessment, which questions still matter, and all that follows from an answer until the next
 * screen is known. On the built-in pack and on one of 300 questions and 2,000 rules, at a quarter of the speed and unthrottled.
 */
import {build} from 'esbuild';
import {startBrowser} from '../browser.mjs';
import {largeOverlay} from '../large-overlay.mjs';
import {answersOf, plainQuestions} from '../questions.mjs';
import {here, loadSubject} from '../set-up.mjs';
import {median, table, verdict} from '../statistics.mjs';

const VISITS = {'built-in pack': 40, 'with the overlay': 4};
const FRAME = 16.7;

/** In the page: one answer more at a time, as a person gives them. Resolves with milliseconds for each answer. */
const timeAnswers = ([allAnswers, overlay, visits]) => {
  const {applyOverlay, assess, builtInPack, derive, initial, planFlow, relevantQuestions, safetyNet, wouldRaise} =
    window.subject;
  const {pack} = overlay ? applyOverlay(builtInPack, overlay, 'large') : {pack: builtInPack};
  const {plan} = planFlow(pack);
  const parts = {
    assessment: (answers) => assess(pack, answers),
    relevance: (answers) => relevantQuestions(pack, answers),
    answer: (answers, confirmed) => {
      const state = {...initial(plan), step: 'question', answers, confirmed};
      const {assessment, next} = derive(state, plan);
      safetyNet(pack, assessment);
      if (next === null) wouldRaise(pack, answers);
    },
  };
  const times = {};
  for (const [name, run] of Object.entries(parts)) {
    let spent = 0;
    let count = 0;
    // The first visit is for the compiler.
    for (let visit = 0; visit <= visits; visit += 1) {
      const answers = {};
      for (const {id, value} of allAnswers) {
        const {type} = pack.questions.find((question) => question.id === id);
        answers[id] = type === 'one' ? value : [value];
        const given = {...answers};
        const start = performance.now();
        run(given, Object.keys(given));
        if (visit > 0) {
          spent += performance.now() - start;
          count += 1;
        }
      }
    }
    times[name] = spent / count;
  }
  return times;
};

export async function assess({quick, log}) {
  const {builtInPack} = await loadSubject();
  const {outputFiles} = await build({
    entryPoints: [`${here}subject.ts`],
    bundle: true,
    minify: true,
    format: 'iife',
    globalName: 'subject',
    target: 'es2022',
    write: false,
    logLevel: 'error',
  });
  const allAnswers = answersOf(plainQuestions(builtInPack));
  const overlays = {'built-in pack': undefined, 'with the overlay': largeOverlay(builtInPack)};
  const browser = await startBrowser({'/subject.js': outputFiles[0].text});
  const measure = async (pack, cpu) => {
    const rounds = [];
    for (let round = 0; round < (quick ? 1 : 5); round += 1) {
      const tab = await browser.open('ours', {cpu});
      await tab.page.addScriptTag({url: '/subject.js'});
      rounds.push(await tab.page.evaluate(timeAnswers, [allAnswers, overlays[pack], quick ? 2 : VISITS[pack]]));
      await tab.close();
    }
    log(`assess: ${pack}, ${cpu} times slower`);
    return (part) => median(rounds.map((times) => times[part]));
  };
  const rows = [];
  const found = {};
  for (const pack of Object.keys(overlays)) {
    for (const cpu of [1, 4]) {
      const timeOf = await measure(pack, cpu);
      found[`${pack} ${cpu}`] = timeOf;
      const parts = ['assessment', 'relevance', 'answer'].map((part) => `${timeOf(part).toFixed(2)} ms`);
      rows.push([pack, cpu === 1 ? 'full' : 'a quarter', ...parts]);
    }
  }
  await browser.stop();
  return {
    title: 'What the engine does for one answer',
    text: table([['pack', 'speed', 'assessment', 'which questions still matter', 'the whole answer'], ...rows]),
    verdicts: [
      verdict('an assessment of the whole pack, at full speed', found['built-in pack 1']('assessment'), 1, 'ms'),
      verdict(
        'the whole answer, built-in pack, at a quarter of the speed',
        found['built-in pack 4']('answer'),
        FRAME,
        'ms',
      ),
      verdict('the whole answer, with the overlay, at full speed', found['with the overlay 1']('answer'), FRAME, 'ms'),
    ],
  };
}

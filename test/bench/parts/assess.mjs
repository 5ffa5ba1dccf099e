/** A full assessment with its explanations, the safety net and what would change the advice, beside all that an answer costs. At a quarter of the speed. */
import {build} from 'esbuild';
import {answersOf, plainQuestions} from '../questions.mjs';
import {pause, startBrowser} from '../browser.mjs';
import {here, loadSubject} from '../set-up.mjs';
import {median, table, verdict} from '../statistics.mjs';
import {answerAll} from './answers.mjs';

const SHARE = 2;

const VISITS = 40;

/** In the page: one answer more at a time, as a person gives them. */
const assessAll = ([allAnswers, visits]) => {
  const {assess, builtInPack, safetyNet, wouldRaise} = window.subject;
  for (let visit = 0; visit < visits; visit++) {
    let answers = {};
    for (const {id, value} of allAnswers) {
      const {type} = builtInPack.questions.find((question) => question.id === id);
      answers = {...answers, [id]: type === 'one' ? value : [value]};
      safetyNet(builtInPack, assess(builtInPack, answers));
      wouldRaise(builtInPack, answers);
    }
  }
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
  const browser = await startBrowser({'/subject.js': outputFiles[0].text});
  const shares = [];
  const engine = [];
  const whole = [];
  for (let round = 0; round < (quick ? 1 : 5); round++) {
    const tab = await browser.open('ours', {cpu: 4});
    await pause(500);
    const [ticks, nexts] = [[], []];
    await answerAll(tab, allAnswers, true, ticks, nexts);
    await tab.page.addScriptTag({url: '/subject.js'});
    const before = await tab.metrics();
    await tab.page.evaluate(assessAll, [allAnswers, VISITS]);
    engine.push((((await tab.metrics()).TaskDuration - before.TaskDuration) * 1000) / (VISITS * allAnswers.length));
    whole.push(median(ticks.map(({task}) => task)) + median(nexts.map(({task}) => task)));
    shares.push((engine.at(-1) / whole.at(-1)) * 100);
    await tab.close();
  }
  await browser.stop();
  log('assess: done');
  return {
    title: 'The engine’s share of an answer',
    text: table([
      ['a full assessment', 'an answer: choice and Next', 'share'],
      [`${median(engine).toFixed(2)} ms`, `${median(whole).toFixed(1)} ms`, `${median(shares).toFixed(1)} %`],
    ]),
    verdicts: [verdict('assessment in an answer', median(shares), SHARE, '%')],
  };
}

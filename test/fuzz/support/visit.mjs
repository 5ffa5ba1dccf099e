/** A visit without a page: the session of the root element, first with random presses, then completed to a result. */
import assert from 'node:assert/strict';
import {floor, openAbove, tooLow} from './oracle.mjs';

/** Screens a visit may have at the most, with every question of a large pack on one of them, before it counts as endless. */
const LONGEST = 1000;

export class Visit {
  constructor(modules, {builtIn, pack = builtIn, settings = {}, saved, prefilled, counts}) {
    Object.assign(this, {modules, builtIn, pack, counts});
    this.session = new modules.Session();
    this.session.configure(pack, settings);
    this.restoreAndPrefill(saved, prefilled);
    this.look();
  }

  /** What must hold on every screen. */
  look() {
    const {modules, session, builtIn, counts} = this;
    const {state, plan, assessment} = session;
    counts.screens += 1;
    const wrong = tooLow(assessment, floor(builtIn, session.answers, modules.meaning));
    assert.ok(!wrong, wrong);
    const level = modules.shownLevel(state.step, () => assessment);
    const open = Object.keys(modules.slotPolicy).filter((name) =>
      modules.isSlotOpen(name.replace('<id>', 'x'), state.step, level, 'self-care'),
    );
    const afterQuestions = ['result', 'medicine', 'consult'].includes(state.step) ? assessment.level : null;
    const onShow = state.step === 'emergency' ? 'emergency' : afterQuestions;
    assert.deepEqual(openAbove(open, onShow), [], `open at ${onShow}`);
    if (['result', 'medicine', 'consult'].includes(state.step))
      assert.notEqual(assessment.level, null, `${state.step} without a level`);
    if (state.step === 'question')
      assert.ok(
        plan.questions.some(({id}) => id === state.current),
        `asks ${state.current}`,
      );
    for (const {id, safety} of builtIn.questions)
      if (safety)
        assert.ok(
          plan.questions.some((question) => question.id === id),
          `${id} is not asked`,
        );
  }

  restoreAndPrefill(saved, prefilled) {
    if (saved !== undefined) this.session.restore(saved);
    if (prefilled !== undefined) this.session.prefill(prefilled);
  }

  go(event) {
    this.counts.events += 1;
    if (event.type === 'save') this.session.restore(this.session.save());
    else if (event.type === 'take') this.restoreAndPrefill(event.saved, event.prefilled);
    else if (event.type === 'configure') this.session.configure(this.pack, event.settings);
    else this.session.send(event);
    this.look();
  }

  /** What a person presses on this screen; `answerTo` gives the answer to each question. */
  onward(answerTo) {
    const {state, plan} = this.session;
    const {step, current, askSure} = state;
    if (askSure) return {type: 'sure', yes: true};
    switch (step) {
      case 'start':
        return {type: 'start'};
      case 'emergency':
        return {type: 'go-on'};
      case 'question':
      case 'medicine': {
        const question = [...plan.questions, ...(this.pack.medicines?.questions ?? [])].find(({id}) => id === current);
        return {type: 'answer', question: current, answer: answerTo(question)};
      }
      default:
        return {type: 'to-result'};
    }
  }

  /** Continues to the result, which must be reached. */
  finish(answerTo) {
    const {session, modules} = this;
    for (let screens = 0; session.state.step !== 'result'; screens += 1) {
      assert.ok(
        screens < LONGEST,
        `no result after ${screens} screens: at ${session.state.step} ${session.state.current ?? ''}`,
      );
      this.go(this.onward(answerTo));
    }
    this.counts.flows += 1;
    const {state, plan, assessment} = session;
    const region = modules.regionOf(plan.pack, 'us');
    const whole = {
      pack: plan.pack,
      plan,
      state,
      assessment,
      region,
      locale: 'en',
      messages: modules.en,
      say: (text, extra = {}) => modules.fillWords(text, region, extra),
    };
    assert.notEqual(modules.toText(whole), '');
    return whole;
  }

  /** The data that can leave the page is plain JSON. */
  handOver(whole) {
    const now = new Date(0);
    const handOver = {id: '0'.repeat(32), reference: 'HK47RTM9'};
    const detail = this.modules.consultDetail(
      {...whole, consent: {text: 'Yes', recipient: 'Desk', privacyHref: null}, now},
      handOver,
    );
    assert.deepEqual(structuredClone(detail), JSON.parse(JSON.stringify(detail)));
    JSON.stringify(this.modules.toFhir(whole, {now}));
  }
}

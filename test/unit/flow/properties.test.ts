import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {readableAnswers} from '../../../src/flow/answers.js';
import {medicineQuestions, medicineVerdict} from '../../../src/flow/medicine.js';
import {derive} from '../../../src/flow/derive.js';
import {planFlow} from '../../../src/flow/plan.js';
import {progress} from '../../../src/flow/progress.js';
import {restoreState, saveState} from '../../../src/flow/save.js';
import {initial, refit, transition} from '../../../src/flow/transition.js';
import type {FlowConfig, FlowEvent, FlowPlan, FlowState} from '../../../src/flow/types.js';
import type {Answer, Answers} from '../../../src/pack/types.js';
import {builtInPack} from '../../../src/pack/built-in.js';
import type {Pack} from '../../../src/pack/types.js';
import {flowPack} from '../../support/flow-pack.js';
import {seeded, somebody, someAnswer, walk} from '../../support/random-answers.js';

const truths = (state: FlowState, plan: FlowPlan) => {
  const {
    level,
    disposition,
    also,
    fired,
    contributors,
    plan: care,
    excluded,
    planWithheld,
  } = derive(state, plan).assessment;
  return {
    level,
    disposition: disposition?.id,
    also: also.map(({id}) => id),
    fired: fired.filter((rule) => rule.level === level).map(({flag}) => flag.id),
    contributors: contributors.map(({contributor}) => contributor.id),
    care: care.map(({id}) => id),
    excluded: excluded.map(({id}) => id),
    planWithheld,
  };
};

/** Invariants of every state. */
function check(state: FlowState, plan: FlowPlan, refitted = false): void {
  const {step, current, shown, confirmed, answers} = state;
  const {level, fired, complete} = derive(state, plan).assessment;
  const emergencies = fired.filter((rule) => rule.level === 'emergency').map(({flag}) => flag.id);
  const planned = plan.questions.map(({id}) => id);
  if (step === 'question') expect(planned).to.include(current);
  else if (step === 'medicine') expect(medicineQuestions(state, plan).map(({id}) => id)).to.include(current);
  else if (step !== 'emergency') expect(current).to.equal(null);
  if (step === 'emergency') expect(emergencies).not.to.deep.equal([]);
  if (step === 'result' || step === 'consult' || step === 'medicine') {
    expect(level, step).not.to.equal(null);
    // A result stays when the host changes what optional questions it wants.
    if (level !== 'emergency' && !refitted) expect(derive(state, plan).next, step).to.equal(null);
    if (level !== 'emergency') expect(complete).to.equal(true);
    if (level !== 'emergency') expect(confirmed).to.include.members(['nerve', 'danger']);
    expect(shown).to.include.members(emergencies);
  }
  if (step === 'consult') expect(level).not.to.equal('emergency');
  if (step === 'medicine') expect(medicineVerdict(state, plan)).not.to.equal('off');
  for (const id of confirmed) expect(answers[id], id).not.to.equal(undefined);
  // "No" to an emergency screen is only ever the person's own, in this visit.
  for (const id of ['nerve', 'danger'])
    if (!confirmed.includes(id)) expect([answers[id] ?? ['partial']].flat()).to.include('partial');
  expect(progress(state, plan).number).to.be.within(
    step === 'question' || step === 'medicine' ? 1 : 0,
    plan.questions.length,
  );
  expect(JSON.parse(JSON.stringify(state))).to.deep.equal(state);
}

for (const [name, pack, runs] of [
  ['a small pack', flowPack, 150],
  ['the built-in pack', builtInPack, 30],
] as [string, Pack, number][]) {
  describe(`flow of ${name}`, () => {
    const medicines = pack.medicines!.questions;
    const everyId = [...pack.questions, ...medicines].map(({id}) => id);
    const question = fc.constantFrom(...everyId, 'nowhere', '__proto__', 'constructor');
    const sensible = fc
      .tuple(fc.constantFrom(...pack.questions, ...medicines), fc.integer())
      .map(([entry, seed]) => ({question: entry.id, answer: someAnswer(entry, seeded(seed))}));
    const odd = fc.record({
      question,
      answer: fc.oneof(
        fc.anything(),
        fc.array(fc.constantFrom('none', 'unsure', 'partial', 'saddle', 'unsure:saddle', 'leg-numb')),
      ) as fc.Arbitrary<Answer>,
    });
    const answerEvents = fc.oneof({weight: 3, arbitrary: sensible}, odd);

    const event: fc.Arbitrary<FlowEvent> = fc.oneof(
      {
        weight: 8,
        arbitrary: fc
          .tuple(answerEvents, fc.option(fc.boolean(), {nil: undefined}))
          .map(([answer, aside]): FlowEvent => ({type: 'answer', ...answer, ...(aside === undefined ? {} : {aside})})),
      },
      {
        weight: 2,
        arbitrary: fc.constantFrom<FlowEvent>(
          {type: 'start'},
          {type: 'go-on'},
          {type: 'to-result'},
          {type: 'medicine'},
          {type: 'consult'},
          {type: 'restart'},
          {type: 'sure', yes: true},
          {type: 'sure', yes: false},
        ),
      },
      {weight: 1, arbitrary: answerEvents.map((answer): FlowEvent => ({type: 'back', draft: answer.answer}))},
      {weight: 2, arbitrary: question.map((id): FlowEvent => ({type: 'change', question: id}))},
    );
    /** An event that is possible in this state: in most cases an answer to the question on screen. */
    const press = fc.oneof({weight: 3, arbitrary: fc.integer()}, event);
    const config: fc.Arbitrary<FlowConfig> = fc.record(
      {
        questions: fc.array(fc.constantFrom(...everyId, 'nowhere')),
        first: fc.constantFrom(...everyId, 'nowhere'),
        ask: fc.constantFrom('adaptive', 'all') as fc.Arbitrary<'adaptive' | 'all'>,
        noReview: fc.boolean(),
        noStart: fc.boolean(),
      },
      {requiredKeys: []},
    );
    const prefill = fc.oneof(
      fc.anything(),
      fc.dictionary(question, fc.anything()),
      fc.integer().map((seed) => somebody(pack.questions, seeded(seed), 1)),
    ) as fc.Arbitrary<Answers>;

    it('every sequence of events leads to a valid state', () => {
      fc.assert(
        fc.property(config, prefill, fc.array(press, {maxLength: 40}), config, (settings, before, presses, later) => {
          const {plan} = planFlow(pack, settings);
          let state = initial(plan, before);
          check(state, plan);
          for (const press of presses) {
            const {step, current} = state;
            const on = [...plan.questions, ...medicines].find(({id}) => id === current);
            const onward: Partial<Record<string, FlowEvent>> = {start: {type: 'start'}, emergency: {type: 'go-on'}};
            let next: FlowEvent = onward[step] ?? {type: 'to-result'};
            if (typeof press !== 'number') next = press;
            else if (on && step !== 'emergency')
              next = {type: 'answer', question: on.id, answer: someAnswer(on, seeded(press), 7)};
            const was = derive(state, plan).assessment.level === 'emergency';
            state = transition(state, next, plan);
            check(state, plan);
            // An emergency ends only by a change that the person confirmed, or by a restart.
            if (was && derive(state, plan).assessment.level !== 'emergency')
              expect(['sure', 'restart']).to.include(next.type);
          }
          const {plan: other} = planFlow(pack, later);
          check(refit(state, other), other, true);
          const back = restoreState(saveState(state, plan), plan);
          check(back.state, plan);
          expect(back.problems).to.deep.equal([]);
        }),
        {numRuns: runs},
      );
    });

    it('every saved state is restored to a valid state', () => {
      const {plan} = planFlow(pack);
      const saved = fc.oneof(
        fc.string(),
        fc.base64String(),
        fc.json().map((json) => btoa(encodeURIComponent(json))),
        fc.tuple(fc.anything(), fc.anything(), fc.anything()).map(([answers, confirmed, drafts]) => {
          try {
            return btoa(`00000000${JSON.stringify([1, pack.id, pack.version, answers, confirmed, drafts])}`);
          } catch {
            return '';
          }
        }),
      );
      fc.assert(
        fc.property(saved, (text) => check(restoreState(text, plan).state, plan)),
        {numRuns: runs},
      );
    });

    it('skipping questions gives the same result as asking all of them', () => {
      fc.assert(
        fc.property(fc.integer(), fc.integer({min: 0, max: 9}), config, (seed, calm, settings) => {
          const {plan} = planFlow(pack, {...settings, ask: 'adaptive'});
          const all: FlowPlan = {...plan, ask: 'all'};
          const truth = somebody(pack.questions, seeded(seed), calm);
          const short = walk(plan, truth);
          const long = walk(all, truth);
          expect(truths(short.state, plan)).to.deep.equal(truths(long.state, all));
          expect(long.asked).to.include.members([...short.asked]);
        }),
        {numRuns: runs},
      );
    });

    it('a prefill gives the same result as asking without it', () => {
      fc.assert(
        fc.property(fc.integer(), prefill, (seed, before) => {
          const {plan} = planFlow(pack);
          const truth = somebody(pack.questions, seeded(seed), 7);
          const optional = Object.fromEntries(
            Object.entries(initial(plan, before).answers).filter(
              ([id]) => !pack.questions.find((question) => question.id === id)?.safety,
            ),
          );
          let state = initial(plan, before);
          for (let step = 0; step < 60 && state.step !== 'result'; step += 1) {
            const {current} = state;
            if (state.askSure) state = transition(state, {type: 'sure', yes: true}, plan);
            else if (state.step === 'start') state = transition(state, {type: 'start'}, plan);
            else if (state.step === 'emergency') state = transition(state, {type: 'go-on'}, plan);
            else if (state.step === 'review') state = transition(state, {type: 'to-result'}, plan);
            else state = transition(state, {type: 'answer', question: current!, answer: truth[current!]!}, plan);
          }
          expect(truths(state, plan)).to.deep.equal(truths(walk(plan, {...truth, ...optional}).state, plan));
          for (const {id, safety} of plan.questions)
            if (safety && state.confirmed.includes(id))
              expect(readableAnswers(state, plan)[id]).to.deep.equal(truth[id]);
        }),
        {numRuns: runs},
      );
    });
  });
}

import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {derive} from '../../../src/flow/derive.js';
import {planFlow} from '../../../src/flow/plan.js';
import {progress} from '../../../src/flow/progress.js';
import type {Progress} from '../../../src/flow/progress.js';
import {initial, transition} from '../../../src/flow/transition.js';
import type {FlowConfig, FlowState} from '../../../src/flow/types.js';
import {builtInPack} from '../../../src/pack/built-in.js';
import type {Answer} from '../../../src/pack/types.js';
import {flowPack} from '../../support/flow-pack.js';

/** The progress on each question of a visit in which `choose` answers. */
function visit(config: FlowConfig, choose: (id: string, choices: readonly string[]) => string): [string, Progress][] {
  const {plan} = planFlow(builtInPack, {...config, noStart: true});
  const seen: [string, Progress][] = [];
  let state: FlowState = initial(plan);
  for (let steps = 0; steps < 60 && (state.step === 'question' || state.step === 'emergency'); steps += 1) {
    if (state.step === 'emergency') {
      state = transition(state, {type: 'go-on'}, plan);
      continue;
    }
    const question = plan.questions.find(({id}) => id === state.current)!;
    seen.push([question.id, progress(state, plan, derive(state, plan))]);
    const ids = (question.options ?? []).map(({id}) => id);
    const choice = choose(question.id, question.none === undefined ? ids : ['none', ...ids]);
    const answer: Answer = question.type === 'one' ? choice : [choice];
    state = transition(state, {type: 'answer', question: question.id, answer}, plan);
  }
  return seen;
}

const reassuring = (id: string, choices: readonly string[]): string =>
  ({about: '18-44', where: 'low', course: 'new-easing', impact: 'mild', feel: 'eases'})[id] ?? choices[0]!;
const stageNames = (seen: readonly [string, Progress][]) =>
  seen.map(
    ([id, {stage}]) => `${id} ${stage?.current}${stage?.place ? ` ${stage.place.number}/${stage.place.total}` : ''}`,
  );

describe('stages', () => {
  it('name the part of the visit, with a place only where it cannot jump', () => {
    expect(stageNames(visit({}, reassuring))).to.deep.equal([
      'where place',
      'nerve safety 1/5',
      'danger safety 2/5',
      'about safety 3/5',
      'health safety 4/5',
      'unwell safety 5/5',
      'course pain 1/3',
      'impact pain 2/3',
      'feel pain 3/3',
      'runs running',
      'training running',
    ]);
  });

  it('follow the order of the visit where the emergency screens come first', () => {
    const seen = visit({first: 'safety'}, reassuring);
    expect(stageNames(seen).slice(0, 7)).to.deep.equal([
      'nerve safety 1/5',
      'danger safety 2/5',
      'about safety 3/5',
      'health safety 4/5',
      'unwell safety 5/5',
      'where place',
      'course pain 1/3',
    ]);
    expect(seen[0]![1].stage!.stages).to.deep.equal(['safety', 'place', 'pain', 'running']);
  });

  it('count no question for some people only: it has no place, and the next one follows the one before', () => {
    const pregnant = (id: string, choices: readonly string[]) =>
      id === 'health' ? 'pregnant' : reassuring(id, choices);
    expect(stageNames(visit({}, pregnant)).slice(3, 7)).to.deep.equal([
      'about safety 3/5',
      'health safety 4/5',
      'pregnancy safety',
      'unwell safety 5/5',
    ]);
  });

  it('are absent in a pack that names none', () => {
    const {plan} = planFlow(flowPack, {noStart: true});
    expect(progress(initial(plan), plan)).to.not.have.property('stage');
  });

  it('never go back, and a place never jumps, whatever is answered', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(40), {minLength: 20, maxLength: 20}),
        fc.constantFrom<FlowConfig>({}, {first: 'safety'}, {ask: 'all'}, {questions: ['shoes', 'form']}),
        (picks, config) => {
          let turn = 0;
          const seen = visit(config, (id, choices) =>
            picks[turn]! % 3 ? (turn++, reassuring(id, choices)) : choices[picks[turn++]! % choices.length]!,
          );
          for (const [index, [id, {stage}]] of seen.entries()) {
            const previous = seen[index - 1]?.[1].stage;
            if (!stage || !previous) continue;
            const order = stage.stages;
            expect(order.indexOf(stage.current), id).to.be.at.least(order.indexOf(previous.current));
            if (!stage.place) continue;
            // A question for some people only stands between two places.
            const before = seen.slice(0, index).flatMap(([, {stage: earlier}]) => (earlier?.place ? [earlier] : []));
            const last = before.at(-1);
            if (last?.current !== stage.current) expect(stage.place.number, id).to.equal(1);
            else expect(last.place, id).to.deep.equal({...stage.place, number: stage.place.number - 1});
          }
        },
      ),
      {numRuns: 300},
    );
  }).timeout(30_000);
});

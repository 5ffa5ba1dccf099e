import {expect} from '@open-wc/testing';
import {derive} from '../../../src/flow/derive.js';
import {screens} from '../../../src/flow/screens.js';
import {planFlow} from '../../../src/flow/plan.js';
import {builtInPack} from '../../../src/pack/built-in.js';
import {flowPack} from '../../support/flow-pack.js';
import {planOf} from '../../support/flow-people.js';

const plan = planOf({questions: ['training', 'stiff', 'braces', 'shoes', 'distance']});
const all = screens(plan);
const ids = all.map(({id}) => id);

describe('list of screens', () => {
  it('contains every screen once', () => expect(new Set(ids).size).to.equal(ids.length));

  it('contains every question', () => expect(ids).to.include.members(plan.questions.map(({id}) => `question:${id}`)));

  it('contains the result of every disposition, at its own level', () => {
    expect(ids).to.include.members(flowPack.dispositions.map(({id, level}) => `result:${level}:${id}`));
    for (const {id, state} of all.filter(({step}) => step === 'result')) {
      const {level, disposition} = derive(state, plan).assessment;
      if (!id.startsWith('result:medicine')) expect(`result:${level}:${disposition?.id}`).to.equal(id);
    }
  });

  it('contains the result of every disposition of the built-in pack', () => {
    const every = screens(planFlow(builtInPack).plan).map(({id}) => id);
    expect(every).to.include.members(builtInPack.dispositions.map(({id, level}) => `result:${level}:${id}`));
  });

  it('contains the interruptions and the variants of a step', () => {
    expect(ids).to.include.members([
      'start',
      'emergency:ambulance',
      'emergency:department',
      'review',
      'review:undone',
      'review:restored',
      'review:emergency',
      'question:danger:sure',
      'medicine:stomach',
      'result:medicine:clear',
      'result:medicine:ask',
      'consult:self-care:self-care',
      'consult:urgent:same-day',
    ]);
  });

  it('contains no consult in an emergency', () =>
    expect(ids.filter((id) => id.startsWith('consult:emergency'))).to.deep.equal([]));

  it('contains neither a start screen nor a medicine check where there is none', () => {
    const {medicines: _, ...pack} = flowPack;
    const fewer = screens({...planOf({noStart: true}), pack}).map(({id}) => id);
    expect(fewer.filter((id) => /^start|medicine/.test(id))).to.deep.equal([]);
  });
});

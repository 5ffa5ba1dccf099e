import {expect} from '@open-wc/testing';
import {assess} from '../../../src/engine/assess.js';
import {effectiveAnswers} from '../../../src/engine/answers.js';
import {builtInPack} from '../../../src/pack/built-in.js';

const clear = {
  nerve: ['none'],
  danger: ['none'],
  about: '18-44',
  unwell: ['none'],
  health: ['none'],
  where: ['low'],
  course: 'new-easing',
  impact: 'mild',
  feel: ['eases'],
  runs: ['none'],
};

describe('empty list as an answer', () => {
  for (const empty of [[], ['partial']]) {
    it(`counts as unanswered: ${JSON.stringify(empty)}`, () =>
      expect(effectiveAnswers(builtInPack, {nerve: empty})).to.deep.equal({}));

    it(`never counts as “no”: ${JSON.stringify(empty)}`, () => {
      const {level, open, notRuledOut} = assess(builtInPack, {...clear, nerve: empty});
      expect(level).to.equal(null);
      expect(open).to.include('nerve');
      expect(notRuledOut.map(({id}) => id)).to.include('saddle-numbness');
    });
  }
});

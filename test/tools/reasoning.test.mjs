/** The page for the clinician who must sign: nothing may be missing from it, and it stands alone. */
import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';
import {load} from '../../src/tools/load.mjs';
import {loadPure} from '../support/pure.mjs';

describe('the page with the reasoning', () => {
  let pack;
  let text;
  let reach;
  before(async () => {
    ({pack} = await loadPure());
    text = (await load('reasoning')).page(pack);
    reach = (await load('reasoning/reach')).reachOf(pack);
  });
  it('has every question, option, rule, contributor, advice, disposition and source', () => {
    const {questions, redFlags, contributors, selfCare, dispositions, sources} = pack;
    const ids = [questions, questions.flatMap(({options = []}) => options), redFlags, contributors, selfCare, dispositions, sources].flat().map(({id}) => id);
    assert.deepEqual(ids.filter((id) => !text.includes(`<code>${id}</code>`)), []);
  });
  it('lists what rests on opinion alone as to be confirmed', () => {
    const section = text.slice(text.indexOf('id="confirm"'), text.indexOf('<h2 id="sources"'));
    const expert = [...pack.redFlags, ...pack.contributors, ...pack.selfCare].filter(({evidence}) => evidence === 'expert').map(({id}) => id);
    assert.ok(expert.length > 0);
    assert.deepEqual(expert.filter((id) => !section.includes(`<code>${id}</code>`)), []);
  });
  it('says that nobody has signed, until somebody has', () => {
    assert.equal(text.includes('No clinician has signed'), pack.reviewedBy === null);
  });
  it('loads nothing', () => assert.doesNotMatch(text, /<script|<link|<img|@import|url\((?!#)|\ssrc=/));
  it('knows how far an answer leads by itself, and with others', () => {
    const of = (question, option) => reach.find((one) => one.question.id === question && one.option.id === option);
    assert.equal(of('nerve', 'saddle').alone, 'emergency');
    assert.equal(of('where', 'both-legs').alone, 'emergency');
    assert.deepEqual([of('health', 'cancer').alone, of('health', 'cancer').together], ['non-urgent', 'emergency']);
    assert.deepEqual([of('feel', 'cough').alone, of('feel', 'cough').together], ['self-care', 'urgent']);
    assert.equal(of('training', 'sitting'), undefined);
  });
  it('does not take text for markup', () => {
    const [first, ...rest] = pack.redFlags;
    return load('reasoning').then(({page}) => {
      const strange = page({...pack, redFlags: [{...first, title: '<b onclick="x">'}, ...rest]});
      assert.ok(strange.includes('&lt;b onclick=&quot;x&quot;&gt;') && !strange.includes('<b onclick'));
    });
  });
});

/** The page for the clinician who must sign: it is complete, and needs no other file. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {before, describe, it} from 'node:test';
import {load} from '../../src/tools/load.mjs';
import {loadPure} from '../support/pure.mjs';

describe('the page with the reasoning', () => {
  let pack;
  let text;
  let reach;
  const hazards = readFileSync(new URL('../../rules/HAZARDS.md', import.meta.url), 'utf8');
  const section = (from, to) => text.slice(text.indexOf(`id="${from}"`), text.indexOf(`<h2 id="${to}"`));
  before(async () => {
    ({pack} = await loadPure());
    text = (await load('reasoning')).page(pack, hazards);
    reach = (await load('reasoning/reach')).reachOf(pack);
  });
  it('reasoning page: has every question, option, rule, contributor, advice, disposition and source', () => {
    const {questions, redFlags, contributors, selfCare, dispositions, sources} = pack;
    const ids = [
      questions,
      questions.flatMap(({options = []}) => options),
      redFlags,
      contributors,
      selfCare,
      dispositions,
      sources,
    ]
      .flat()
      .map(({id}) => id);
    assert.deepEqual(
      ids.filter((id) => !text.includes(`<code>${id}</code>`)),
      [],
    );
  });
  it('reasoning page: lists entries with only expert opinion as to be confirmed', () => {
    const expert = [...pack.redFlags, ...pack.contributors, ...pack.selfCare]
      .filter(({evidence}) => evidence === 'expert')
      .map(({id}) => id);
    assert.ok(expert.length > 0);
    assert.deepEqual(
      expert.filter((id) => !section('confirm', 'sources').includes(`<code>${id}</code>`)),
      [],
    );
  });
  it('reasoning page: has every question, option and outcome of the medicine check', () => {
    const {questions, clear, stop, ask} = pack.medicines;
    const part = section('medicines', 'regions');
    assert.deepEqual(
      questions
        .flatMap(({id, options}) => [id, ...options.map((option) => option.id)])
        .filter((id) => !part.includes(`<code>${id}</code>`)),
      [],
    );
    const plain = [...clear, ...stop, ...ask].filter((line) => !/[{&"]/.test(line));
    assert.ok(plain.length > 5);
    assert.deepEqual(
      plain.filter((line) => !part.includes(line)),
      [],
    );
  });
  it('reasoning page: the safety net uses the words of the first screens', () => {
    const part = section('safety-net', 'medicines');
    const signs = pack.questions
      .find(({id}) => id === 'nerve')
      .options.filter(({id}) => ['saddle', 'sex', 'both-legs'].includes(id));
    assert.equal(signs.length, 3);
    for (const {text: sign} of signs) assert.ok(part.includes(sign), sign);
    assert.ok(part.includes('suspected cauda equina'));
  });
  it('reasoning page: has where to go and which number to call for every country', () => {
    const part = section('regions', 'departures');
    for (const {name, emergencyNumber} of pack.regions) {
      const [, table = ''] = part.split(`<caption>${name}`);
      assert.ok(table.includes(`Call ${emergencyNumber ?? 'your local emergency number'} now`), name);
    }
  });
  it('reasoning page: each departure without a sign-off has a space for a name', () => {
    const part = section('departures', 'confirm');
    for (const row of ['THO', 'CA-3', 'COUGH', 'X-5', 'X-6']) assert.ok(part.includes(`◆ ${row}:`), row);
    assert.match(part, /name, date/);
    assert.match(text.slice(text.indexOf(`id="sign"`)), /registration number/);
  });
  it('reasoning page: says that nobody has signed, until somebody has', () => {
    assert.equal(text.includes('No clinician has signed'), pack.reviewedBy === null);
  });
  it('reasoning page: loads no other file', () =>
    assert.doesNotMatch(
      text.replace('<link rel="icon" href="data:," />', ''),
      /<script|<link|<img|@import|url\((?!#)|\ssrc=/,
    ));
  it('reasoning page: shows the level of an answer alone and together with others', () => {
    const of = (question, option) =>
      reach.find((entry) => entry.question.id === question && entry.option.id === option);
    assert.equal(of('nerve', 'saddle').alone, 'emergency');
    assert.equal(of('where', 'both-legs').alone, 'emergency');
    assert.deepEqual([of('health', 'cancer').alone, of('health', 'cancer').together], ['non-urgent', 'emergency']);
    assert.deepEqual([of('feel', 'cough').alone, of('feel', 'cough').together], ['self-care', 'urgent']);
    assert.equal(of('training', 'sitting'), undefined);
  });
  it('reasoning page: escapes text', () => {
    const [first, ...rest] = pack.redFlags;
    return load('reasoning').then(({page}) => {
      const strange = page({...pack, redFlags: [{...first, title: '<b onclick="x">'}, ...rest]}, hazards);
      assert.ok(strange.includes('&lt;b onclick=&quot;x&quot;&gt;') && !strange.includes('<b onclick'));
    });
  });
});

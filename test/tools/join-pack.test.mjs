import assert from 'node:assert/strict';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, beforeEach, describe, it} from 'node:test';
import {load} from '../../src/tools/load.mjs';

describe('joining a folder of rules', () => {
  let tools;
  let folder;
  const write = (name, value) => writeFile(join(folder, name), typeof value === 'string' ? value : JSON.stringify(value));
  const name = () => folder.split(/[\\/]/).at(-1);

  before(async () => {
    tools = await load('join-pack');
  });
  beforeEach(async () => {
    if (folder) await rm(folder, {recursive: true});
    folder = await mkdtemp(join(tmpdir(), 'rules-'));
    await write('pack.json', {$schema: '../pack.schema.json', id: 'small', version: '1.0.0'});
  });
  after(() => rm(folder, {recursive: true}));

  it('puts each file under its field, an absent list being empty', async () => {
    await write('red-flags.json', [{id: 'a'}]);
    await write('safety-net.json', {lead: 'x'});
    const {pack, problems} = await tools.joinPack(folder);
    assert.deepEqual(problems, []);
    assert.deepEqual(pack.redFlags, [{id: 'a'}]);
    assert.deepEqual(pack.questions, []);
    assert.deepEqual(pack.safetyNet, {lead: 'x'});
    assert.deepEqual(Object.keys(pack).slice(0, 2), ['id', 'version']);
  });

  it('joins lists that are spread over files, in the order of their names, and knows where each entry stands', async () => {
    await write('sources.json', [{id: 'z'}]);
    await write('sources.care.json', [{id: 'y'}]);
    const {pack, files} = await tools.joinPack(folder);
    assert.deepEqual(pack.sources, [{id: 'y'}, {id: 'z'}]);
    assert.deepEqual(files.sources, [`${name()}/sources.care.json`, `${name()}/sources.json`]);
  });

  const wrong = [
    ['a file that is not JSON, with its line', 'questions.json', '[\n  {"id": "a",}\n]', /questions\.json: is not valid JSON: .*line 2/],
    ['a file no part of a pack is called', 'question.json', [], /question\.json: no part of a pack has this name\. Known files: .*questions\.json/],
    ['a list that is none', 'questions.json', {}, /questions\.json: must be a list/],
    ['an object that is none', 'safety-net.json', [], /safety-net\.json: must be one object/],
    ['an entry without an id', 'questions.json', [{id: 'a'}, {}], /questions\.json: entry 2 has no id/],
    ['an id that is used twice', 'questions.json', [{id: 'a'}, {id: 'a'}], /questions\.json: "a" already stands in .*questions\.json/],
  ];
  for (const [what, file, content, message] of wrong) {
    it(`names ${what}`, async () => {
      await write(file, content);
      const {problems} = await tools.joinPack(folder);
      assert.equal(problems.length, 1);
      assert.match(problems[0], message);
    });
  }

  it('says that the head is missing', async () => {
    await rm(join(folder, 'pack.json'));
    const {problems} = await tools.joinPack(folder);
    assert.match(problems[0], /pack\.json: is missing/);
  });

  it('writes any text so that it comes back unchanged', async () => {
    const pack = {id: "it's", text: 'a "quote", a \\ and a line\n\u2028 break, `tick` ${x}'};
    const [, literal] = /JSON\.parse\(('.*')\)\);/.exec(tools.builtInModule(pack));
    const {default: text} = await import(`data:text/javascript,${encodeURIComponent(`export default ${literal}`)}`);
    assert.deepEqual(JSON.parse(text), pack);
  });
});

describe('folding a pack for the script', () => {
  let fold;
  let unpack;
  before(async () => {
    ({fold, unpack} = await load('fold'));
  });

  const one = {question: 'about', operator: '=', answer: '70-plus'};
  const ticked = {question: 'nerve', operator: 'includes', answer: 'saddle'};
  const rows = [
    {id: 'a', sources: ['s2'], when: {any: [ticked, {not: one}, {atLeast: {count: 2, of: [ticked, one]}}]}},
    {id: 'b', sources: [], step: 1, when: {all: [{question: 'age', operator: '>=', answer: 60}, {question: 'age', operator: 'exists', answer: true}]}},
    {id: 'c', options: [{id: 'x', text: 'X'}, {id: 'y', check: 'Y?'}, {id: 'z'}], enableWhen: one},
  ];

  it('loses nothing', () => {
    const pack = {id: 'small', reviewedBy: null, planUnless: ticked, redFlags: rows, sources: [{id: 's1'}, {id: 's2'}, {id: 's3', year: 2020}], medicines: {sources: ['s1'], clear: ['One.', 'Two.', 'Three.']}};
    assert.deepEqual(unpack(JSON.parse(JSON.stringify(fold(pack)))), pack);
  });

  it('leaves a source that is not listed as it was written, for the check to find', () => {
    const pack = {redFlags: [{id: 'a', sources: ['nowhere']}], sources: []};
    assert.deepEqual(unpack(JSON.parse(JSON.stringify(fold(pack)))), pack);
  });

  it('refuses a pack it could not give back', () => {
    assert.throws(() => fold({redFlags: [{id: 'a', when: {question: 'two words', operator: 'includes', answer: 'x'}}]}), /does not come back unchanged/);
  });
});

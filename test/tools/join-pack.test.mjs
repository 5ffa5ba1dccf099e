import assert from 'node:assert/strict';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, beforeEach, describe, it} from 'node:test';
import {load} from '../../src/tools/load.mjs';
import {inRoot} from '../../src/tools/shell.mjs';

describe('joining a folder of rules', () => {
  let tools;
  let folder;
  const write = (name, value) =>
    writeFile(join(folder, name), typeof value === 'string' ? value : JSON.stringify(value));
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

  it('join-pack: each file becomes its field, and a missing list is empty', async () => {
    await write('red-flags.json', [{id: 'a'}]);
    await write('safety-net.json', {lead: 'x'});
    const {pack, problems} = await tools.joinPack(folder);
    assert.deepEqual(problems, []);
    assert.deepEqual(pack.redFlags, [{id: 'a'}]);
    assert.deepEqual(pack.questions, []);
    assert.deepEqual(pack.safetyNet, {lead: 'x'});
    assert.deepEqual(Object.keys(pack).slice(0, 2), ['id', 'version']);
  });

  it('join-pack: lists in several files are joined in the order of the file names, with the file of each entry', async () => {
    await write('sources.json', [{id: 'z'}]);
    await write('sources.care.json', [{id: 'y'}]);
    const {pack, files} = await tools.joinPack(folder);
    assert.deepEqual(pack.sources, [{id: 'y'}, {id: 'z'}]);
    assert.deepEqual(files.sources, [`${name()}/sources.care.json`, `${name()}/sources.json`]);
  });

  const wrong = [
    [
      'a file that is not JSON, with its line',
      'questions.json',
      '[\n  {"id": "a",}\n]',
      /questions\.json: is not valid JSON: .*line 2/,
    ],
    [
      'a file whose name is no part of a pack',
      'question.json',
      [],
      /question\.json: no part of a pack has this name\. Known files: .*questions\.json/,
    ],
    ['a list field that is not a list', 'questions.json', {}, /questions\.json: must be a list/],
    ['an object field that is not an object', 'safety-net.json', [], /safety-net\.json: must be one object/],
    ['an entry without an id', 'questions.json', [{id: 'a'}, {}], /questions\.json: entry 2 has no id/],
    [
      'an id that is used twice',
      'questions.json',
      [{id: 'a'}, {id: 'a'}],
      /questions\.json: "a" is already in .*questions\.json/,
    ],
  ];
  for (const [what, file, content, message] of wrong) {
    it(`join-pack: reports ${what}`, async () => {
      await write(file, content);
      const {problems} = await tools.joinPack(folder);
      assert.equal(problems.length, 1);
      assert.match(problems[0], message);
    });
  }

  it('join-pack: reports a missing head', async () => {
    await rm(join(folder, 'pack.json'));
    const {problems} = await tools.joinPack(folder);
    assert.match(problems[0], /pack\.json: is missing/);
  });

  const builtIn = async (pack) => {
    const [, code] = /export const pack = (.*);/s.exec(tools.builtInModule(pack));
    return (await import(`data:text/javascript,${encodeURIComponent(`export default ${code}`)}`)).default;
  };

  it('join-pack: any text is unchanged after writing and reading', async () => {
    const pack = {
      id: "it's",
      title: 'a | bar',
      text: 'a "quote", a \\ and a line\n\u2028 break, `tick` ${x}',
      audience: "a \\ and 'quotes'",
    };
    assert.deepEqual(await builtIn(pack), pack);
  });

  it('join-pack: browsers get the whole pack as JSON, without what is for reviewers: row ids, and where a region’s care was checked', async () => {
    const {pack} = await tools.joinPack(inRoot('rules', 'running-back-pain'));
    const browserPack = await builtIn(pack);
    assert.deepEqual({...browserPack, redFlags: pack.redFlags, regions: pack.regions}, pack);
    for (const [index, {care, ...region}] of pack.regions.entries()) {
      const {care: browserCare, ...browserRegion} = browserPack.regions[index];
      assert.deepEqual(browserRegion, region);
      for (const [kind, {source, checked, ...shown}] of Object.entries(care ?? {})) {
        assert.ok(source && checked, `${region.id}.care.${kind}`);
        assert.deepEqual(browserCare[kind], shown);
      }
    }
    for (const [index, {rows, ...flag}] of pack.redFlags.entries()) {
      assert.ok(rows.length > 0);
      assert.deepEqual(browserPack.redFlags[index], flag);
    }
  });
});

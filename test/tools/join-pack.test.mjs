import assert from 'node:assert/strict';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, beforeEach, describe, it} from 'node:test';
import {load} from '../../src/tools/load.mjs';
import {inRoot} from '../../src/tools/shell.mjs';

describe('joining a folder of rules', () => {
  let tools;
  let unpack;
  let folder;
  const write = (name, value) =>
    writeFile(join(folder, name), typeof value === 'string' ? value : JSON.stringify(value));
  const name = () => folder.split(/[\\/]/).at(-1);

  before(async () => {
    tools = await load('join-pack');
    ({unpack} = await load('fold'));
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
    [
      'a file that is not JSON, with its line',
      'questions.json',
      '[\n  {"id": "a",}\n]',
      /questions\.json: is not valid JSON: .*line 2/,
    ],
    [
      'a file no part of a pack is called',
      'question.json',
      [],
      /question\.json: no part of a pack has this name\. Known files: .*questions\.json/,
    ],
    ['a list that is none', 'questions.json', {}, /questions\.json: must be a list/],
    ['an object that is none', 'safety-net.json', [], /safety-net\.json: must be one object/],
    ['an entry without an id', 'questions.json', [{id: 'a'}, {}], /questions\.json: entry 2 has no id/],
    [
      'an id that is used twice',
      'questions.json',
      [{id: 'a'}, {id: 'a'}],
      /questions\.json: "a" already stands in .*questions\.json/,
    ],
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
    const pack = {
      id: "it's",
      title: 'a | bar',
      text: 'a "quote", a \\ and a line\n\u2028 break, `tick` ${x}',
      audience: "a \\ and 'quotes'",
    };
    const [, literal] = /unpack\((\{[^]*\})\);/.exec(tools.builtInModule(pack));
    const {default: folded} = await import(`data:text/javascript,${encodeURIComponent(`export default ${literal}`)}`);
    assert.deepEqual(unpack(folded), pack);
  });
});

describe('folding a pack for the script', () => {
  let fold;
  let forBrowser;
  let unpack;
  let whole;
  before(async () => {
    ({fold, forBrowser, unpack} = await load('fold'));
    whole = (await (await load('join-pack')).joinPack(inRoot('rules', 'running-back-pain'))).pack;
  });

  const again = (pack) => unpack(fold(pack));
  const options = (...ids) => ids.map((id) => ({id, text: id}));
  const questions = [
    {id: 'nerve', type: 'many', options: options('saddle', 'pee')},
    {id: 'about', type: 'one', options: options('young', 'old'), aside: {id: 'someone-else', text: 'For someone else'}},
    {id: 'pain', type: 'scale'},
  ];
  const saddle = {question: 'nerve', operator: 'includes', answer: 'saddle'};
  const pee = {...saddle, answer: 'pee'};
  const old = {question: 'about', operator: '=', answer: 'old'};

  const kinds = {
    'one tick': saddle,
    'any of several': {any: [saddle, pee, old]},
    'all of several': {all: [saddle, pee, {any: [old, saddle]}]},
    not: {not: saddle},
    'a count': {atLeast: {count: 2, of: [saddle, pee, {not: old}]}},
    'groups in groups': {any: [{any: [saddle, pee]}, {all: [{any: [saddle]}, {atLeast: {count: 1, of: [pee]}}]}]},
    'not sure about a tick': {any: [{...saddle, operator: 'unsure'}, saddle, {...pee, operator: 'unsure'}]},
    'the answer “not sure”': {
      all: [
        {...old, answer: 'unsure'},
        {question: 'nerve', operator: 'unsure', answer: 'unsure'},
      ],
    },
    'a number': {question: 'pain', operator: '>=', answer: 7},
    'whether there is an answer': {any: [{question: 'pain', operator: 'exists', answer: true}, saddle]},
    'another answer than that': {...old, operator: '!='},
    'the line below a question': {question: 'someone-else', operator: '=', answer: 'yes'},
    'a question that is not there': {question: 'two words', operator: 'includes', answer: 'a|b'},
    'no part at all': {any: []},
    'no condition at all': {some: [saddle]},
  };
  for (const [what, when] of Object.entries(kinds)) {
    it(`keeps a condition: ${what}`, () => {
      const pack = {questions, redFlags: [{id: 'a', when}, {id: 'b', when: pee}, {id: 'c'}], planUnless: when};
      assert.deepEqual(again(pack), pack);
    });
  }

  it('keeps the conditions and sources of the medicine check', () => {
    const pack = {
      questions,
      sources: [{id: 's1'}, {id: 's2'}],
      medicines: {
        questions: [
          {
            id: 'med',
            type: 'many',
            options: options('a'),
            enableWhen: {question: 'med', operator: 'includes', answer: 'a'},
            sources: ['s2', 's1'],
          },
        ],
        unless: pee,
        sources: ['s2'],
      },
    };
    assert.deepEqual(again(pack), pack);
  });

  it('keeps fields of any kind, and their absence', () => {
    const rows = [
      {id: 'a', text: '', list: ['x', ''], weight: 0, deep: {a: {b: 'c'}}, sources: ['s1', 's2'], options: []},
      {
        id: 'b',
        flag: false,
        list: [],
        weight: 1.5,
        deep: {a: {}},
        sources: ['nowhere'],
        options: [{id: 'x'}, {id: 'y', text: 'a^b'}],
      },
      {id: 'c', none: null, deep: {}, 'a.name': 1, options: [{id: 'z', 'odd|name': 2}]},
    ];
    const pack = {
      id: 'small',
      reviewedBy: null,
      empty: {},
      regions: [
        {id: 'us', words: {poo: 'poop'}},
        {id: 'any', words: {}},
      ],
      redFlags: rows,
      sources: [
        {id: 's1', url: 'https://one.example/a'},
        {id: 's2', url: 'https://one.example/'},
      ],
    };
    assert.deepEqual(again(pack), pack);
  });

  const many = (...values) => Array.from({length: 12}, (_, at) => values[at % values.length]);
  const columns = {
    sentences: ['One. Two.', 'Is it? Yes.', 'Why?', 'NHS 111.', '{poo} is.', '3 times.', 'Say “so”', '{poo}'],
    'texts that begin with a capital': ['One', 'A&E', 'X-ray', 'É', '{poo}', '“So”'],
    'sentences that would not come back': ['One.', 'Two', 'Call {number}.', 'three.'],
    ids: ['one', 'two-three', '-', '4'],
    'texts with hyphens and spaces': ['a-b', 'a b'],
    addresses: ['https://a.example/b-c', 'https://a.example/', 'https://a.example'],
    'few words, often': many('weak', 'fair', undefined),
    'few texts, often': many('very weak.', 'fair', 'a, b'),
    'sentences after sentences': ['One. a two.', 'Is it? NHS. A b.', 'One.  Two.'],
    'many words': Array.from({length: 12}, (_, at) => `w${at}`),
  };
  for (const [what, values] of Object.entries(columns)) {
    it(`keeps ${what}`, () => {
      const rows = values.map((text, at) =>
        text === undefined ? {id: `r${at}`} : {id: `r${at}`, text, texts: [text, text]},
      );
      assert.deepEqual(again({id: 'small', rows}), {id: 'small', rows});
    });
  }

  it('keeps lists of any length, and their absence', () => {
    const lists = [undefined, ['one', 'two', 'three'], undefined, undefined, ['four'], ['One.', 'Two.'], undefined];
    const rows = lists.map((list, at) => (list ? {id: `r${at}`, list} : {id: `r${at}`}));
    assert.deepEqual(again({id: 'small', rows, other: rows.slice(0, 2), ends: rows.slice(4)}), {
      id: 'small',
      rows,
      other: rows.slice(0, 2),
      ends: rows.slice(4),
    });
  });

  it('names more entries than there are characters', () => {
    const sources = Array.from({length: 200}, (_, at) => ({id: `s${at}`}));
    const pack = {questions, redFlags: sources.map(({id}) => ({id, sources: [id]})), sources};
    assert.deepEqual(again(pack), pack);
  });

  it('gives back the whole built-in pack but for the row ids, which no browser reads', () => {
    const opened = again(whole);
    assert.deepEqual(opened, forBrowser(whole));
    assert.deepEqual({...opened, redFlags: whole.redFlags}, whole);
    for (const [at, {rows, ...flag}] of whole.redFlags.entries()) {
      assert.ok(rows.length > 0);
      assert.deepEqual(opened.redFlags[at], flag);
    }
  });

  it('opens a list when it is first read, and not before', () => {
    const opened = unpack(fold(whole));
    const isOpen = (name) => 'value' in Object.getOwnPropertyDescriptor(opened, name);
    const later = ['redFlags', 'contributors', 'selfCare', 'medicines', 'dispositions'];
    assert.equal(opened.questions[0].id, whole.questions[0].id);
    assert.deepEqual(later.filter(isOpen), []);
    assert.deepEqual(
      opened.redFlags.map(({id}) => id),
      whole.redFlags.map(({id}) => id),
    );
    assert.deepEqual(later.filter(isOpen), ['redFlags']);
    assert.equal(opened.redFlags, opened.redFlags);
    assert.equal({...opened, contributors: []}.medicines, opened.medicines);
  });

  it('keeps to Latin-1, and so to one byte a character in the browser, for all its curly quotation marks', () => {
    const pack = {
      id: 'small',
      title: 'Say “here”',
      options: [{text: '“Ouch”'}, {text: 'the runner’s'}],
      codes: {a: '’'},
    };
    const folded = fold(pack);
    const written = (tables) =>
      Object.values(tables)
        .map((lines) => lines())
        .join('\n');
    assert.doesNotMatch(written(folded), /[^\0-\xff]/);
    assert.deepEqual(unpack(folded), pack);
    assert.doesNotMatch(written(fold(whole)), /[^\0-\xff]/);
  });

  it('refuses a pack it could not give back', () => {
    assert.throws(() => fold({id: 'small', 'odd name': 'a'}), /does not come back unchanged/);
    assert.throws(() => fold({id: 'small', title: 'quoted «thus»'}), /does not come back unchanged/);
  });
});

import {expect} from '@open-wc/testing';
import {checkPack} from '../../../src/pack/check.js';
import {builtInPack} from '../../../src/pack/built-in.js';
import type {Condition} from '../../../src/pack/types.js';
import {smallPack, withChange} from '../../support/small-pack.js';

const problemsOf = (value: unknown) => checkPack(value, 'my-pack.json').problems;
const changed = (path: string, put?: unknown) => withChange(smallPack, path, put);
const nested = (deep: number): Condition =>
  deep ? {not: nested(deep - 1)} : {question: 'nerve', operator: 'includes', answer: 'saddle'};

describe('checkPack', () => {
  it('accepts a valid pack and returns a copy of it', () => {
    const {pack, problems} = checkPack(smallPack);
    expect(problems).to.deep.equal([]);
    expect(pack).to.deep.equal(smallPack);
    expect(pack).not.to.equal(smallPack);
  });

  it('accepts the built-in pack', () => {
    expect(checkPack(builtInPack).problems.map(({message}) => message)).to.deep.equal([]);
  });

  it('reports file, entry and field, the given value and the allowed values', () => {
    const [problem, ...rest] = problemsOf(changed('questions.0.type', 'several'));
    expect(rest).to.deep.equal([]);
    expect(problem).to.deep.equal({
      code: 'bad-pack',
      name: 'questions.nerve.type',
      value: 'several',
      allowed: 'one, many, scale, number, body-map',
      message:
        'my-pack.json: “several” cannot be used for questions.nerve.type. Allowed: one, many, scale, number, body-map.',
      fatal: true,
    });
  });

  it('quotes at most 40 characters of the given value', () => {
    expect(problemsOf(changed('questions.0.type', 'x'.repeat(100)))[0]!.value).to.equal(`${'x'.repeat(40)}…`);
  });

  it('reports a missing field', () => {
    const [problem] = problemsOf(changed('questions.0.text'));
    expect(problem!.name).to.equal('questions.nerve.text');
    expect(problem!.message).to.contain('is missing');
  });

  it('returns no pack when there is a problem', () => {
    expect(checkPack(changed('title'))).not.to.have.property('pack');
  });

  it('stops after one hundred problems', () => {
    const questions = Array.from({length: 300}, (_, index) => ({id: `q-${index}`}));
    expect(problemsOf(changed('questions', questions))).to.have.length(100);
  });

  it('treats a field that is undefined as missing', () => {
    expect(problemsOf({...smallPack, medicines: undefined})).to.deep.equal([]);
  });

  const text = (length: number) => 'x'.repeat(length);
  const wrong: [string, string, unknown, string][] = [
    ['an unknown field', 'questions.0.enablewhen', {}, 'questions.nerve'],
    ['the name of a prototype as a field', 'questions.0.constructor', {}, 'questions.nerve'],
    ['the name of a prototype as an id', 'questions.0.id', 'constructor', 'questions.0.id'],
    ['the name of a prototype as a word', 'regions.0.words.prototype', 'x', 'regions.us.words'],
    ['an id that is no kebab-case', 'questions.0.id', 'Nerve Signs', 'questions.0.id'],
    ['an id that is too long', 'contributors.0.id', `a${text(60)}`, 'contributors.0.id'],
    ['an id of the wrong kind', 'redFlags.0.id', 12, 'redFlags.0.id'],
    ['an entry that is no object', 'contributors.0', 'old-shoes', 'contributors.0'],
    ['a list that is not an array', 'questions', {}, 'questions'],
    ['an empty list of questions', 'questions', [], 'questions'],
    ['an empty list of conditions, which would always hold', 'redFlags.0.when', {all: []}, 'redFlags.cauda.when.all'],
    ['more than 400 questions', 'questions', Array.from({length: 401}, () => ({})), 'questions'],
    ['more than 5,000 rules', 'redFlags', Array.from({length: 5001}, () => ({})), 'redFlags'],
    ['an entry without sources', 'selfCare.0.sources', [], 'selfCare.new-shoes.sources'],
    ['an empty text', 'questions.0.text', '  ', 'questions.nerve.text'],
    ['a text of more than 2,000 characters', 'questions.0.text', text(2001), 'questions.nerve.text'],
    ['a control character', 'questions.0.text', 'a\u0000b', 'questions.nerve.text'],
    ['a new line', 'questions.0.text', 'a\nb', 'questions.nerve.text'],
    ['half of a surrogate pair', 'questions.0.text', 'a\ud800', 'questions.nerve.text'],
    ['a right-to-left override character', 'questions.0.text', 'a\u202eb', 'questions.nerve.text'],
    ['a right-to-left isolate character', 'questions.0.text', 'a\u2067b', 'questions.nerve.text'],
    ['a number where text belongs', 'title', 3, 'title'],
    ['a text where true or false belongs', 'questions.0.safety', 'yes', 'questions.nerve.safety'],
    ['a fraction where an integer is required', 'contributors.0.weight', 1.5, 'contributors.old-shoes.weight'],
    ['a number out of range', 'contributors.0.weight', 101, 'contributors.old-shoes.weight'],
    ['null in a field that does not allow it', 'title', null, 'title'],
    ['an invalid version', 'version', 'new', 'version'],
    ['an invalid language', 'language', 'English!', 'language'],
    ['an invalid date', 'reviewed', 'yesterday', 'reviewed'],
    ['a link that runs script', 'sources.0.url', 'javascript:alert(1)', 'sources.made-up.url'],
    ['an empty link', 'sources.0.url', '', 'sources.made-up.url'],
    ['an emergency number of one digit', 'regions.0.emergencyNumber', '9', 'regions.us.emergencyNumber'],
    ['a missing line of the safety net', 'safetyNet.expect.urgent', undefined, 'safetyNet.expect.urgent'],
    ['an invalid condition', 'redFlags.0.when', {some: []}, 'redFlags.cauda.when'],
    ['a condition in words', 'redFlags.0.when', 'saddle', 'redFlags.cauda.when'],
    ['two conditions in one', 'redFlags.0.when', {any: [nested(0)], not: nested(0)}, 'redFlags.cauda.when'],
    [
      'an unknown operator',
      'redFlags.0.when',
      {question: 'nerve', operator: 'matches', answer: 'saddle'},
      'redFlags.cauda.when.operator',
    ],
    [
      'an answer that is a list',
      'redFlags.0.when',
      {question: 'nerve', operator: 'includes', answer: ['saddle']},
      'redFlags.cauda.when.answer',
    ],
    ['conditions 32 deep', 'planUnless', nested(32), 'planUnless' + '.not'.repeat(32)],
    ['two entries with one id', 'redFlags.1.id', 'cauda', 'redFlags.cauda'],
    ['two options with one id', 'questions.0.options.1.id', 'saddle', 'questions.nerve.options.saddle'],
    ['a question with the id of another question’s line', 'questions.3.id', 'someone-else', 'questions.someone-else'],
    ['a question of the medicine check with the id of another', 'medicines.questions.0.id', 'nerve', 'questions.nerve'],
    ['an unknown source', 'redFlags.0.sources', ['lost'], 'redFlags.cauda.sources.0'],
    ['an unknown disposition', 'redFlags.0.disposition', 'lost', 'redFlags.cauda.disposition'],
    ['an unknown self-care entry', 'contributors.0.selfCare', ['lost'], 'contributors.old-shoes.selfCare.0'],
    [
      'a condition on an unknown question',
      'planUnless',
      {question: 'lost', operator: 'exists', answer: true},
      'planUnless',
    ],
    [
      'a condition on an unknown option',
      'planUnless',
      {question: 'nerve', operator: 'includes', answer: 'lost'},
      'planUnless',
    ],
    [
      'a red flag on a question that a host may leave out',
      'redFlags.0.when',
      {question: 'shoes', operator: 'includes', answer: 'old'},
      'redFlags.cauda.when',
    ],
    [
      'the medicine check’s answers outside of it',
      'planUnless',
      {question: 'asthma', operator: '=', answer: 'yes'},
      'planUnless',
    ],
    [
      'a question whose gate reads itself',
      'questions.4.enableWhen',
      {question: 'shoes', operator: 'includes', answer: 'old'},
      'questions.shoes.enableWhen',
    ],
    ['a choice without options', 'questions.0.options', undefined, 'questions.nerve.options'],
    [
      'the includes operator on a number',
      'planUnless',
      {question: 'pain', operator: 'includes', answer: 3},
      'planUnless',
    ],
    [
      'the less-than and greater-than operators on a choice',
      'planUnless',
      {question: 'about', operator: '>', answer: 'under-18'},
      'planUnless',
    ],
    [
      'a number compared with a string',
      'planUnless',
      {question: 'pain', operator: '>', answer: 'unsure'},
      'planUnless',
    ],
    ['existence of something', 'planUnless', {question: 'pain', operator: 'exists', answer: 'unsure'}, 'planUnless'],
    [
      'ticks in a line below a question',
      'planUnless',
      {question: 'someone-else', operator: 'includes', answer: 'yes'},
      'planUnless',
    ],
    ['atLeast three of two', 'planUnless', {atLeast: {count: 3, of: [nested(0), nested(0)]}}, 'planUnless'],
    ['an option by the name of "none"', 'questions.0.options.1.id', 'none', 'questions.nerve.options'],
    ['"none of these" where only one can be chosen', 'questions.1.none', 'None', 'questions.about.none'],
    ['a scale that ends before it begins', 'questions.3.max', -1, 'questions.pain.max'],
    [
      'a safety net of what nobody need be asked',
      'safetyNet.emergency',
      [{question: 'shoes', options: ['old']}],
      'safetyNet.emergency',
    ],
    [
      'a safety net of an option that is not there',
      'safetyNet.emergency',
      [{question: 'nerve', options: ['lost']}],
      'safetyNet.emergency.nerve',
    ],
    [
      'a personal line that covers what the list for the same day does not name',
      'safetyNet.personal',
      [
        {
          id: 'cold',
          text: 'A cold',
          when: nested(0),
          covers: [{question: 'nerve', options: ['saddle']}],
          sources: ['nhs'],
        },
      ],
      'safetyNet.personal.cold.covers',
    ],
    ['an opener that may not stand before the emergency screens', 'opensWith', 'nerve', 'opensWith'],
    ['dispositions out of order', 'dispositions.3.level', 'emergency', 'dispositions.self-care.level'],
    ['a level without a disposition', 'dispositions.1.level', 'emergency', 'dispositions'],
    ['a level that no red flag leads to', 'redFlags.1.disposition', 'ambulance', 'redFlags'],
    ['a word that no region has', 'title', 'Ask your {nurse}', 'title'],
    ['an unclosed brace', 'title', 'Ask your {doctor', 'title'],
    ['a word that one region lacks', 'regions.2.words', {doctor: 'doctor'}, 'regions.any.words.paracetamol'],
    ['regions without one for everywhere else', 'regions.2.id', 'mars', 'regions'],
    [
      'a region’s words for a disposition that is not there',
      'regions.0.dispositions',
      {lost: 'Go.'},
      'regions.us.dispositions',
    ],
    [
      'a region’s title for a disposition that is not there',
      'regions.0.titles',
      {lost: 'Go.'},
      'regions.us.dispositions',
    ],
  ];
  for (const [name, path, put, where] of wrong) {
    it(`rejects ${name}`, () => {
      const problems = problemsOf(changed(path, put));
      expect(problems.map(({name}) => name)).to.include(where);
      expect(problems.every(({fatal, code}) => fatal && code === 'bad-pack')).to.equal(true);
    });
  }

  it('rejects a cycle of two questions, and names both', () => {
    const cyclic = withChange(
      changed('questions.4.enableWhen', {question: 'pain', operator: '>', answer: 1}),
      'questions.3.enableWhen',
      {question: 'shoes', operator: 'exists', answer: true},
    );
    expect(problemsOf(cyclic).map(({name}) => name)).to.deep.equal([
      'questions.pain.enableWhen',
      'questions.shoes.enableWhen',
    ]);
  });

  const right: [string, string, unknown][] = [
    ['conditions 31 deep', 'planUnless', nested(31)],
    ['a text of 2,000 characters', 'questions.0.text', text(2000)],
    ['markup, which is only text', 'questions.0.text', '<script>alert(1)</script>'],
    ['a right-to-left mark', 'questions.0.text', 'אב\u200f'],
    ['"not sure" as an answer', 'planUnless', {question: 'about', operator: 'unsure', answer: 'unsure'}],
    ['a line below a question in a condition', 'planUnless', {question: 'someone-else', operator: '=', answer: 'yes'}],
    ['a relative link', 'sources.0.url', '../sources/one.html'],
  ];
  for (const [name, path, put] of right)
    it(`accepts ${name}`, () => expect(problemsOf(changed(path, put))).to.deep.equal([]));

  it('rejects the key "__proto__", and does not change a prototype', () => {
    const value: unknown = JSON.parse(
      JSON.stringify(smallPack).replace('"title":', '"__proto__":{"title":"x"},"title":'),
    );
    expect(problemsOf(value).map(({value}) => value)).to.deep.equal(['__proto__']);
    expect({}).not.to.have.property('title');
  });

  const cyclic: unknown[] = [];
  cyclic.push(cyclic);
  const impossible: [string, unknown][] = [
    ['nothing', undefined],
    ['a function', () => smallPack],
    ['a cyclic list', cyclic],
    ['a big integer', {...smallPack, id: 1n}],
    [
      'a getter that throws',
      {
        get id() {
          throw new Error('no');
        },
      },
    ],
    [
      'a revoked proxy',
      (() => {
        const {proxy, revoke} = Proxy.revocable({}, {});
        revoke();
        return proxy;
      })(),
    ],
    ['more than a million characters', {...smallPack, title: text(1_000_001)}],
  ];
  for (const [name, value] of impossible) {
    it(`rejects ${name} with one message`, () => {
      const {pack, problems} = checkPack(value);
      expect(pack).to.equal(undefined);
      expect(problems).to.have.length(1);
      expect(problems[0]!.allowed).to.equal('plain data, up to 1000000 characters of JSON');
    });
  }
});

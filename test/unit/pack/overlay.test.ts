import {expect} from '@open-wc/testing';
import {builtInPack} from '../../../src/pack/built-in.js';
import {checkPack} from '../../../src/pack/check.js';
import {applyOverlay} from '../../../src/pack/overlay.js';
import {smallPack} from '../../support/small-pack.js';

const entry = {sources: ['made-up'], reviewed: '2026-02-02'};
const question = {
  id: 'insoles',
  type: 'many',
  text: 'Do you wear insoles?',
  options: [{id: 'hard', text: 'Hard ones'}],
  none: 'None',
  ...entry,
};
const redFlag = {
  id: 'own',
  title: 'Ours',
  rows: [],
  when: {question: 'nerve', operator: 'includes', answer: 'weak'},
  disposition: 'ambulance',
  evidence: 'expert',
  rationale: 'Our own rule.',
  ...entry,
};
const contributor = {
  id: 'hard-insoles',
  title: 'Hard insoles',
  when: {question: 'insoles', operator: 'includes', answer: 'hard'},
  evidence: 'weak',
  weight: 3,
  kind: 'contributor',
  text: 'May be.',
  selfCare: ['soft-insoles'],
  ...entry,
};
const selfCare = {
  id: 'soft-insoles',
  kind: 'shoes',
  phase: 'now',
  title: 'Soft insoles',
  text: 'Try some.',
  evidence: 'expert',
  ...entry,
};
const source = {id: 'ours', title: 'A page', publisher: 'Us', url: '/page', kind: 'article'};
const region = {
  id: 'za',
  name: 'South Africa',
  emergencyNumber: '112',
  words: {doctor: 'GP'},
  dispositions: {'same-day': 'Phone us.'},
};

const lay = (overlay: object) => applyOverlay(smallPack, {extends: 'small@1', ...overlay}, 'ours.json');

describe('an overlay for an earlier major version', () => {
  it('is rejected with a message that names the changelog and the version to write', () => {
    const {pack, problems} = applyOverlay({...smallPack, version: '2.0.0'}, {extends: 'small@1'}, 'ours.json');
    expect(pack.version).to.equal('2.0.0');
    expect(problems.map(({code, fatal}) => [code, fatal])).to.deep.equal([['bad-pack', true]]);
    expect(problems[0]!.message).to.include('“Migrating” in the changelog').and.to.include('“small@2”');
  });
});

describe('applyOverlay', () => {
  it('an empty overlay changes only the version', () => {
    expect(lay({})).to.deep.equal({pack: {...smallPack, version: '1.2.0+overlay.0'}, problems: []});
  });

  it('adds questions, red flags, contributors, self-care, sources, regions and words after the existing ones', () => {
    const {pack, problems} = lay({
      id: 'ours',
      version: '2.0.0',
      title: 'Our checker',
      questions: [question],
      redFlags: [redFlag],
      contributors: [contributor],
      selfCare: [{...selfCare, text: 'Ask at {our-shop}.'}],
      sources: [source],
      regions: [region],
      words: {'our-shop': 'the shop in Main Street'},
    });
    expect(problems).to.deep.equal([]);
    expect(pack.title).to.equal('Our checker');
    expect(pack.id).to.equal('small');
    expect(pack.version).to.equal('1.2.0+ours.2.0.0');
    expect(pack.questions.at(-1)).to.deep.equal(question);
    expect(pack.redFlags.at(-1)).to.deep.equal(redFlag);
    expect(pack.contributors.at(-1)).to.deep.equal(contributor);
    expect(pack.sources.at(-1)).to.deep.equal(source);
    expect(pack.regions.find(({id}) => id === 'us')!.words).to.include({
      'our-shop': 'the shop in Main Street',
      paracetamol: 'acetaminophen',
    });
    expect(pack.regions.at(-1)).to.deep.equal({
      ...region,
      words: {doctor: 'GP', paracetamol: 'paracetamol', 'our-shop': 'the shop in Main Street'},
    });
    expect(checkPack(pack).problems).to.deep.equal([]);
  });

  it('does not mutate the base pack', () => {
    const before = structuredClone(smallPack);
    lay({
      questions: [question],
      words: {a: 'b'},
      planUnless: redFlag.when,
      redFlags: [{id: 'weak-leg', disposition: 'ambulance'}],
    });
    expect(smallPack).to.deep.equal(before);
  });

  const unanswerable: [name: string, change: object][] = [
    ['a number above five and below one', {type: 'number', min: 5, max: 1}],
    ['a scale with a maximum below its minimum', {type: 'scale', max: -5}],
    ['"partial" and nothing else, which says nothing', {none: undefined, options: [{id: 'partial', text: 'Partly'}]}],
    ['no options', {options: undefined}],
  ];
  for (const [name, change] of unanswerable) {
    it(`omits a question that cannot be answered: ${name}`, () => {
      const {pack, problems} = lay({questions: [{...question, ...change}], words: {a: 'b'}});
      expect(pack.questions).to.deep.equal(smallPack.questions);
      expect(problems.map(({code, name, fatal}) => [code, name.split('.', 2).join('.'), fatal])).to.deep.equal([
        ['bad-pack', 'questions.insoles', false],
      ]);
    });
  }

  it('raises a red flag to a more urgent disposition', () => {
    const {pack, problems} = lay({
      redFlags: [
        {id: 'young', disposition: 'same-day'},
        {...redFlag, disposition: 'clinician'},
      ],
    });
    expect(problems).to.deep.equal([]);
    expect(pack.redFlags[2]).to.deep.equal({...smallPack.redFlags[2], disposition: 'same-day'});
  });

  it('changes the texts of contributors, self-care and questions that are not safety questions', () => {
    const {pack, problems} = lay({
      questions: [{id: 'shoes', text: 'And your shoes?', help: 'Have a look.'}],
      contributors: [{id: 'old-shoes', text: 'Ours last longer.'}],
      selfCare: [{id: 'new-shoes', title: 'Ours'}],
    });
    expect(problems).to.deep.equal([]);
    expect(pack.questions[4]).to.include({text: 'And your shoes?', help: 'Have a look.', onRequest: true});
    expect(pack.contributors[0]).to.deep.equal({...smallPack.contributors[0], text: 'Ours last longer.'});
    expect(pack.selfCare[0]).to.deep.equal({...smallPack.selfCare[0], title: 'Ours'});
  });

  it('can only add to the conditions that exclude advice', () => {
    const more = {question: 'pain', operator: '>', answer: 7};
    const {pack, problems} = lay({planUnless: more, selfCare: [{id: 'new-shoes', unless: more}]});
    expect(problems).to.deep.equal([]);
    expect(pack.planUnless).to.deep.equal({any: [smallPack.planUnless, more]});
    expect(pack.selfCare[0]!.unless).to.deep.equal({any: [smallPack.selfCare[0]!.unless, more]});
  });

  it('an exercise without unless is kept from everyone whom the pack keeps any exercise from', () => {
    const exercise = {...selfCare, id: 'deadlift', kind: 'exercise'};
    const given = {question: 'nerve', operator: 'includes', answer: 'weak'} as const;
    const {pack, problems} = applyOverlay(builtInPack, {
      extends: 'running-back-pain@2',
      selfCare: [
        {...exercise, sources: ['nhs-back-pain']},
        {...exercise, id: 'other', unless: {...given, answer: 'saddle'}, sources: ['nhs-back-pain']},
        {...selfCare, sources: ['nhs-back-pain']},
      ],
    });
    expect(problems).to.deep.equal([]);
    const unlessOf = (id: string) => pack.selfCare.find((item) => item.id === id)?.unless;
    const inherited = JSON.stringify(unlessOf('deadlift'));
    for (const {kind, unless} of builtInPack.selfCare)
      if (kind === 'exercise' && unless) expect(inherited).to.include(JSON.stringify(unless));
    expect(inherited).to.include(JSON.stringify(builtInPack.planUnless));
    expect(unlessOf('other')).to.deep.equal({...given, answer: 'saddle'});
    expect(unlessOf('soft-insoles')).to.equal(undefined);
  });

  it('accepts an entry that repeats an existing one', () => {
    const {questions, redFlags, contributors, selfCare, sources, regions} = smallPack;
    const {pack, problems} = lay({questions, redFlags, contributors, selfCare, sources, regions});
    expect(problems).to.deep.equal([]);
    expect({...pack, version: smallPack.version}).to.deep.equal(smallPack);
  });

  it('is not reviewed because the built-in pack is', () => {
    expect(applyOverlay({...smallPack, reviewedBy: 'Dr A'}, {extends: 'small@1'}).pack.reviewedBy).to.equal(null);
  });

  it('can bring the next review forward and not put it off', () => {
    const reviewOf = (base: string | undefined, own: string | undefined) =>
      applyOverlay({...smallPack, ...(base && {reviewBy: base})}, {extends: 'small@1', ...(own && {reviewBy: own})});
    expect(reviewOf('2027-11-30', '2027-05-01').pack.reviewBy).to.equal('2027-05-01');
    expect(reviewOf('2027-11-30', '2030-01-01').pack.reviewBy).to.equal('2027-11-30');
    expect(reviewOf('2027-11-30', undefined).pack.reviewBy).to.equal('2027-11-30');
    expect(reviewOf(undefined, '2027-05-01').pack.reviewBy).to.equal('2027-05-01');
    expect(reviewOf(undefined, undefined).pack).not.to.have.property('reviewBy');
    expect(reviewOf(undefined, 'next year').problems[0]!.message).to.include('a day as YYYY-MM-DD');
  });

  for (const name of ['small@1', 'small@1.0', 'small@1.2.0']) {
    it(`is applied to any version 1 when extends is ${name}`, () =>
      expect(applyOverlay(smallPack, {extends: name}).problems).to.deep.equal([]));
  }

  describe('rejects the whole overlay:', () => {
    const whole: [string, unknown, string, string][] = [
      ['nothing', undefined, 'bad-pack', 'pack'],
      [
        'a cyclic object',
        (() => {
          const thing: Record<string, unknown> = {extends: 'small@1'};
          thing['title'] = thing;
          return thing;
        })(),
        'bad-pack',
        'pack',
      ],
      ['a list', [], 'bad-pack', 'extends'],
      ['a pack that is not an overlay', smallPack, 'bad-pack', 'extends'],
      ['an overlay of another pack', {extends: 'large@1'}, 'bad-pack', 'extends'],
      ['an overlay of another version', {extends: 'small@2'}, 'bad-pack', 'extends'],
      ['an overlay of version 12 of 1', {extends: 'small@12'}, 'bad-pack', 'extends'],
      ['an overlay of a malformed version', {extends: 'small@1-or-not'}, 'bad-pack', 'extends'],
      ['an overlay with an object as extends', {extends: {toString: 1, valueOf: 1}}, 'bad-pack', 'extends'],
      ['an unknown field', {extends: 'small@1', dispositions: []}, 'bad-pack', 'pack'],
      ['a list that is not an array', {extends: 'small@1', questions: 'insoles'}, 'bad-pack', 'questions'],
      ['words that are not an object', {extends: 'small@1', words: 'abc'}, 'bad-pack', 'words'],
      [
        'an invalid condition',
        {extends: 'small@1', planUnless: {question: 'lost', operator: 'exists', answer: true}},
        'bad-pack',
        'planUnless',
      ],
      ['an invalid version', {extends: 'small@1', version: '1'}, 'bad-pack', 'version'],
      [
        'too many questions',
        {extends: 'small@1', questions: Array.from({length: 399}, (_, index) => ({...question, id: `q-${index}`}))},
        'bad-pack',
        'questions',
      ],
    ];
    for (const [name, overlay, code, where] of whole) {
      it(name, () => {
        const {pack, problems} = applyOverlay(smallPack, overlay);
        expect(pack).to.equal(smallPack);
        expect(problems).to.have.length.above(0);
        expect(problems[0]).to.include({code, name: where, fatal: true});
      });
    }

    it('a pack without extends, with the allowed value in the message', () => {
      expect(applyOverlay(smallPack, smallPack, 'ours.json').problems.map(({message}) => message)).to.deep.equal([
        'ours.json: extends is missing. Allowed: small@1, in an overlay.',
      ]);
    });

    const when = {question: 'pain', operator: '>', answer: 9};
    const safety: [string, object, string, string][] = [
      ['a new wording of a safety question', {questions: [{id: 'nerve', text: 'Fine?'}]}, 'questions.nerve', 'text'],
      [
        'a gate before a safety question',
        {questions: [{id: 'nerve', enableWhen: when}]},
        'questions.nerve',
        'enableWhen',
      ],
      [
        'a safety question that would no longer be one',
        {questions: [{id: 'nerve', safety: false}]},
        'questions.nerve',
        'safety',
      ],
      [
        'a safety question with fewer options',
        {questions: [{id: 'nerve', options: [{id: 'weak', text: 'One leg is weak'}]}]},
        'questions.nerve',
        'options',
      ],
      [
        'a safety question that answers "none" in other words',
        {questions: [{id: 'nerve', none: 'All fine'}]},
        'questions.nerve',
        'none',
      ],
      ['a red flag lowered', {redFlags: [{id: 'cauda', disposition: 'self-care'}]}, 'redFlags.cauda', 'disposition'],
      ['a red flag that fires less', {redFlags: [{id: 'cauda', when}]}, 'redFlags.cauda', 'when'],
      [
        'a red flag with another text',
        {redFlags: [{id: 'cauda', rationale: 'Never mind.'}]},
        'redFlags.cauda',
        'rationale',
      ],
      ['a red flag replaced as a whole', {redFlags: [{...redFlag, id: 'cauda'}]}, 'redFlags.cauda', 'title'],
      ['another emergency number', {regions: [{id: 'us', emergencyNumber: '555'}]}, 'regions.us', 'emergencyNumber'],
      ['other words for an existing region', {regions: [{id: 'us', words: {doctor: 'shop'}}]}, 'regions.us', 'words'],
      [
        'a new region’s own words for an emergency',
        {regions: [{...region, dispositions: {ambulance: 'Come to us.'}}]},
        'regions.za',
        'ambulance',
      ],
      [
        'a new region’s own title for an emergency',
        {regions: [{...region, titles: {ambulance: 'Come to us.'}}]},
        'regions.za',
        'ambulance',
      ],
      [
        'a host’s page in place of an official one to find care',
        {regions: [{...region, care: {clinician: {href: 'https://example.org/', name: 'Example'}}}]},
        'regions.za',
        'care',
      ],
      ['a source with another text', {sources: [{id: 'made-up', title: 'Another'}]}, 'sources.made-up', 'title'],
      ['a word that texts of the pack use', {words: {doctor: 'shop'}}, 'words', 'doctor'],
      ['a medicine', {selfCare: [{...selfCare, kind: 'medicine'}]}, 'selfCare.soft-insoles', 'medicine'],
      ['other words for a medicine', {selfCare: [{id: 'ask', text: 'Take ten.'}]}, 'selfCare.ask', 'text'],
    ];
    for (const [name, overlay, where, value] of safety) {
      it(`${name}, with the entry in the message`, () => {
        const {pack, problems} = lay({
          contributors: [contributor],
          questions: [question],
          selfCare: [selfCare],
          ...overlay,
        });
        expect(pack).to.equal(smallPack);
        expect(problems[0]).to.include({code: 'safety-entry', name: where, value, fatal: true});
        expect(problems[0]!.message).to.match(/^ours\.json: .*Allowed: \S/);
      });
    }
  });

  describe('omits one entry and applies the rest:', () => {
    const left: [string, object, string][] = [
      ['an entry without an id', {contributors: [{...contributor, id: undefined}]}, 'contributors.0'],
      ['an entry that is not an object', {contributors: ['hills']}, 'contributors.0'],
      ['an entry with an unknown field', {questions: [{...question, colour: 'red'}]}, 'questions.insoles'],
      ['an entry with a missing field', {redFlags: [{id: 'own', disposition: 'ambulance'}]}, 'redFlags.own.title'],
      [
        'a condition on an unknown question',
        {redFlags: [{...redFlag, when: {question: 'lost', operator: 'exists', answer: true}}]},
        'redFlags.own.when',
      ],
      [
        'a red flag raised to an unknown disposition',
        {redFlags: [{id: 'young', disposition: 'heaven'}]},
        'redFlags.young.disposition',
      ],
      ['both of two entries with one id', {questions: [question, question]}, 'questions.insoles'],
      [
        'a question with the id of another’s line',
        {questions: [{...question, id: 'someone-else'}]},
        'questions.someone-else',
      ],
      [
        'a question whose gate reads itself',
        {questions: [{...question, enableWhen: {question: 'insoles', operator: 'exists', answer: true}}]},
        'questions.insoles.enableWhen',
      ],
      ['a choice without options', {questions: [{...question, options: undefined}]}, 'questions.insoles.options'],
      ['a link that runs script', {sources: [{...source, url: 'javascript:alert(1)'}]}, 'sources.ours.url'],
      [
        'a contributor that would fire otherwise',
        {contributors: [{id: 'old-shoes', when: redFlag.when}]},
        'contributors.old-shoes',
      ],
      [
        'self-care that would be shown to others',
        {selfCare: [{id: 'new-shoes', when: redFlag.when}]},
        'selfCare.new-shoes',
      ],
      [
        'a question with other options',
        {questions: [{id: 'shoes', options: [{id: 'new', text: 'New'}]}]},
        'questions.shoes',
      ],
    ];
    for (const [name, overlay, where] of left) {
      it(name, () => {
        const {pack, problems} = lay({title: 'Our checker', ...overlay});
        expect(problems.map(({name}) => name)).to.include(where);
        expect(problems.every(({fatal, code}) => !fatal && code === 'bad-pack')).to.equal(true);
        expect({...pack, version: '1.2.0', title: smallPack.title}).to.deep.equal(smallPack);
        expect(pack.title).to.equal('Our checker');
      });
    }

    it('an entry that refers to an omitted entry', () => {
      const {pack, problems} = lay({
        questions: [{...question, text: ''}],
        contributors: [contributor],
        selfCare: [selfCare],
      });
      expect(problems.map(({name}) => name)).to.deep.equal([
        'questions.insoles.text',
        'contributors.hard-insoles.when',
      ]);
      expect(pack.questions).to.deep.equal(smallPack.questions);
      expect(pack.contributors).to.deep.equal(smallPack.contributors);
      expect(pack.selfCare.at(-1)!.id).to.equal('soft-insoles');
    });

    it('rejects the overlay when a chain of references never ends', () => {
      const chain = Array.from({length: 20}, (_, index) => ({
        ...question,
        id: `q-${index}`,
        enableWhen: {question: index ? `q-${index - 1}` : 'lost', operator: 'exists', answer: true},
      }));
      const {pack, problems} = lay({questions: chain});
      expect(pack).to.equal(smallPack);
      expect(problems.every(({fatal}) => fatal)).to.equal(true);
    });
  });

  describe('translations of its own entries', () => {
    const german = {...smallPack, language: 'de'};
    const translations = {
      de: {
        'question:insoles': {
          text: 'Tragen Sie Einlagen?',
          options: {hard: {text: 'Harte'}},
          none: 'Keine',
        },
        'question:nerve': {text: 'Gefälscht'},
        pack: {title: 'Der Check'},
      },
    };
    const applied = (base: typeof smallPack, more: object = {}) =>
      applyOverlay(base, {extends: 'small@1', title: 'The check', questions: [question], translations, ...more});

    it('are used where the checker is in their language', () => {
      const {pack, problems} = applied(german);
      expect(problems).to.deep.equal([]);
      const insoles = pack.questions.find(({id}) => id === 'insoles');
      expect([insoles?.text, insoles?.options?.[0]?.text, insoles?.none]).to.deep.equal([
        'Tragen Sie Einlagen?',
        'Harte',
        'Keine',
      ]);
      expect(pack.title).to.equal('Der Check');
    });

    it('are not used in another language', () => {
      const {pack} = applied(smallPack);
      expect(pack.questions.find(({id}) => id === 'insoles')?.text).to.equal('Do you wear insoles?');
      expect(pack.title).to.equal('The check');
    });

    it('never change a built-in entry', () => {
      const textOfNerve = (pack: typeof smallPack) => pack.questions.find(({id}) => id === 'nerve')?.text;
      expect(textOfNerve(applied(german).pack)).to.equal(textOfNerve(smallPack));
    });

    it('leave an entry in the language of the overlay while one of its texts is missing', () => {
      const {pack} = applied(german, {translations: {de: {'question:insoles': {text: 'Tragen Sie Einlagen?'}}}});
      expect(pack.questions.find(({id}) => id === 'insoles')?.text).to.equal('Do you wear insoles?');
    });

    it('are reported and not used where a text is too long', () => {
      const long = {...translations.de['question:insoles'], text: 'x'.repeat(2001)};
      const {pack, problems} = applied(german, {translations: {de: {'question:insoles': long}}});
      expect(problems.map(({code, fatal}) => [code, fatal])).to.deep.equal([['bad-pack', false]]);
      expect(problems[0]?.message).to.include('translations.de');
      expect(pack.questions.find(({id}) => id === 'insoles')?.text).to.equal('Do you wear insoles?');
    });
  });

  it('can be applied to the built-in pack', () => {
    const [flag] = builtInPack.redFlags.filter(({disposition}) => disposition === 'clinician');
    const {pack, problems} = applyOverlay(builtInPack, {
      extends: 'running-back-pain@2',
      redFlags: [{id: flag!.id, disposition: 'same-day'}],
    });
    expect(problems).to.deep.equal([]);
    expect(pack.redFlags.find(({id}) => id === flag!.id)!.disposition).to.equal('same-day');
  });
});

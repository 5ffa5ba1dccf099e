import {expect} from '@open-wc/testing';
import {de} from '../../../src/i18n/de.js';
import {en} from '../../../src/i18n/en.js';
import {applyOverlay} from '../../../src/pack/overlay.js';
import {readHostMessages} from '../../../src/pack/host-messages.js';
import {messagesSchema} from '../../../src/pack/overlay-schema.js';
import {smallPack} from '../../support/small-pack.js';

const names = Object.keys(messagesSchema.fields);
const all = Object.fromEntries(names.map((name) => [name, `Ours: ${name}`]));

function read(overlay: object, language = 'en') {
  const whole = {extends: 'small@1', ...overlay};
  const {pack} = applyOverlay({...smallPack, language}, whole, 'ours.json');
  return readHostMessages(whole, pack, 'ours.json');
}

describe('messages that an overlay rewords', () => {
  it('are a closed list of messages of the interface', () => {
    expect(names).to.deep.equal([
      'startTitle',
      'startLead',
      'startTime',
      'start',
      'planTitle',
      'exercisesTitle',
      'consultTitle',
      'consultButton',
    ]);
    for (const name of names) expect(en).to.have.property(name);
  });

  it('are used as they are', () => {
    expect(read({messages: all})).to.deep.equal({messages: all, problems: []});
  });

  for (const name of Object.keys(en).filter((key) => !names.includes(key))) {
    it(`cannot be ${name}: it is left out, and the problem lists what can be`, () => {
      const {messages, problems} = read({messages: {start: 'Go', [name]: 'Ours'}});
      expect(messages).to.deep.equal({start: 'Go'});
      expect(problems).to.have.length(1);
      expect(problems[0]).to.include({code: 'bad-pack', name: 'messages', value: name, fatal: false});
      expect(problems[0]!.message)
        .to.include('ours.json')
        .and.to.include(`Allowed: ${names.join(', ')}`);
    });
  }

  const malformed: [name: string, messages: unknown][] = [
    ['a list', ['start']],
    ['a text', 'start'],
    ['null', null],
    ['a number', {start: 7}],
    ['an empty text', {start: ''}],
    ['braces', {start: 'Call {emergency-number}'}],
    ['a control character', {start: 'a\u202eb'}],
    ['a text that is too long', {start: 'a'.repeat(301)}],
  ];
  for (const [name, messages] of malformed) {
    it(`with ${name} are left out and reported, and the rest of the overlay is used`, () => {
      const {messages: accepted, problems} = read({title: 'Ours', messages});
      expect(accepted).to.deep.equal({startTitle: 'Ours'});
      expect(problems).to.have.length(1);
      expect(problems[0]!.fatal).to.equal(false);
      expect(applyOverlay(smallPack, {extends: 'small@1', title: 'Ours', messages}).pack.title).to.equal('Ours');
    });
  }

  it('have the title of the overlay as heading of the start screen, unless that is reworded itself', () => {
    expect(read({title: 'Back check'}).messages).to.deep.equal({startTitle: 'Back check'});
    expect(read({title: 'Back check', messages: {startTitle: 'Sore back?'}}).messages).to.deep.equal({
      startTitle: 'Sore back?',
    });
    expect(read({}).messages).to.deep.equal({});
  });

  it('are translated by the overlay, and stay in its own language where it has no translation', () => {
    const overlay = {
      title: 'Back check',
      messages: {start: 'Go', planTitle: 'Your steps'},
      translations: {de: {pack: {title: 'Rückencheck'}, messages: {start: de.start, consentText: 'Ja'}}},
    };
    const {messages, problems} = read(overlay, 'de');
    expect(messages).to.deep.equal({startTitle: 'Rückencheck', start: de.start, planTitle: 'Your steps'});
    expect(problems.map(({name, value}) => [name, value])).to.deep.equal([['translations.de.messages', 'consentText']]);
    expect(read(overlay, 'fr').messages).to.deep.equal({
      startTitle: 'Back check',
      start: 'Go',
      planTitle: 'Your steps',
    });
  });
});

import {expect} from '@open-wc/testing';
import {applyOverlay} from '../../../src/pack/overlay.js';
import {addSignOff, copyIfSigned, readSignOff, signedText, toPackHash} from '../../../src/pack/sign-off.js';
import {smallPack} from '../../support/small-pack.js';

const packHash = `sha256:${'0f'.repeat(32)}`;
const reviewedBy = {
  name: 'Ada Stone',
  credential: 'MD',
  organisation: 'Riverside Spine',
  register: 'State board 12345',
  date: '2026-12-03',
  packHash,
};
const overlay = {
  extends: 'small@1',
  id: 'riverside',
  version: '1.0.0',
  title: 'Ours',
  translations: {de: {pack: {title: 'Unser Fragebogen'}}},
  messages: {startTitle: 'Hello'},
  reviewedBy,
};
const textOf = (change: object, base = smallPack) => signedText(base, {...overlay, ...change});

describe('the sign-off of an overlay', () => {
  it('is for the rules that result, in canonical JSON, whatever the order of fields and without the sign-off itself', () => {
    const {version, ...rest} = overlay;
    expect(textOf({})).to.equal(signedText(smallPack, {version, ...rest}));
    expect(textOf({reviewedBy: undefined})).to.equal(textOf({}));
    expect(textOf({reviewedBy: {...reviewedBy, name: 'Other'}})).to.equal(textOf({}));
    expect(JSON.parse(textOf({})).pack).to.deep.equal(
      JSON.parse(JSON.stringify(applyOverlay(smallPack, overlay).pack)),
    );
  });

  const changes: [name: string, change: object][] = [
    ['the version of the overlay', {version: '1.0.1'}],
    ['a rule', {redFlags: [{id: 'young', disposition: 'same-day'}]}],
    ['a word', {title: 'Ours.'}],
    ['a reworded message', {messages: {startTitle: 'Hi'}}],
    ['a translation', {translations: {de: {pack: {title: 'Unser Bogen'}}}}],
  ];
  for (const [name, change] of changes)
    it(`is for another text once ${name} has changed`, () => expect(textOf(change)).not.to.equal(textOf({})));

  it('is for another text once the built-in pack has changed', () => {
    const [first, ...rest] = smallPack.questions;
    expect(textOf({}, {...smallPack, questions: [{...first!, text: 'New?'}, ...rest]})).not.to.equal(textOf({}));
    expect(textOf({}, {...smallPack, version: '1.2.4'})).not.to.equal(textOf({}));
  });

  it('counts while the hash is that of the rules', () => {
    expect(readSignOff({reviewedBy}, packHash, 'ours.json')).to.deep.equal({signOff: reviewedBy, problems: []});
  });

  it('no longer counts with another hash, and the problem names both', () => {
    const actual = `sha256:${'a1'.repeat(32)}`;
    const {signOff, problems} = readSignOff({reviewedBy}, actual, 'ours.json');
    expect(signOff).to.equal(undefined);
    expect(problems).to.have.length(1);
    expect(problems[0]).to.include({code: 'sign-off-mismatch', name: 'reviewedBy', fatal: false});
    expect(problems[0]!.message).to.include('ours.json').and.to.include(packHash).and.to.include(actual);
  });

  const malformed: [name: string, value: unknown, path: string, allowed: string][] = [
    ['a name only', 'Dr Stone', 'reviewedBy', 'an object'],
    ['a list', [reviewedBy], 'reviewedBy', 'name'],
    ['no register', {...reviewedBy, register: undefined}, 'reviewedBy.register', 'text of 1 to 100'],
    ['a name that is too long', {...reviewedBy, name: 'a'.repeat(101)}, 'reviewedBy.name', 'text of 1 to 100'],
    ['a day that is none', {...reviewedBy, date: '2026-02-30'}, 'reviewedBy.date', 'YYYY-MM-DD'],
    ['a day in words', {...reviewedBy, date: 'last May'}, 'reviewedBy.date', 'YYYY-MM-DD'],
    ['a hash in another form', {...reviewedBy, packHash: 'abc'}, 'reviewedBy.packHash', 'the hash that verify prints'],
    ['an unknown field', {...reviewedBy, email: 'a@b.c'}, 'reviewedBy', 'name, credential, organisation'],
  ];
  for (const [name, value, path, allowed] of malformed) {
    it(`with ${name} is reported with what is allowed, and left out`, () => {
      const {signOff, problems} = readSignOff({reviewedBy: value}, packHash, 'ours.json');
      expect(signOff).to.equal(undefined);
      expect(problems.map(({code, fatal}) => [code, fatal])).to.include.deep.members([['bad-pack', false]]);
      const problem = problems.find((reason) => reason.name === path);
      expect(problem?.message, JSON.stringify(problems)).to.include('ours.json').and.to.include(allowed);
    });
  }

  it('that is malformed takes nothing else of the overlay away', () => {
    const {pack, problems} = applyOverlay(smallPack, {...overlay, reviewedBy: 'Dr Stone'});
    expect(problems).to.deep.equal([]);
    expect(pack.title).to.equal('Ours');
  });

  it('is looked for without running anything of the overlay, and null is none', () => {
    const throwing = Object.defineProperty({}, 'reviewedBy', {
      enumerable: true,
      get() {
        throw new Error('never');
      },
    });
    for (const value of [undefined, null, 'text', 7, [], {}, {reviewedBy: null}, throwing])
      expect(copyIfSigned(value)).to.equal(undefined);
    expect(copyIfSigned(overlay)).to.deep.equal(overlay);
  });

  it('stands beside the state of the built-in pack', () => {
    const signed = {...smallPack, reviewedBy: 'Dr Built-in'};
    const {pack} = applyOverlay(signed, overlay);
    expect(pack.reviewedBy, 'nobody has seen what was added').to.equal(null);
    expect(addSignOff(pack, signed, undefined)).to.equal(pack);
    expect(addSignOff(pack, signed, reviewedBy)).to.deep.include({reviewedBy: 'Dr Built-in', signOff: reviewedBy});
  });

  it('has the hash as hexadecimal digits', () => {
    expect(toPackHash(new Uint8Array([0, 10, 255]))).to.equal('sha256:000aff');
  });
});

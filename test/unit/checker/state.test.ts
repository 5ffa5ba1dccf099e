import {expect, fixture, html} from '@open-wc/testing';
import {builtInPack} from '../../../src/pack/built-in.js';
import {
  answer,
  button,
  checker,
  current,
  heading,
  inputs,
  listen,
  press,
  reachResult,
  root,
  settle,
  textOf,
} from '../../support/checker.js';

const LEG = {where: ['low', 'leg-pain'], course: 'weeks-stuck', impact: 'moderate'};

describe('saved state', () => {
  const {warn} = console;
  afterEach(() => (console.warn = warn));

  it('opens on the review screen and asks the person to confirm the emergency screens', async () => {
    const el = await checker();
    await reachResult(el, LEG);
    const {state} = el;
    const again = await checker(html`<back-pain-checker .state=${state}></back-pain-checker>`);
    expect(heading(again)).to.equal('Check your answers');
    expect(again.assessment?.level).to.equal(null);
    await expect(again).to.be.accessible();
    await press(again, 'Yes, still correct');
    await press(again, 'Yes, still correct');
    expect(button(again, 'Yes, still correct')).to.equal(undefined);
    await press(again, 'Show my result');
    expect(again.assessment?.level).to.equal(el.assessment!.level);
  });

  it('starts a new visit and reports a problem when the saved state cannot be read', async () => {
    console.warn = () => {};
    const recorder = listen();
    const el = await checker(html`<back-pain-checker .state=${'bm9uc2Vuc2U'}></back-pain-checker>`);
    recorder.stop();
    expect(heading(el)).to.equal('Back pain after running?');
    expect(recorder.events.map((event) => (event as CustomEvent).detail?.code)).to.include('bad-state');
  });

  it('asks every safety question again and reports a problem when one character is damaged', async () => {
    console.warn = () => {};
    const {questions} = builtInPack;
    const first = await checker();
    await reachResult(first, LEG);
    const {state, answers} = first;
    const safety = questions.filter((question) => question.safety && question.id in answers).map(({id}) => id);
    expect(safety).to.include.members(['nerve', 'danger', 'about', 'unwell', 'health', 'where', 'course', 'impact']);
    // The checksum, the pack's id, and an answer in the middle. (The last character may contain unused bits.)
    for (const at of [0, 20, Math.floor(state.length / 2)]) {
      const damaged = state.slice(0, at) + (state[at] === 'A' ? 'B' : 'A') + state.slice(at + 1);
      const recorder = listen();
      const el = await checker(html`<back-pain-checker .state=${damaged}></back-pain-checker>`);
      expect(recorder.events.map((event) => (event as CustomEvent).detail?.code)).to.include('bad-state');
      expect(heading(el)).to.equal('Back pain after running?');
      expect(el.assessment?.level).to.equal(null);
      recorder.stop();
      await press(el, 'Start');
      const asked: string[] = [];
      for (let id = current(el); id !== undefined; id = current(el)) {
        asked.push(id);
        // What the checker does not tell its page, it does not restore either.
        await answer(el, id, ...([answers[id] ?? 'none'].flat() as string[]));
      }
      expect(asked).to.include.members(safety);
      await press(el, 'Show my result');
      expect(el.assessment?.level).to.equal(first.assessment!.level);
    }
  });

  it('starts a new visit without a problem when there is no saved state', async () => {
    const recorder = listen();
    for (const nothing of ['', null, undefined]) {
      const el = await checker(html`<back-pain-checker .state=${nothing}></back-pain-checker>`);
      expect(heading(el)).to.equal('Back pain after running?');
    }
    recorder.stop();
    expect(recorder.names).to.not.include('checker-problem');
  });

  it('does not interrupt the visit when the page sets the state it has just read', async () => {
    const el = await checker(html`<back-pain-checker no-start></back-pain-checker>`);
    const bind = () => (el.state = String(el.state));
    el.addEventListener('checker-answered', bind);
    await answer(el, 'nerve', 'none');
    await answer(el, 'danger', 'none');
    expect(current(el)).to.equal('about');
    el.setAttribute('theme', 'dark');
    await settle(el);
    expect(current(el)).to.equal('about');
  });

  it('an unreadable state does not change a visit in progress', async () => {
    console.warn = () => {};
    const recorder = listen();
    const el = await checker(html`<back-pain-checker no-start></back-pain-checker>`);
    await answer(el, 'nerve', 'none');
    el.state = 'nonsense';
    await settle(el);
    recorder.stop();
    expect(recorder.events.map((event) => (event as CustomEvent).detail?.code)).to.include('bad-state');
    expect(current(el)).to.equal('danger');
    expect(el.answers.nerve).to.deep.equal(['none']);
  });

  it('a state of another version stays a prefill whatever the page sets before the person starts', async () => {
    console.warn = () => {};
    const other = structuredClone({id: 'running-back-pain', answers: {where: ['low'], nerve: ['saddle']}});
    const saved = await checker();
    await reachResult(saved, {where: ['low']});
    const [version, id, , , ...rest] = JSON.parse(
      atob(saved.state.replace(/-/g, '+').replace(/_/g, '/')).slice(8),
    ) as unknown[];
    const old = btoa(`00000000${JSON.stringify([version, id, '0.0.1', other.answers, ...rest])}`);
    const el = await checker(html`<back-pain-checker .state=${old}></back-pain-checker>`);
    const is = JSON.stringify(el.answers);
    expect(is).to.contain('saddle').and.to.contain('low');
    el.ask = 'all';
    await settle(el);
    expect(JSON.stringify(el.answers)).to.equal(is);
    el.answers = {impact: 'mild'};
    await settle(el);
    expect(el.answers.nerve).to.deep.equal(JSON.parse(is).nerve);
    const later = await checker(
      html`<back-pain-checker questions="shoes" .answers=${{shoes: ['worn']}}></back-pain-checker>`,
    );
    later.state = old;
    await settle(later);
    expect(later.answers, 'what the page gave before stays').to.include.keys('shoes', 'nerve', 'where');
  });

  it('contains no answer to the medicine check', async () => {
    const el = await checker();
    await reachResult(el);
    const before = el.state;
    await press(el, 'Check now');
    const [first] = root(el).querySelectorAll<HTMLInputElement>('fieldset input');
    first!.click();
    await press(el, 'Next');
    expect(el.state).to.equal(before);
    expect(JSON.stringify(el.answers)).to.not.include(first!.name);
  });
});

describe('form participation', () => {
  const fields = (form: HTMLFormElement) => [...new FormData(form).keys()];

  it('submits nothing before the person agrees, then the summary and the data', async () => {
    const form = await fixture<HTMLFormElement>(
      html`<form method="post"><back-pain-checker name="back"></back-pain-checker></form>`,
    );
    const el = form.querySelector('back-pain-checker')!;
    await settle(el);
    expect(fields(form)).to.deep.equal([]);
    await reachResult(el, LEG);
    expect(fields(form)).to.deep.equal([]);
    await press(el, root(el).querySelector('[part="consult-button"]')!.textContent!.trim());
    expect(fields(form)).to.deep.equal([]);
    root(el).getElementById('bpc-agree')!.click();
    root(el).querySelector<HTMLButtonElement>('bpc-consult .primary')!.click();
    await settle(el);
    expect(fields(form)).to.deep.equal(['back', 'back.json']);
    expect(el.value).to.equal(new FormData(form).get('back'));
    const data = JSON.parse(String(new FormData(form).get('back.json')));
    expect(data.schemaVersion).to.equal(2);
    expect(new FormData(form).get('back')).to.equal(data.summary);
    form.reset();
    await settle(el);
    expect(fields(form)).to.deep.equal([]);
    expect(heading(el)).to.equal('Back pain after running?');
    expect(el.value).to.equal('');
  });

  it('has a type and an empty value, so that scripts which read or clear every element of a form do not fail', async () => {
    const form = await fixture<HTMLFormElement>(
      html`<form method="post"><input name="city" value="York" /><back-pain-checker name="back"></back-pain-checker></form>`,
    );
    await settle(form.querySelector('back-pain-checker')!);
    const controls = [...form.elements] as HTMLInputElement[];
    expect(controls.map(({name, type, value}) => [name, type.toLowerCase(), value])).to.deep.equal([
      ['city', 'text', 'York'],
      ['back', 'back-pain-checker', ''],
    ]);
    for (const control of controls) control.value = '';
    expect(controls.map(({value}) => value)).to.deep.equal(['', '']);
  });

  it('keeps submitting the agreed data when the page sets the same answers again, and stops when it sets others', async () => {
    const form = await fixture<HTMLFormElement>(
      html`<form method="post"><back-pain-checker name="back" .answers=${{where: ['low']}}></back-pain-checker></form>`,
    );
    const el = form.querySelector('back-pain-checker')!;
    await settle(el);
    await reachResult(el, LEG);
    await press(el, root(el).querySelector('[part="consult-button"]')!.textContent!.trim());
    root(el).getElementById('bpc-agree')!.click();
    root(el).querySelector<HTMLButtonElement>('bpc-consult .primary')!.click();
    await settle(el);
    el.answers = {where: ['low']};
    await settle(el);
    expect(fields(form)).to.deep.equal(['back', 'back.json']);
    el.answers = {shoes: ['worn']};
    await settle(el);
    expect(fields(form)).to.deep.equal([]);
  });

  it('buttons and fields of the checker do not submit the page’s form', async () => {
    const form = await fixture<HTMLFormElement>(html`<form><back-pain-checker no-start></back-pain-checker></form>`);
    const el = form.querySelector('back-pain-checker')!;
    await settle(el);
    let submits = 0;
    form.addEventListener('submit', (event) => {
      submits += 1;
      event.preventDefault();
    });
    await answer(el, 'nerve', 'none');
    expect(submits).to.equal(0);
    expect(current(el)).to.equal('danger');
  });
});

describe('summary and FHIR methods', () => {
  it('return nothing before there is a result', async () => {
    const el = await checker();
    expect(el.toText()).to.equal('');
    expect(el.assessment?.level).to.equal(null);
    expect(el.answers).to.deep.equal({});
  });

  it('return nothing for a checker that was never connected, and FHIR reports why', () => {
    const el = document.createElement('back-pain-checker');
    expect([el.toText(), el.assessment, el.answers, el.state]).to.deep.equal(['', null, {}, '']);
    expect(() => el.toFhir()).to.throw('toFhir: there is nothing before checker-ready.');
    el.restart();
  });

  it('return text and FHIR once there is a result', async () => {
    const el = await checker();
    await reachResult(el, LEG);
    expect(el.toText()).to.include(el.assessment!.disposition!.timeFrame);
    expect(JSON.parse(JSON.stringify(el.toFhir())).resourceType).to.equal('Bundle');
    expect(textOf(el)).to.not.equal('');
  });
});

describe('answers property set again during a visit', () => {
  const priorAnswers = {course: 'new-easing', about: '18-44', 'someone-else': 'yes'};

  it('does not change the person’s own answers on any screen', async () => {
    const el = await checker(
      html`<back-pain-checker no-start region="us" .answers=${priorAnswers}></back-pain-checker>`,
    );
    while (current(el) !== 'about') await answer(el, current(el)!, current(el) === 'where' ? 'low' : 'none');
    root(el).querySelector<HTMLInputElement>('[name="someone-else"]')!.click();
    await press(el, 'Next');
    while (current(el) !== 'course') await answer(el, current(el)!, current(el) === 'where' ? 'low' : 'none');
    await answer(el, 'course', 'weeks-stuck');
    const before = JSON.stringify(el.answers);
    el.answers = {...priorAnswers};
    await settle(el);
    expect(JSON.stringify(el.answers)).to.equal(before);
    await press(el, 'Back');
    expect(inputs(el).find(({checked}) => checked)!.value).to.equal('weeks-stuck');
    await press(el, 'Next');
    expect(el.answers).to.include({course: 'weeks-stuck', about: '18-44'}).and.not.to.have.property('someone-else');
  });

  it('does not close the confirmation that an emergency answer is being taken back', async () => {
    const el = await checker(
      html`<back-pain-checker no-start region="us" .answers=${priorAnswers}></back-pain-checker>`,
    );
    await answer(el, 'nerve', 'saddle');
    await press(el, 'I chose the wrong');
    await answer(el, 'nerve', 'none');
    const asked = heading(el);
    el.answers = {...priorAnswers};
    await settle(el);
    expect(heading(el)).to.equal(asked);
  });

  it('prefilled answers are removed by a restart, whatever the page sets afterwards', async () => {
    const el = await checker(html`<back-pain-checker region="us" .answers=${{nerve: ['saddle']}}></back-pain-checker>`);
    expect(JSON.stringify(el.answers)).to.contain('saddle');
    el.restart();
    await settle(el);
    el.ask = 'all';
    await settle(el);
    expect(el.answers).to.deep.equal({});
  });
});

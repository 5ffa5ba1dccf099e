import {expect, html} from '@open-wc/testing';
import type {BackPainChecker} from '../../../src/checker/back-pain-checker.js';
import {
  answer,
  button,
  checker,
  current,
  input,
  inputs,
  press,
  root,
  settle,
  textOf,
  walk,
} from '../../support/checker.js';

const checked = (el: BackPainChecker) =>
  inputs(el)
    .filter((input) => input.checked)
    .map(({value}) => value);

/** Waits for nothing: a tick must not need it. */
async function asks(attributes: Record<string, string>) {
  const el = await checker(
    html`<back-pain-checker no-review><back-pain-question></back-pain-question></back-pain-checker>`,
  );
  const own = el.querySelector('back-pain-question')!;
  for (const [name, value] of Object.entries(attributes)) own.setAttribute(name, value);
  await settle(el);
  await press(el, 'Start');
  for (let steps = 0; current(el) !== attributes.name && steps < 30; steps += 1) {
    const id = current(el)!;
    const values = inputs(el).map(({value}) => value);
    await answer(
      el,
      id,
      {about: '18-44', where: 'low', course: 'new-easing', impact: 'mild'}[id] ??
        (values.includes('none') ? 'none' : values[0]!),
    );
  }
  return el;
}

describe('<bpc-question>', () => {
  it('“None of these” clears every other option, and any other option clears it', async () => {
    const el = await checker(html`<back-pain-checker no-start first="safety"></back-pain-checker>`);
    input(el, 'saddle').click();
    input(el, 'pee').click();
    expect(checked(el)).to.deep.equal(['saddle', 'pee']);
    input(el, 'none').click();
    expect(checked(el)).to.deep.equal(['none']);
    input(el, 'sex').click();
    expect(checked(el)).to.deep.equal(['sex']);
  });

  it('answers and “why we ask” are new elements for each question, and the Next button is kept', async () => {
    const el = await checker(html`<back-pain-checker no-start first="safety"></back-pain-checker>`);
    const next = button(el, 'Next');
    const why = root(el).querySelector<HTMLDetailsElement>('.why')!;
    const group = root(el).querySelector('fieldset');
    why.open = true;
    await answer(el, 'nerve', 'none');
    expect(current(el)).to.equal('danger');
    expect(button(el, 'Next') === next).to.equal(true);
    expect(root(el).querySelector('fieldset') === group).to.equal(false);
    expect(root(el).querySelector('details')!.open).to.equal(false);
  });

  it('Next: in view on a long screen of a phone, and covers no option that takes the focus', async () => {
    const el = await checker(
      html`<back-pain-checker no-start first="safety" style="inline-size: 360px"></back-pain-checker>`,
    );
    const bar = root(el).querySelector('bpc-question > .actions')!;
    expect(root(el).querySelector('bpc-question')!.getBoundingClientRect().height).to.be.greaterThan(innerHeight);
    const targets = [...root(el).querySelectorAll<HTMLElement>('.answers :is(input, summary)')].filter((target) =>
      target.checkVisibility(),
    );
    expect(targets.length).to.be.greaterThan(16);
    for (const target of targets) {
      target.focus();
      const name = target.closest('.choice, label')!.textContent!;
      expect(bar.getBoundingClientRect().bottom, name).to.be.at.most(innerHeight + 1);
      expect(target.getBoundingClientRect().bottom, name).to.be.at.most(bar.getBoundingClientRect().top);
    }
  });

  it('selecting an option renders nothing', async () => {
    const el = await checker(html`<back-pain-checker no-start first="safety"></back-pain-checker>`);
    let changes = 0;
    const observer = new MutationObserver((records) => (changes += records.length));
    observer.observe(root(el), {subtree: true, childList: true, attributes: true, characterData: true});
    input(el, 'none').click();
    input(el, 'pee').click();
    await settle(el);
    await new Promise((done) => setTimeout(done));
    observer.disconnect();
    expect(changes).to.equal(0);
  });

  it('Next without an answer: the error takes the focus, is in view above the answers, and is repeated above Next', async () => {
    const el = await checker(html`<back-pain-checker no-start first="safety"></back-pain-checker>`);
    await press(el, 'Next');
    const group = root(el).querySelector('fieldset')!;
    const described = group
      .getAttribute('aria-describedby')!
      .split(' ')
      .map((id) => root(el).getElementById(id)!.textContent)
      .join(' ');
    expect(described.trim(), 'the error before the help').to.match(
      /^Error: Select any that apply, or “None of these”\./,
    );
    const error = root(el).activeElement as HTMLElement;
    expect(error.textContent).to.equal('Error: Select any that apply, or “None of these”.');
    expect(group.contains(error), 'is read without the name of the group').to.equal(false);
    const {top, bottom} = error.getBoundingClientRect();
    expect(top).to.be.at.least(0);
    expect(bottom).to.be.at.most(innerHeight);
    const [, repeated] = root(el).querySelectorAll('.error');
    expect(`Error: ${repeated!.textContent}`).to.equal(error.textContent);
    expect(repeated!.getAttribute('aria-hidden'), 'is read once').to.equal('true');
    expect(repeated!.nextElementSibling!.textContent!.trim()).to.equal('Next');
    await expect(el).to.be.accessible();
    await press(el, 'Next');
    expect(current(el)).to.equal('nerve');
  });

  /** The disclosures beside the options, in their order. */
  const checks = (el: BackPainChecker) => [...root(el).querySelectorAll<HTMLDetailsElement>('.answers details')];
  const nameOf = (details: HTMLDetailsElement) =>
    details.querySelector('summary')!.textContent!.replace(/\s+/g, ' ').trim();

  it('“How to check” stands beside each option, outside its label, closed, and does not change the answer', async () => {
    const el = await checker(html`<back-pain-checker no-start first="safety"></back-pain-checker>`);
    const [saddle] = checks(el);
    expect(nameOf(saddle!)).to.match(/^How to check: Numb, tingling or odd feeling/);
    expect(saddle!.open).to.equal(false);
    expect(saddle!.closest('label')).to.equal(null);
    const summary = saddle!.querySelector('summary')!;
    summary.focus();
    expect(root(el).activeElement).to.equal(summary);
    summary.click();
    expect(saddle!.open).to.equal(true);
    expect(saddle!.innerText).to.include('When you wipe');
    expect(checked(el)).to.deep.equal([]);
    await expect(el).to.be.accessible();
  });

  it('“How to check” has its own place in the box of the option, in both directions', async () => {
    for (const dir of ['ltr', 'rtl']) {
      const el = await checker(html`<back-pain-checker no-start first="safety" dir=${dir}></back-pain-checker>`);
      for (const details of checks(el)) {
        const mark = details.querySelector('summary')!.getBoundingClientRect();
        const label = details.parentElement!.querySelector('label')!;
        const box = label.getBoundingClientRect();
        const range = document.createRange();
        range.selectNodeContents(label.querySelector('span')!);
        const text = range.getBoundingClientRect();
        expect(mark.width).to.be.at.least(44);
        expect(mark.height).to.be.at.least(44);
        expect(mark.left).to.be.at.least(box.left - 1);
        expect(mark.right).to.be.at.most(box.right + 1);
        if (dir === 'ltr') expect(mark.left, details.textContent!).to.be.at.least(text.right);
        else expect(mark.right, details.textContent!).to.be.at.most(text.left);
      }
    }
  });

  it('an option without a check line has “Not sure” in that place', async () => {
    const el = await checker(html`<back-pain-checker no-start first="safety"></back-pain-checker>`);
    for (const id of ['nerve', 'danger']) await answer(el, id, 'none');
    await answer(el, 'about', '18-44');
    if (current(el) !== 'unwell') await answer(el, current(el)!, 'none');
    const rash = checks(el).find((details) => details.querySelector('[value="unsure:rash"]'))!;
    expect(nameOf(rash)).to.match(/^Not sure: A burning band of pain/);
    expect(rash.querySelector('p')).to.equal(null);
  });

  it('a place on the body map has “How to check” where the pack has one, without a “not sure” of its own', async () => {
    const el = await checker(html`<back-pain-checker no-start></back-pain-checker>`);
    expect(checks(el).map(nameOf)).to.deep.equal([
      'How to check: Pain down one leg: shooting, burning or aching',
      'How to check: Pain, tingling or numbness from your back in both legs or feet, together or one after the other',
    ]);
    expect(root(el).querySelector('.answers details input')).to.equal(null);
  });

  it('each option of a list with checks has its own “not sure”, which excludes the option', async () => {
    const el = await checker(html`<back-pain-checker no-start first="safety"></back-pain-checker>`);
    const saddle = input(el, 'saddle');
    input(el, 'unsure:saddle').click();
    saddle.click();
    expect(checked(el)).to.deep.equal(['saddle']);
    input(el, 'unsure:saddle').click();
    input(el, 'unsure:pee').click();
    expect(checked(el)).to.deep.equal(['unsure:saddle', 'unsure:pee']);
    input(el, 'none').click();
    expect(checked(el)).to.deep.equal(['none']);
    input(el, 'unsure:pee').click();
    await press(el, 'Next');
    expect(el.answers.nerve).to.deep.equal(['unsure:pee']);
  });

  it('on going back, the check of a “not sure” is open', async () => {
    const el = await checker(html`<back-pain-checker no-start first="safety"></back-pain-checker>`);
    input(el, 'unsure:pee').click();
    await press(el, 'Next');
    await press(el, 'Back');
    expect(checked(el)).to.deep.equal(['unsure:pee']);
    expect(
      checks(el)
        .filter(({open}) => open)
        .map(nameOf),
    ).to.deep.equal([
      'How to check: New trouble peeing: can’t go, hard to start or stop, can’t feel it or the need to go, or leaking',
    ]);
  });

  it('single choice: radio buttons do not advance by themselves', async () => {
    const el = await checker(html`<back-pain-checker no-start></back-pain-checker>`);
    await answer(el, 'nerve', 'none');
    await answer(el, 'danger', 'none');
    expect(inputs(el).every(({type}) => type === 'radio')).to.equal(true);
    input(el, '18-44').click();
    await settle(el);
    expect(current(el)).to.equal('about');
    await press(el, 'Next');
    expect(el.answers.about).to.equal('18-44');
  });

  it('the checkbox below the answers is recorded, and changes texts only', async () => {
    const el = await checker(html`<back-pain-checker no-start></back-pain-checker>`);
    await answer(el, 'nerve', 'none');
    await answer(el, 'danger', 'none');
    root(el).querySelector<HTMLInputElement>('input[name="someone-else"]')!.click();
    await answer(el, 'about', '18-44');
    expect(el.answers['someone-else']).to.equal('yes');
  });

  it('Enter in an answer goes to the next screen', async () => {
    const el = await checker(html`<back-pain-checker no-start first="safety"></back-pain-checker>`);
    input(el, 'none').click();
    input(el, 'none').dispatchEvent(
      new KeyboardEvent('keydown', {key: 'Enter', bubbles: true, composed: true, cancelable: true}),
    );
    await settle(el);
    expect(current(el)).to.equal('danger');
  });

  it('body map: has the option “I can’t point to one place”', async () => {
    const el = await checker(html`<back-pain-checker no-start></back-pain-checker>`);
    expect(current(el)).to.equal('where');
    expect(textOf(el)).to.include('Don’t fill this in');
    await answer(el, 'where', 'unsure');
    expect(el.answers.where).to.deep.equal(['unsure']);
    expect(current(el)).to.equal('nerve');
  });

  describe('host questions', () => {
    it('single choice', async () => {
      const el = await asks({name: 'insurer', text: 'Who is your insurer?', options: 'a: Alpha | b: Beta plus'});
      expect(textOf(el)).to.include('Who is your insurer?').and.to.include('Beta plus');
      await answer(el, 'insurer', 'b');
      expect(root(el).querySelector('bpc-result')).to.not.equal(null);
    });

    it('multiple choice, with the option of none', async () => {
      const el = await asks({name: 'tried', type: 'many', text: 'What have you tried?', options: 'a: Rest | b: Heat'});
      await answer(el, 'tried', 'none');
      expect(el.answers.tried).to.deep.equal(['none']);
    });

    it('scale, without dragging', async () => {
      const el = await asks({name: 'worry', type: 'scale', text: 'How worried are you?', min: '0', max: '10'});
      expect(inputs(el).map(({value}) => Number(value))).to.deep.equal([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
      await expect(el).to.be.accessible();
      await press(el, 'Next');
      expect(textOf(el)).to.include('Select an answer to continue.');
      await answer(el, 'worry', 7);
      expect(el.answers.worry).to.equal(7);
    });

    it('number, with the digits and the decimal separator of the locale', async () => {
      const el = await asks({
        name: 'distance',
        type: 'number',
        text: 'How far do you run?',
        unit: 'km a week',
        min: '1',
        max: '300',
      });
      const [field] = inputs(el);
      await expect(el).to.be.accessible();
      field!.value = '0';
      await press(el, 'Next');
      expect(textOf(el)).to.include('Enter a number from 1 to 300.');
      expect(root(el).activeElement === field).to.equal(true);
      field!.value = '٤٢,٥';
      await press(el, 'Next');
      expect(el.answers.distance).to.equal(42.5);
    });

    it('free text, which may be left empty and is in no answer the page can read', async () => {
      const el = await asks({name: 'ask', type: 'text', text: 'What do you want to ask us?', max: '40'});
      const [field] = inputs(el);
      expect(field).to.include({localName: 'textarea', maxLength: 40, autocomplete: 'off'});
      expect(textOf(el)).to.include('You can skip this question.');
      await expect(el).to.be.accessible();
      field!.value = '  Can I run with a brace?  ';
      await press(el, 'Next');
      expect(el.answers).not.to.have.property('ask');
      await press(el, 'Back');
      expect(inputs(el)[0]!.value).to.equal('Can I run with a brace?');
      inputs(el)[0]!.value = '';
      await press(el, 'Next');
      expect(current(el)).to.equal(undefined);
    });

    it('required free text: an empty field is an error that takes the focus', async () => {
      const el = await asks({name: 'ask', type: 'text', text: 'What do you want to ask us?', required: ''});
      expect(textOf(el)).not.to.include('You can skip this question.');
      inputs(el)[0]!.value = '   ';
      await press(el, 'Next');
      expect(textOf(el)).to.include('Enter an answer to continue.');
      expect(root(el).activeElement === inputs(el)[0]).to.equal(true);
    });

    it('a date, typed as year, month and day with any digits and separators', async () => {
      const el = await asks({
        name: 'visit',
        type: 'date',
        text: 'When can you come?',
        min: '2026-03-02',
        max: '2026-03-31',
      });
      const [field] = inputs(el);
      expect(field).to.include({type: 'text', inputMode: 'numeric'});
      expect(textOf(el)).to.include('For example: 2026-03-27.');
      await expect(el).to.be.accessible();
      for (const noDay of ['2026-02-30', '2026-04-01', 'soon']) {
        field!.value = noDay;
        await press(el, 'Next');
        expect(textOf(el).replace(/[\u2066\u2069]/g, '')).to.include(
          'Enter a date as year, month and day, from 2026-03-02 to 2026-03-31.',
        );
        expect(root(el).activeElement === field).to.equal(true);
      }
      field!.value = '٢٠٢٦/3/9';
      await press(el, 'Next');
      await press(el, 'Back');
      expect(inputs(el)[0]!.value).to.equal('2026-03-09');
    });

    it('an optional choice may be left empty, and the review says so', async () => {
      const el = await checker(html`
        <back-pain-checker no-start questions="">
          <back-pain-question name="club" text="Do you run with a club?" options="a: Yes | b: No" required="false"></back-pain-question>
        </back-pain-checker>
      `);
      for (let steps = 0; current(el) !== 'club' && steps < 30; steps += 1) {
        const values = inputs(el).map(({value}) => value);
        const settled = {about: '18-44', where: 'low', course: 'new-easing', impact: 'mild'}[current(el)!];
        await answer(el, current(el)!, settled ?? (values.includes('none') ? 'none' : values[0]!));
      }
      await press(el, 'Next');
      expect(textOf(el)).to.match(/Do you run with a club\?\s+Not answered/);
      expect(el.answers).not.to.have.property('club');
    });

    it('show-when: a question waits for an answer to another one', async () => {
      const el = await checker(html`
        <back-pain-checker no-start no-review questions="">
          <back-pain-question name="pay" text="How will you pay?" options="plan: A plan | self: Myself"></back-pain-question>
          <back-pain-question name="plan" text="Which plan?" options="a: Acme | b: Best" show-when="pay=plan"></back-pain-question>
        </back-pain-checker>
      `);
      await walk(el, {pay: 'self'});
      expect(el.answers).to.include({pay: 'self'}).and.not.to.have.property('plan');
      el.restart();
      await settle(el);
      await walk(el, {pay: 'plan', plan: 'b'});
      expect(el.answers).to.include({pay: 'plan', plan: 'b'});
    });

    it('accept choices without an id, and read their attributes as properties too', async () => {
      const el = await checker(html`<back-pain-checker no-start no-review></back-pain-checker>`);
      const own = document.createElement('back-pain-question');
      Object.assign(own, {
        name: 'club',
        text: 'Do you run with a club?',
        options: 'Yes, often | No',
        after: 'training',
      });
      expect(own.getAttribute('after')).to.equal('training');
      expect(typeof own.after).to.equal('function');
      el.append(own);
      await new Promise((done) => setTimeout(done));
      await walk(el);
      expect(el.answers.club).to.equal('yes-often');
    });

    it('follow a changed description, and never come before a safety question', async () => {
      const el = await checker(
        html`<back-pain-checker no-start><back-pain-question name="x" text="X?" options="a: A" after="nerve"></back-pain-question></back-pain-checker>`,
      );
      await walk(el);
      expect(el.answers.x).to.equal('a');
    });
  });
});

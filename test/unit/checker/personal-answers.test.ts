import {expect, html} from '@open-wc/testing';
import type {ConsultDetail} from '../../../src/handoff/detail.js';
import {checker, current, inputs, listen, press, reachResult, root, settle, textOf} from '../../support/checker.js';

/** Words that are in nothing but the answers. */
const text = 'Ostrich clinic, room seven';
const day = '1971-11-23';

async function answeredChecker() {
  const el = await checker(html`
    <back-pain-checker region="us" questions="" consult-from="self-care">
      <back-pain-question name="ask" type="text" text="What do you want to ask us?"></back-pain-question>
      <back-pain-question name="born" type="date" text="When were you born?"></back-pain-question>
    </back-pain-checker>
  `);
  await reachResult(el, {ask: text, born: day});
  return el;
}

describe('free text and dates of the page’s own questions', () => {
  it('are in the review, the preview and consult-requested, and nowhere else', async () => {
    const recorder = listen();
    const el = await answeredChecker();
    const result = textOf(el);
    await press(el, 'Back');
    expect(textOf(el)).to.include(text).and.to.include('November 23, 1971');
    const stateAtReview = el.state;
    await press(el, 'Show my result');
    const places: Record<string, unknown> = {
      result,
      text: el.toText(),
      state: atob(el.state.replace(/-/g, '+').replace(/_/g, '/')),
      stateAtReview: atob(stateAtReview.replace(/-/g, '+').replace(/_/g, '/')),
      answers: el.answers,
      assessment: el.assessment,
      fhir: el.toFhir(),
      events: recorder.events.map((event) => [event.type, (event as CustomEvent).detail]),
      storage: [{...localStorage}, {...sessionStorage}, document.cookie],
      address: location.href,
    };
    for (const [place, content] of Object.entries(places))
      for (const word of ['Ostrich', '1971']) expect(JSON.stringify(content), place).not.to.include(word);

    const consultButton = root(el).querySelector<HTMLButtonElement>('[part~="consult-button"]')!;
    consultButton.click();
    await settle(el);
    expect(textOf(el)).to.include(text).and.to.include('November 23, 1971');
    root(el).querySelector<HTMLInputElement>('#bpc-agree')!.click();
    root(el).querySelector<HTMLButtonElement>('bpc-consult [part~="primary-button"]')!.click();
    await settle(el);
    const requested = recorder.events.find(({type}) => type === 'consult-requested') as CustomEvent<ConsultDetail> & {
      toFhir(): object;
    };
    expect(requested.detail.hostAnswers.map(({answers}) => answers[0]!.id)).to.deep.equal([text, day]);
    expect(JSON.stringify(requested.toFhir())).to.include(text).and.to.include(day);
    recorder.stop();
  });

  it('cannot be prefilled: a report says so, and the question is asked empty', async () => {
    const recorder = listen();
    const {warn} = console;
    console.warn = () => {};
    const el = await checker(html`
      <back-pain-checker no-start no-review questions="" answers='{"ask": "${text}", "pay": "b"}'>
        <back-pain-question name="pay" text="How will you pay?" options="a: A | b: B"></back-pain-question>
        <back-pain-question name="ask" type="text" text="What do you want to ask us?"></back-pain-question>
      </back-pain-checker>
    `);
    const reports = recorder.events.filter(({type}) => type === 'checker-problem') as CustomEvent[];
    console.warn = warn;
    recorder.stop();
    expect(reports.map(({detail}) => [detail.code, detail.name])).to.deep.equal([['bad-value', 'answers.ask']]);
    expect(reports[0]!.detail.message).not.to.include('Ostrich');
    expect(el.answers.pay).to.equal('b');
    await reachResult(el);
    expect(current(el)).to.equal(undefined);
    expect(inputs(el)).to.deep.equal([]);
  });
});

import {expect, html} from '@open-wc/testing';
import type {ConsultDetail} from '../../../src/handoff/detail.js';
import {checker, current, listen, press, reachResult, root, settle, textOf} from '../../support/checker.js';

const question = 'How is the pain affecting your mood, work and daily life?';
/** Words of the question and its options, and its id. */
const words = ['mood', 'Mood', 'not coping', 'work is hard'];
const somebody = {course: 'weeks-easing', mood: 'low'};

async function answeredChecker(
  attributes = html`<back-pain-checker region="us" consult-from="self-care" name="triage"></back-pain-checker>`,
) {
  const el = await checker(html`<form method="post">${attributes}</form>`);
  await reachResult(el, somebody);
  return el;
}

async function openConsult(el: Awaited<ReturnType<typeof answeredChecker>>) {
  root(el).querySelector<HTMLButtonElement>('[part~="consult-button"]')!.click();
  await settle(el);
}

async function agree(el: Awaited<ReturnType<typeof answeredChecker>>) {
  root(el).querySelector<HTMLInputElement>('#bpc-agree')!.click();
  root(el).querySelector<HTMLButtonElement>('bpc-consult [part~="primary-button"]')!.click();
  await settle(el);
}

const tick = (el: Awaited<ReturnType<typeof answeredChecker>>) =>
  [...root(el).querySelectorAll('label')].find(({textContent}) =>
    textContent!.includes(`Include my answer to: ${question}`),
  )!;

const formText = (el: Element) => JSON.stringify([...new FormData(el.closest('form')!)]);

describe('the answer to a sensitive question', () => {
  it('is on the person’s own screens, and in nothing that the page gets', async () => {
    const recorder = listen();
    const el = await answeredChecker();
    expect(textOf(el)).not.to.include('I feel low or down');
    await press(el, 'Back');
    expect(textOf(el)).to.include('I feel low or down, or I’m not coping');
    await press(el, 'Show my result');
    const places: Record<string, unknown> = {
      text: [el.toText(), el.toText({plan: true, answers: true})],
      state: atob(el.state.replace(/-/g, '+').replace(/_/g, '/')),
      answers: el.answers,
      assessment: el.assessment!.plan.map(({id, when}) => [id, when]),
      events: recorder.events.map((event) => [event.type, (event as CustomEvent).detail]),
      fhir: (el.toFhir() as {entry: {resource: {resourceType: string}}[]}).entry.filter(
        ({resource}) => resource.resourceType !== 'Questionnaire',
      ),
      storage: [{...localStorage}, {...sessionStorage}, document.cookie],
    };
    for (const [place, content] of Object.entries(places))
      for (const word of words.slice(place === 'text' ? 3 : 0))
        expect(JSON.stringify(content), place).not.to.include(word);
    recorder.stop();
  });

  it('adds advice that only the person gets: the page’s plan is the one without the answer', async () => {
    const el = await checker(html`<back-pain-checker region="us"></back-pain-checker>`);
    await reachResult(el, {course: 'weeks-easing', mood: 'work'});
    expect(textOf(el)).to.include('Going back to work');
    expect(el.assessment!.plan.map(({id}) => id)).not.to.include('back-to-work');
    expect(el.assessment!.level).to.equal('self-care');
    expect(el.toText({plan: true})).not.to.include('Going back to work');
  });

  it('cannot be prefilled by the page, which is reported', async () => {
    const recorder = listen();
    const el = await checker(
      html`<back-pain-checker region="us" answers='{"course": "weeks-easing", "mood": ["low"]}'></back-pain-checker>`,
    );
    const problems = recorder.events.filter(({type}) => type === 'checker-problem') as CustomEvent<{name: string}>[];
    expect(problems.map(({detail}) => detail.name)).to.deep.equal(['answers.mood']);
    expect(el.answers).not.to.have.property('mood');
    await reachResult(el, {course: 'weeks-easing'});
    expect(root(el).querySelector('a[href="tel:988"]')?.closest('.notice') ?? null).to.equal(null);
    recorder.stop();
  });

  it('is not handed over where the person agrees without its tick', async () => {
    const recorder = listen();
    const el = await answeredChecker();
    await openConsult(el);
    expect(tick(el).querySelector('input')!.checked).to.equal(false);
    expect(root(el).querySelector('[part~="summary"]')!.textContent).not.to.include('coping');
    await agree(el);
    const requested = recorder.events.find(({type}) => type === 'consult-requested') as CustomEvent<ConsultDetail>;
    for (const word of words) {
      expect(JSON.stringify(requested.detail)).not.to.include(word);
      expect(formText(el)).not.to.include(word);
    }
    expect(formText(el)).to.include('triage.json');
    recorder.stop();
  });

  it('is handed over in the event, FHIR and the form where the person ticks it', async () => {
    const recorder = listen();
    const el = await answeredChecker();
    await openConsult(el);
    tick(el).querySelector('input')!.click();
    await settle(el);
    expect(root(el).querySelector('[part~="summary"]')!.textContent).to.include('not coping');
    await agree(el);
    const requested = recorder.events.find(({type}) => type === 'consult-requested') as CustomEvent<ConsultDetail> & {
      toFhir(): object;
    };
    expect(requested.detail.sensitive!.map(({id, answers}) => [id, answers[0]!.id])).to.deep.equal([['mood', 'low']]);
    expect(requested.detail.summary).to.include('not coping');
    expect(JSON.stringify(requested.toFhir())).to.include('"linkId":"mood","text":"How is');
    expect(formText(el)).to.include('not coping');
    recorder.stop();
  });

  it('has no tick where the question was not asked, or the page leaves it out', async () => {
    const plain = await checker(html`<back-pain-checker region="us" consult-from="self-care"></back-pain-checker>`);
    await reachResult(plain);
    await openConsult(plain);
    expect(textOf(plain)).not.to.include('Include my answer to');
    const without = await checker(
      html`<back-pain-checker region="us" questions="" consult-from="self-care"></back-pain-checker>`,
    );
    await reachResult(without, {course: 'weeks-easing'});
    expect(current(without)).to.equal(undefined);
    await openConsult(without);
    expect(textOf(without)).not.to.include('Include my answer to');
  });

  it('shows the crisis line as a link below the card of the result', async () => {
    const el = await answeredChecker();
    const link = () => root(el).querySelector<HTMLAnchorElement>('a[href="tel:988"]');
    expect(link()!.textContent).to.equal('988');
    expect(link()!.closest('p')!.previousElementSibling!.getAttribute('part')).to.equal('care-card');
  });
});

import {expect, fixture, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {answer, button, checker, current, heading, inputs, press, root, settle, walk} from '../../support/checker.js';

const focused = (el: Parameters<typeof root>[0]) => root(el).activeElement;

describe('focus', () => {
  it('is not taken on load, nor when something finishes loading later', async () => {
    const page = await fixture<HTMLElement>(html`<div><input /><back-pain-checker no-start></back-pain-checker></div>`);
    const field = page.querySelector('input')!;
    field.focus();
    const el = page.querySelector('back-pain-checker')!;
    await settle(el);
    el.region = 'gb';
    el.restart();
    await settle(el);
    expect(document.activeElement === field).to.equal(true);
  });

  it('moves to the heading of the next question', async () => {
    const el = await checker();
    button(el, 'Start')!.focus();
    await press(el, 'Start');
    expect(focused(el) === root(el).querySelector('h2')).to.equal(true);
    await answer(el, 'nerve', 'none');
    expect(focused(el)!.textContent).to.equal(heading(el));
    await press(el, 'Back');
    expect(focused(el)!.textContent).to.equal(heading(el));
  });

  it('moves to the emergency panel, the review and the result', async () => {
    const el = await checker();
    await press(el, 'Start');
    await answer(el, 'nerve', 'saddle');
    expect(root(el).querySelector('.emergency')!.contains(focused(el))).to.equal(true);
    await press(el, 'I chose the wrong');
    inputs(el)
      .find(({value}) => value === 'none')!
      .click();
    await press(el, 'Next');
    expect(focused(el)!.textContent).to.equal('Are you sure?');
    await press(el, 'Yes');
    await walk(el);
    expect(focused(el)!.textContent).to.equal('Check your answers');
    await press(el, 'Show my result');
    expect(root(el).querySelector('bpc-result')!.contains(focused(el))).to.equal(true);
  });

  it('focus() moves the focus into the checker', async () => {
    const el = await checker();
    el.focus();
    expect(document.activeElement === el).to.equal(true);
    expect(focused(el)!.localName).to.equal('h2');
  });

  it('clears a text selection inside the checker when the heading takes the focus, and leaves one in the page', async () => {
    const page = await fixture<HTMLElement>(
      html`<div><p>Words of the page</p><h3 tabindex="-1">Heading of the page</h3><back-pain-checker></back-pain-checker></div>`,
    );
    const el = page.querySelector('back-pain-checker')!;
    await settle(el);
    const selection = document.getSelection()!;
    // WebKit itself drops a selection when another element takes the focus.
    selection.selectAllChildren(page.querySelector('p')!);
    page.querySelector('h3')!.focus();
    const leftByTheBrowser = selection.toString();
    selection.selectAllChildren(root(el).querySelector('.lead')!);
    await press(el, 'Start');
    expect(selection.rangeCount, 'inside').to.equal(0);
    selection.selectAllChildren(page.querySelector('p')!);
    await press(el, 'Back');
    expect(selection.toString(), 'in the page').to.equal(leftByTheBrowser);
  });

  it('the whole flow can be completed with the keyboard alone', async () => {
    const el = await checker(html`<back-pain-checker ask="all" no-review></back-pain-checker>`);
    button(el, 'Start')!.focus();
    await sendKeys({press: 'Enter'});
    await settle(el);
    for (let steps = 0; current(el) && steps < 30; steps += 1) {
      const id = current(el);
      const values = inputs(el).map(({value}) => value);
      const wanted = values.includes('none')
        ? 'none'
        : {about: '18-44', where: 'low', course: 'new-easing', impact: 'mild'}[id!];
      const target = inputs(el).find(({value}) => value === wanted) ?? inputs(el)[0]!;
      if (target.type === 'radio') {
        await tabTo(el, (element) => element instanceof HTMLInputElement && element.type === 'radio');
        await sendKeys({press: ' '});
        for (let moves = 0; focused(el) !== target && moves < 12; moves += 1) await sendKeys({press: 'ArrowDown'});
        expect(current(el), 'arrows do not lead on').to.equal(id);
      } else {
        await tabTo(el, (element) => element === target);
        await sendKeys({press: ' '});
      }
      expect(target.checked, `${id}: ${target.value}`).to.equal(true);
      await tabTo(el, (element) => element.textContent === 'Next');
      await sendKeys({press: 'Enter'});
      await settle(el);
      expect(current(el)).to.not.equal(id);
    }
    expect(el.assessment?.level).to.equal('self-care');
  }).timeout(60000);
});

async function tabTo(el: Parameters<typeof root>[0], wanted: (element: Element) => boolean) {
  for (let presses = 0; presses < 40; presses += 1) {
    await sendKeys({press: 'Tab'});
    const at = focused(el);
    if (at && wanted(at)) return;
  }
  throw new Error('Tab does not get there');
}

describe('scroll position of a new screen', () => {
  it('puts the heading at the top of the viewport, not in the middle', async () => {
    const el = await checker(
      html`<div style="margin-block: 600px 2000px"><back-pain-checker no-start></back-pain-checker></div>`,
    );
    await answer(el, 'nerve', 'none');
    await new Promise((done) => setTimeout(done));
    const {top} = root(el).activeElement!.getBoundingClientRect();
    expect(top).to.be.within(0, 110);
  });
});

import {expect, html, oneEvent} from '@open-wc/testing';
import type {BackPainChecker} from '../../../src/checker/back-pain-checker.js';
import {checker, press, reachResult, root, settle} from '../../support/checker.js';

/** Records what the frame prints; `refuses` simulates a page whose sandbox blocks printing. */
async function printing(
  el: BackPainChecker,
  refuses: false | 'silently' | 'loudly' = false,
): Promise<Document | undefined> {
  let page: Document | undefined;
  const {append} = ShadowRoot.prototype;
  // Each empty frame has its own window, so `print` can be replaced only when the frame is inserted.
  ShadowRoot.prototype.append = function (this: ShadowRoot, ...nodes) {
    append.apply(this, nodes);
    for (const node of nodes) {
      if (!(node instanceof HTMLIFrameElement)) continue;
      const catchIt = () => {
        const tab = node.contentWindow!;
        tab.print = () => {
          if (refuses === 'loudly') throw new Error('There is no printer here');
          if (refuses) return;
          page = tab.document;
          tab.dispatchEvent(new Event('beforeprint'));
        };
      };
      catchIt();
      node.addEventListener('load', catchIt);
    }
  };
  try {
    await el.print();
  } finally {
    ShadowRoot.prototype.append = append;
  }
  return page;
}

async function atResult(): Promise<BackPainChecker> {
  const el = await checker(html`<back-pain-checker region="us"></back-pain-checker>`);
  await reachResult(el);
  return el;
}

describe('print()', () => {
  let el: BackPainChecker;
  before(async () => {
    el = document.body.appendChild(document.createElement('back-pain-checker'));
    el.region = 'us';
    await settle(el);
    await reachResult(el);
  });
  after(() => el.remove());

  it('prints the result from its own frame, and nothing of the page around it', async () => {
    const outside = document.body.appendChild(
      Object.assign(document.createElement('p'), {textContent: 'The page around it'}),
    );
    const page = await printing(el);
    outside.remove();
    expect(page!.body.textContent).to.contain('Self-care').and.to.not.contain('The page around it');
    expect(root(el).querySelector('iframe')!.getAttribute('aria-hidden')).to.equal('true');
  });

  it('has the level, when to get help and the plan first, then the rest, with every details element open', async () => {
    const page = (await printing(el))!;
    const text = page.body.textContent!;
    const places = [
      'Self-care',
      'When to get medical help',
      'Your plan',
      'Why we recommend this',
      'About this advice',
    ].map((title) => text.indexOf(title));
    expect(places).to.not.include(-1);
    expect(places).to.deep.equal([...places].sort((a, b) => a - b));
    expect(page.querySelector('details:not([open])')).to.equal(null);
  });

  it('has a heading for every list, type of at least 10.5pt, and a border for each level of urgency', async () => {
    const page = (await printing(el))!;
    // The stub does not print, so that the frame can be inspected with its print styles.
    const isShown = (element: Element) => page.defaultView!.getComputedStyle(element).display !== 'none';
    for (const list of page.querySelectorAll('.part ul')) {
      const section = list.closest('details, .net, li, .part')!;
      const title = section.querySelector('summary, strong, h4, h3')!;
      expect(isShown(title), list.textContent!.slice(0, 60)).to.equal(true);
    }
    for (const element of page.querySelectorAll('h2, h3, h4, summary, p, li, dt, dd'))
      expect(
        parseFloat(page.defaultView!.getComputedStyle(element).fontSize),
        element.textContent!.slice(0, 60),
      ).to.be.at.least(13.9);
    const [net, sameDay, appointment] = page.querySelectorAll('.net, .reasons');
    const frames = [net, sameDay, appointment].map((box) => page.defaultView!.getComputedStyle(box!).borderTopStyle);
    expect(frames).to.deep.equal(['double', 'solid', 'dashed']);
  });

  it('has the host’s name and telephone number at the top', async () => {
    const own = await checker(
      html`<back-pain-checker region="us"><img slot="brand" alt="Riverside Spine" src="data:," /><p slot="contact">Call 555 0100</p></back-pain-checker>`,
    );
    await reachResult(own);
    const texts = [...(await printing(own))!.querySelectorAll('.host')].map((line) => line.textContent);
    expect(texts).to.deep.equal(['Riverside Spine', 'Call 555 0100']);
  });

  it('states that no clinician has reviewed it, and when it was made', async () => {
    const page = (await printing(el))!;
    expect(page.body.textContent)
      .to.contain('A clinician hasn’t reviewed this advice yet')
      .and.to.contain(String(new Date().getFullYear()));
  });

  it('does not print answers to the medicine check', async () => {
    const own = await atResult();
    await press(own, 'Check now');
    root(own).querySelector<HTMLInputElement>('fieldset input')!.click();
    await press(own, 'Next');
    await press(own, 'Back to my result');
    expect((await printing(own))!.body.textContent).to.not.contain('Wheezing');
  });

  for (const how of ['silently', 'loudly'] as const) {
    it(`shows the text to copy where printing is blocked, and leaves no frame behind, ${how}`, async () => {
      await printing(el, how);
      const dialog = root(el).querySelector('dialog')!;
      expect(dialog.open).to.equal(true);
      expect(dialog.querySelector('textarea')!.value).to.contain('Self-care');
      expect(root(el).querySelector('iframe')).to.equal(null);
      await expect(el).to.be.accessible();
      // The frame is removed in a later event.
      const closed = oneEvent(dialog, 'close');
      dialog.close();
      await closed;
    });
  }

  it('prints nothing while there is no result', async () => {
    const fresh = await checker();
    expect(await printing(fresh)).to.equal(undefined);
    expect(root(fresh).querySelector('iframe, dialog')).to.equal(null);
  });

  it('its frame is removed once the answers are cleared', async () => {
    const own = await atResult();
    await printing(own);
    await press(own, 'Start again');
    expect(root(own).querySelector('iframe')).to.equal(null);
  });

  it('keeps one frame however often it is called', async () => {
    await printing(el);
    await printing(el);
    expect(root(el).querySelectorAll('iframe')).to.have.lengthOf(1);
  });
});

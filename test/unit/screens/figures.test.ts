import {expect, fixture, html} from '@open-wc/testing';
import {figure} from '../../../src/screens/result/figures.js';
import {figureStyles} from '../../../src/screens/result/figures.styles.js';
import {poses} from '../../../src/screens/result/poses.js';
import selfCare from '../../../rules/running-back-pain/self-care.json';

const exerciseIds = (selfCare as readonly {id: string; kind: string; bodyRegion?: string}[])
  .filter(({kind, bodyRegion}) => bodyRegion !== undefined && (kind === 'exercise' || kind === 'stretch'))
  .map(({id}) => id);

const draw = (id: string) => fixture<HTMLElement>(html`<div>${figure(id)}</div>`);

describe('exercise figures', () => {
  it('every exercise of the pack has a figure, and every figure has an exercise', () => {
    expect(exerciseIds).to.have.length.greaterThan(10);
    expect(Object.keys(poses)).to.have.members(exerciseIds);
  });

  it('start and end differ, and are hidden from assistive technology', async () => {
    for (const id of exerciseIds) {
      const drawn = await draw(id);
      const [start, end, ...more] = drawn.querySelectorAll('svg');
      expect(more, id).to.deep.equal([]);
      expect(start!.innerHTML, id).to.not.equal(end!.innerHTML);
      expect(drawn.querySelector('.figure')!.getAttribute('aria-hidden')).to.equal('true');
      expect(drawn.textContent!.trim()).to.equal('');
    }
  });

  it('everything is inside the frame', async () => {
    for (const id of exerciseIds) {
      for (const frame of (await draw(id)).querySelectorAll('svg')) {
        const outer = frame.getBoundingClientRect();
        expect(outer.width, id).to.be.greaterThan(0);
        for (const path of frame.querySelectorAll('path:not([d=""])')) {
          const inner = path.getBoundingClientRect();
          expect(inner.left, id).to.be.at.least(outer.left);
          expect(inner.top, id).to.be.at.least(outer.top);
          expect(inner.right, id).to.be.at.most(outer.right);
          expect(inner.bottom, id).to.be.at.most(outer.bottom);
        }
      }
    }
  });

  it('the start comes first in the reading direction', async () => {
    const drawn = await fixture<HTMLElement>(
      html`<div><style>${figureStyles}</style><div dir="ltr">${figure('plank')}</div><div dir="rtl">${figure('plank')}</div></div>`,
    );
    const [ltrStart, ltrEnd, rtlStart, rtlEnd] = [...drawn.querySelectorAll('svg')].map(
      (frame) => frame.getBoundingClientRect().left,
    );
    expect(ltrStart!).to.be.lessThan(ltrEnd!);
    expect(rtlStart!).to.be.greaterThan(rtlEnd!);
  });

  it('an unknown exercise renders nothing', async () => {
    for (const id of ['host-exercise', 'constructor', '__proto__'])
      expect((await draw(id)).children).to.have.lengthOf(0);
  });
});

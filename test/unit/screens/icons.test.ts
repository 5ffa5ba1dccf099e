import {expect, fixture, html} from '@open-wc/testing';
import {icon, stageIcon} from '../../../src/screens/shared/icons.js';
import {stages} from '../../../src/pack/constants.js';
import dispositions from '../../../rules/running-back-pain/dispositions.json';

const drawings = [
  ...(dispositions as readonly {id: string}[]).map(({id}) => [id, icon(id)] as const),
  ...stages.map((stage) => [stage, stageIcon(stage)] as const),
];

describe('icons', () => {
  it('every disposition and every stage has its own icon, inside 24 by 24 units', async () => {
    const shapes = new Set<string>();
    for (const [name, drawing] of drawings) {
      const drawn = await fixture<HTMLElement>(html`<div>${drawing}</div>`);
      const image = drawn.querySelector('svg');
      expect(image?.getAttribute('aria-hidden'), name).to.equal('true');
      const path = image!.querySelector('path')!;
      const {x, y, width, height} = path.getBBox();
      expect(Math.min(x, y), name).to.be.at.least(0.875);
      expect(Math.max(x + width, y + height), name).to.be.at.most(23.125);
      shapes.add(path.getAttribute('d')!);
    }
    expect(shapes.size).to.equal(drawings.length);
  });

  it('an unknown name renders nothing', async () => {
    for (const name of ['host-disposition', 'constructor'])
      expect((await fixture<HTMLElement>(html`<div>${icon(name)}</div>`)).children).to.have.lengthOf(0);
  });
});

/** Page styles for a product card, the parts and the custom properties do not move or change the label "Advertisement". */
import assert from 'node:assert/strict';
import {test, useSite} from '../../support/page.mjs';

const hostile = `
  .card {position: fixed !important; inset: 0 !important; z-index: 2147483647 !important; width: 300vw; height: 300vh; margin: -900px !important;
    transform: translateY(-400px) scale(9) !important; mix-blend-mode: difference; background: #fff; color: #fff; opacity: 1}
  .card::before {content: ''; position: absolute; inset: -2000px; background: #fff}
  back-pain-checker::part(products) {margin-top: -200px; transform: translateY(-200px); position: relative; z-index: 99; background: #fff; display: block; font-size: 0}
  back-pain-checker::part(frame) {background: #fff; z-index: 99; position: absolute; inset: 0}
  back-pain-checker {--bpc-muted: #fff; --bpc-text: #fff; --bpc-surface: #fff; --bpc-raised: #fff; --bpc-space: 0px; --bpc-font: 0/0 serif}
  p, .ad-label {display: none !important; visibility: hidden !important}
`;

/** Runs in the page: a self-care result with a product card, and where the label is. */
async function toProducts() {
  const {allScreens, makeChecker, reach} = await import('/demo/gallery/walk.js');
  const checker = makeChecker();
  checker.insertAdjacentHTML(
    'beforeend',
    '<div slot="products" class="card" hidden>A belt that does nothing for you</div>',
  );
  document.querySelector('main').append(checker);
  await reach(
    checker,
    allScreens.find(({id}) => id === 'result:self-care:self-care'),
  );
  checker.shadowRoot.querySelector('.ad-label').scrollIntoView({block: 'center'});
}

function label() {
  const checker = document.querySelector('back-pain-checker');
  const label = checker.shadowRoot.querySelector('.ad-label');
  const {x, y, width, height} = label.getBoundingClientRect();
  const {color, backgroundColor, fontSize, visibility, display, opacity} = getComputedStyle(label);
  const top = checker.shadowRoot.elementFromPoint(x + 20, y + height / 2);
  return {
    text: label.textContent,
    covered: top !== label,
    size: [Math.round(width), Math.round(height)],
    clip: {x, y, width: 140, height},
    look: {color, backgroundColor, fontSize, visibility, display, opacity},
  };
}

/** Runs in the page: the share of a picture that is dark. */
async function ink(base64) {
  const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob());
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext('2d');
  context.drawImage(bitmap, 0, 0);
  const {data} = context.getImageData(0, 0, bitmap.width, bitmap.height);
  let dark = 0;
  for (let i = 0; i < data.length; i += 4) dark += 255 - (data[i] + data[i + 1] + data[i + 2]) / 3;
  return dark / 255 / (data.length / 4);
}

test.describe('the label "Advertisement"', () => {
  const site = useSite();

  const look = async (css) => {
    const page = await site.show('<main></main><script src="/dist/back-pain-checker.js"></script>', {
      head: css ? `<style>${css}</style>` : '',
    });
    await page.evaluate(toProducts);
    const seen = await page.evaluate(label);
    const picture = await page.screenshot({clip: seen.clip});
    const dark = await page.evaluate(ink, picture.toString('base64'));
    await page.context().close();
    return {...seen, dark};
  };

  test('the label "Advertisement" is above the products at self-care, and page styles do not change it', async () => {
    const plain = await look('');
    assert.equal(plain.text, 'Advertisement. Not part of this advice.');
    assert.equal(plain.covered, false);
    const attacked = await look(hostile);
    assert.equal(attacked.text, 'Advertisement. Not part of this advice.');
    assert.equal(attacked.covered, false);
    assert.deepEqual(attacked.look, plain.look);
    // In the screenshot: the share of dark pixels is the same, apart from antialiasing.
    assert.ok(plain.dark > 0.05, `only ${plain.dark} of the picture is letters`);
    assert.ok(
      Math.abs(attacked.dark - plain.dark) < 0.1 * plain.dark,
      `${attacked.dark} of the picture is letters, and it should be ${plain.dark}`,
    );
  });

  test('the label "Advertisement" and the products are hidden at every other level', async () => {
    const page = await site.show('<main></main><script src="/dist/back-pain-checker.js"></script>');
    const shown = await page.evaluate(async () => {
      const {allScreens, makeChecker, reach} = await import('/demo/gallery/walk.js');
      const visible = [];
      for (const screen of allScreens.filter(({id}) =>
        /^(result:(non-urgent|urgent|emergency)|emergency|review$|start|question:(nerve|where))/.test(id),
      )) {
        const checker = makeChecker();
        checker.insertAdjacentHTML('beforeend', '<div slot="products" hidden>A belt</div>');
        document.querySelector('main').replaceChildren(checker);
        await reach(checker, screen);
        if (checker.querySelector('[slot=products]').checkVisibility() || checker.shadowRoot.querySelector('.ad-label'))
          visible.push(screen.id);
      }
      return visible;
    });
    assert.deepEqual(shown, []);
    await page.context().close();
  });
});

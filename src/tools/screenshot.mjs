/** `npm run screenshot`: `demo/screenshot.png`, three moments of a visit side by side, as the built file shows them. */
import {chromium} from 'playwright-core';
import {chromiumArgs, findBrowsers} from './browsers.mjs';
import {serve} from './serve.mjs';
import {Failed, has, inRoot, runAsCommand} from './shell.mjs';

const html = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>Three screens</title>
    <style>
      body { display: grid; grid-template-columns: repeat(3, 360px); gap: 28px; margin: 0; padding: 28px; font: 16px/1.5 system-ui, sans-serif; background: #dfe9ea; }
      div { height: 760px; overflow: hidden; border-radius: 18px; background: #fff; box-shadow: 0 8px 28px #0b647033; }
    </style>
    <script type="module" src="/dist/back-pain-checker.js"></script>
  </head>
  <body>
    <div><back-pain-checker region="us"></back-pain-checker></div>
    <div><back-pain-checker region="us" first="where" no-start></back-pain-checker></div>
    <div><back-pain-checker region="us" no-start no-review consult-href="/book"></back-pain-checker></div>
  </body>
</html>`;

/** A week of mild low back pain after hill runs: a result that is neither alarming nor empty. */
const answers = {
  about: ['18-44'],
  where: ['low'],
  course: ['new-same'],
  impact: ['moderate'],
  feel: ['bend'],
  runs: ['downhill'],
  training: ['jump'],
};

/** Runs in the page: goes on with the third checker until its result shows. */
async function walk(answers) {
  const [, map, last] = document.querySelectorAll('back-pain-checker');
  const inputs = (checker) => [...checker.shadowRoot.querySelectorAll('input')];
  inputs(map)
    .find(({value}) => value === 'low')
    .click();
  for (let press = 0; press < 40 && !last.matches(':state(step-result)'); press += 1) {
    for (const input of inputs(last)) if ((answers[input.name] ?? ['none']).includes(input.value)) input.click();
    last.shadowRoot.querySelector('[part~=primary-button]').click();
    await last.updateComplete;
  }
  document.activeElement?.blur();
  for (const box of document.querySelectorAll('div')) box.scrollTop = 0;
  return last.matches(':state(step-result)');
}

async function main() {
  if (!has('dist', 'back-pain-checker.js'))
    throw new Failed('dist/back-pain-checker.js is missing: run `npm run build` first');
  const server = await serve({
    folders: ['dist'],
    routes: {'/three.html': (_, response) => void response.writeHead(200, {'content-type': 'text/html'}).end(html)},
  });
  const browser = await chromium.launch({executablePath: findBrowsers().chromium?.executablePath, args: chromiumArgs});
  try {
    const page = await browser.newPage({viewport: {width: 1192, height: 816}});
    await page.goto(`${server.url}/three.html`);
    if (!(await page.evaluate(walk, answers))) throw new Failed('The visit did not come to a result');
    await page.screenshot({path: inRoot('demo', 'screenshot.png')});
  } finally {
    await browser.close();
    await server.close();
  }
  console.log('wrote demo/screenshot.png');
  return 0;
}

await runAsCommand(import.meta.url, main);

/** Pages by how often, how late and in what way the script comes. */
import {scripts} from '../page.mjs';

const ours = '/with/back-pain-checker.js';
const older = scripts[ours].toString().replaceAll(/(?<=["'` (])\d+\.\d+\.\d+(?=["'`) ])/g, '0.9.0');
const already = /^info: back-pain-checker \S+ is already on this page; the second copy \(\S+\) does nothing\.$/;
const tag = (src, more = '') => `<script src="${src}"${more}></script>`;

export const copies = {
  name: 'Copies and times',
  rows: [
    {
      name: 'Two checkers on a page',
      firefox: true,
      place: (it) => `<main>${it}<p>And again:</p>${it}</main>`,
      after: secondUntouched,
    },
    {name: 'The second of two', which: 1, place: (it) => `<main>${it}<p>And again:</p>${it}</main>`},
    {name: 'The script twice', firefox: true, script: (src) => tag(src) + tag(src), says: [already]},
    {
      name: 'As a module and as a classic script',
      script: (src) => tag(src) + tag(src, ' type="module"'),
      says: [already],
    },
    {
      name: 'Two versions',
      script: (src) => tag(src.replace('back-pain', 'older-back-pain')) + tag(src),
      files: (src) => ({[src.replace('back-pain', 'older-back-pain')]: src === ours ? older : ''}),
      says: [/back-pain-checker 0\.9\.0 is already on this page; the second copy \((?!0\.9\.0)\S+\) does nothing/],
    },
    {
      name: 'A module in the head',
      head: '',
      script: () => '',
      place: (it, src) => `${tag(src, ' type="module"')}<main>${it}</main>`,
    },
    {
      name: 'A late script',
      firefox: true,
      wait: 700,
      script: (src) =>
        `<script>setTimeout(() => document.body.append(Object.assign(document.createElement('script'), {src: '${src}'})), 400)</script>`,
    },
    {
      name: 'Away and back again (kept by the browser)',
      js: ['/test/compat/hosts/pages/remember.js'],
      after: awayAndBack,
      ignore: ['history'],
      asks: ['/host/blank'],
    },
    {name: 'Away and back again (loaded anew)', head: '', after: awayAndReloaded, ignore: ['history']},
  ],
};

async function secondUntouched(page, problems) {
  const on = await page.evaluate(() =>
    [...document.querySelectorAll('back-pain-checker')].map((checker) => [
      checker.matches(':state(step-result)'),
      Object.keys(checker.answers).length > 0,
    ]),
  );
  if (JSON.stringify(on) !== '[[true,true],[false,false]]')
    problems.mouse.push(`what is done in one shows in the other: ${JSON.stringify(on)}`);
}

const goAway = async (page) => {
  await page.goto(new URL('/host/none/blank', page.url()).href);
  // A page that was kept does not load again.
  await page.goBack({waitUntil: 'commit'});
};

async function awayAndBack(page, problems) {
  await goAway(page);
  const [wasRestored, on] = await page.evaluate(() => [
    window.cameBack,
    document.querySelector('back-pain-checker').matches(':state(step-result)'),
  ]);
  if (wasRestored !== 'kept') problems.mouse.push('the browser did not keep the page');
  if (!on) problems.mouse.push('the result is gone');
}

async function awayAndReloaded(page, problems) {
  await page.reload();
  await page.waitForFunction(() => document.querySelector('back-pain-checker').matches(':state(step-start)'));
  const answers = await page.evaluate(() => JSON.stringify(document.querySelector('back-pain-checker').answers));
  if (answers !== '{}') problems.unchanged.push(`somebody else’s answers: ${answers}`);
}

/**
 * What a real screen reader says: Orca with Firefox, driven by real keys, from the start to an emergency and from the start to a hand-over.
 * Each visit is written to `transcripts/` as "key → what was said" when UPDATE_TRANSCRIPTS is set, for people to read; the tests assert what has to be
 * right in it whatever the words are.
 */
import assert from 'node:assert/strict';
import {writeFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {findBrowsers, screenReaderPrograms} from '../../../src/tools/browsers.mjs';
import {serve} from '../../../src/tools/serve.mjs';
import {startOrca} from './orca.mjs';

const page = `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><title>Screen reader test</title><link rel="icon" href="data:," /></head>
  <body>
    <h1>Does your back hurt after a run?</h1>
    <script type="module" src="/dist/back-pain-checker.js"></script>
    <back-pain-checker region="us" consult-from="self-care" consult-recipient="Riverside Spine" consult-fields="name phone*" privacy-href="/privacy" consult-label="Book a visit">
      <p>Back pain after a run? Call 555 0100.</p>
      <p slot="footer">Front desk: Monday to Friday, 9 to 5.</p>
    </back-pain-checker>
    <script>
      document.addEventListener('consult-requested', (event) => event.waitUntil(new Promise((resolve) => setTimeout(resolve, 1000))));
    </script>
    <footer><p>End of the page.</p></footer>
  </body>
</html>`;

/** One visit: presses keys and keeps what was said. */
class Visit {
  lines = [];
  constructor(orca) {
    this.orca = orca;
  }

  note(text) {
    this.lines.push('', `## ${text}`);
  }

  async press(key, times = 1, quiet = undefined) {
    let said = [];
    for (let time = 0; time < times; time += 1) {
      said = await this.orca.press(key, quiet);
      this.lines.push(`${key.padEnd(10)} → ${said.join('\n             ') || '(nothing)'}`);
    }
    return said;
  }

  /** Presses `key` until what is said matches. @returns all that was said on the way */
  async pressUntil(key, pattern, limit = 30) {
    const saidOnTheWay = [];
    for (let time = 0; time < limit; time += 1) {
      const said = await this.press(key);
      saidOnTheWay.push(...said);
      if (pattern.test(said.join(' '))) return saidOnTheWay;
    }
    return assert.fail(
      `${key} pressed ${limit} times, and ${pattern} was never said:\n${this.lines.slice(-limit).join('\n')}`,
    );
  }

  save(name) {
    if (!process.env.UPDATE_TRANSCRIPTS) return;
    writeFileSync(
      fileURLToPath(new URL(`transcripts/${name}.txt`, import.meta.url)),
      `${this.lines.join('\n').trim()}\n`,
    );
  }
}

/** How often a text was said. */
const countSaid = (said, pattern) => said.filter((utterance) => pattern.test(utterance)).length;

/** A new screen: its heading is said once, and the stage of the flow with it. */
function assertNewScreen(said, heading, stage) {
  const all = said.join(' | ');
  assert.equal(countSaid(said, /heading level 2/), 1, `the heading is said once: ${all}`);
  assert.match(all, heading);
  assert.match(all, stage, 'the stage is said');
  assert.doesNotMatch(all, /clickable/, 'nothing but controls is said to be clickable');
}

/** Reading on goes on in the screen; it does not jump to what stands below it. */
function assertReadsOn(said) {
  assert.doesNotMatch(said.join(' '), /Front desk|General information|End of the page/);
  assert.notEqual(said.length, 0);
}

/**
 * Answers question after question until the review is read: "None of these" where it is offered, else the first check box, an adult age, 5 as a number,
 * and the first choice of the other questions.
 */
async function answerQuestions(visit) {
  const headings = [];
  for (let question = 0; question < 20; question += 1) {
    await answerQuestion(visit);
    const heading = await visit.press('Return');
    headings.push(heading);
    if (/Check your answers/.test(heading.join(' '))) return headings;
  }
  return assert.fail('the review was not reached in 20 questions');
}

/** Answers one question by Tab, and stops at Next. */
async function answerQuestion(visit) {
  for (let step = 0; step < 60; step += 1) {
    const said = (await visit.press('Tab')).join(' ');
    if (/(Next|See my result|Check).*push button/.test(said)) return;
    if (/radio button/.test(said)) {
      if (/Under/.test(said)) await visit.press('Down', 2);
      await visit.press('space');
    } else if (/entry|spin button/.test(said)) {
      await visit.orca.type('5');
    } else if (/(Low back|None of these) check box not checked/.test(said)) {
      await visit.press('space');
    }
  }
  assert.fail('Next was not reached');
}

describe('Orca with Firefox', () => {
  let server;
  let orca;

  before(async () => {
    const {orca, firefox} = findBrowsers();
    assert.ok(
      orca && firefox,
      `Firefox and ${screenReaderPrograms.join(', ')} are needed: \`node src/tools/setup.mjs firefox orca\` installs them on Debian.`,
    );
    server = await serve({
      folders: ['dist'],
      routes: {
        '/page.html': (_, response) => {
          response.writeHead(200, {'content-type': 'text/html; charset=utf-8'}).end(page);
        },
      },
    });
  });

  after(() => server?.close());

  async function visitPage(name, steps) {
    orca = await startOrca(`${server.url}/page.html`);
    const visit = new Visit(orca);
    try {
      await steps(visit);
    } finally {
      visit.save(name);
      await orca.close();
    }
  }

  it('start, first question, error, emergency: headings, help, error and emergency are read once and in order', async () => {
    await visitPage('emergency', async (visit) => {
      visit.note('Start screen, line by line');
      await visit.press('ctrl+Home');
      const start = await visit.pressUntil('Down', /Start push button/);
      assert.equal(countSaid(start, /911 link/), 1, 'the emergency number is read once');
      assert.equal(countSaid(start, /heading level 2/), 1, 'the heading is read once');

      visit.note('Start, then on from where the focus was put');
      assertNewScreen(await visit.press('Return'), /Where does it hurt/, /Where it hurts/);
      assertReadsOn(await visit.press('Down'));

      visit.note('Next without an answer');
      await visit.pressUntil('Tab', /Next push button/);
      const error = await visit.press('Return');
      assert.equal(countSaid(error, /Select/), 1, `the error is said once: ${error.join(' | ')}`);
      assert.match(error[0], /Select/, 'the error is said first');

      visit.note('An answer, then the first safety question');
      await visit.pressUntil('Tab', /Low back/);
      assert.match((await visit.press('space')).join(' '), /^checked/);
      await visit.pressUntil('Tab', /Next push button/);
      assertNewScreen(await visit.press('Return'), /Since the pain started/, /Safety/);
      assertReadsOn(await visit.press('Down'));

      visit.note('The first option ticked, Next, emergency');
      await visit.pressUntil('Tab', /Numb, tingling/);
      await visit.press('space');
      await visit.pressUntil('Tab', /Next push button/);
      const emergency = await visit.press('Return');
      assert.equal(countSaid(emergency, /heading level 2/), 1, `the emergency is said once: ${emergency.join(' | ')}`);
      assert.match(emergency.join(' '), /ER now/);
      const instruction = await visit.press('Down', 3);
      assertReadsOn(instruction);
      visit.note('From the emergency heading by Tab');
      await visit.press('ctrl+Home');
      await visit.pressUntil('h', /ER now/);
      assert.match((await visit.press('Tab')).join(' '), /911 link/, 'the number to call is the first stop');
    });
  });

  it('start, answers, result, hand-over: headings, level and consent are read once and in order', async () => {
    await visitPage('result', async (visit) => {
      await visit.press('ctrl+Home');
      await visit.pressUntil('Tab', /Start push button/);
      await visit.press('Return');
      visit.note('Question after question');
      for (const said of await answerQuestions(visit))
        assert.equal(countSaid(said, /heading level 2/), 1, said.join(' | '));

      visit.note('The result, and on from where the focus was put');
      await visit.pressUntil('Tab', /Show my result push button/);
      const result = await visit.press('Return');
      assert.equal(countSaid(result, /heading level 2/), 1, `the result is said once: ${result.join(' | ')}`);
      assert.match(result.join(' '), /Treat it at home/);
      assertReadsOn(await visit.press('Down', 3));

      visit.note('The hand-over');
      await visit.pressUntil('Tab', /Book a visit push button/, 60);
      const handOver = await visit.press('Return');
      assert.equal(countSaid(handOver, /heading level 2/), 1, `the heading is said once: ${handOver.join(' | ')}`);
      assertReadsOn(await visit.press('Down', 3));
      await visit.pressUntil('Tab', /Phone/);
      await visit.orca.type('555 0100');
      const consent = await visit.pressUntil('Tab', /check box not checked/);
      assert.match(consent.join(' '), /Riverside Spine/, 'the recipient is named at the consent box');
      await visit.press('space');
      await visit.pressUntil('Tab', /Share.*push button/);
      const sent = await visit.press('Return', 1, 3000);
      assert.equal(countSaid(sent, /^Sending heading/), 1, `that it is being sent is said once: ${sent.join(' | ')}`);
      assert.equal(countSaid(sent, /has your answers heading/), 1, `the outcome is said once: ${sent.join(' | ')}`);
      assertReadsOn(await visit.press('Down', 6));
    });
  });
});

import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {JSDOM} from 'jsdom';
import {defineFakeChecker} from './fake-checker.js';

const pageScript = readFileSync(new URL('../consult-requested.js', import.meta.url), 'utf8');

function openPage(answer) {
  const {window} = new JSDOM('<main><back-pain-checker></back-pain-checker></main>', {runScripts: 'outside-only'});
  defineFakeChecker(window);
  const sent = [];
  window.fetch = async (address, {body}) => {
    sent.push([address, JSON.parse(body).reference]);
    return answer;
  };
  window.eval(pageScript);
  return {checker: window.document.querySelector('back-pain-checker'), sent};
}

test('a request goes to the booking desk, and the person is told what happens next', async () => {
  const {checker, sent} = openPage({ok: true});
  const {answers} = await checker.requestConsult();
  assert.deepEqual(sent, [['/booking-desk', 'KTM4 7QRX']]);
  assert.equal(answers[0].title, 'Your request has arrived');
});

test('where the booking desk fails, the promise is rejected, and the checker shows the phone number', async () => {
  const {checker} = openPage({ok: false, status: 503});
  await assert.rejects(checker.requestConsult(), /503/);
});

import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {chromium} from 'playwright-core';
import {chromiumArgs, findBrowsers} from '../../../src/tools/browsers.mjs';
import {formAsks} from './checks.mjs';
import {byType, packs, session} from './sessions.mjs';
import {lforms} from './set-up.mjs';
import {builtInPack, derive} from './.work/subject.mjs';

/** Visits rendered with each pack. */
const COUNT = 40;

const scripts = ['webcomponent/assets/lib/zone.min.js', 'webcomponent/lhc-forms.js', 'fhir/R4/lformsFHIR.min.js'];

/** The part of a response that is compared: the answers to each question. */
const answersByLinkId = ({item = []}) =>
  Object.fromEntries(
    item.map(({linkId, answer}) => [
      linkId,
      answer.map(
        ({valueCoding, valueInteger, valueDecimal, valueBoolean}) =>
          valueCoding?.code ?? valueInteger ?? valueDecimal ?? valueBoolean,
      ),
    ]),
  );

describe('LHC-Forms', () => {
  let browser;
  let page;
  const requests = [];
  const errors = [];

  before(async () => {
    const {chromium: browserFiles} = findBrowsers();
    browser = await chromium.launch({executablePath: browserFiles.executablePath, args: chromiumArgs});
    page = await browser.newPage();
    await page.route('**', (route) => {
      requests.push(route.request().url());
      return route.abort();
    });
    page.on('pageerror', (error) => errors.push(error.message));
    await page.setContent('<!doctype html><html lang="en"><body><div id="form"></div></body></html>');
    await page.addStyleTag({content: readFileSync(`${lforms}/webcomponent/styles.css`, 'utf8')});
    for (const script of scripts) await page.addScriptTag({content: readFileSync(`${lforms}/${script}`, 'utf8')});
    await page.waitForFunction(() => globalThis.LForms?.Util?.addFormToPage && globalThis.LForms.FHIR);
  });

  after(() => browser?.close());

  /** Renders the form, filled in, and gives back what is on screen and what the renderer makes of it. */
  const render = (form, response) =>
    page.evaluate(
      async ([form, response]) => {
        const {Util} = globalThis.LForms;
        const place = document.querySelector('#form');
        const empty = Util.convertFHIRQuestionnaireToLForms(form, 'R4');
        const filled = response ? Util.mergeFHIRDataIntoLForms('QuestionnaireResponse', response, empty, 'R4') : empty;
        await Util.addFormToPage(filled, place, {prepopulate: false});
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        return {
          asked: [...place.querySelectorAll('[id^="item-"]')].map(({id}) => id.slice('item-'.length, -'/1'.length)),
          response: Util.getFormFHIRData('QuestionnaireResponse', 'R4', place),
        };
      },
      [form, response],
    );

  const shown = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('#form [id^="item-"]')].map(({id}) => id.slice('item-'.length, -'/1'.length)),
    );
  const choose = async (question, option) => {
    await page.locator(`label:has([id="${question}/1||${option}"]), [id="${question}/1||${option}"]`).first().click();
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  };

  for (const [name, pack] of packs) {
    describe(`with ${name}`, () => {
      const visits = Array.from({length: COUNT}, (_, seed) => session(pack, seed + 1));

      it(`LHC-Forms with ${name}: shows the questions that the flow would ask, and returns every answer`, async () => {
        const wrong = [];
        for (const [at, {plan, state, bundle}] of visits.entries()) {
          const {Questionnaire: form, QuestionnaireResponse: response} = byType(bundle);
          const {asked, response: back} = await render(form, response);
          const derived = derive(state, plan);
          const unconfirmed = Object.values(derived.answers).some(
            (answer) => Array.isArray(answer) && answer.includes('partial'),
          );
          // R4 cannot express a selected option that is not confirmed; then the answers are compared with the form itself.
          const expected = form.item
            .filter((item) => {
              const question = plan.questions.find(({id}) => id === item.linkId);
              return question && !unconfirmed ? derived.isEnabled(question) : formAsks(item, response);
            })
            .map(({linkId}) => linkId);
          try {
            assert.deepEqual(asked, expected, `visit ${at}: questions on screen`);
            assert.deepEqual(answersByLinkId(back), answersByLinkId(response), `visit ${at}: answers`);
          } catch (error) {
            wrong.push(error.message);
          }
        }
        assert.deepEqual(wrong, []);
      });
    });
  }

  it('LHC-Forms: shows and hides a question as its enableWhen changes', async () => {
    const {bundle} = session(builtInPack, 1);
    const form = {...byType(bundle).Questionnaire};
    assert.ok(
      form.item.some(({linkId}) => linkId === 'stiffness'),
      'this visit has the gated question',
    );
    await render(form);
    assert.ok((await shown()).includes('stiffness'), 'open while nothing is known');
    await choose('course', 'new-easing');
    assert.ok(!(await shown()).includes('stiffness'), 'shut once it does not apply');
    await choose('course', 'unsure');
    assert.ok((await shown()).includes('stiffness'), 'open again for someone who is not sure');
    await choose('course', 'over-3-months');
    assert.ok((await shown()).includes('stiffness'), 'open where it applies');
  });

  it('LHC-Forms: a “not sure” answer shows the question that asks which signs it is about', async () => {
    await render(byType(session(builtInPack, 1).bundle).Questionnaire);
    await choose('nerve', 'none');
    assert.ok(!(await shown()).includes('nerve.unsure'));
    await choose('nerve', 'unsure');
    assert.ok((await shown()).includes('nerve.unsure'));
  });

  it('LHC-Forms: makes no network request and throws no exception', () => {
    assert.deepEqual(requests, []);
    assert.deepEqual(errors, []);
  });
});

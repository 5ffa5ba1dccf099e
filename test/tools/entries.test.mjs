/** What npm users import, in plain Node: no page, no custom elements, and nothing may throw. */
import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {promisify} from 'node:util';
import {entriesOf} from '../../src/tools/published-files.mjs';
import {rootStubs} from '../../src/tools/release.mjs';
import {measure} from '../../src/tools/size.mjs';
import {inRoot} from '../../src/tools/shell.mjs';
import {reassuringAnswer} from '../support/fixtures/reassuring-answers.mjs';

const node = (code) => promisify(execFile)(process.execPath, ['--input-type=module', '-e', code], {cwd: inRoot()});
const manifest = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));

describe('the published package', () => {
  for (const entry of ['', '/define.js', '/engine', '/flow', '/handoff'].map((path) => `back-pain-checker${path}`)) {
    it(`package: Node can import ${entry}`, async () => {
      const {stderr} = await node(`await import('${entry}')`);
      assert.equal(stderr, '');
    });
  }

  it('script: is written in ASCII, because a single other character makes browsers hold all of it with two bytes a letter', () => {
    const script = readFileSync(inRoot('dist', 'back-pain-checker.js'), 'utf8');
    assert.deepEqual(script.match(/[^\0-\x7f]/gu) ?? [], []);
  });

  it('package: assesses answers in Node with the built-in pack as JSON', async () => {
    const code = `
      import {readFileSync} from 'node:fs';
      import {assess} from 'back-pain-checker/engine';
      const pack = JSON.parse(readFileSync('dist/packs/running-back-pain.json', 'utf8'));
      console.log(assess(pack, {}).level, assess(pack, {nerve: ['saddle']}).level);`;
    const {stdout} = await node(code);
    assert.equal(stdout.trim(), 'null emergency');
  });

  it('package: the recipes for a server ask the next question and hand over what was answered', async () => {
    const {handleEvent} = await import('../../demo/recipes/node/next-question.mjs');
    const {describeVisit} = await import('../../demo/recipes/node/hand-over.mjs');
    const session = {};
    let screen = handleEvent(session);
    assert.equal(screen.level, null);
    const asked = [];
    while (screen.question) {
      const {id, type, none, options = []} = screen.question;
      assert.ok(!asked.includes(id), `${id} is asked twice`);
      asked.push(id);
      const values = [...(none ? ['none'] : []), ...options.map((option) => option.id)];
      const chosen = reassuringAnswer(id, values);
      screen = handleEvent(session, {type: 'answer', question: id, answer: type === 'one' ? chosen : [chosen]});
    }
    assert.deepEqual(screen, {step: 'review', question: undefined, level: 'self-care'});
    assert.ok(asked.includes('nerve') && asked.includes('danger'));
    const {level, summary, fhir} = describeVisit(session, 'us', new Date('2026-07-01T12:00:00Z'));
    assert.equal(level, 'self-care');
    assert.match(summary, /911/);
    assert.deepEqual(fhir.entry.map(({resource}) => resource.resourceType).slice(0, 3), [
      'Questionnaire',
      'QuestionnaireResponse',
      'RiskAssessment',
    ]);
  });

  it('package: every entry has its file', () => {
    assert.deepEqual(
      entriesOf(manifest).filter((path) => !existsSync(inRoot(path))),
      [],
    );
    // What is evaluated for its effect is a file of the build, or one that is written while `npm pack` runs.
    const stubs = Object.keys(rootStubs(manifest, ['de'])).map((file) => `./${file}`);
    assert.deepEqual(
      manifest.sideEffects.filter((path) => !existsSync(inRoot(path)) && !stubs.includes(path)),
      [],
    );
    assert.ok(stubs.includes('./define.d.ts') && stubs.includes('./engine.js') && stubs.includes('./locales/de.js'));
  });

  it('package: depends only on lit and @lit/context', () => {
    assert.deepEqual(Object.keys(manifest.dependencies).sort(), ['@lit/context', 'lit']);
  });

  it('package: the script file contains only one function call', () => {
    const code = readFileSync(inRoot('dist', 'back-pain-checker.js'), 'utf8');
    assert.match(code, /^\/\*! back-pain-checker [^*]*\*\/\n?(?:!function|\(function|\(\(\)=>)/);
    assert.ok(!code.includes('import.meta'));
    assert.ok(!/[^.\w]import\s*[{"'*]/.test(code.replaceAll(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/g, '""')));
  });

  it('package: the command for pack authors prints its usage and refuses a file that is not a pack', async () => {
    const command = (...args) =>
      promisify(execFile)(process.execPath, [inRoot(manifest.bin['back-pain-checker']), ...args], {cwd: inRoot()});
    const {stdout} = await command('--help');
    assert.ok(stdout.includes(`back-pain-checker ${manifest.version}`));
    assert.match(stdout, /back-pain-checker verify/);
    await assert.rejects(
      command('verify', 'package.json'),
      ({code, stdout: output}) => code === 2 && output.includes('package.json'),
    );
  });
});

describe('the sizes of the script', () => {
  const script = readFileSync(inRoot('dist', 'back-pain-checker.js'), 'utf8');
  const codeOnly = readFileSync(inRoot('.cache', 'code-only.js'), 'utf8');
  const sentences = ['It is not a diagnosis.', 'Start again'];

  it('script size: the code size excludes the pack and the interface words', () => {
    for (const text of sentences) {
      assert.ok(script.includes(text), text);
      assert.ok(!codeOnly.includes(text), text);
    }
    assert.ok(codeOnly.includes('customElements.define') || codeOnly.includes('.define('));
    const {total, code, content} = measure({script, codeOnly});
    assert.equal(code + content, total);
    assert.ok(content > 10_000 && code > 20_000);
  });

  it('script size: a change of content by more than a fifth needs a review', () => {
    assert.equal(measure({script, codeOnly}).needsReview, false);
    assert.equal(measure({script: codeOnly, codeOnly}).needsReview, true);
  });

  it('script size: the limit for code is 52 kB', () => {
    const [code] = JSON.parse(readFileSync(inRoot('.size-limit.json'), 'utf8'));
    assert.equal(code.path, '.cache/code-only.js');
    assert.equal(code.limit, '52 kB');
  });
});

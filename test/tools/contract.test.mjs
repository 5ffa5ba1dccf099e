/** Names that pages depend on. Removing or renaming one breaks pages: that needs a major version and a change of this list. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {before, describe, it} from 'node:test';
import {elementIn, readManifest} from '../../src/tools/manifest.mjs';
import {inRoot} from '../../src/tools/shell.mjs';

const promised = {
  attributes:
    'answers pack pack-integrity questions first region emergency-number consult-from consult-href consult-label consult-recipient privacy-href consult-fields consult-phone consult-sms share-level ask theme heading-level no-title name no-medicines no-review no-start',
  members: 'restart focus assessment state type value toText toFhir print',
  events:
    'checker-ready checker-started checker-answered checker-red-flag checker-result consult-requested checker-contact checker-restarted checker-problem',
  slots:
    'brand intro author reviewed-by trust privacy sources disclaimer footer contact consult price consent sent products newsletter ask related download faq contributor-<id> exercise-<id> region-<id>',
  cssParts:
    'frame contact products body-map summary progress question help answer-option check-button field error why care-card section-heading consult-button contact-link safety-net contributor exercise button review back-button link-button heading primary-button',
  cssProperties:
    '--bpc-accent --bpc-on-accent --bpc-text --bpc-muted --bpc-surface --bpc-raised --bpc-border --bpc-control --bpc-focus --bpc-error --bpc-urgent --bpc-non-urgent --bpc-self-care --bpc-radius --bpc-space --bpc-font --bpc-heading-font --bpc-font-size --bpc-max-width --bpc-scroll-margin',
  cssStates:
    'step-start step-question step-emergency step-review step-result step-medicine step-consult level-emergency level-urgent level-non-urgent level-self-care',
};

const question = 'name text type options after help min max unit required show-when';

describe('the public interface', () => {
  let manifest;
  const reference = readFileSync(inRoot('demo', 'reference.html'), 'utf8');
  before(async () => (manifest = await readManifest()));

  for (const [list, all] of Object.entries(promised)) {
    it(`public interface: each name is in the manifest and the reference, with a description: ${list}`, () => {
      const entries = new Map(elementIn(manifest, 'back-pain-checker')[list].map((entry) => [entry.name, entry]));
      for (const name of all.split(' ')) {
        const entry = entries.get(name);
        assert.ok(entry, `${name} is gone`);
        assert.match(entry.description ?? '', /\w.*\.$/s, `${name} says nothing of itself`);
        if (list === 'attributes') assert.ok(entry.type?.text, `${name} has no type`);
        const shown = name.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
        assert.match(
          reference,
          new RegExp(`<dt><a href="#[\\w-]+"><code>${shown}[<(]`),
          `${name} is not in the reference`,
        );
      }
    });
  }

  it('public interface: has every attribute of a host question', () => {
    const entries = elementIn(manifest, 'back-pain-question').attributes;
    for (const name of question.split(' ')) assert.ok(entries.find((entry) => entry.name === name)?.description, name);
  });
});

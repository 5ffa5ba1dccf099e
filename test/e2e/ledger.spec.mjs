/** Each attribute, slot and event that a claim of the founding articles uses, as a visitor meets it. */
import {readFileSync} from 'node:fs';
import {inRoot} from '../../src/tools/shell.mjs';
import {interactions} from '../support/interactions.mjs';
import {test, useSite} from '../support/page.mjs';

const {rows} = JSON.parse(readFileSync(inRoot('rules', 'ledger.json'), 'utf8'));
const used = new Set(
  rows.flatMap(({used: use}) => (/^(?:attribute|slot|event):/.test(use?.entry ?? '') ? use.entry : [])),
);

test.describe('the interactions of the founding articles', () => {
  const site = useSite();
  for (const entry of used) test(`ledger: a visitor meets ${entry}`, () => interactions[entry](site));
});

/**
 * The founding articles, accounted for: every claim and every conflict is used by an entry whose text says so,
 * or has a decision not to use it, with its reason.
 */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {before, describe, it} from 'node:test';
import {levels} from '../support/cases.mjs';
import {loadPure} from '../support/pure.mjs';
import {entries, readRules} from './texts.mjs';

const readTable = (name) => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));

/** How many claims of each kind each article makes. A row that goes missing from the ledger is noticed here. */
const expected = {
  S0: {
    CF: 10,
    ME: 9,
    SA: 1,
    PV: 4,
    CA: 6,
    RF: 1,
    ST: 1,
    WU: 5,
    SH: 2,
    EX: 2,
    TL: 4,
    FC: 2,
    SU: 2,
    SX: 1,
    TR: 1,
    SD: 1,
    DX: 1,
    FL: 3,
    SP: 1,
  },
  S1: {
    CF: 13,
    SA: 2,
    PV: 5,
    CA: 7,
    ME: 9,
    SP: 4,
    SD: 7,
    FC: 6,
    RF: 1,
    SU: 1,
    SH: 4,
    PX: 2,
    TR: 8,
    MD: 6,
    MC: 4,
    SX: 3,
    EX: 2,
    ER: 3,
    FQ: 2,
  },
  S2: {
    SP: 16,
    SA: 7,
    DC: 3,
    ME: 14,
    CA: 7,
    DX: 7,
    RF: 7,
    TL: 2,
    SU: 4,
    DF: 11,
    SD: 5,
    FL: 2,
    CF: 6,
    TR: 6,
    MC: 1,
    ER: 3,
    PV: 1,
    EX: 8,
    SX: 2,
    FC: 3,
    PO: 9,
  },
  S3: {CF: 6, SA: 1, ME: 1, PV: 3, SD: 3, DX: 2, CA: 3, SH: 4, PX: 2, FC: 4, EX: 4, SX: 4, TL: 2, TR: 2, FL: 3, DC: 3},
  S4: {CF: 16, ME: 3, CA: 3, SH: 8, RF: 4, FC: 3, SU: 2, EX: 2, SX: 1, TL: 5, WU: 4, SA: 1, TR: 2, SD: 2, DF: 1, FQ: 3},
};

const {codes, rows} = readRules('ledger.json');
const surface = readRules('surface.json');
const all = entries();
const conflicts = rows.filter(({id}) => id.startsWith('X-'));
const claims = rows.filter(({id}) => !id.startsWith('X-'));

describe('the ledger of the founding articles', () => {
  it('ledger: each of the 377 claims and 25 conflicts has one row', () => {
    assert.equal(claims.length, 377);
    assert.equal(conflicts.length, 25);
    assert.equal(new Set(rows.map(({id}) => id)).size, rows.length);
  });

  it('ledger: the claims of each kind are numbered without a gap', () => {
    const bySource = {};
    for (const {id} of claims) {
      const [source, kind, number] = id.split('-');
      ((bySource[source] ??= {})[kind] ??= []).push(Number(number));
    }
    const counts = {};
    for (const [source, kinds] of Object.entries(bySource)) {
      for (const [kind, numbers] of Object.entries(kinds)) {
        assert.deepEqual(
          [...numbers].sort((a, b) => a - b),
          numbers.map((_, at) => at + 1),
          `${source}-${kind}`,
        );
        (counts[source] ??= {})[kind] = numbers.length;
      }
    }
    assert.deepEqual(counts, expected);
    assert.deepEqual(
      conflicts.map(({id}) => Number(id.slice(2))).sort((a, b) => a - b),
      conflicts.map((_, at) => at + 1),
    );
  });

  it('ledger: each row has one decision', () => {
    for (const {id, claim, source, type, used, declined} of rows) {
      assert.ok(claim && source && type, `${id}: says what was claimed, where, and of which type`);
      assert.ok(!used !== !declined, `${id}: is either used or declined`);
    }
  });

  for (const {id, used} of rows.filter(({used}) => used)) {
    it(`ledger: ${id} is used by ${used.entry}`, () => {
      const entryText =
        surface[used.entry] ??
        all
          .get(used.entry)
          ?.map(({text}) => text)
          .join('\n');
      assert.ok(entryText !== undefined, `${id}: there is no entry “${used.entry}”`);
      assert.ok(entryText.includes(used.phrase), `${id}: “${used.entry}” does not say “${used.phrase}”`);
    });
  }

  it('ledger: an attribute, a slot or an event that a claim uses is used by a visitor in e2e/ledger.spec.mjs', async () => {
    const {interactions} = await import('../support/interactions.mjs');
    const used = rows.flatMap(({used}) => (/^(?:attribute|slot|event):/.test(used?.entry ?? '') ? used.entry : []));
    assert.deepEqual(Object.keys(interactions).sort(), [...new Set(used)].sort());
  });

  describe('a claim to see a doctor', () => {
    const hazards = readFileSync(new URL('../../rules/HAZARDS.md', import.meta.url), 'utf8');
    const departures = hazards.slice(hazards.indexOf('## Deliberate departures'));
    const {clear} = readTable('expected-levels.json');
    let pure;
    before(async () => (pure = await loadPure()));

    for (const {id, claim, used, reaches, departure, general} of claims.filter(({type}) => type === 'see-doctor')) {
      it(`ledger: ${id} reaches a level, is a listed departure, or names no sign`, () => {
        assert.equal([reaches, departure, general].filter(Boolean).length, used ? 1 : 0, claim);
        if (departure) assert.ok(departures.includes(departure), `HAZARDS.md does not list “${departure}”`);
        if (general) assert.ok(general.length > 10);
      });

      for (const {answers, level} of reaches ?? [])
        it(`ledger: ${id} is ${level} with ${JSON.stringify(answers)}`, () => {
          const assessment = pure.assess(pure.pack, {...clear, ...answers});
          assert.equal(pure.assess(pure.pack, clear).level, 'self-care');
          assert.ok(levels.indexOf(assessment.level) >= levels.indexOf(level), `${claim} was ${assessment.level}`);
          for (const [question, items] of Object.entries(answers)) {
            const options = pure.pack.questions.find((item) => item.id === question).options.map((option) => option.id);
            assert.ok(
              [items].flat().every((item) => item === 'none' || options.includes(item)),
              question,
            );
          }
        });
    }
  });

  it('ledger: every decision not to use a claim has a known reason and an explanation', () => {
    for (const {id, declined} of rows.filter(({declined}) => declined)) {
      assert.ok(codes[declined.code], `${id}: “${declined.code}” is not one of ${Object.keys(codes).join(', ')}`);
      assert.ok(declined.why?.length > 5, `${id}: says why`);
    }
  });

  it('ledger: no single reason covers more than a quarter of all rows', (test) => {
    const counts = Object.fromEntries(
      Object.keys(codes).map((code) => [code, rows.filter(({declined}) => declined?.code === code).length]),
    );
    test.diagnostic(
      `${rows.filter(({used}) => used).length} used, ${rows.filter(({declined}) => declined).length} declined`,
    );
    for (const [code, count] of Object.entries(counts)) {
      test.diagnostic(`${code}: ${count}`);
      assert.ok(count > 0, `${code} is used by a row`);
      assert.ok(count <= rows.length / 4, `${code}: ${count} of ${rows.length}`);
    }
  });
});

import {levels, UNSURE} from '../../pack/types.js';
import type {Claim, Proof, Property} from '../proof.js';
import {pairs, type ExpectedLevel, type WeakPeople} from '../tables.js';
import {NO, type Term} from '../terms.js';
import {comparisonTerms} from '../three-valued-logic.js';
import {isList} from '../answer-variables.js';

/** True where the person's answers contain these: all items of a list, any of the alternatives of a question with one answer. */
function containsAnswers(
  proof: Proof,
  answers: ExpectedLevel['answers'],
  without: ExpectedLevel['without'] = {},
): Term {
  const {terms} = proof;
  const parts = Object.entries(answers).map(([question, items]) => {
    const answer = proof.answerTo(question);
    if (!answer) return NO;
    const itemTerms = [items].flat().map((item) => {
      if (!isList(answer.question)) return answer.yes.get(item) ?? NO;
      if (item === UNSURE) return answer.unsure;
      const doubted = item.startsWith(`${UNSURE}:`) ? item.slice(UNSURE.length + 1) : undefined;
      return (doubted === undefined ? answer.yes.get(item) : answer.doubt.get(doubted)) ?? NO;
    });
    return isList(answer.question) ? terms.and(...itemTerms) : terms.or(...itemTerms);
  });
  const denied = pairs(without).map(([question, option]) => {
    const answer = proof.answerTo(question);
    if (!answer) return NO;
    return option === UNSURE
      ? terms.and(-answer.unsure, -answer.partial)
      : comparisonTerms.includes(terms, answer, option).no;
  });
  return terms.and(...parts, ...denied);
}

/** True where the answers to these questions are exactly these; other questions may have any answer. */
function hasOnlyAnswers(proof: Proof, answers: ExpectedLevel['answers']): Term {
  const parts = Object.entries(answers).map(([question, items]) => {
    const answer = proof.answerTo(question);
    if (!answer) return NO;
    const {seen, yes, doubt, unsure, partial} = answer;
    const ids = [items].flat();
    return proof.terms.and(
      seen,
      -partial,
      ids.includes(UNSURE) && isList(answer.question) ? unsure : -unsure,
      ...[...yes].map(([id, term]) => (ids.includes(id) ? term : -term)),
      ...[...doubt].map(([id, term]) => (ids.includes(`${UNSURE}:${id}`) ? term : -term)),
    );
  });
  return proof.terms.and(...parts);
}

/** True for a person who has answered everything and chosen only options that the entry of the table allows. */
function matchesWeakPerson(proof: Proof, {may, notBoth = []}: WeakPeople, clear: ExpectedLevel['answers']): Term {
  const {terms} = proof;
  const parts = [...new Set([...Object.keys(clear), ...Object.keys(may)])].map((question) => {
    const answer = proof.answerTo(question);
    if (!answer) return NO;
    const {seen, yes, doubt, unsure, partial} = answer;
    const allowed = may[question] ?? (isList(answer.question) ? [] : [clear[question] ?? []].flat());
    return terms.and(
      seen,
      -partial,
      -unsure,
      ...[...doubt.values()].map((term) => -term),
      ...[...yes].filter(([id]) => !allowed.includes(id)).map(([, term]) => -term),
    );
  });
  return terms.and(
    ...parts,
    ...notBoth.map(
      ([firstQuestion, option, secondQuestion, option2]) =>
        -terms.and(proof.ticked(firstQuestion, option), proof.ticked(secondQuestion, option2)),
    ),
  );
}

export const expectedLevels: Property = {
  name: 'expected-levels',
  sentence:
    'Every row of the clinical tables reaches at least its level, whatever else is answered, unanswered or not sure.',
  needs: 'tables',
  prove: (proof) =>
    proof.proveAll(
      proof.tables.levels.atLeast.map(({row, when, answers, without, atLeast}): Claim => ({
        sentence: `${row}, ${when}: must be at least ${atLeast}, and is not for someone who answers:`,
        violated: proof.terms.and(
          containsAnswers(proof, answers, without),
          -(proof.formulas.reached.get(atLeast) as Term),
        ),
      })),
    ),
};

export const emergencyAlone: Property = {
  name: 'emergency-alone',
  sentence:
    'Every emergency finding alone gives an emergency, whatever else is answered, unanswered, prefilled or not asked; a sign in pregnancy for everyone who has not said no to being pregnant and to a birth (basis G1).',
  needs: 'tables',
  prove: (proof) =>
    proof.proveAll(
      pairs(proof.tables.invariants.emergency.findings).map(([question, option]): Claim => ({
        sentence: `${question} ${option} must be an emergency, and is not for someone who answers:`,
        violated: proof.terms.and(
          proof.appliesTo(question),
          proof.ticked(question, option),
          -(proof.formulas.level.get('emergency') as Term),
        ),
      })),
    ),
};

export const ambulance: Property = {
  name: 'ambulance',
  sentence: 'Who must not travel by own car is told to call an ambulance first.',
  needs: 'tables',
  prove: (proof) => {
    const [first] = proof.pack.dispositions;
    if (!first) return [{message: 'The pack has no dispositions.'}];
    return proof.proveAll(
      pairs(proof.tables.invariants.ambulance.findings).map(([question, option]): Claim => ({
        sentence: `${question} ${option} must lead to “${first.id}”, and does not for someone who answers:`,
        violated: proof.terms.and(proof.ticked(question, option), -(proof.formulas.leads.get(first) as Term)),
      })),
    );
  },
};

export const weakAlone: Property = {
  name: 'weak-alone',
  sentence: 'A weak sign alone, on an otherwise clear person, goes no higher than its row says (basis C1, G11).',
  needs: 'tables',
  prove: (proof) => {
    const {clear, atMost} = proof.tables.levels;
    return proof.proveAll(
      atMost.map(({row, when, answers, atMost: level}): Claim => ({
        sentence: `${row}, ${when}: must be at most ${level}, and is not for someone who answers:`,
        violated: proof.terms.and(hasOnlyAnswers(proof, {...clear, ...answers}), -proof.atMost(level)),
      })),
    );
  },
};

export const weakTogether: Property = {
  name: 'weak-together',
  sentence: 'Weak signs without an amplifier stay with a clinician, however many there are (basis C1, C2).',
  needs: 'tables',
  prove: (proof) => {
    const {people, atMost} = proof.tables.invariants.weakTogether;
    return proof.proveAll(
      people.map((person): Claim => ({
        sentence: `${person.who}: must be at most ${person.atMost ?? atMost}, and is not for someone who answers:`,
        violated: proof.terms.and(
          matchesWeakPerson(proof, person, proof.tables.levels.clear),
          -proof.atMost(person.atMost ?? atMost),
        ),
      })),
    );
  },
};

export const amplifiers: Property = {
  name: 'amplifiers',
  sentence: 'A weak sign with an amplifier is urgent (basis C2, G11).',
  needs: 'tables',
  prove: (proof) =>
    proof.proveAll(
      proof.tables.invariants.amplifiers.pairs.flatMap(({weak, with: amplifiers}) =>
        pairs(weak).flatMap(([question, option]) =>
          pairs(amplifiers).map(([amplifierQuestion, amplifier]): Claim => ({
            sentence: `${question} ${option} with ${amplifierQuestion} ${amplifier} must be urgent, and is not for someone who answers:`,
            violated: proof.terms.and(
              proof.ticked(question, option),
              proof.ticked(amplifierQuestion, amplifier),
              -(proof.formulas.reached.get('urgent') as Term),
            ),
          })),
        ),
      ),
    ),
};

export const neverBelow: Property = {
  name: 'never-below',
  sentence: 'Under 18 and pregnant people are always sent to someone (basis G13).',
  needs: 'tables',
  prove: (proof) =>
    proof.proveAll(
      proof.tables.invariants.neverBelow.rows.flatMap(({who, findings, level}) =>
        pairs(findings).map(([question, option]): Claim => ({
          sentence: `${who}: must be at least ${level}, and is not for someone who answers:`,
          violated: proof.terms.and(
            proof.ticked(question, option),
            proof.atMost(levels[levels.indexOf(level) + 1] ?? level),
          ),
        })),
      ),
    ),
};

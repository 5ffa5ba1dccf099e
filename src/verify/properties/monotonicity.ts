import type {Certain, Formulas} from '../encode.js';
import type {Claim, Proof, Property} from '../proof.js';
import {isList, type AnswerVariable} from '../answer-variables.js';
import {NO, YES, type Term} from '../terms.js';

/** The same person with one answer changed; everything else is the very same. */
function changed(proof: Proof, question: string, change: (answer: AnswerVariable) => AnswerVariable): Certain {
  const {reading} = proof.formulas;
  const answers = new Map([...reading.answers].map(([id, answer]) => [id, id === question ? change(answer) : answer]));
  return proof.encodeRules({...reading, answers});
}

/** That the second person's certain instruction or level is less urgent than the first's. */
export function lower({terms}: Proof, one: Certain, other: Certain): Term {
  const fell = <T>(of: (formulas: Certain) => ReadonlyMap<T, Term>) =>
    [...of(one)].map(([key, term]) => terms.and(term, -(of(other).get(key) as Term)));
  return terms.or(...fell(({instructed}) => instructed), ...fell(({reached}) => reached));
}

/** A tick more: from no, not sure or no answer at all. */
function ticking(option: string) {
  return (answer: AnswerVariable): AnswerVariable => {
    const {yes, doubt} = answer;
    return {
      ...answer,
      seen: YES,
      yes: new Map([...yes, [option, YES]]),
      doubt: new Map([...doubt].map(([id, term]) => [id, id === option ? NO : term])),
    };
  };
}

export const findingsOnlyRaise: Property = {
  name: 'findings-only-raise',
  sentence:
    'One finding more, from no, not sure or unanswered to yes, never lowers the level or the instruction (basis G2).',
  prove: async (proof) => {
    const reassuring = proof.subject.tables?.invariants.reassuring.findings ?? {};
    const claims: Claim[] = [];
    for (const question of proof.pack.questions.filter(isList)) {
      for (const {id, text} of question.options ?? []) {
        if (reassuring[question.id]?.includes(id)) continue;
        const after = changed(proof, question.id, ticking(id));
        claims.push({
          sentence: `Ticking ${question.id} ${id} (“${text}”) as well lowers the advice for someone who answers:`,
          violated: lower(proof, proof.formulas, after),
        });
      }
    }
    return proof.proveAll(claims);
  },
};

export const worseOnlyRaises: Property = {
  name: 'worse-only-raises',
  sentence: 'A worse answer to how bad, how long or how old never lowers the level or the instruction (basis G2).',
  needs: 'tables',
  prove: (proof) =>
    proof.proveAll(
      proof.tables.invariants.worse.chains.flatMap(({question, options}) =>
        options.slice(1).map((option, at): Claim => {
          const before = options[at] as string;
          const answer =
            (chosen: string) =>
            (given: AnswerVariable): AnswerVariable => ({
              ...given,
              seen: YES,
              yes: new Map([...given.yes.keys()].map((id) => [id, id === chosen ? YES : NO])),
            });
          return {
            sentence: `Answering ${question} with ${option} instead of ${before} lowers the advice for someone who answers otherwise:`,
            violated: lower(proof, changed(proof, question, answer(before)), changed(proof, question, answer(option))),
          };
        }),
      ),
    ),
};

/**
 * That the second person has said all the first has, and perhaps more: what was open may be answered in any way. A list of which only the ticks
 * are known may get more of them, but not once "not sure about any other" stands in it.
 */
export function saidMore({terms}: Proof, one: Formulas, other: Formulas): Term {
  const parts = [...one.reading.answers].flatMap(([id, before]) => {
    const after = other.reading.answers.get(id);
    if (!after) return [];
    const same = [...before.yes]
      .map(([key, term]) => terms.same(term, after.yes.get(key) as Term))
      .concat([...before.doubt].map(([key, term]) => terms.same(term, after.doubt.get(key) as Term)));
    const kept = [...before.yes]
      .map(([key, term]) => terms.implies(term, after.yes.get(key) as Term))
      .concat([...before.doubt].map(([key, term]) => terms.implies(term, after.doubt.get(key) as Term)));
    const all = [...same, terms.same(before.unsure, after.unsure), -after.partial];
    return [
      terms.implies(before.seen, after.seen),
      terms.implies(before.unsure, after.unsure),
      ...kept,
      terms.implies(terms.and(before.seen, terms.or(-before.partial, before.unsure)), terms.and(...all)),
    ];
  });
  return terms.and(...parts);
}

export const answersOnlyAdd: Property = {
  name: 'answers-only-add',
  sentence:
    'Advice that was given stays given: no later answer to an open question, “not sure” included, lowers the level or the instruction, or ends an emergency (basis G2, G10, G12).',
  prove: (proof) => {
    const after = proof.encodePerson('later ');
    return proof.proveAll(
      [
        {
          sentence: 'An answer to an open question lowers advice that was already given to someone who answers:',
          violated: proof.terms.and(proof.hasLevel(), lower(proof, proof.formulas, after)),
        },
      ],
      {
        given: [saidMore(proof, proof.formulas, after)],
        others: [['and later:', after]],
      },
    );
  },
};

export const skippingIsSafe: Property = {
  name: 'skipping-is-safe',
  sentence:
    'Once nothing is left to ask, no answer to any skipped question could change the level, the instruction, the rules behind it, the plan, what it leaves out, the contributors or the medicine check (basis G6, G8).',
  prove: (proof) => {
    const {terms, formulas: now, pack} = proof;
    const after = proof.encodePerson('later ');
    // Of a question the host does not have asked nobody ever learns more.
    const done = terms.and(
      ...[...now.waiting].map(([{id}, term]) => terms.or(-term, -(now.reading.asked.get(id) ?? YES))),
    );
    const differs = (sentence: string, one: readonly Term[], other: readonly Term[]): Claim => ({
      sentence: `${sentence} for someone who answers:`,
      violated: terms.and(done, terms.or(...one.map((term, at) => -terms.same(term, other[at] as Term)))),
    });
    const medicine = (formulas: Formulas) =>
      pack.medicines ? [proof.isCertainlyFalse(pack.medicines.unless, formulas)] : [];
    const atLevel = (formulas: Formulas) =>
      [...formulas.flags].map(([flag, {fires}]) => terms.and(fires, now.level.get(proof.levelOf(flag)) as Term));
    return proof.proveAll(
      [
        differs('A skipped question changes the level', [...now.level.values()], [...after.level.values()]),
        differs(
          'A skipped question changes the instruction',
          [...now.leads.values(), ...now.also.values()],
          [...after.leads.values(), ...after.also.values()],
        ),
        differs('A skipped question changes the rules behind the level', atLevel(now), atLevel(after)),
        differs(
          'A skipped question changes the plan',
          [now.planWithheld, ...planOf(now)],
          [after.planWithheld, ...planOf(after)],
        ),
        differs(
          'A skipped question changes the contributors',
          [...now.contributors.values()].map(({shown}) => shown),
          [...after.contributors.values()].map(({shown}) => shown),
        ),
        differs(
          'A skipped question changes whether the medicine check can be passed',
          medicine(now).map((one) => terms.and(-now.planWithheld, one)),
          medicine(after).map((one) => terms.and(-after.planWithheld, one)),
        ),
      ],
      {given: [saidMore(proof, now, after)], others: [['and later:', after]]},
    );
  },
};

const planOf = ({plan}: Formulas): readonly Term[] =>
  [...plan.values()].flatMap(({shown, excluded}) => [shown, excluded]);

export const prefillNeverClears: Property = {
  name: 'prefill-never-clears',
  sentence: 'A list of which only the ticks are known, as from a prefill, never says no to anything (basis G5).',
  worksWithoutSolver: true,
  prove: ({terms, pack, formulas: {reading, scope}}) => {
    const bad = pack.questions.filter(isList).flatMap((question) => {
      const answer = reading.answers.get(question.id);
      return answer
        ? (question.options ?? [])
            .filter(({id}) => terms.and(answer.partial, scope.comparisons.includes(terms, answer, id).no) !== NO)
            .map(({id}) => `${question.id} ${id}`)
        : [];
    });
    return bad.map((one) => ({message: `A prefilled list says no to ${one}.`}));
  },
};

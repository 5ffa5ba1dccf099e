import type {Certain, Formulas} from '../encode.js';
import type {Claim, Proof, Property} from '../proof.js';
import {isList, type AnswerVariable} from '../answer-variables.js';
import {NO, YES, type Term} from '../terms.js';

/** Encodes the same person with one answer changed and all others identical. */
function encodeWithChange(proof: Proof, question: string, change: (answer: AnswerVariable) => AnswerVariable): Certain {
  const {reading} = proof.formulas;
  const answers = new Map([...reading.answers].map(([id, answer]) => [id, id === question ? change(answer) : answer]));
  return proof.encodeRules({...reading, answers});
}

/**
 * True where the second person's certain disposition or level is less urgent than the first's. A prefilled sign of a question that is only for some
 * people counts until the person says that they are not among them.
 */
export function lessUrgent(proof: Proof, first: Certain, second: Certain): Term {
  const {terms} = proof;
  const dropped = <T>(select: (formulas: Certain) => ReadonlyMap<T, Term>) =>
    [...select(first)].map(([key, term]) => terms.and(term, -(select(second).get(key) as Term)));
  const withdrawn = proof.gatedForSomePeople.map((id) =>
    terms.and(first.reading.answers.get(id)?.seen ?? NO, -(first.hidden.get(id) ?? NO), second.hidden.get(id) ?? NO),
  );
  return terms.and(
    terms.or(...dropped(({instructed}) => instructed), ...dropped(({reached}) => reached)),
    -terms.or(...withdrawn),
  );
}

/** Adds a tick to an answer in which the option was no, not sure or unanswered. */
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
        const after = encodeWithChange(proof, question.id, ticking(id));
        claims.push({
          sentence: `Ticking ${question.id} ${id} (“${text}”) as well lowers the advice for someone who answers:`,
          violated: lessUrgent(proof, proof.formulas, after),
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
        options.slice(1).map((option, index): Claim => {
          const before = options[index] as string;
          const answer =
            (chosen: string) =>
            (answerVariable: AnswerVariable): AnswerVariable => ({
              ...answerVariable,
              seen: YES,
              yes: new Map([...answerVariable.yes.keys()].map((id) => [id, id === chosen ? YES : NO])),
            });
          return {
            sentence: `Answering ${question} with ${option} instead of ${before} lowers the advice for someone who answers otherwise:`,
            violated: lessUrgent(
              proof,
              encodeWithChange(proof, question, answer(before)),
              encodeWithChange(proof, question, answer(option)),
            ),
          };
        }),
      ),
    ),
};

/**
 * True where the second person's answers contain all of the first's, and possibly more: open questions may be answered in any way. A partial list
 * may get more ticks, unless it contains "not sure about any other".
 */
export function includesAnswersOf({terms}: Proof, first: Formulas, second: Formulas): Term {
  const parts = [...first.reading.answers].flatMap(([id, before]) => {
    const after = second.reading.answers.get(id);
    if (!after) return [];
    const sameItems = [...before.yes]
      .map(([key, term]) => terms.same(term, after.yes.get(key) as Term))
      .concat([...before.doubt].map(([key, term]) => terms.same(term, after.doubt.get(key) as Term)));
    const keptItems = [...before.yes]
      .map(([key, term]) => terms.implies(term, after.yes.get(key) as Term))
      .concat([...before.doubt].map(([key, term]) => terms.implies(term, after.doubt.get(key) as Term)));
    const nothingAdded = [...sameItems, terms.same(before.unsure, after.unsure), -after.partial];
    return [
      terms.implies(before.seen, after.seen),
      terms.implies(before.unsure, after.unsure),
      ...keptItems,
      terms.implies(terms.and(before.seen, terms.or(-before.partial, before.unsure)), terms.and(...nothingAdded)),
    ];
  });
  return terms.and(...parts);
}

export const answersOnlyAdd: Property = {
  name: 'answers-only-add',
  sentence:
    'Advice that was given stays given: no later answer to an open question, “not sure” included, lowers the level or the instruction, or ends an emergency, but a “no” to pregnancy and birth ends what a page prefilled about them (basis G2, G10, G12).',
  prove: (proof) => {
    const after = proof.encodePerson('later ');
    return proof.proveAll(
      [
        {
          sentence: 'An answer to an open question lowers advice that was already given to someone who answers:',
          violated: proof.terms.and(proof.hasLevel(), lessUrgent(proof, proof.formulas, after)),
        },
      ],
      {
        premises: [includesAnswersOf(proof, proof.formulas, after)],
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
    // A question that the host leaves out never gets an answer.
    const nothingLeftToAsk = terms.and(
      ...[...now.waiting].map(([{id}, term]) => terms.or(-term, -(now.reading.asked.get(id) ?? YES))),
    );
    const differs = (sentence: string, termsBefore: readonly Term[], termsAfter: readonly Term[]): Claim => ({
      sentence: `${sentence} for someone who answers:`,
      violated: terms.and(
        nothingLeftToAsk,
        terms.or(...termsBefore.map((term, index) => -terms.same(term, termsAfter[index] as Term))),
      ),
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
          medicine(now).map((medicineTerm) => terms.and(-now.planWithheld, medicineTerm)),
          medicine(after).map((medicineTerm) => terms.and(-after.planWithheld, medicineTerm)),
        ),
      ],
      {premises: [includesAnswersOf(proof, now, after)], others: [['and later:', after]]},
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
    const clearedOptions = pack.questions.filter(isList).flatMap((question) => {
      const answer = reading.answers.get(question.id);
      return answer
        ? (question.options ?? [])
            .filter(({id}) => terms.and(answer.partial, scope.comparisons.includes(terms, answer, id).no) !== NO)
            .map(({id}) => `${question.id} ${id}`)
        : [];
    });
    return clearedOptions.map((clearedOption) => ({message: `A prefilled list says no to ${clearedOption}.`}));
  },
};

import {levels} from '../pack/types.js';
import type {
  Condition,
  Contributor,
  Disposition,
  Evidence,
  Level,
  Pack,
  Question,
  RedFlag,
  SelfCare,
} from '../pack/types.js';
import {questionsIn} from './conditions.js';
import {comparisonTerms, truthOf, type Comparisons, type Scope, type TruthTerms} from './three-valued-logic.js';
import {relevanceFormulas, inGateOrder, gateAnswer} from './encode-open.js';
import type {AnswerVariables, AnswerVariable} from './answer-variables.js';
import {NO, YES, type Term, type Terms} from './terms.js';

/** How answers, rules and results depend on each other, as formulas. Separate functions, so that a test can replace one with a wrong version. */
export interface Encoding {
  readonly comparisons: Comparisons;
  /** Whether the answer to a question counts, by its gate. */
  enabled(gate: TruthTerms): Term;
  /** Whether a rule fires. */
  fires(truth: TruthTerms, flag: RedFlag): Term;
  /** Whether a piece of advice is shown to someone who is shown the plan. */
  shown(terms: Terms, when: TruthTerms, unless: TruthTerms): Term;
  /** Whether the plan is withheld from someone at self-care or non-urgent. */
  withheld(planUnless: TruthTerms): Term;
  /** Whether a level is certain while questions are open. */
  certainEarly(reached: ReadonlyMap<Level, Term>): Term;
}

export const encoding: Encoding = {
  comparisons: comparisonTerms,
  enabled: ({no}) => -no,
  fires: ({yes}) => yes,
  shown: (terms, when, unless) => terms.and(when.yes, unless.no),
  withheld: ({no}) => -no,
  certainEarly: (reached) => reached.get('urgent') ?? NO,
};

/** What follows with certainty from the rules that fire. */
export interface Certain {
  readonly pack: Pack;
  readonly reading: AnswerVariables;
  /** The answers that count, and conditions over them. */
  readonly scope: Scope;
  /** By question id: true where its gate is certainly false, so that the question is hidden. */
  readonly hidden: ReadonlyMap<string, Term>;
  readonly truths: ReadonlyMap<RedFlag, TruthTerms>;
  readonly fires: ReadonlyMap<RedFlag, Term>;
  /** True where the level is certainly at least as urgent as this one. */
  readonly reached: ReadonlyMap<Level, Term>;
  /** True where the disposition is certainly at least as urgent as this one. */
  readonly instructed: ReadonlyMap<Disposition, Term>;
}

/** The result of `assess` as formulas over the answer variables. */
export interface Formulas extends Certain {
  readonly flags: ReadonlyMap<RedFlag, {readonly truth: TruthTerms; readonly fires: Term; readonly notRuledOut: Term}>;
  /** The main disposition of the result. */
  readonly leads: ReadonlyMap<Disposition, Term>;
  readonly also: ReadonlyMap<Disposition, Term>;
  /** Open questions that could still change the result. */
  readonly waiting: ReadonlyMap<Question, Term>;
  /** Safety questions among them. */
  readonly open: ReadonlyMap<Question, Term>;
  readonly complete: Term;
  /** The level shown on the result. There is no result where none of them is true. */
  readonly level: ReadonlyMap<Level, Term>;
  readonly planWithheld: Term;
  readonly plan: ReadonlyMap<SelfCare, {readonly shown: Term; readonly excluded: Term; readonly wanted: TruthTerms}>;
  readonly contributors: ReadonlyMap<Contributor, {readonly shown: Term; readonly truth: TruthTerms}>;
}

/** The answers that count: a question whose gate is certainly false is hidden. */
function effective(
  terms: Terms,
  pack: Pack,
  reading: AnswerVariables,
  {comparisons, enabled}: Encoding,
): ReadonlyMap<string, AnswerVariable> {
  const answers = new Map<string, AnswerVariable>();
  for (const {id, gate} of inGateOrder(pack)) {
    const answer = reading.answers.get(id);
    if (answer)
      answers.set(id, gateAnswer(terms, gate ? enabled(truthOf(gate, {terms, answers, comparisons})) : YES, answer));
  }
  return answers;
}

const levelIn = ({dispositions}: Pack, {disposition}: RedFlag): Level =>
  dispositions.find(({id}) => id === disposition)?.level ?? 'emergency';

/** Whether each rule fires, and what follows for the level and the disposition. */
export function encodeRules(terms: Terms, pack: Pack, reading: AnswerVariables, rules: Encoding = encoding): Certain {
  const answers = effective(terms, pack, reading, rules);
  const scope: Scope = {terms, answers, comparisons: rules.comparisons};
  const hidden = new Map(inGateOrder(pack).map(({id, gate}) => [id, gate ? -rules.enabled(truthOf(gate, scope)) : NO]));
  const truths = new Map(pack.redFlags.map((flag) => [flag, truthOf(flag.when, scope)]));
  const fires = new Map([...truths].map(([flag, truth]) => [flag, rules.fires(truth, flag)]));
  const anyFires = (which: (flag: RedFlag) => boolean) =>
    terms.or(...[...fires].filter(([flag]) => which(flag)).map(([, term]) => term));
  const reached = new Map(
    levels.map((level, rank) => [
      level,
      rank === levels.length - 1 ? YES : anyFires((flag) => levels.indexOf(levelIn(pack, flag)) <= rank),
    ]),
  );
  const instructedBy = ({id}: Disposition) => anyFires(({disposition}) => disposition === id);
  const instructed = new Map(
    pack.dispositions.map((disposition, rank) => [
      disposition,
      terms.or(...pack.dispositions.slice(0, rank + 1).map(instructedBy)),
    ]),
  );
  return {pack, reading, scope, hidden, truths, fires, reached, instructed};
}

export function encode(terms: Terms, pack: Pack, reading: AnswerVariables, rules: Encoding = encoding): Formulas {
  const certain = encodeRules(terms, pack, reading, rules);
  const {scope, hidden, truths, fires, reached} = certain;
  const {answers} = scope;
  const truth = (condition: Condition | undefined): TruthTerms =>
    condition ? truthOf(condition, scope) : {yes: YES, no: NO};
  const levelOf = (flag: RedFlag) => levelIn(pack, flag);
  const instructedBy = ({id}: Disposition) =>
    terms.or(...[...fires].filter(([{disposition}]) => disposition === id).map(([, term]) => term));

  const consequences = relevanceFormulas({terms, pack, reading, comparisons: rules.comparisons, answers, levelOf});
  const waiting = new Map(
    pack.questions.map((question) => {
      const answer = answers.get(question.id);
      const open = answer ? terms.and(-terms.and(answer.seen, -answer.partial), -(hidden.get(question.id) ?? NO)) : NO;
      return [question, terms.and(open, consequences.get(question.id) ?? NO)];
    }),
  );
  const open = new Map([...waiting].filter(([{safety}]) => safety));
  const complete = -terms.or(...open.values());
  const decided = terms.or(complete, rules.certainEarly(reached));
  const exactly = (level: Level) =>
    terms.and(reached.get(level) as Term, -(reached.get(levels[levels.indexOf(level) - 1] ?? level) ?? NO));
  const level = new Map(
    levels.map((id, rank) => [id, terms.and(decided, rank ? exactly(id) : (reached.get(id) as Term))]),
  );

  const leads = new Map<Disposition, Term>();
  const also = new Map<Disposition, Term>();
  pack.dispositions.forEach((disposition, rank) => {
    const isAtLevel = level.get(disposition.level) as Term;
    const firedEarlier = terms.or(
      ...pack.dispositions
        .slice(0, rank)
        .filter((candidate) => candidate.level === disposition.level)
        .map(instructedBy),
    );
    const dispositionsOfLevel = pack.dispositions.filter((candidate) => candidate.level === disposition.level);
    // Where no rule fired, as at self-care, the least urgent disposition of the level applies.
    const nothingFired =
      disposition === dispositionsOfLevel.at(-1) ? -terms.or(...dispositionsOfLevel.map(instructedBy)) : NO;
    leads.set(
      disposition,
      terms.and(isAtLevel, terms.or(nothingFired, terms.and(instructedBy(disposition), -firedEarlier))),
    );
    also.set(disposition, terms.and(isAtLevel, instructedBy(disposition), firedEarlier));
  });

  const nonUrgentOrLower = terms.or(level.get('non-urgent') as Term, level.get('self-care') as Term);
  const planWithheld = terms.or(-nonUrgentOrLower, rules.withheld(truth(pack.planUnless)));
  const plan = new Map(
    pack.selfCare.map((entry) => {
      const when = truth(entry.when);
      const shown = rules.shown(terms, when, entry.unless ? truth(entry.unless) : {yes: NO, no: YES});
      return [
        entry,
        {wanted: when, shown: terms.and(-planWithheld, shown), excluded: terms.and(-planWithheld, when.yes, -shown)},
      ];
    }),
  );
  return {
    ...certain,
    leads,
    also,
    waiting,
    open,
    complete,
    level,
    planWithheld,
    plan,
    flags: new Map(
      [...truths].map(([flag, truth]) => [
        flag,
        {
          truth,
          fires: fires.get(flag) as Term,
          notRuledOut: terms.and(couldBeMoreUrgent(flag), couldStillBe(flag, truth)),
        },
      ]),
    ),
    contributors: ranked(),
  };

  function couldBeMoreUrgent(flag: RedFlag): Term {
    return terms.or(-decided, -(reached.get(levelOf(flag)) as Term));
  }

  /** Unknown, and not only because the rule reads a question that does not apply. */
  function couldStillBe({when}: RedFlag, {yes, no}: TruthTerms): Term {
    const read = new Set(questionsIn(when));
    const openAnswers = [...answers]
      .filter(([id]) => read.has(id))
      .map(([id, {question, seen, yes, doubt, unsure, partial}]) => {
        const notSure =
          'options' in question && !doubt.size ? (yes.get('unsure') ?? NO) : terms.or(unsure, ...doubt.values());
        return terms.and(-(hidden.get(id) as Term), terms.or(-terms.and(seen, -partial), notSure));
      });
    return terms.and(-yes, -no, terms.or(...openAnswers));
  }

  function ranked(): Formulas['contributors'] {
    const tiers: readonly Evidence[] = ['fair', 'weak', 'expert'];
    const rank = ({notLinked, evidence, weight}: Contributor) =>
      (notLinked ? 1000 : 0) + tiers.indexOf(evidence) * 100 - weight;
    const higherRanked: Readonly<Record<Contributor['kind'], Term[]>> = {pattern: [], contributor: []};
    const shown = new Map<Contributor, {shown: Term; truth: TruthTerms}>();
    for (const contributor of [...pack.contributors].sort((a, b) => rank(a) - rank(b))) {
      const truthOfWhen = truth(contributor.when);
      const fires = contributor.unless ? terms.and(truthOfWhen.yes, truth(contributor.unless).no) : truthOfWhen.yes;
      shown.set(contributor, {
        truth: truthOfWhen,
        shown: terms.and(nonUrgentOrLower, fires, -terms.atLeast(3, higherRanked[contributor.kind])),
      });
      higherRanked[contributor.kind].push(fires);
    }
    return shown;
  }
}

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
import {comparisons, truthOf, type Comparisons, type Scope, type Truth} from './three-valued-logic.js';
import {consequential, inGateOrder, under} from './encode-open.js';
import type {AnswerVariables, AnswerVariable} from './answer-variables.js';
import {NO, YES, type Term, type Terms} from './terms.js';

/** How an answer, a rule and a result hang together, as formulas. Each a function of its own, so that a test can break one. */
export interface Encoding {
  readonly comparisons: Comparisons;
  /** Whether the answer to a question counts, by its gate. */
  enabled(gate: Truth): Term;
  /** Whether a rule fires. */
  fires(truth: Truth, flag: RedFlag): Term;
  /** Whether a piece of advice is shown to someone who is shown the plan. */
  shown(terms: Terms, when: Truth, unless: Truth): Term;
  /** Whether the plan is withheld from someone at self-care or non-urgent. */
  withheld(planUnless: Truth): Term;
  /** Whether a level is certain while questions are open. */
  certainEarly(reached: ReadonlyMap<Level, Term>): Term;
}

export const encoding: Encoding = {
  comparisons,
  enabled: ({no}) => -no,
  fires: ({yes}) => yes,
  shown: (terms, when, unless) => terms.and(when.yes, unless.no),
  withheld: ({no}) => -no,
  certainEarly: (reached) => reached.get('urgent') ?? NO,
};

/** What is certain from the rules that fire. */
export interface Certain {
  readonly pack: Pack;
  readonly reading: AnswerVariables;
  /** The answers that count, and conditions over them. */
  readonly scope: Scope;
  /** Gates that are certainly shut. */
  readonly hidden: ReadonlyMap<string, Term>;
  readonly truths: ReadonlyMap<RedFlag, Truth>;
  readonly fires: ReadonlyMap<RedFlag, Term>;
  /** That the level is certainly at least so urgent. */
  readonly reached: ReadonlyMap<Level, Term>;
  /** That the instruction is certainly at least as urgent as this one. */
  readonly instructed: ReadonlyMap<Disposition, Term>;
}

/** What `assess` says, as formulas over a reading of the answers. */
export interface Formulas extends Certain {
  readonly flags: ReadonlyMap<RedFlag, {readonly truth: Truth; readonly fires: Term; readonly notRuledOut: Term}>;
  /** The instruction that leads the result. */
  readonly leads: ReadonlyMap<Disposition, Term>;
  readonly also: ReadonlyMap<Disposition, Term>;
  /** Questions that are open and could still matter. */
  readonly waiting: ReadonlyMap<Question, Term>;
  /** Safety questions among them. */
  readonly open: ReadonlyMap<Question, Term>;
  readonly complete: Term;
  /** The level on the result; no result where none holds. */
  readonly level: ReadonlyMap<Level, Term>;
  readonly planWithheld: Term;
  readonly plan: ReadonlyMap<SelfCare, {readonly shown: Term; readonly excluded: Term; readonly wanted: Truth}>;
  readonly contributors: ReadonlyMap<Contributor, {readonly shown: Term; readonly truth: Truth}>;
}

/** The answers that count: a gate that is certainly shut hides its question. */
function effective(
  terms: Terms,
  pack: Pack,
  reading: AnswerVariables,
  {comparisons, enabled}: Encoding,
): ReadonlyMap<string, AnswerVariable> {
  const answers = new Map<string, AnswerVariable>();
  for (const {id, gate} of inGateOrder(pack)) {
    const given = reading.answers.get(id);
    if (given) answers.set(id, under(terms, gate ? enabled(truthOf(gate, {terms, answers, comparisons})) : YES, given));
  }
  return answers;
}

const levelIn = ({dispositions}: Pack, {disposition}: RedFlag): Level =>
  dispositions.find(({id}) => id === disposition)?.level ?? 'emergency';

/** Of each rule, that it fires; and what follows for level and instruction. */
export function encodeRules(terms: Terms, pack: Pack, reading: AnswerVariables, how: Encoding = encoding): Certain {
  const answers = effective(terms, pack, reading, how);
  const scope: Scope = {terms, answers, comparisons: how.comparisons};
  const hidden = new Map(inGateOrder(pack).map(({id, gate}) => [id, gate ? -how.enabled(truthOf(gate, scope)) : NO]));
  const truths = new Map(pack.redFlags.map((flag) => [flag, truthOf(flag.when, scope)]));
  const fires = new Map([...truths].map(([flag, truth]) => [flag, how.fires(truth, flag)]));
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
    pack.dispositions.map((one, rank) => [one, terms.or(...pack.dispositions.slice(0, rank + 1).map(instructedBy))]),
  );
  return {pack, reading, scope, hidden, truths, fires, reached, instructed};
}

export function encode(terms: Terms, pack: Pack, reading: AnswerVariables, how: Encoding = encoding): Formulas {
  const certain = encodeRules(terms, pack, reading, how);
  const {scope, hidden, truths, fires, reached} = certain;
  const {answers} = scope;
  const truth = (condition: Condition | undefined): Truth =>
    condition ? truthOf(condition, scope) : {yes: YES, no: NO};
  const levelOf = (flag: RedFlag) => levelIn(pack, flag);
  const instructedBy = ({id}: Disposition) =>
    terms.or(...[...fires].filter(([{disposition}]) => disposition === id).map(([, term]) => term));

  const found = consequential({terms, pack, reading, comparisons: how.comparisons, answers, levelOf});
  const waiting = new Map(
    pack.questions.map((question) => {
      const answer = answers.get(question.id);
      const open = answer ? terms.and(-terms.and(answer.seen, -answer.partial), -(hidden.get(question.id) ?? NO)) : NO;
      return [question, terms.and(open, found.get(question.id) ?? NO)];
    }),
  );
  const open = new Map([...waiting].filter(([{safety}]) => safety));
  const complete = -terms.or(...open.values());
  const decided = terms.or(complete, how.certainEarly(reached));
  const exactly = (level: Level) =>
    terms.and(reached.get(level) as Term, -(reached.get(levels[levels.indexOf(level) - 1] ?? level) ?? NO));
  const level = new Map(
    levels.map((one, rank) => [one, terms.and(decided, rank ? exactly(one) : (reached.get(one) as Term))]),
  );

  const leads = new Map<Disposition, Term>();
  const also = new Map<Disposition, Term>();
  pack.dispositions.forEach((one, rank) => {
    const at = level.get(one.level) as Term;
    const before = terms.or(
      ...pack.dispositions
        .slice(0, rank)
        .filter((other) => other.level === one.level)
        .map(instructedBy),
    );
    const same = pack.dispositions.filter((other) => other.level === one.level);
    // Nothing fired at self-care: the mildest instruction of the level stands for all.
    const none = one === same.at(-1) ? -terms.or(...same.map(instructedBy)) : NO;
    leads.set(one, terms.and(at, terms.or(none, terms.and(instructedBy(one), -before))));
    also.set(one, terms.and(at, instructedBy(one), before));
  });

  const calm = terms.or(level.get('non-urgent') as Term, level.get('self-care') as Term);
  const planWithheld = terms.or(-calm, how.withheld(truth(pack.planUnless)));
  const plan = new Map(
    pack.selfCare.map((entry) => {
      const when = truth(entry.when);
      const shown = how.shown(terms, when, entry.unless ? truth(entry.unless) : {yes: NO, no: YES});
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

  /** Unknown, and not merely because it hangs on a question that does not apply. */
  function couldStillBe({when}: RedFlag, {yes, no}: Truth): Term {
    const read = new Set(questionsIn(when));
    const loose = [...answers]
      .filter(([id]) => read.has(id))
      .map(([id, {question, seen, yes, doubt, unsure, partial}]) => {
        const notSure =
          'options' in question && !doubt.size ? (yes.get('unsure') ?? NO) : terms.or(unsure, ...doubt.values());
        return terms.and(-(hidden.get(id) as Term), terms.or(-terms.and(seen, -partial), notSure));
      });
    return terms.and(-yes, -no, terms.or(...loose));
  }

  function ranked(): Formulas['contributors'] {
    const tiers: readonly Evidence[] = ['fair', 'weak', 'expert'];
    const rank = ({notLinked, evidence, weight}: Contributor) =>
      (notLinked ? 1000 : 0) + tiers.indexOf(evidence) * 100 - weight;
    const before: Term[] = [];
    const shown = new Map<Contributor, {shown: Term; truth: Truth}>();
    for (const one of [...pack.contributors].sort((a, b) => rank(a) - rank(b))) {
      const is = truth(one.when);
      shown.set(one, {truth: is, shown: terms.and(calm, is.yes, -terms.atLeast(3, before))});
      before.push(is.yes);
    }
    return shown;
  }
}

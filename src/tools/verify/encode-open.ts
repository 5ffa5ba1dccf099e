import {levels} from '../../pack/types.js';
import type {Condition, Level, Pack, Question, RedFlag, SelfCare} from '../../pack/types.js';
import {questionsIn} from './conditions.js';
import {truthOf, type Scope} from './kleene.js';
import {NO, YES, type Term} from './terms.js';

interface Given {
  readonly pack: Pack;
  readonly scope: Scope;
  readonly hidden: ReadonlyMap<string, Term>;
  readonly fires: ReadonlyMap<RedFlag, Term>;
  readonly reached: ReadonlyMap<Level, Term>;
  readonly levelOf: (flag: RedFlag) => Level;
}

/**
 * The safety questions that apply, are not answered, and could still matter: what the engine's `relevance` says, as formulas.
 * That what is skipped so can really change nothing is a property of its own ("skipping is safe"), proved without looking in here.
 */
export function openQuestions({pack, scope, hidden, reached, levelOf}: Given): ReadonlyMap<Question, Term> {
  const {terms, answers} = scope;
  const later: Scope = {...scope, existsIsOpen: true};
  const calm = -(reached.get('urgent') as Term);
  const truth = (condition: Condition | undefined) => (condition ? truthOf(condition, scope) : {yes: YES, no: NO});
  const planOpen = -truth(pack.planUnless).yes;
  const reads = new Map<Condition, ReadonlySet<string>>();

  const readers = <T>(all: readonly T[], question: string, ...of: ((one: T) => Condition | undefined)[]): readonly T[] => all.filter((one) => of.some((get) => isRead(get(one), question)));
  const matter = (question: string, gates: readonly string[] = []): Term =>
    terms.or(
      ...readers(pack.redFlags, question, ({when}) => when).map((flag) => terms.and(-moreUrgentThan(levelOf(flag)), undecided(flag.when, question))),
      terms.and(calm, terms.or(undecided(pack.planUnless, question), undecided(pack.medicines?.unless, question))),
      terms.and(calm, terms.or(...readers(pack.contributors, question, ({when}) => when).map(({when}) => undecided(when, question)))),
      terms.and(calm, planOpen, terms.or(...readers(pack.selfCare, question, ({when}) => when, ({unless}) => unless).map((entry) => hangs(entry, question)))),
      ...pack.questions
        .filter(({id, enableWhen}) => id !== question && !gates.includes(id) && isRead(enableWhen, question))
        .map(({id, enableWhen}) => terms.and(undecided(enableWhen, question), matter(id, [...gates, question]))),
    );

  return new Map(
    pack.questions
      .filter(({safety}) => safety)
      .map((question) => {
        const answer = answers.get(question.id);
        const answered = answer ? terms.and(answer.seen, -answer.partial) : NO;
        return [question, terms.and(-answered, -(hidden.get(question.id) ?? NO), matter(question.id))];
      }),
  );

  function isRead(condition: Condition | undefined, question: string): boolean {
    if (!condition) return false;
    const known = reads.get(condition) ?? new Set(questionsIn(condition));
    reads.set(condition, known);
    return known.has(question);
  }

  function undecided(condition: Condition | undefined, question: string): Term {
    if (!condition || !isRead(condition, question)) return NO;
    const {yes, no} = truthOf(condition, later);
    return terms.and(-yes, -no);
  }

  /** That a rule more urgent than this level has fired. */
  function moreUrgentThan(level: Level): Term {
    const above = levels[levels.indexOf(level) - 1];
    return above ? (reached.get(above) as Term) : NO;
  }

  function hangs({when, unless}: SelfCare, question: string): Term {
    const wanted = undecided(when, question);
    const left = unless ? truth(unless).yes : NO;
    return terms.and(-(when ? truth(when).no : NO), terms.choose(left, wanted, terms.or(wanted, undecided(unless, question))));
  }
}

import {
  levels,
  type Answer,
  type Condition,
  type Contributor,
  type Evidence,
  type Level,
  type Pack,
  type Question,
  type RedFlag,
  type SelfCare,
} from '../pack/types.js';
import {compare} from './compare.js';
import {Evaluator} from './evaluator.js';
import {compareAhead, type Ahead} from './look-ahead.js';
import {compileConditions, type Program} from './program.js';

/** A question, and what the answers last read say to it. */
export interface Asked {
  readonly question: Question;
  /** When it applies. */
  readonly gate: number;
  /** What was given, as it came: shows whether it has changed. */
  given: unknown;
  /** The same, as far as the question can hold it. */
  answer: Answer | undefined;
  /** The same, if the question applies: all that anything may read. */
  counts: Answer | undefined;
  ahead: Ahead | undefined;
}

/** A red flag under its urgency, 0 being an emergency. */
export interface Flag {
  readonly flag: RedFlag;
  readonly level: Level;
  readonly urgency: number;
  readonly when: number;
}

/** A pack made ready. Conditions are known by their place: `when: 7` is the seventh of the program. */
export interface CompiledPack {
  /** Each after those that its gate reads. */
  readonly questions: readonly Asked[];
  /** Most urgent instruction first. */
  readonly flags: readonly Flag[];
  /** Best evidence first. */
  readonly contributors: readonly {readonly contributor: Contributor; readonly when: number}[];
  readonly selfCare: readonly {readonly entry: SelfCare; readonly when: number; readonly unless: number}[];
  readonly planUnless: number;
  readonly medicinesUnless: number;
  /** For each condition, the questions it reads. */
  readonly reads: readonly (readonly string[])[];
  /** What holds, by the answers last read. */
  readonly now: Evaluator<Answer>;
  /** What will hold, whatever is answered next. */
  readonly later: Evaluator<Ahead>;
  /** The questions that could still change something, as long as `later` says the same. */
  consequential: ReadonlySet<string> | undefined;
}

const tiers: readonly Evidence[] = ['fair', 'weak', 'expert'];
const compiled = new WeakMap<Pack, CompiledPack>();

export const urgencyOf = (level: Level): number => levels.indexOf(level);

/** Made once for each pack, and kept as long as the pack is. What it remembers of the last answers only saves work. */
export function compile(pack: Pack): CompiledPack {
  const known = compiled.get(pack) ?? make(pack);
  compiled.set(pack, known);
  return known;
}

function make({questions, redFlags, contributors, selfCare, planUnless, medicines, dispositions}: Pack): CompiledPack {
  const conditions: Condition[] = [];
  const place = (condition: Condition) => conditions.push(condition) - 1;
  const always = place({all: []});
  const never = place({any: []});
  const gates = questions.map(({enableWhen}) => (enableWhen ? place(enableWhen) : always));
  const rank = new Map(dispositions.map(({id}, index) => [id, index]));
  const tables = {
    flags: redFlags
      .map((flag) => {
        // A checked pack has the disposition; where it is missing, too urgent is the safer mistake.
        const level = dispositions[rank.get(flag.disposition) ?? -1]?.level ?? 'emergency';
        return {flag, level, urgency: urgencyOf(level), when: place(flag.when)};
      })
      .sort((a, b) => (rank.get(a.flag.disposition) ?? -1) - (rank.get(b.flag.disposition) ?? -1)),
    contributors: contributors
      .map((contributor) => ({contributor, when: place(contributor.when)}))
      .sort((a, b) => standing(a.contributor) - standing(b.contributor)),
    selfCare: selfCare.map((entry) => ({
      entry,
      when: entry.when ? place(entry.when) : always,
      unless: entry.unless ? place(entry.unless) : never,
    })),
    planUnless: place(planUnless),
    medicinesUnless: medicines ? place(medicines.unless) : never,
  };
  // Named in their order, so that a question's place in the program is its place in the pack.
  const program = compileConditions(
    conditions,
    questions.map(({id}) => id),
  );
  const reads = readsOf(program);
  return {
    ...tables,
    reads,
    questions: inGateOrder(),
    now: new Evaluator(program, compare),
    later: new Evaluator(program, compareAhead),
    consequential: undefined,
  };

  /** A gate that leads back to its own question does not shut: asking too much is the safer mistake. */
  function inGateOrder(): readonly Asked[] {
    const ordered = new Map<number, Asked>();
    const entered = new Set<number>();
    const visit = (index: number): boolean => {
      const question = questions[index];
      if (!question || ordered.has(index)) return true;
      if (entered.has(index)) return false;
      entered.add(index);
      const gate = gates[index] as number;
      const straight = (reads[gate] ?? []).map((id) => visit(program.places.get(id) as number)).every(Boolean);
      ordered.set(index, {
        question,
        gate: straight ? gate : always,
        given: undefined,
        answer: undefined,
        counts: undefined,
        ahead: undefined,
      });
      return true;
    };
    questions.forEach((_, index) => visit(index));
    return [...ordered.values()];
  }
}

/** For each condition the questions it reads, each once. */
function readsOf({questions, leavesOf, readers, starts}: Program): readonly (readonly string[])[] {
  const reads: string[][] = [...starts].map(() => []);
  questions.forEach((question, place) => {
    for (const leaf of leavesOf[place] ?? [])
      for (const condition of readers[leaf] ?? [])
        if (reads[condition]?.at(-1) !== question) reads[condition]?.push(question);
  });
  return reads;
}

/** Tier before weight; what studies found no link for comes after all else. */
function standing({notLinked, evidence, weight}: Contributor): number {
  return (notLinked ? 1000 : 0) + tiers.indexOf(evidence) * 100 - weight;
}

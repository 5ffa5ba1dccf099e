import {emergencyScreens} from '../../flow/answers.js';
import type {FlowConfig} from '../../flow/types.js';
import {questionsIn} from '../conditions.js';
import type {Claim, ProofFinding, Property} from '../proof.js';
import {pairs} from '../tables.js';
import {NO} from '../terms.js';
import {truthOf} from '../three-valued-logic.js';

export const ungatedScreens: Property = {
  name: 'ungated-screens',
  sentence: 'The two emergency screens come first, are safety questions and have no gate (basis G4).',
  needs: 'tables',
  worksWithoutSolver: true,
  prove: ({pack, tables}) =>
    tables.invariants.firstScreens.questions.flatMap((id, place) => {
      const question = pack.questions.find((candidate) => candidate.id === id);
      if (!question) return [{message: `The question ${id} is missing.`}];
      const flaws = [];
      if (!question.safety) flaws.push('is no safety question');
      if (question.enableWhen) flaws.push('has a gate');
      if (emergencyScreens(pack)[place] !== id) flaws.push('is not in its place at the front');
      return flaws.map((what) => ({message: `The emergency screen ${id} ${what}.`}));
    }),
};

export const gatesHideNoEmergency: Property = {
  name: 'gates-hide-no-emergency',
  sentence:
    'A safety question is hidden only where no answer to it could fire an emergency rule, and the signs in pregnancy only from who has said no to pregnant and to a birth (basis G4, G6).',
  prove: (proof) => {
    const {terms, formulas, pack} = proof;
    // Of a question that the tables gate, the claims below say from whom it may be hidden.
    const claims = pack.questions
      .filter(({id, safety, enableWhen}) => safety && enableWhen && !proof.gatedForSomePeople.includes(id))
      .flatMap(({id, text}) => {
        const answer = proof.answerTo(id);
        if (!answer) return [];
        const shownScope = {...formulas.scope, answers: new Map([...formulas.scope.answers, [id, answer]])};
        return [...formulas.flags].flatMap(([flag, {truth}]): Claim[] => {
          if (proof.levelOf(flag) !== 'emergency' || !questionsIn(flag.when).includes(id)) return [];
          return [
            {
              sentence: `“${text}” is hidden though its answer would fire the rule ${flag.id}, for someone who answers:`,
              violated: terms.and(formulas.hidden.get(id) ?? NO, truthOf(flag.when, shownScope).yes, -truth.yes),
            },
          ];
        });
      });
    const byTables = proof.subject.tables ? proof.gatedForSomePeople : [];
    const hiddenTooEarly = byTables.map((id): Claim => ({
      sentence: `${id} is hidden from someone for whom it is, or who has not said no:`,
      violated: terms.and(formulas.hidden.get(id) ?? NO, -proof.isRuledOut(id, '')),
    }));
    return proof.proveAll([...claims, ...hiddenTooEarly]);
  },
};

export const doubtKeepsGatesOpen: Property = {
  name: 'doubt-keeps-gates-open',
  sentence: 'A gate stays open while what it reads is unanswered or not sure (basis G4).',
  prove: (proof) => {
    const {terms, formulas, pack} = proof;
    return proof.proveAll(
      pack.questions.flatMap(({id, text, enableWhen}): Claim[] => {
        if (!enableWhen) return [];
        const openTerms = questionsIn(enableWhen).map((question) => {
          const answer = formulas.scope.answers.get(question);
          return answer ? terms.or(-answer.seen, answer.unsure, answer.yes.get('unsure') ?? NO) : NO;
        });
        return [
          {
            sentence: `“${text}” is hidden from someone who has not said enough to hide it:`,
            violated: terms.and(formulas.hidden.get(id) ?? NO, ...openTerms),
          },
        ];
      }),
    );
  },
};

export const levelNeedsSafety: Property = {
  name: 'level-needs-safety',
  sentence:
    'Nobody is told to look after themselves, shown a plan, contributors or products, who has not said no to every emergency finding (basis G3).',
  needs: 'tables',
  prove: (proof) => {
    const {terms, formulas} = proof;
    const {level, plan, contributors} = formulas;
    const findings = pairs(proof.tables.invariants.emergency.findings).map(
      ([question, option]) => [question, option, proof.isRuledOut(question, option)] as const,
    );
    const without = (what: string, shown: number, deniedFindings = findings): Claim[] =>
      deniedFindings.map(([question, option, denied]) => ({
        sentence: `${what} without a “no” to ${question} ${option}, for someone who answers:`,
        violated: terms.and(shown, -denied),
      }));
    // An open emergency screen withholds everything; "I can’t point to one place" only withholds self-care as the level.
    const screens = proof.tables.invariants.firstScreens.questions;
    const withoutScreens = (what: string, shown: number) =>
      without(
        what,
        shown,
        findings.filter(([question]) => screens.includes(question)),
      );
    return proof.proveAll([
      ...without('Self-care is the level', level.get('self-care') ?? NO),
      ...withoutScreens('There is a plan', terms.or(...[...plan.values()].map(({shown}) => shown))),
      ...withoutScreens('Contributors are shown', terms.or(...[...contributors.values()].map(({shown}) => shown))),
    ]);
  },
};

export const noLevelUnasked: Property = {
  name: 'no-level-unasked',
  sentence: 'Someone who has answered nothing has no level, no plan and no contributors.',
  prove: (proof) => {
    const {terms, formulas} = proof;
    const nothingAnswered = [...formulas.reading.answers.values()].map(({seen}) => -seen);
    const shown = [
      proof.hasLevel(),
      ...[...formulas.plan.values()].map((entry) => entry.shown),
      ...[...formulas.contributors.values()].map((entry) => entry.shown),
    ];
    return proof.proveAll([
      {
        sentence: 'There is a result for someone who answers nothing:',
        violated: terms.and(...nothingAnswered, terms.or(...shown)),
      },
    ]);
  },
};

const MOST_SETS = 4096;

export const hostsCannotDrop: Property = {
  name: 'hosts-cannot-drop',
  sentence:
    'Whatever optional questions a host names, in whatever place, and whatever it opens with, every safety question is asked, and the emergency screens before all but the one that may open (basis G4, G9).',
  worksWithoutSolver: true,
  prove: ({pack, subject}) => {
    const optional = pack.questions.filter(({safety}) => !safety).map(({id}) => id);
    const safety = pack.questions.filter((question) => question.safety).map(({id}) => id);
    const emergencyIds = emergencyScreens(pack);
    const sets = Math.min(2 ** optional.length, MOST_SETS);
    const configs: FlowConfig[] = [{}, {questions: safety}, {questions: ['nobody-knows-this']}];
    for (let set = 0; set < sets; set++)
      configs.push(
        {questions: optional.filter((_, index) => (set >> index) & 1)},
        {questions: optional.filter((_, index) => (set >> index) & 1).reverse()},
      );
    const firsts = [undefined, 'safety', ...pack.questions.map(({id}) => id)];
    const findings: ProofFinding[] = [];
    for (const config of configs) {
      for (const first of firsts) {
        const configWithFirst = first === undefined ? config : {...config, first};
        const asked = subject.planFlow(pack, configWithFirst).plan.questions.map(({id}) => id);
        const missing = safety.filter((id) => !asked.includes(id));
        const hasOpener =
          first !== 'safety' &&
          pack.questions.some(({id, mayOpen}) => mayOpen && id === asked[0]) &&
          !emergencyIds.includes(asked[0] ?? '');
        const lateScreens = emergencyIds.filter((id, index) => asked[index + (hasOpener ? 1 : 0)] !== id);
        const setting = `questions="${config.questions?.join(' ') ?? '(not set)'}" first="${first ?? ''}"`;
        if (missing.length)
          findings.push({message: `With ${setting} these safety questions are not asked: ${missing.join(', ')}.`});
        else if (lateScreens.length)
          findings.push({
            message: `With ${setting} the emergency screens ${lateScreens.join(', ')} do not come first.`,
          });
        if (findings.length) return findings;
      }
    }
    return findings;
  },
};

export const exclusionsAreSafety: Property = {
  name: 'exclusions-are-safety',
  sentence:
    'Every question that a rule, an exclusion or a gate of a safety question reads is a safety question itself, so that no host can leave it out (basis G9).',
  worksWithoutSolver: true,
  prove: ({pack}) => {
    const safe = new Set(pack.questions.filter(({safety}) => safety).map(({id}) => id));
    const reads = [
      ...pack.redFlags.map(({id, when}) => [`the rule ${id}`, when] as const),
      ...pack.selfCare.flatMap(({id, unless}) => (unless ? [[`what excludes ${id}`, unless] as const] : [])),
      ...pack.questions.flatMap(({id, safety, enableWhen}) =>
        safety && enableWhen ? [[`the gate of ${id}`, enableWhen] as const] : [],
      ),
      ['what withholds the plan', pack.planUnless] as const,
      ...(pack.medicines ? [['what blocks a medicine', pack.medicines.unless] as const] : []),
    ];
    return reads.flatMap(([what, condition]) =>
      [...new Set(questionsIn(condition))]
        .filter((id) => !safe.has(id))
        .map((id) => ({message: `${what} reads ${id}, which is no safety question.`})),
    );
  },
};

import {questionsIn, partsOf} from '../conditions.js';
import type {Step} from '../../flow/types.js';
import {levels} from '../../pack/types.js';
import type {Condition, Level} from '../../pack/types.js';
import {rows as builtInRows} from '../expected.js';
import {conditionsOf} from '../answer-variables.js';
import {fillWords, optionText} from '../../pack/words.js';
import {packTexts} from '../pack-texts.js';
import type {Claim, ProofFinding, Property} from '../proof.js';
import type {VerificationSubject} from '../subject.js';
import {pairs, type LevelOrBefore, type Tables} from '../tables.js';
import {NO} from '../terms.js';
import {truthOf} from '../three-valued-logic.js';

const stepsAt = (place: LevelOrBefore): readonly Step[] => {
  if (place === 'before') return ['start', 'question', 'review'];
  return place === 'emergency' ? ['emergency', 'result', 'medicine', 'consult'] : ['result', 'medicine', 'consult'];
};

export const slotsKeepTheirLevel: Property = {
  name: 'slots-keep-their-level',
  sentence:
    'No slot opens above its level, whatever the host sets: nothing commercial before a result, at urgent or in an emergency (basis slots-by-level).',
  needs: 'tables',
  worksWithoutSolver: true,
  prove: ({subject, tables}) => {
    const {rows} = tables.invariants.slots;
    const findings: ProofFinding[] = [];
    for (const slot of subject.slotNames) {
      const row = rows.find(({slots}) => slots.includes(slot));
      if (!row) {
        findings.push({
          message: `The slot “${slot}” is not in the table of slots: test/rules/invariants.json has to say when it may be open.`,
        });
        continue;
      }
      const {open, from = [], unless} = row;
      const name = slot.replace('<id>', 'x');
      for (const place of ['before', ...levels] as const) {
        const mayBeOpen = open.includes(place) || (place !== 'before' && from.includes(place));
        const level = place === 'before' ? null : place;
        for (const hasSign of [false, true]) {
          if (mayBeOpen && !(hasSign && unless === 'sign')) continue;
          for (const step of stepsAt(place))
            for (const consultFrom of ['urgent', 'non-urgent', 'self-care', 'none'] as const)
              if (subject.isSlotOpen(name, step, level, consultFrom, hasSign))
                findings.push({
                  message: `The slot “${slot}” is open at ${place} (${step}) with consult-from="${consultFrom}"${hasSign ? ', beside a warning sign' : ''}.`,
                });
        }
      }
    }
    findings.push(...findMissedSigns(subject, tables));
    const missing = rows.flatMap(({slots}) => slots).filter((slot) => !subject.slotNames.includes(slot));
    findings.push(...missing.map((slot) => ({message: `The table of slots has “${slot}”, which does not exist.`})));
    return findings.slice(0, 12);
  },
};

/** Each red flag, and each sign of the table, counts as a warning sign on its own. */
function findMissedSigns({pack, hasWarningSign}: VerificationSubject, {invariants}: Tables): readonly ProofFinding[] {
  const missedFlags = pack.redFlags.filter(
    (flag) => !hasWarningSign({fired: [{flag, level: 'self-care', because: []}]}, {}),
  );
  const missedSigns = pairs(invariants.warningSigns.findings).filter(
    ([question, option]) => !hasWarningSign({fired: []}, {[question]: [option]}),
  );
  return [...missedFlags.map(({id}) => id), ...missedSigns.map(([question, option]) => `${question}: ${option}`)].map(
    (sign) => ({message: `Products may be shown beside “${sign}”.`}),
  );
}

export const safetyNetIsComplete: Property = {
  name: 'safety-net-is-complete',
  sentence:
    'The safety net of every result names every sign of pressed nerves in the very words of the first screen, every emergency sign under a heading, and every sign that alone means the same day (basis G15).',
  needs: 'tables',
  worksWithoutSolver: true,
  prove: ({pack, subject, tables}) => {
    const assessment = subject.assess(pack, {});
    return ([null, ...levels] as const).flatMap((level) => {
      const {findings, groups, sameDay, evenIf, notMonitored, expect} = subject.safetyNet(pack, {...assessment, level});
      const {caudaEquina, urgentFindings} = tables.invariants;
      const optionOf = (question: string, option: string) =>
        pack.questions.find(({id}) => id === question)?.options?.find(({id}) => id === option);
      const missing = pairs(caudaEquina.findings).filter(([question, option]) => {
        const found = optionOf(question, option);
        return !found || !findings.includes(optionText(found));
      });
      const notSameDay = pairs(sameDay ? urgentFindings.findings : {}).filter(([question, option]) => {
        const found = optionOf(question, option);
        // A lasting illness is not a sign that may still come.
        return question !== 'health' && found && !sameDay?.lines.includes(found.finding ?? optionText(found));
      });
      const grouped = groups.flatMap((group) => (group.id === null ? [] : group.findings));
      const withoutHeading = pack.safetyNet.groups ? findings.filter((text) => !grouped.includes(text)) : [];
      const empty = Object.entries({evenIf, notMonitored, expect})
        .filter(([, text]) => !text)
        .map(([field]) => field);
      const levelName = level ?? 'no level yet';
      return [
        ...missing.map(([question, option]) => ({
          message: `At ${levelName} the safety net does not say ${question} ${option} in the words of the question.`,
        })),
        ...notSameDay.map(([question, option]) => ({
          message: `At ${levelName} the safety net does not say that ${question} ${option} means the same day.`,
        })),
        ...withoutHeading.map((text) => ({message: `At ${levelName} the safety net has no heading for “${text}”.`})),
        ...empty.map((field) => ({message: `At ${levelName} the safety net says nothing for “${field}”.`})),
      ];
    });
  },
};

export const personalLinesAreEmergencies: Property = {
  name: 'personal-lines-are-emergencies',
  sentence:
    'What a line for some people covers in the list for the same day is an emergency by the rules for everyone who is shown the line (basis G15).',
  prove: (proof) => {
    const {pack, terms, formulas} = proof;
    const {scope, reached} = formulas;
    return proof.proveAll(
      (pack.safetyNet.personal ?? []).flatMap(({id, when, covers = []}) =>
        covers.flatMap(({question, options}) =>
          options.map((option): Claim => {
            const operator = pack.questions.find((item) => item.id === question)?.type === 'one' ? '=' : 'includes';
            const finding: Condition = {question, operator, answer: option};
            return {
              sentence: `The line ${id} takes ${question} ${option} out of the list for the same day, but it is no emergency for someone who answers:`,
              violated: terms.and(truthOf({all: [when, finding]}, scope).yes, -(reached.get('emergency') ?? NO)),
            };
          }),
        ),
      ),
    );
  },
};

export const rowsAreMapped: Property = {
  name: 'rows-are-mapped',
  sentence:
    'Every row of the clinical tables leads to at least one rule, and each table speaks of questions and options that are there (basis G16).',
  needs: 'tables',
  worksWithoutSolver: true,
  prove: ({pack, tables}) => {
    const {levels: expected, exclusions, invariants} = tables;
    const rows = new Set(pack.redFlags.flatMap((flag) => flag.rows ?? builtInRows[flag.id] ?? []));
    const missing = invariants.rows.ids
      .filter((id) => !rows.has(id))
      .map((id) => ({message: `No rule comes from the row ${id}.`}));
    const namedOptions = new Set<string>();
    const addName = (question: string, items: readonly string[] | string) =>
      [items].flat().forEach((item) => namedOptions.add(`${question} ${item.replace(/^unsure:/, '')}`));
    for (const {answers, without} of [...expected.atLeast, ...expected.atMost])
      for (const [question, items] of [...Object.entries(answers), ...Object.entries(without ?? {})])
        addName(question, items);
    for (const {if: findings} of exclusions.rows)
      for (const {question, options} of findings) addName(question, options);
    for (const {findings} of [
      invariants.emergency,
      invariants.ambulance,
      invariants.urgentFindings,
      invariants.modifiers,
      invariants.reassuring,
      invariants.noMedicine,
      invariants.caudaEquina,
    ])
      for (const [question, option] of pairs(findings)) addName(question, option);
    const isInPack = (questionAndOption: string) => {
      const [id, option = ''] = questionAndOption.split(' ');
      const question = pack.questions.find((candidate) => candidate.id === id);
      return (
        question &&
        (option === 'none' || option === 'unsure' || question.options?.some((candidate) => candidate.id === option))
      );
    };
    return [
      ...missing,
      ...[...namedOptions]
        .filter((questionAndOption) => !isInPack(questionAndOption))
        .map((questionAndOption) => ({
          message: `The tables speak of ${questionAndOption}, which the pack does not have.`,
        })),
    ];
  },
};

export const optionsAreRead: Property = {
  name: 'options-are-read',
  sentence:
    'Every option of every question is read by a rule, a contributor, a piece of advice, a line of the safety net or an exclusion (basis G16).',
  worksWithoutSolver: true,
  prove: ({pack, subject}) => {
    const read = new Set<string>();
    const addComparisons = (condition: Condition) =>
      partsOf(condition).forEach((part) => 'question' in part && read.add(`${part.question} ${part.answer}`));
    conditionsOf(pack).forEach(addComparisons);
    const numbers = new Set(conditionsOf(pack).flatMap(questionsIn));
    // Rules read the absence of a reassuring answer, and the least urgent option of a choice needs no rule.
    const clear = Object.entries(subject.tables?.levels.clear ?? {}).flatMap(([question, items]) =>
      [items].flat().map((item) => `${question} ${item}`),
    );
    return pack.questions.flatMap(({id, type, options = []}) => {
      if (type === 'number' || type === 'scale')
        return numbers.has(id) ? [] : [{at: `questions.${id}`, message: `Nothing reads the question ${id}.`}];
      const unread = options.filter(
        (option) =>
          !read.has(`${id} ${option.id}`) &&
          !clear.includes(`${id} ${option.id}`) &&
          !(type === 'one' && numbers.has(id)),
      );
      return unread.map((option) => ({
        at: `questions.${id}.options.${option.id}`,
        message: `Nothing reads the option ${id} ${option.id}.`,
      }));
    });
  },
};

export const numbersOfTheRegion: Property = {
  name: 'numbers-of-the-region',
  sentence:
    'In no region does a text give the emergency number of another, and every region is told its own (basis G14).',
  worksWithoutSolver: true,
  prove: ({pack}) => {
    const numbers = new Map(
      pack.regions.flatMap(({id, emergencyNumber}) => (emergencyNumber ? [[id, emergencyNumber] as const] : [])),
    );
    const texts = packTexts(pack);
    return pack.regions.flatMap((region) => {
      const regionTexts = texts.filter(
        ({path}) => !path.startsWith('regions.') || path.startsWith(`regions.${region.id}.`),
      );
      const filledTexts = regionTexts.map(({path, text}) => ({path, text: fillWords(text, region)}));
      const foreign = [...numbers].filter(([id, number]) => id !== region.id && number !== region.emergencyNumber);
      const wrong = filledTexts.flatMap(({path, text}) => {
        const foreignNumber = foreign.find(([, number]) =>
          new RegExp(`(?<![\\d.,-])${number}(?![\\d.,-]|\\s\\d)`).test(text),
        );
        // “NHS 111” is a help line in the gb region, although 111 is the emergency number in nz.
        return foreignNumber && !(region.id === 'gb' && foreignNumber[1] === '111')
          ? [
              {
                message: `In ${region.id}, ${path} gives ${foreignNumber[1]}, the number of ${foreignNumber[0]}: “${text}”`,
              },
            ]
          : [];
      });
      const ambulance = pack.dispositions.find(({level}: {level: Level}) => level === 'emergency');
      const call =
        ambulance &&
        [ambulance.title, region.dispositions[ambulance.id] ?? ambulance.text]
          .map((text) => fillWords(text, region))
          .join(' ');
      const missingNumber =
        region.emergencyNumber && call !== undefined && !call.includes(region.emergencyNumber)
          ? [{message: `In ${region.id}, “${ambulance?.id}” does not give the number ${region.emergencyNumber}.`}]
          : [];
      return [...wrong, ...missingNumber];
    });
  },
};

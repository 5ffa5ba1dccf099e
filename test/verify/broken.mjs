/**
 * Ways to break what is proved. `pack`: the rules are written wrongly. `encoding`: the formulas differ from the engine.
 * `engine`: the code that reads the rules is wrong; if it is missing, the engine reads the pack that is broken as in `pack`.
 * `told`: words that the counterexample must contain. `null`: there is nothing of that kind to break.
 */
const tick = (question, answer) => ({question, operator: 'includes', answer});
const is = (question, answer) => ({question, operator: '=', answer});

/** The pack with one entry changed. */
const change = (section, id, patch) => (pack) => ({
  ...pack,
  [section]: pack[section].map((entry) =>
    entry.id === id ? {...entry, ...(typeof patch === 'function' ? patch(entry) : patch)} : entry,
  ),
});
const without = (section, id) => (pack) => ({...pack, [section]: pack[section].filter((entry) => entry.id !== id)});
const rule = (id, when, disposition) => (pack) => ({
  ...pack,
  redFlags: [...pack.redFlags, {...pack.redFlags[0], id, when, disposition}],
});

/** Formulas in which one rule never fires, or one that does not belong there does. */
const deaf = (id) => (encoding) => ({...encoding, fires: (truth, flag) => (flag.id === id ? -1 : truth.yes)});
const always = (id) => (encoding) => ({...encoding, fires: (truth, flag) => (flag.id === id ? 1 : truth.yes)});
const compared = (patch) => (encoding) => ({
  ...encoding,
  comparisons: {...encoding.comparisons, ...patch(encoding.comparisons)},
});
/** “Not sure” is read as “no”. */
const deafToDoubt = compared(() => ({unsure: (_, {seen}) => ({yes: -1, no: seen})}));

/** An engine that does not know one of its rules. */
export const lacking = (id) => (subject) => ({
  ...subject,
  assess: (pack, answers) => subject.assess(without('redFlags', id)(pack), answers),
});

/** The real engine with a changed input or output. */
const engine = (assess) => (subject) => ({
  ...subject,
  assess: (pack, answers) => assess(subject.assess, pack, answers),
});

export const broken = {
  'rows-are-mapped': {
    pack: (pack) => ({...pack, redFlags: pack.redFlags.map((flag) => ({...flag, rows: []}))}),
    told: 'SHI',
    encoding: null,
    engine: null,
  },
  'options-are-read': {
    pack: change('questions', 'unwell', ({options}) => ({options: [...options, {id: 'dizzy', text: 'Dizzy'}]})),
    told: 'unwell dizzy',
    encoding: null,
    engine: null,
  },
  'ungated-screens': {
    pack: change('questions', 'danger', {enableWhen: is('about', '18-44')}),
    told: 'danger has a gate',
    encoding: (encoding) => ({...encoding, enabled: () => 1}),
  },
  'exclusions-are-safety': {
    pack: change('questions', 'runs', {safety: false}),
    told: 'runs, which is no safety question',
    encoding: null,
  },
  'hosts-cannot-drop': {
    pack: null,
    told: 'are not asked: runs',
    encoding: null,
    engine: (subject) => ({
      ...subject,
      planFlow(pack, config) {
        const {plan, problems} = subject.planFlow(pack, config);
        return {
          plan:
            config.questions?.length === 0
              ? {...plan, questions: plan.questions.filter(({id}) => id !== 'runs')}
              : plan,
          problems,
        };
      },
    }),
    seen: true,
  },
  'prefill-never-clears': {
    pack: null,
    told: 'says no to nerve saddle',
    encoding: compared(({includes}) => ({
      includes: (terms, answer, option) => includes(terms, {...answer, partial: -1}, option),
    })),
    engine: engine((assess, pack, answers) =>
      assess(
        pack,
        Object.fromEntries(
          Object.entries(answers).map(([id, answer]) => [
            id,
            Array.isArray(answer) ? answer.filter((item) => item !== 'partial') : answer,
          ]),
        ),
      ),
    ),
  },
  'slots-keep-their-level': {
    pack: null,
    told: 'The slot “products” is open at urgent',
    encoding: null,
    engine: (subject) => ({
      ...subject,
      isSlotOpen: (name, step, level, ...rest) =>
        subject.isSlotOpen(name, step, name === 'products' && level === 'urgent' ? 'self-care' : level, ...rest),
    }),
    seen: true,
  },
  'safety-net-is-complete': {
    pack: change('questions', 'nerve', ({options}) => ({
      options: options.map((option) => (option.id === 'pee' ? {...option, finding: 'Trouble with peeing'} : option)),
    })),
    told: 'nerve pee',
    encoding: null,
    engine: (subject) => ({
      ...subject,
      safetyNet: (pack, assessment) => ({...subject.safetyNet(pack, assessment), findings: []}),
    }),
    seen: true,
  },
  'personal-lines-are-emergencies': {
    pack: (pack) => ({
      ...pack,
      safetyNet: {
        ...pack.safetyNet,
        personal: pack.safetyNet.personal.map((line) =>
          line.id === 'clot' ? {...line, when: {any: [line.when, tick('health', 'spine')]}} : line,
        ),
      },
    }),
    told: 'A slipped disc',
    encoding: deaf('fever-with-infection-risk'),
    engine: null,
  },
  'numbers-of-the-region': {
    pack: change('dispositions', 'same-day', {text: 'Call 999 if you cannot wait.'}),
    told: 'gives 999',
    encoding: null,
    engine: null,
  },
  'expected-levels': {
    pack: change('redFlags', 'weight-loss', {disposition: 'clinician'}),
    told: 'Lost weight without trying',
    encoding: deaf('shingles'),
  },
  'emergency-alone': {
    pack: change('redFlags', 'sexual-change', {when: {all: [tick('nerve', 'sex'), {not: is('about', '70-plus')}]}}),
    told: 'Numb genitals during sex',
    encoding: deaf('sexual-change'),
  },
  ambulance: {
    pack: change('redFlags', 'chest-pain', {disposition: 'department'}),
    told: 'Chest pain, pressure or tightness',
    encoding: deaf('chest-pain'),
  },
  'never-below': {pack: without('redFlags', 'under-18'), told: '11 to 17', encoding: deaf('under-18')},
  amplifiers: {
    pack: without('redFlags', 'chest-band-with-weak-sign'),
    told: 'Around the chest, like a band',
    encoding: deaf('chest-band-with-weak-sign'),
  },
  'weak-alone': {
    pack: change('redFlags', 'upper-back', {disposition: 'same-day'}),
    told: 'Upper back, between the shoulder blades',
    encoding: always('sickle'),
  },
  'weak-together': {
    pack: rule(
      'too-keen',
      {atLeast: {count: 2, of: [tick('feel', 'cough'), tick('feel', 'morning'), tick('feel', 'locked')]}},
      'same-day',
    ),
    told: 'Coughing, sneezing or straining|My back locks|Stiff for more',
    encoding: always('sickle'),
  },
  'unsure-counts': {pack: without('redFlags', 'danger-signs-unsure'), told: 'not sure', encoding: deafToDoubt},
  'unsure-modifiers': {
    pack: rule('jumpy', {question: 'health', operator: 'unsure', answer: 'bones'}, 'clinician'),
    told: 'not sure: Thin bones',
    encoding: always('severe-pain'),
  },
  'findings-only-raise': {
    // Ticking the rash as well takes the fever away.
    pack: (pack) =>
      change('redFlags', 'shingles', {disposition: 'clinician'})(
        change('redFlags', 'fever', {when: {all: [tick('unwell', 'fever'), {not: tick('unwell', 'rash')}]}})(pack),
      ),
    told: 'A temperature of',
    encoding: compared(({includes}) => ({
      includes: (terms, answer, option) =>
        option === 'fever'
          ? {
              ...includes(terms, answer, option),
              yes: terms.and(answer.yes.get('fever') ?? -1, -(answer.yes.get('weight') ?? -1)),
            }
          : includes(terms, answer, option),
    })),
  },
  'worse-only-raises': {
    pack: change('redFlags', 'severe-pain', {when: is('impact', 'moderate')}),
    told: 'How long has it hurt',
    encoding: deaf('cannot-get-up'),
  },
  'answers-only-add': {
    pack: rule('silent', {question: 'impact', operator: 'exists', answer: false}, 'same-day'),
    told: 'not answered:',
    encoding: compared(({includes}) => ({
      includes: (terms, answer, option) =>
        option === 'chest' ? {yes: -answer.seen, no: -1} : includes(terms, answer, option),
    })),
  },
  'skipping-is-safe': {
    pack: null,
    told: 'A skipped question changes',
    // A question that is half answered, or not at all, is thought to be done.
    encoding: compared(() => ({
      is: (_, {yes}, option) => ({yes: yes.get(option) ?? -1, no: -(yes.get(option) ?? -1)}),
    })),
    engine: engine((assess, pack, answers) => {
      const assessment = assess(pack, answers);
      const open = assessment.open.filter((id) => id !== 'feel');
      return {...assessment, open, complete: open.length === 0};
    }),
  },
  'gates-hide-no-emergency': {
    pack: change('questions', 'health', {enableWhen: is('about', '70-plus')}),
    told: 'How old are you',
    encoding: (encoding) => ({...encoding, enabled: ({yes}) => yes}),
  },
  'doubt-keeps-gates-open': {
    pack: change('questions', 'stiffness', {
      enableWhen: {all: [{question: 'course', operator: 'exists', answer: true}, is('course', 'over-3-months')]},
    }),
    told: 'had this for more than 3 months',
    encoding: (encoding) => ({...encoding, enabled: ({yes}) => yes}),
  },
  'level-needs-safety': {
    pack: (pack) => ({
      ...pack,
      planUnless: {any: pack.planUnless.any.filter(({answer}) => answer !== 'crash')},
      redFlags: pack.redFlags.filter(
        ({id}) => id !== 'serious-accident' && id !== 'danger-signs-unsure' && id !== 'danger-signs-unsure-with-risk',
      ),
    }),
    told: 'Self-care is the level without a “no” to danger|There is a plan without a “no” to danger',
    encoding: (encoding) => ({...encoding, certainEarly: () => 1}),
  },
  'no-level-unasked': {
    pack: rule('silent', {question: 'impact', operator: 'exists', answer: false}, 'same-day'),
    told: 'not answered:',
    encoding: (encoding) => ({...encoding, certainEarly: () => 1}),
    engine: engine((assess, pack, answers) => ({
      ...assess(pack, answers),
      level: assess(pack, answers).level ?? 'self-care',
    })),
  },
  'calm-only': {
    pack: null,
    told: 'Advice for home is shown',
    encoding: null,
    engine: engine((assess, pack, answers) => ({...assess(pack, answers), planWithheld: false, plan: pack.selfCare})),
  },
  'unless-excludes': {
    pack: null,
    told: 'is not ruled out',
    encoding: (encoding) => ({...encoding, shown: (terms, when, unless) => terms.and(when.yes, -unless.yes)}),
    engine: engine((assess, pack, answers) => {
      const assessment = assess(pack, answers);
      return {
        ...assessment,
        plan: assessment.planWithheld ? [] : [...assessment.plan, ...assessment.excluded],
        excluded: [],
      };
    }),
  },
  'no-unsafe-exercise': {
    pack: change('selfCare', 'ladder-1', {unless: tick('health', 'procedure')}),
    told: 'Where does it hurt',
    encoding: (encoding) => ({...encoding, shown: (terms, when, unless) => terms.and(when.yes, -unless.yes)}),
  },
  'no-unsafe-medicine': {
    pack: (pack) => ({
      ...pack,
      medicines: {
        ...pack.medicines,
        unless: {any: pack.medicines.unless.any.filter(({answer}) => answer !== 'thinner')},
      },
    }),
    told: 'A blood thinner',
    encoding: compared(({includes}) => ({
      includes: (terms, answer, option) =>
        option === 'thinner' ? {yes: -1, no: answer.seen} : includes(terms, answer, option),
    })),
    engine: (subject) => ({
      ...subject,
      medicineVerdict: (state, plan) =>
        subject.medicineVerdict(state, plan) === 'ask' ? 'clear' : subject.medicineVerdict(state, plan),
    }),
    by: 'medicine-agrees',
  },
  'rules-can-fire': {
    engine: lacking('shingles'),
    pack: rule('never', {all: [is('course', 'comes-back'), tick('stiffness', 'heel')]}, 'clinician'),
    told: 'can never happen',
    encoding: deaf('shingles'),
  },
  'advice-can-show': {
    pack: change('selfCare', 'team-first', {
      unless: {any: [tick('health', 'procedure'), {not: tick('health', 'procedure')}]},
    }),
    told: 'team-first',
    encoding: (encoding) => ({...encoding, withheld: () => 1}),
  },
  'levels-can-show': {
    pack: change('questions', 'stiffness', {
      enableWhen: {all: [is('course', 'over-3-months'), is('course', 'comes-back')]},
    }),
    told: 'stiffness',
    encoding: (encoding) => ({...encoding, enabled: () => -1}),
  },
  'rules-tell-apart': {
    pack: rule('everyone', {any: [is('impact', 'mild'), {not: is('impact', 'mild')}]}, 'clinician'),
    told: 'everyone',
    encoding: always('shingles'),
  },
  'calm-is-possible': {
    pack: rule('everyone', {any: [is('impact', 'mild'), {not: is('impact', 'mild')}]}, 'clinician'),
    told: 'Up to 2 weeks, getting better',
    encoding: always('severe-pain'),
  },
  'medicine-agrees': {
    pack: null,
    told: 'The flow says “clear”',
    encoding: (encoding) => ({...encoding, withheld: () => 1}),
    engine: (subject) => ({
      ...subject,
      medicineVerdict: (state, plan) =>
        subject.medicineVerdict(state, plan) === 'ask' ? 'clear' : subject.medicineVerdict(state, plan),
    }),
    seen: true,
  },
  'relevance-agrees': {
    pack: null,
    told: 'training matters',
    encoding: compared(() => ({
      is: (_, {yes}, option) => ({yes: yes.get(option) ?? -1, no: -(yes.get(option) ?? -1)}),
    })),
    engine: (subject) => ({
      ...subject,
      matters: (pack, answers, question) => question !== 'training' && subject.matters(pack, answers, question),
    }),
    seen: true,
  },
  'solver-agrees': {pack: null, engine: lacking('shingles'), told: 'rule shingles', encoding: deaf('shingles')},
  'engine-agrees': {pack: null, engine: lacking('shingles'), told: 'rule shingles', encoding: deaf('shingles')},
};

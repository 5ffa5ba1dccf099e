/** What there is to choose from, read from the build and the rules so that the form cannot fall behind them. Pure. */

/** Slots that are open on every screen, and the start screen's own: their children need no `hidden`. */
const everOpen = [
  'brand',
  'intro',
  'author',
  'reviewed-by',
  'trust',
  'privacy',
  'sources',
  'disclaimer',
  'footer',
  'contact',
];

/** What a site might write into each slot. */
const examples = {
  brand: 'Riverside Spine',
  intro: 'Our physical therapists wrote this page with you in mind.',
  author: 'By Robin Ames, runner and writer, not a clinician',
  'reviewed-by': 'Reviewed by Jordan Hale, DPT, November 2026',
  trust: 'State license 00-0000',
  privacy: 'We keep nothing that you enter here.',
  sources: 'What our advice is based on',
  disclaimer: 'We do not give medical advice.',
  footer: 'Editorial policy',
  contact: 'Front desk: 555 0100, Monday to Friday, 9 to 5',
  consult: 'A physical therapist looks at how you run and move.',
  price: 'First visit: USD 80, checked on 2 November 2026',
  consent: 'We keep your answers for three months.',
  sent: 'We call within one working day.',
  products: 'Foam roller, USD 24',
  newsletter: 'One letter a month for runners',
  ask: 'Ask our team',
  related: 'Should I run with a sore back?',
  download: 'Your four-week plan to print',
  faq: 'What if I have to be seen in person?',
  'contributor-<id>': 'Watch: what to change first',
  'exercise-<id>': 'The exercise in pictures',
  'region-<id>': 'How we treat this place',
};

/** The messages of the interface that an overlay may reword: what the schema of an overlay lists, with its English words. */
function readMessages(schema, english) {
  const {properties} = schema.definitions.messages;
  return Object.entries(properties).map(([id, {description}]) => ({
    name: `messages.${id}`,
    label: description.split(/[.:] /)[0].replace(/\.$/, ''),
    group: 'The interface',
    standard: english[id],
  }));
}

/**
 * @param pack `packs/running-back-pain.json`
 * @param manifest `custom-elements.json`
 * @param schema `pack.schema.json`
 * @param english the words of the interface, `en` of `i18n/en.js`
 * @param hashes `integrity.json`, or null where the build has written none
 */
export function readBuild({pack, manifest, hashes, version, schema, english}) {
  const checker = manifest.modules
    .flatMap(({declarations = []}) => declarations)
    .find(({tagName}) => tagName === 'back-pain-checker');
  const {questions, contributors, selfCare, regions} = pack;
  const exercises = selfCare.filter(({kind}) => kind === 'exercise' || kind === 'stretch');
  const entries = {
    contributor: contributors.map(({id, title}) => ({id, title})),
    exercise: exercises.map(({id, title}) => ({id, title})),
    region: questions
      .filter(({type}) => type === 'body-map')
      .flatMap(({options}) => options.map(({id, text}) => ({id, title: text.replace(/[{}]/g, '')}))),
  };
  const slots = checker.slots
    .filter(({name}) => name)
    .flatMap(({name, description}) => {
      const example = examples[name] ?? 'A sentence of your own';
      if (!name.endsWith('-<id>')) return [{name, description, example, hidden: !everOpen.includes(name)}];
      return entries[name.replace('-<id>', '')].map(({id, title}) => ({
        name: name.replace('<id>', id),
        title,
        description,
        example,
        hidden: true,
      }));
    });
  return {
    version,
    extends: `${pack.id}@${parseInt(pack.version)}`,
    wording: [...readWording(pack), ...readMessages(schema, english)],
    hash: hashes?.['back-pain-checker.js'],
    languages: [
      'en',
      ...Object.keys(hashes ?? {}).flatMap((file) => /^locales\/(?!index\.)([\w-]+)\.js$/.exec(file)?.[1] ?? []),
    ],
    regions: regions.map(({id, name}) => ({id, name})),
    openers: questions.filter(({mayOpen}) => mayOpen).map(({id, text}) => ({id, text})),
    safety: questions.filter(({safety}) => safety).map(({id, text}) => ({id, text})),
    optional: questions.filter(({safety}) => !safety).map(({id, text, onRequest}) => ({id, text, asked: !onRequest})),
    slots,
    contributors: contributors.filter(({kind}) => kind === 'contributor').map(({id, title}) => ({id, title})),
    colours: Object.fromEntries(
      ['accent', 'surface', 'raised', 'text'].map((name) => [name, pairOf(checker.cssProperties, name)]),
    ),
  };
}

const questionTexts = {text: 'Question', help: 'Help', why: 'Why we ask', none: 'None', unsure: 'Not sure'};

/** The texts that an overlay may word otherwise, with what they are now: the name of the checker and what the optional questions say. */
function readWording({title, questions}) {
  const ofQuestions = questions
    .filter(({safety}) => !safety)
    .flatMap((question) =>
      Object.entries(questionTexts)
        .filter(([field]) => question[field])
        .map(([field, label]) => ({
          name: `questions.${question.id}.${field}`,
          label,
          group: question.text,
          standard: question[field],
        })),
    );
  return [{name: 'title', label: 'Name of the checker', group: 'The checker', standard: title}, ...ofQuestions];
}

/** The light and the dark default of one colour, each as six digits. */
function pairOf(properties, name) {
  const standard = properties.find((property) => property.name === `--bpc-${name}`)?.default ?? '';
  const pair = standard.match(/#[\da-f]{6}\b|#[\da-f]{3}\b/gi) ?? [];
  return pair.map(sixDigits);
}

export const sixDigits = (colour) => (colour.length === 4 ? colour.replace(/\w/g, '$&$&') : colour).toLowerCase();

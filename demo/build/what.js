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

/**
 * @param pack `packs/running-back-pain.json`
 * @param manifest `custom-elements.json`
 * @param hashes `integrity.json`, or null where the build has written none
 */
export function readBuild({pack, manifest, hashes, version}) {
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
      if (!name.endsWith('-<id>')) return [{name, description, hidden: !everOpen.includes(name)}];
      return entries[name.replace('-<id>', '')].map(({id, title}) => ({
        name: name.replace('<id>', id),
        title,
        description,
        hidden: true,
      }));
    });
  return {
    version,
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

/** The light and the dark default of one colour, each as six digits. */
function pairOf(properties, name) {
  const standard = properties.find((property) => property.name === `--bpc-${name}`)?.default ?? '';
  const pair = standard.match(/#[\da-f]{6}\b|#[\da-f]{3}\b/gi) ?? [];
  return pair.map(sixDigits);
}

export const sixDigits = (colour) => (colour.length === 4 ? colour.replace(/\w/g, '$&$&') : colour).toLowerCase();

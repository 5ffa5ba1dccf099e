import {validate} from './check.js';
import {localise, findUnusedTranslations} from './locale.js';
import type {Overlay} from './overlay.js';
import {problem} from './problem.js';
import type {Problem} from './problem.js';
import {layeredSchema} from './schema.js';
import type {Pack} from './types.js';

const sections = [
  'questions',
  'redFlags',
  'contributors',
  'selfCare',
  'regions',
] as const satisfies readonly (keyof Pack)[];
/** What an overlay has added, in the form of a pack. */
type Added = Pick<Pack, (typeof sections)[number]> & {readonly title?: string};

/** The entries with ids that the base does not have, and the title if the overlay has one. */
function addedBy({title}: Overlay, base: Pack, pack: Pack): Added {
  const added = sections.map((section) => {
    const ids = new Set(base[section].map(({id}) => id));
    return [section, (pack[section] as readonly {readonly id: string}[]).filter(({id}) => !ids.has(id))];
  });
  return {...Object.fromEntries(added), ...(title === undefined ? {} : {title})} as Added;
}

/** The pack with the overlay's own entries in the language of the pack, if the overlay has a translation for it. A built-in entry stays as it is. */
export function translateAdded(
  overlay: Overlay,
  base: Pack,
  pack: Pack,
  file: string,
): {readonly pack: Pack; readonly problems: readonly Problem[]} {
  const entries = overlay.translations?.[pack.language];
  if (!entries) return {pack, problems: []};
  const {pack: translated} = localise(addedBy(overlay, base, pack) as Pack, {entries});
  const inLanguage = sections.map((section) => {
    const byId = new Map((translated[section] as readonly {readonly id: string}[]).map((entry) => [entry.id, entry]));
    return [section, (pack[section] as readonly {readonly id: string}[]).map((entry) => byId.get(entry.id) ?? entry)];
  });
  const title = translated.title ?? pack.title;
  const translatedPack: Pack = {...pack, ...Object.fromEntries(inLanguage), title};
  const layered = Object.fromEntries(
    Object.entries(translatedPack).filter(([name]) => Object.hasOwn(layeredSchema.fields, name)),
  );
  const problems = validate(layeredSchema, layered, `${file}: translations.${pack.language}`);
  return problems.length
    ? {pack, problems: problems.map((reason) => ({...reason, fatal: false}))}
    : {pack: translatedPack, problems};
}

/** For `verify`: what each translation of an overlay lacks, or has without need. In the browser neither does harm. */
export function checkTranslations(overlay: Overlay, base: Pack, pack: Pack, file: string): readonly Problem[] {
  const added = addedBy(overlay, base, pack) as Pack;
  return Object.entries(overlay.translations ?? {}).flatMap(([language, {messages = {}, ...entries}]) => {
    const name = `translations.${language}`;
    const missing = localise(added, {language, entries}).missing.map((text) =>
      problem('missing-translation', name, {
        file,
        message: `${text} is not translated in ${name}, or not with the same {words}. All of its entry stays in the language of the overlay.`,
      }),
    );
    const untranslated = Object.keys(overlay.messages ?? {})
      .filter((key) => !Object.hasOwn(messages, key))
      .map((key) =>
        problem('missing-translation', name, {
          file,
          message: `messages.${key} is not translated in ${name}. It stays in the language of the overlay.`,
        }),
      );
    const unused = findUnusedTranslations(added, {entries}).map((text) =>
      problem('missing-translation', name, {
        file,
        message: `${text} in ${name} is no text that this overlay adds, so it is not used.`,
      }),
    );
    return [...missing, ...untranslated, ...unused];
  });
}

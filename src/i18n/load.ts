import {locales} from '#generated/locales/index.js';
import {problem} from '../pack/problem.js';
import type {Problem} from '../pack/problem.js';
import {problemTexts} from '../pack/problem-texts.js';
import type {Pack} from '../pack/types.js';
import {assertSameVersion} from '../version.js';
import {en} from './en.js';
import type {Messages} from './messages.js';

export interface Language {
  /** BCP 47, the language the words are really in. */
  readonly locale: string;
  readonly messages: Messages;
  /** The pack in this language, and what of it stays English. */
  readonly localise?: (pack: Pack) => {readonly pack: Pack; readonly missing: readonly string[]};
}

/** What a language file exports: what it does not translate stays English. */
export interface Locale {
  readonly messages: object;
  readonly localise: NonNullable<Language['localise']>;
  /** That of the package the file belongs to. */
  readonly version: string;
}

export const english: Language = {locale: 'en', messages: en};

/**
 * English on a page in another language, where a translator may be at work. The emergency action is the number alone, which reads the same in every
 * language and which no translator can put into other words.
 */
export const englishStandIn: Language = {...english, messages: {...en, call: '{emergency-number}'}};

/** As `Intl` takes it: pages also write `en_US` and `en-UK`, or nonsense, of which nothing is left. WebKit does not turn `UK` into `GB`. */
export function toCanonicalTag(lang: string): string {
  try {
    return Intl.getCanonicalLocales(lang.trim().replace(/_/g, '-').replace(/-UK\b/i, '-GB'))[0] ?? '';
  } catch {
    return '';
  }
}

/** The language file that fits a BCP 47 tag best; `undefined`: English, which is built in. */
export function languageFor(tag: string): string | undefined {
  const wanted = tag.toLowerCase();
  const names = Object.keys(locales);
  return names.find((name) => name.toLowerCase() === wanted) ?? names.find((name) => name === wanted.split('-')[0]);
}

/** English for a page in `tag`. `en-GB` has the numbers, lists and dates of its region; a language without words of its own gets the stand-in. */
export function englishFor(tag: string): Language {
  if (tag && !/^en\b/i.test(tag)) return englishStandIn;
  return /^en-[A-Z]{2}$/.test(tag) ? {...english, locale: tag} : english;
}

/** Loads one language. What it does not translate stays English; where it cannot be loaded, or is of another version, all does. */
export async function loadLanguage(
  name: string,
  tag: string,
): Promise<{language: Language; problems: readonly Problem[]}> {
  try {
    const {messages, localise} = assertSameVersion(await locales[name]!());
    return {language: {locale: tag, messages: {...en, ...messages}, localise}, problems: []};
  } catch {
    const message = problemTexts.languageNotLoaded(tag);
    return {language: englishStandIn, problems: [problem('missing-translation', 'lang', {value: tag, message})]};
  }
}

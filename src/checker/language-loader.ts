import {english, englishFor, languageFor, loadLanguage, toCanonicalTag} from '../i18n/load.js';
import type {Language} from '../i18n/load.js';
import {problem} from '../pack/problem.js';
import type {Problem} from '../pack/problem.js';
import {problemTexts} from '../pack/problem-texts.js';

/** Loads the language of the page. Until a new one has been loaded, the previous one stays. */
export class LanguageLoader {
  language: Language = english;

  isLoading = false;

  problems: readonly Problem[] = [];

  readonly #onLoad: () => void;
  #lang = '';

  constructor(onLoad: () => void) {
    this.#onLoad = onLoad;
  }

  /** @param lang - as the page wrote it */
  follow(lang: string): void {
    if (lang === this.#lang) return;
    this.#lang = lang;
    const tag = toCanonicalTag(lang);
    const fileName = languageFor(tag);
    this.isLoading = fileName !== undefined;
    this.problems = [];
    if (fileName !== undefined) {
      void this.#load(fileName, tag, lang);
      return;
    }
    // Translators also write tags that only they know, such as `x-mtfrom-en-us`.
    this.language = englishFor(tag || lang.trim());
    if (tag && !/^en\b/.test(tag)) this.problems = [noTranslation(lang)];
  }

  async #load(fileName: string, tag: string, lang: string): Promise<void> {
    const {language, problems} = await loadLanguage(fileName, tag);
    // The page has asked for another language meanwhile.
    if (lang !== this.#lang) return;
    this.language = language;
    this.problems = problems;
    this.isLoading = false;
    this.#onLoad();
  }
}

const noTranslation = (lang: string): Problem =>
  problem('missing-translation', 'lang', {
    value: lang,
    message: problemTexts.noLanguage(lang),
  });

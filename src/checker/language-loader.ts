import {english, englishFor, languageFor, loadLanguage} from '../i18n/load.js';
import type {Language} from '../i18n/load.js';
import {problem} from '../pack/problem.js';
import type {Problem} from '../pack/problem.js';

/** The language the checker speaks, following the page's. Until a new one has been loaded, the old one stays. */
export class LanguageSource {
  language: Language = english;

  loading = false;

  problems: readonly Problem[] = [];

  readonly #changed: () => void;
  #tag = '';

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  follow(given: string): void {
    if (given === this.#tag) return;
    this.#tag = given;
    const tag = canonical(given);
    const name = languageFor(tag);
    this.loading = name !== undefined;
    this.problems = [];
    if (name !== undefined) void this.#load(name, tag, given);
    else {
      this.language = englishFor(tag);
      if (tag && !/^en\b/.test(tag))
        this.problems = [
          problem('missing-translation', 'lang', {
            value: given,
            message: `lang: there are no words for “${given}”. English is shown.`,
          }),
        ];
    }
  }

  async #load(name: string, tag: string, given: string): Promise<void> {
    const {language, problems} = await loadLanguage(name, tag);
    if (given !== this.#tag) return;
    this.language = language;
    this.problems = problems;
    this.loading = false;
    this.#changed();
  }
}

/** As `Intl` takes it: pages also write `es_MX`, or nonsense. */
function canonical(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag.trim().replace(/_/g, '-'))[0] ?? '';
  } catch {
    return '';
  }
}

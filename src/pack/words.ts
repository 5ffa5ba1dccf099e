import type {Pack, Region} from './types.js';

const placeholder = /\{([a-zA-Z\d-]+)\}/g;
/** The one word that is a number, and that no region needs to list. */
export const NUMBER = 'emergency-number';
/** Stands in where the place is not known: no number, words that are understood anywhere. */
export const ANYWHERE = 'any';
const nowhere: Region = {id: ANYWHERE, name: '', words: {}, dispositions: {}};

/** The words that a text refers to as `{word}`, each once. */
export function placeholders(text: string): string[] {
  return [...new Set([...text.matchAll(placeholder)].map(([, word]) => word!.toLowerCase()))].sort();
}

/** The whole name of an option: its key words and the detail behind them. */
export const optionText = ({text, detail}: {readonly text: string; readonly detail?: string}): string =>
  detail === undefined ? text : `${text} ${detail}`;

/** A piece of self-care as one text: how to do it, how much and how often, and where to feel it. */
export const selfCareText = ({
  text,
  dose,
  feel,
}: {
  readonly text: string;
  readonly dose?: string;
  readonly feel?: string;
}): string => [text, dose, feel].filter((part) => part !== undefined).join(' ');

/** Whether a text has a brace that belongs to no `{word}`. */
export const hasLooseBrace = (text: string): boolean => /[{}]/.test(text.replace(placeholder, ''));

/**
 * The region of that id or BCP 47 tag (`us`, `GB`, `en-NZ`). Without an id, the region part of the page's language decides; the language itself
 * never does: `ca` is Catalan, and `eu` Basque. What is not known becomes the region `any`, without a number.
 */
export function regionOf(pack: Pack, id?: string | null, language?: string | null): Region {
  const find = (code: string | undefined) =>
    pack.regions.find((region) => region.id === code || (code && region.covers?.includes(code)));
  const part = (tag: string) => /^[a-z]{2,3}(?:-[a-z]{4})?-([a-z]{2}|\d{3})(?:-|$)/.exec(tag)?.[1];
  const requestedId = (id || '').trim().toLowerCase();
  const named = requestedId || (language || '').toLowerCase();
  return (requestedId && find(requestedId)) || find(part(named)) || find(ANYWHERE) || nowhere;
}

/** Replaces each `{word}` by the region's, `{Word}` with a capital. An unknown word stays readable: it is shown without the braces. */
export function fillWords(text: string, region: Region, extra: Readonly<Record<string, string>> = {}): string {
  return text.replace(placeholder, (_, word: string) => {
    const key = word.toLowerCase();
    const number: Region['words'] = region.emergencyNumber ? {[NUMBER]: region.emergencyNumber} : {};
    const wordsInUse = [extra, number, region.words].find((words) => Object.hasOwn(words, key));
    const text = wordsInUse?.[key] ?? key.replace(/-/g, ' ');
    return word[0] === key[0] ? text : text.charAt(0).toUpperCase() + text.slice(1);
  });
}

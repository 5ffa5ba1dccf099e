import {translatable} from '../pack/locale.js';
import type {Pack} from '../pack/types.js';

/** Every text of a pack that patients read, and its path. */
export function packTexts(pack: Pack): readonly {readonly path: string; readonly text: string}[] {
  const section: Readonly<Record<string, string>> = {
    question: 'questions',
    'red-flag': 'redFlags',
    contributor: 'contributors',
    'self-care': 'selfCare',
    disposition: 'dispositions',
    region: 'regions',
  };
  const foundTexts: {path: string; text: string}[] = [];
  const collectTexts = (path: string, textOrGroup: unknown) => {
    if (typeof textOrGroup === 'string') foundTexts.push({path, text: textOrGroup});
    else if (textOrGroup && typeof textOrGroup === 'object')
      for (const [key, value] of Object.entries(textOrGroup)) collectTexts(`${path}.${key}`, value);
  };
  for (const [key, texts] of Object.entries(translatable(pack))) {
    const [kind = '', ...id] = key.split(':');
    collectTexts(id.length ? `${section[kind] ?? kind}.${id.join(':')}` : key, texts);
  }
  return foundTexts;
}

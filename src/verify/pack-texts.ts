import {translatable} from '../pack/locale.js';
import type {Pack} from '../pack/types.js';

/** Every text of a pack that people read, and where it stands. */
export function packTexts(pack: Pack): readonly {readonly path: string; readonly text: string}[] {
  const section: Readonly<Record<string, string>> = {
    question: 'questions',
    'red-flag': 'redFlags',
    contributor: 'contributors',
    'self-care': 'selfCare',
    disposition: 'dispositions',
    region: 'regions',
  };
  const found: {path: string; text: string}[] = [];
  const walk = (path: string, at: unknown) => {
    if (typeof at === 'string') found.push({path, text: at});
    else if (at && typeof at === 'object') for (const [key, value] of Object.entries(at)) walk(`${path}.${key}`, value);
  };
  for (const [key, texts] of Object.entries(translatable(pack))) {
    const [kind = '', ...id] = key.split(':');
    walk(id.length ? `${section[kind] ?? kind}.${id.join(':')}` : key, texts);
  }
  return found;
}

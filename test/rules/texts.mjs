/** Every text of the built-in pack, by the entry it stands in, read from the files a clinician edits (no build needed). */
import {existsSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

const rules = new URL('../../rules/', import.meta.url);
export const readRules = (name) => JSON.parse(readFileSync(new URL(name, rules), 'utf8'));
const read = (name, none) => {
  const url = new URL(`running-back-pain/${name}.json`, rules);
  return existsSync(fileURLToPath(url)) ? JSON.parse(readFileSync(url, 'utf8')) : none;
};

/** What a person never reads: ids, references, conditions. */
const silent = new Set([
  'id',
  'kind',
  'type',
  'phase',
  'evidence',
  'bodyRegion',
  'disposition',
  'level',
  'call',
  'sources',
  'selfCare',
  'reviewed',
  'rows',
  'when',
  'unless',
  'planUnless',
  'enableWhen',
  'codes',
  'emergency',
  'findings',
  'emergencyNumber',
  'version',
  'language',
  'reviewedBy',
  'reviewBy',
  'url',
  'covers',
  '$schema',
]);

function* textsOf(value, field = '') {
  if (typeof value === 'string') yield {field, text: value};
  else if (Array.isArray(value))
    for (const [at, item] of value.entries()) yield* textsOf(item, `${field}.${item?.id ?? at}`);
  else if (value && typeof value === 'object')
    for (const [key, item] of Object.entries(value))
      if (!silent.has(key)) yield* textsOf(item, field ? `${field}.${key}` : key);
}

/** `kind:id` → its texts, each with the field it stands in. */
export function entries() {
  const all = new Map();
  const put = (key, value) => all.set(key, [...textsOf(value)]);
  const lists = {
    question: 'questions',
    'red-flag': 'red-flags',
    contributor: 'contributors',
    'self-care': 'self-care',
    disposition: 'dispositions',
    region: 'regions',
    source: 'sources',
  };
  for (const [kind, file] of Object.entries(lists))
    for (const entry of read(file, [])) put(`${kind}:${entry.id}`, entry);
  const {questions = [], ...medicines} = read('medicines', {});
  for (const question of questions) put(`medicines:${question.id}`, question);
  for (const [key, value] of Object.entries(medicines)) if (!silent.has(key)) put(`medicines:${key}`, {[key]: value});
  for (const [key, value] of Object.entries(read('safety-net', {})))
    if (!silent.has(key)) put(`safety-net:${key}`, {[key]: value});
  for (const [key, value] of Object.entries(read('pack', {}))) if (!silent.has(key)) put(`text:${key}`, {[key]: value});
  return all;
}

export const regions = () => read('regions', []);

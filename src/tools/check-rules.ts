/** Validates the joined pack against the pack schema, and names the rule file of each invalid entry. */
import {checkPack} from '../pack/check.js';
import type {Joined} from './join-pack.js';

/** Field of the pack → the file of `rules/ID/` it comes from, where no entry says. */
const fileOf: Readonly<Record<string, string>> = {medicines: 'medicines.json', safetyNet: 'safety-net.json'};

/** One sentence for each problem in the rules. */
export function checkRules({pack, problems, files}: Joined, folder: string): readonly string[] {
  const messages = checkPack(pack).problems.map(({name, message}) => {
    const [field = '', entry = ''] = name.split('.');
    const list = pack[field];
    const index = Array.isArray(list)
      ? list.findIndex((item: {id?: unknown}, index) => item.id === entry || String(index) === entry)
      : -1;
    const file = files[field]?.[index] ?? `${folder}/${fileOf[field] ?? 'pack.json'}`;
    return `${file}: ${message}`;
  });
  return [...problems, ...messages];
}

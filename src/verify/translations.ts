import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {localise, findUnusedTranslations, type Translation} from '../pack/locale.js';
import type {Pack} from '../pack/types.js';
import type {ProofFinding} from './proof.js';

/** Missing and obsolete translations of each language in a folder. */
export async function translationFindings(pack: Pack, folder: string): Promise<readonly ProofFinding[]> {
  const files = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.json')).sort();
  const findings: ProofFinding[] = [];
  for (const file of files) {
    try {
      const translation = JSON.parse(await readFile(join(folder, file), 'utf8')) as Translation;
      const {missing} = localise(pack, translation);
      const staleNames = findUnusedTranslations(pack, {entries: translation.entries ?? {}});
      findings.push(
        ...summary(file, 'is not translated, or not with the same {words}', missing),
        ...summary(file, 'is translated, but is not in the pack', staleNames),
      );
    } catch (error) {
      findings.push({message: `${file} cannot be read as a translation: ${(error as Error).message}`});
    }
  }
  return findings;
}

const MOST = 10;

function summary(file: string, what: string, names: readonly string[]): readonly ProofFinding[] {
  const shown = names.slice(0, MOST).map((name) => ({message: `${file}: ${name} ${what}.`}));
  return names.length > MOST
    ? [...shown, {message: `${file}: and ${names.length - MOST} more that ${what.replace(/^is/, 'are')}.`}]
    : shown;
}

import type {Check, VerifyReport} from './index.js';
import {howToInstall} from './index.js';

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`;

/** One check as lines of readable text. */
export function linesOf({name, sentence, findings, milliseconds, unproved}: Check): readonly string[] {
  if (unproved) return [`? ${name}: ${sentence} Not proved: there is no solver.`];
  const head = `${findings.length ? '✗' : '✓'} ${name}: ${sentence} (${seconds(milliseconds)})`;
  return [
    head,
    ...findings.flatMap(({message, place, words = []}) => [
      `    ${place ? `line ${place.line}, column ${place.column}: ` : ''}${message}`,
      ...words.map((line) => `        ${line}`),
    ]),
  ];
}

export function summaryOf({file, unusable, solver, packHash, checks}: VerifyReport): readonly string[] {
  const wrong = checks.filter(({findings}) => findings.length).length;
  const unproved = checks.filter((check) => check.unproved).length;
  const lines = [
    `${file}: ${checks.length - wrong - unproved} of ${checks.length} hold${unproved ? `, ${unproved} not proved` : ''}.`,
  ];
  if (unusable) lines.push('The checker would not use this file.');
  if (packHash) lines.push(`Hash of the rules with this overlay, for packHash in reviewedBy: ${packHash}`);
  if (!solver) lines.push(howToInstall);
  return lines;
}

import {escape, table} from './html.js';
import type {Page} from './sections.js';

const cells = (line: string): readonly string[] =>
  line
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim());

/** The rows of the hazard log that need clinical sign-off, each with an empty cell for the name. */
export function departureTable(log: string): string {
  const rows = log.split('\n').filter((line) => /^\| H\d/.test(line) && /needs named clinical sign-off/i.test(line));
  const plainText = (text = '') => escape(text.replaceAll('**', '').replaceAll('`', ''));
  return table(
    'Departures and readings that need a name',
    ['Hazard', 'What', 'Cause', 'What limits it', 'Residual', 'Agreed: yes or no, name, date'],
    rows.map((line) => {
      const [id, hazard, cause, , , , control, residual] = cells(line);
      return [
        `<code>${plainText(id)}</code>`,
        plainText(hazard),
        plainText(cause),
        plainText(control),
        plainText(residual),
        '',
      ];
    }),
  );
}

/** The open points at the end of the hazard log, word for word. */
export function openPointList(log: string): string {
  const [, tail = ''] = log.split('## Open points for the clinician who signs');
  const points = [...tail.matchAll(/^\d+\. (.+)$/gm)].map(
    ([, text]) => `<li>${escape((text ?? '').replaceAll('`', ''))}</li>`,
  );
  return points.length ? `<ol>${points.join('')}</ol>` : '';
}

/** What a signature means, and the fields to sign. */
export function signature({pack}: Page): string {
  const lines = [
    'Name',
    'Profession and registration number',
    'Date',
    'What was read (the whole pack, or which rules)',
    'Not agreed with, and why',
    'Signature',
  ];
  return `<p>I have read the rules above beside their sources, for the country and the people named here. This holds for pack <code>${escape(pack.id)}</code> ${escape(pack.version)} only.</p>
<table class="sign"><tbody>${lines.map((line) => `<tr><th scope="row">${line}</th><td></td></tr>`).join('')}</tbody></table>
<p>Then put the name, credential and date into <code>reviewedBy</code> and <code>reviewed</code> of <code>pack.json</code>. The start screen and every result show them.</p>`;
}

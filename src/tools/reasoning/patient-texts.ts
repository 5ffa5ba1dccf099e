import {safetyNet} from '../../engine/safety-net.js';
import type {SafetyNetGroup} from '../../engine/safety-net.js';
import {levels} from '../../pack/types.js';
import type {Assessment} from '../../engine/types.js';
import type {Region} from '../../pack/types.js';
import {fillWords, optionText} from '../../pack/words.js';
import {inWords} from './conditions.js';
import {escape, htmlList, table} from './html.js';
import {badge, code, plain, sourceList, type Page} from './sections.js';

/** The safety net of every result, in the wording of the first screens. */
export function safetyNetSection(page: Page): string {
  const net = safetyNet(page.pack, {level: 'self-care', notRuledOut: []} as unknown as Assessment);
  const groupText = ({title, line, findings}: SafetyNetGroup) =>
    `${title ? `<p><strong>${plain(page, title)}</strong>. In short: ${plain(page, line)}</p>` : ''}${htmlList(findings.map((text) => plain(page, text)))}`;
  const lists = [net.sameDay, net.book]
    .filter((part) => part !== null)
    .map(({lead, lines}) => `<p>${plain(page, lead)}</p>${htmlList(lines.map((text) => plain(page, text)))}`)
    .join('');
  const personalLines = page.pack.safetyNet.personal ?? [];
  const personal = personalLines.length
    ? table(
        'Emergency signs for some people only',
        ['Text', 'For whom', 'Sources'],
        personalLines.map(({text, when, sources: cited}) => [
          plain(page, text),
          inWords(page.pack, when, page.say),
          sourceList(page, cited),
        ]),
      )
    : '';
  const expect = table(
    'What to expect, and when to look again',
    ['Level', 'Text'],
    levels.map((level) => [badge(level), plain(page, page.pack.safetyNet.expect[level])]),
  );
  return `<p>On every result, in print and in the hand-over. What could not be ruled out is listed there too.</p>
<blockquote><p>${plain(page, net.lead)}</p>${net.groups.map(groupText).join('')}<p>${plain(page, net.evenIf)}</p>${lists}<p>${plain(page, net.notMonitored)}</p></blockquote>
${personal}${expect}`;
}

/** The questions before a painkiller is named, and the text after them. */
export function medicineSection(page: Page): string {
  const {medicines} = page.pack;
  if (!medicines) return '<p>This pack has none.</p>';
  const says = (lead: string, texts: readonly string[]) =>
    `<p>${lead}</p>${htmlList(texts.map((text) => plain(page, text)))}`;
  const questions = table(
    'The medicine check',
    ['Question', 'In words', 'Any of these, or not sure: no medicine is named', 'Sources'],
    medicines.questions.map(({id, text, options = [], sources: cited, reviewed}) => [
      code(id),
      plain(page, text),
      htmlList(options.map((option) => `${code(option.id)} ${plain(page, optionText(option))}`)),
      `${sourceList(page, cited)}<br /><small>reviewed ${escape(reviewed)}</small>`,
    ]),
  );
  return `<div>After the result, at self-care and non-urgent only, and only where a plan is shown. Whatever is answered here, no medicine is named where ${inWords(page.pack, medicines.unless, page.say)}</div>
${questions}
${says('Said when every line was answered no:', medicines.clear)}
${says('Stop if:', medicines.stop)}
${says('Said in every other case:', medicines.ask)}`;
}

/** For each region: its services and emergency number, and the texts that replace the default ones. */
export function regionSection(page: Page): string {
  const {pack} = page;
  const regionText = (region: Region, id: string, text: string) =>
    escape(fillWords(region.dispositions[id] ?? text, region));
  const where = pack.dispositions.filter(({id}) => id !== 'self-care');
  return pack.regions
    .map(
      (region) =>
        table(
          `${region.name}${region.covers ? ` (${region.covers.join(', ')})` : ''}`,
          ['Disposition', 'Title', 'Text'],
          where.map(({id, title, text}) => [code(id), escape(fillWords(title, region)), regionText(region, id, text)]),
        ) +
        `<p><small>${Object.entries(region.words)
          .map(([word, text]) => `${code(word)} ${escape(text)}`)
          .join(' · ')}</small></p>` +
        (region.sources
          ? `<p><small>Helplines: ${sourceList(page, region.sources)}, read on ${escape(region.reviewed ?? '')}</small></p>`
          : ''),
    )
    .join('\n');
}

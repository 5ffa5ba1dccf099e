import {levels} from '../../pack/types.js';
import type {Level, Pack, Question} from '../../pack/types.js';
import {optionText, selfCareText} from '../../pack/words.js';
import {inWords} from './conditions.js';
import {escape, htmlList, table} from './html.js';
import {picture, type DiagramArrow, type Box} from './picture.js';
import type {Reach} from './reach.js';

/** The input of every section. `say` fills in the words of a region. */
export interface Page {
  readonly pack: Pack;
  readonly say: (text: string) => string;
  readonly reach: readonly Reach[];
}

export const plain = ({say}: Page, text: string | undefined): string => (text === undefined ? '' : escape(say(text)));
export const code = (id: string): string => `<code>${escape(id)}</code>`;
export const badge = (level: string): string => `<span class="level ${level}">${level}</span>`;

export function sourceList({pack}: Page, ids: readonly string[]): string {
  return ids
    .map((id) => {
      const source = pack.sources.find((item) => item.id === id);
      return source?.url ? `<a href="#source-${escape(id)}">${escape(id)}</a>` : code(id);
    })
    .join(', ');
}

const evidence = (tier: string): string => (tier === 'expert' ? '<strong>expert</strong>' : escape(tier));

/** The screens from start to result, and where an emergency interrupts them. */
export function flowPicture({pack, say}: Page): string {
  const asked = pack.questions.filter(({safety, onRequest}) => safety || !onRequest);
  const stops = new Set(
    pack.redFlags
      .filter(({disposition}) => pack.dispositions.find(({id}) => id === disposition)?.level === 'emergency')
      .flatMap(({when}) => [...JSON.stringify(when).matchAll(/"question":"([\w-]+)"/g)].map(([, id]) => id!)),
  );
  const boxes: Box[] = [
    {id: 'start', text: 'Start: what this is and is not', kind: 'step', width: 300},
    ...asked.map(({id, text, safety, enableWhen}, index): Box => ({
      id,
      text: `${index + 1}. ${id}: ${say(text)}${enableWhen ? ' (only where it applies)' : ''}`,
      kind: safety ? 'safety' : 'optional',
      width: 300,
    })),
    {id: 'review', text: 'Review: what you said yes and no to', kind: 'step', width: 300},
    {id: 'result', text: 'Result: how soon, why, what to do, safety net', kind: 'step', width: 300},
    {id: 'emergency-now', text: 'Emergency: what to do at once. Going on is optional', kind: 'emergency', width: 200},
    ...(pack.medicines
      ? [{id: 'medicine-check', text: 'Medicine check, only if wanted', kind: 'optional', width: 200}]
      : []),
  ];
  const line = ['start', ...asked.map(({id}) => id), 'review', 'result'];
  const arrows: DiagramArrow[] = [
    ...line.slice(1).map((to, index) => ({from: line[index]!, to, kind: 'next'})),
    ...asked.filter(({id}) => stops.has(id)).map(({id}) => ({from: id, to: 'emergency-now', kind: 'stop'})),
    ...(pack.medicines ? [{from: 'result', to: 'medicine-check', kind: 'next'}] : []),
  ];
  return picture(
    'The screens in order, and which of them can stop with an emergency. The table below says the same.',
    boxes,
    arrows,
    'TB',
  );
}

/** Which answers lead to which level: alone, or at most, together with others. One figure for each screen, so that each fits on a page. */
export function levelPictures({reach, say}: Page): string {
  const screens = [...new Set(reach.map(({question}) => question))];
  return screens
    .map((screen) => {
      const screenReach = reach.filter(({question}) => question === screen);
      const met = levels.filter((level) =>
        screenReach.some(({alone, together}) => alone === level || together === level),
      );
      const boxes: Box[] = [
        ...screenReach.map(({option}) => ({id: option.id, text: say(option.text), kind: 'option', width: 430})),
        ...met.map((level) => ({id: `level ${level}`, text: level, kind: level, width: 100})),
      ];
      const arrows = screenReach.flatMap(({option, alone, together}): DiagramArrow[] => [
        ...(alone ? [{from: option.id, to: `level ${alone}`, kind: `alone to-${alone}`}] : []),
        ...(together ? [{from: option.id, to: `level ${together}`, kind: `together to-${together}`}] : []),
      ]);
      const drawn = picture(
        `The answers of the screen ${screen.id}, and the levels they lead to. The table below says the same.`,
        boxes,
        arrows,
        'LR',
      );
      return `<figure><figcaption>${code(screen.id)} ${escape(say(screen.text))}</figcaption>${drawn}</figure>`;
    })
    .join('\n');
}

export function flowTable(page: Page): string {
  const {pack} = page;
  /** The emergency screens: no answer to another screen settles them, so they are never skipped. */
  const first = new Set(pack.safetyNet.emergency.map(({question}) => question));
  return table(
    'The screens',
    ['Screen', 'Question', 'Choices and how to check', 'Asked', 'Why we ask', 'Sources'],
    pack.questions.map((question) => {
      const {id, text, help, why, options = [], none, unsure, aside, sources: cited, reviewed} = question;
      return [
        code(id),
        plain(page, text) + (help ? `<br /><small>${plain(page, help)}</small>` : ''),
        htmlList([
          ...options.map(
            (option) =>
              `${code(option.id)} ${plain(page, optionText(option))}${option.check ? `<br /><small>Check: ${plain(page, option.check)}</small>` : ''}`,
          ),
          ...(none ? [`<em>none:</em> ${plain(page, none)}`] : []),
          ...(unsure ? [`<em>not sure:</em> ${plain(page, unsure)}`] : []),
          ...(aside ? [`${code(aside.id)} <em>beside it:</em> ${plain(page, aside.text)}`] : []),
        ]),
        whenAsked(question),
        plain(page, why),
        `${sourceList(page, cited)}<br /><small>reviewed ${escape(reviewed)}</small>`,
      ];
    }),
  );

  function whenAsked({id, safety, onRequest, enableWhen}: Question): string {
    if (enableWhen) return `where ${inWords(pack, enableWhen, page.say)}`;
    if (first.has(id)) return 'always, first';
    if (safety) return 'always, unless it can change nothing';
    return onRequest ? 'where the host asks for it' : 'where it can change something';
  }
}

/** The highest level that an answer leads to together with others. */
function mostOf(alone: Level | null | undefined, together: Level | null | undefined): string {
  if (together) return badge(together);
  return alone ? 'no higher' : 'nothing';
}

export function reachTable(page: Page): string {
  return table(
    'Which answers lead to which level',
    ['Answer', 'In words', 'By itself', 'At most, with other answers'],
    page.reach.map(({question, option, alone, together}) => [
      `${code(question.id)} ${code(option.id)}`,
      plain(page, optionText(option)),
      alone ? badge(alone) : 'nothing',
      mostOf(alone, together),
    ]),
  );
}

/** One table for each level, most urgent first. */
export function flagTables(page: Page): string {
  const {pack} = page;
  return levels
    .map((level) => {
      const dispositions = pack.dispositions.filter((item) => item.level === level);
      const flags = dispositions.flatMap(({id}) => pack.redFlags.filter(({disposition}) => disposition === id));
      const rows = flags.map(
        ({
          id,
          title,
          rows: from = [],
          when,
          disposition,
          advice = [],
          evidence: tier,
          rationale,
          sources: cited,
          reviewed,
        }) => [
          `${plain(page, title)}<br />${code(id)}`,
          inWords(pack, when, page.say),
          plain(page, pack.dispositions.find((item) => item.id === disposition)?.title) +
            (advice.length ? `<br /><small>${advice.map((text) => plain(page, text)).join(' ')}</small>` : ''),
          plain(page, rationale),
          `${evidence(tier)}<br />${sourceList(page, cited)}`,
          `${from.map(escape).join(', ')}<br /><small>reviewed ${escape(reviewed)}</small>`,
        ],
      );
      return `<h3 id="level-${level}">${badge(level)} ${flags.length} rules</h3>\n${table(`Rules that lead to ${level}`, ['Rule', 'Fires when', 'What to do', 'Why', 'Evidence', 'Row'], rows)}`;
    })
    .join('\n');
}

export function otherTables(page: Page): string {
  const {pack, say} = page;
  const contributors = table(
    'What may be adding to the pain',
    ['Contributor', 'Shown when', 'Never shown when', 'Text', 'Evidence'],
    pack.contributors.map(({id, title, when, unless, text, notLinked, evidence: tier, sources: cited, reviewed}) => [
      `${plain(page, title)}<br />${code(id)}`,
      inWords(pack, when, say),
      unless ? inWords(pack, unless, say) : '',
      plain(page, text) + (notLinked ? '<br /><small>Shown with: studies found no clear link.</small>' : ''),
      `${evidence(tier)}<br />${sourceList(page, cited)}<br /><small>reviewed ${escape(reviewed)}</small>`,
    ]),
  );
  const care = table(
    'What to do at home',
    ['Advice', 'Phase', 'Shown when', 'Never shown when', 'Text', 'Evidence'],
    pack.selfCare.map((entry) => [
      `${plain(page, entry.title)}<br />${code(entry.id)}`,
      `${escape(entry.phase)}<br /><small>${escape(entry.kind)}</small>`,
      entry.when ? inWords(pack, entry.when, say) : 'always',
      entry.unless ? inWords(pack, entry.unless, say) : '',
      plain(page, selfCareText(entry)),
      `${evidence(entry.evidence)}<br />${sourceList(page, entry.sources)}<br /><small>reviewed ${escape(entry.reviewed)}</small>`,
    ]),
  );
  const dispositions = table(
    'Where to go, most urgent first',
    ['Disposition', 'Level', 'How soon', 'Text'],
    pack.dispositions.map(({id, title, level, timeFrame, text}) => [
      `${plain(page, title)}<br />${code(id)}`,
      badge(level),
      plain(page, timeFrame),
      plain(page, text),
    ]),
  );
  return `<h2 id="where">Where to go</h2>\n${dispositions}\n<h2 id="contributors">Contributors</h2>\n<p>Withheld at urgent and above. The best three patterns and the best three contributors stand open; all others that apply are also counted.</p>\n${contributors}\n<h2 id="self-care">Self-care</h2>\n<p>The whole plan is withheld at urgent and above, and where ${inWords(pack, pack.planUnless ?? {any: []}, say)}. An answer that is not known counts as present.</p>\n${care}`;
}

/** Rules based on expert opinion only, and content that no clinician has signed. */
export function expertOpinionTable(page: Page): string {
  const {redFlags, contributors, selfCare} = page.pack;
  const kinds = [
    ['red flag', redFlags],
    ['contributor', contributors],
    ['self-care', selfCare],
  ] as const;
  const rows = kinds.flatMap(([kind, entries]) =>
    entries
      .filter((entry) => entry.evidence === 'expert')
      .map((entry) => [code(entry.id), kind, plain(page, entry.title), sourceList(page, entry.sources), '']),
  );
  return table(
    'To be confirmed by an expert',
    ['Entry', 'Kind', 'What it says', 'Nearest source', 'Confirmed by, on'],
    rows,
  );
}

export function sourceTable({pack}: Page): string {
  return table(
    'Sources',
    ['Source', 'Title', 'Publisher', 'Kind'],
    pack.sources.map(({id, title, publisher, year, url, kind}) => [
      `<span id="source-${escape(id)}">${code(id)}</span>`,
      url ? `<a href="${escape(url)}">${escape(title)}</a>` : escape(title),
      escape([publisher, year].filter(Boolean).join(', ')),
      escape(kind),
    ]),
  );
}

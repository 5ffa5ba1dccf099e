/**
 * Makes `demo/reasoning.html`, for the clinician who must sign: the whole flow and every rule in plain tables, and two pictures drawn from the data.
 * Nothing on the page is written by hand but the sentences between the tables.
 */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {checkPack} from '../pack/check.js';
import type {Pack} from '../pack/types.js';
import {fillWords, regionOf} from '../pack/words.js';
import {joinPack} from './join-pack.js';
import {escape} from './reasoning/html.js';
import {reachOf} from './reasoning/reach.js';
import {
  flagTables,
  flowPicture,
  flowTable,
  levelPictures,
  otherTables,
  reachTable,
  sourceTable,
  expertOpinionTable,
  type Page,
} from './reasoning/sections.js';
import {departureTable, openPointList, signature} from './reasoning/signing.js';
import {styles} from './reasoning/styles.js';
import {medicineSection, regionSection, safetyNetSection} from './reasoning/patient-texts.js';

/** The page loads nothing, so the style sheet of the site's header is copied into it. */
const siteHeaderStyles = (): string => readFileSync(join('demo', 'site-header.css'), 'utf8');

/** `hazards` is the text of the hazard log. */
export function page(pack: Pack, hazards: string): string {
  const region = regionOf(pack, 'us');
  const page: Page = {pack, reach: reachOf(pack), say: (text) => fillWords(text, region)};
  const {id, version, title, intendedUse, notFor, reviewedBy, reviewed, redFlags, questions} = pack;
  const state = reviewedBy
    ? `Reviewed by ${escape(String(reviewedBy))} on ${escape(reviewed)}.`
    : `<strong>No clinician has signed these rules.</strong> Last held against their sources on ${escape(reviewed)}.`;
  return `<!doctype html>
<html lang="en">
<!-- Made by npm run docs from rules/; not to be edited. -->
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width" />
<title>Reasoning: every rule of the back pain checker</title>
<link rel="icon" href="data:," />
<style>
${siteHeaderStyles()}${styles}</style>
</head>
<body>
<!-- navigation -->
<!-- /navigation -->
<main>
<h1>${escape(title)}: the reasoning</h1>
<p>Pack <code>${escape(id)}</code> ${escape(version)}, with the words of the United States. The level is the same in every region. ${state}</p>
<p>${escape(page.say(intendedUse))}</p>
<h2 id="not-for">Who it is not for</h2>
<ul>${notFor.map((text) => `<li>${escape(page.say(text))}</li>`).join('')}</ul>
<nav class="contents" aria-label="On this page"><ul>
<li><a href="#flow">The flow</a></li><li><a href="#levels">Answers and levels</a></li><li><a href="#rules">Every rule</a></li><li><a href="#where">Where to go</a></li><li><a href="#contributors">Contributors</a></li><li><a href="#self-care">Self-care</a></li><li><a href="#safety-net">Safety net</a></li><li><a href="#medicines">Medicine check</a></li><li><a href="#regions">By country</a></li><li><a href="#departures">Departures</a></li><li><a href="#confirm">To be confirmed</a></li><li><a href="#sources">Sources</a></li><li><a href="#sign">Sign-off</a></li>
</ul></nav>
<h2 id="how">How a level comes about</h2>
<ul>
<li>Each rule is true, false or unknown. What nobody has answered is unknown, never no.</li>
<li>Every rule that is true counts. The most urgent one gives the level; nothing adds up and nothing can dilute it.</li>
<li>No level is given while a safety question that could change it is open.</li>
<li>A screen is skipped only if no answer to it, or to any other open screen, could change what is said.</li>
</ul>
<h2 id="flow">The flow</h2>
<p>${questions.length} screens are known. The solid line is the order; the red one shows which screens can end in an emergency, some of them only together with another answer.</p>
<figure>${flowPicture(page)}</figure>
${flowTable(page)}
<h2 id="levels">Which answers lead to which level</h2>
<p>A solid line: the answer by itself, whatever else is said. A broken line: the highest level it can lead to together with other answers.</p>
<div class="figures">${levelPictures(page)}</div>
${reachTable(page)}
<h2 id="rules">Every rule</h2>
<p>${redFlags.length} rules, most urgent first. “Row” is the row of rules/basis.md that the rule comes from.</p>
${flagTables(page)}
${otherTables(page)}
<h2 id="safety-net">Safety net</h2>
${safetyNetSection(page)}
<h2 id="medicines">Medicine check</h2>
${medicineSection(page)}
<h2 id="regions">By country</h2>
<p>The level is the same everywhere. What differs is who, where, which number and which word.</p>
${regionSection(page)}
<h2 id="departures">Departures</h2>
<p>Where the rules knowingly differ from the letter of a public page, or read one in their own way. Each needs a name. They stand in the hazard log, <code>rules/HAZARDS.md</code>, with every other hazard.</p>
${departureTable(hazards)}
<p>Open points of that log:</p>
${openPointList(hazards)}
<h2 id="confirm">To be confirmed</h2>
<p>The evidence of these entries is opinion only. An expert should confirm or change each.</p>
${expertOpinionTable(page)}
<h2 id="sources">Sources</h2>
${sourceTable(page)}
<h2 id="sign">Sign-off</h2>
${signature(page)}
</main>
</body>
</html>
`;
}

export async function generatedFiles(): Promise<{file: string; text: string}[]> {
  const joined = await joinPack(join('rules', 'running-back-pain'));
  const {pack, problems} = checkPack(joined.pack);
  if (!pack) throw new Error(`the built-in pack cannot be read: ${problems.map(({message}) => message).join(' ')}`);
  return [{file: 'demo/reasoning.html', text: page(pack, readFileSync(join('rules', 'HAZARDS.md'), 'utf8'))}];
}

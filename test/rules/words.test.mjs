/**
 * The words people read: about as hard as an eleven-year-old can manage, none that lay readers take wrongly,
 * none that differs by country unless the region supplies it.
 */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {fleschKincaid} from 'flesch-kincaid';
import {syllable} from 'syllable';
import {entries, regions} from './texts.mjs';

/** US school grade 6 is age 11 to 12. The formula swings by a grade on two or three sentences, hence "about". */
const AIM = 6;
const LIMIT = 7.5;
/** The formula needs a few sentences' worth of words; a shorter text is measured together with the rest of its entry. */
const ENOUGH_WORDS = 12;

/** Texts above the limit that stay, each with its reason. */
const fixed =
  'one wording per sign everywhere, fixed by rules/basis.md; the check line below it asks it again in short sentences';
const named = 'names of illnesses and medicines that people know from their own papers';
const exceptions = {
  'question:nerve options.saddle.text': fixed,
  'question:nerve options.legs-wobbly.text': fixed,
  'question:danger options.belly.text': fixed,
  'question:health options.bones.text': named,
  'question:health options.immune.text': named,
  'question:health options.procedure.detail': named,
  'question:health options.thinner.text': named,
  'question:stiffness options.nsaid.text': 'one sentence of mostly short words',
  'red-flag:tummy-bleeding-or-testicle rationale': named,
  'medicines:med-allergy options.reaction.text': named,
  'medicines:med-taking options.same-kind.text': named,
  'text:intendedUse intendedUse': 'the statement of intended use, in words that a regulator reads too',
};

/** Words that are wrong in any text, and why. */
const banned = [
  [/\bdiagnos(?:e|es|ed|ing)\b/i, 'the checker does not do this'],
  [/\bdetect/i, 'the checker does not do this'],
  [/clinically proven/i, 'a promise'],
  [/\bcauses? of your\b|\bis caused by\b|\broot cause/i, 'a contributor is never a cause'],
  [/\bguarantee|\bcures?\b|\bpain-free running\b|\bgone in \d+ weeks\b|\bnothing serious\b/i, 'a promise'],
  [/\band\/or\b/i, 'read as a puzzle'],
  [
    /\bflank\b|\burine\b|\bstools?\b|\bsaddle\b|\bunremitting\b|\bradiat(?:es|ing|ion)\b|\bsciatica\b|\bbilateral\b|\bacute\b|\bchronic\b|\blumbar\b|\bNSAIDs?\b/i,
    'lay readers take it wrongly or not at all',
  ],
  [/\bdo not\b[^.]*\bnot\b[^.]*\bunless\b|\bnot un\w+/i, 'a double negative'],
  [/\b\d+(?:\.\d+)? ?(?:mg|mcg|ml)\b|\btablets? (?:a|per) day\b/i, 'a dose'],
  [
    /\bbed rest is\b|\bcrack your\b|\binversion\b|\binsoles?\b|\borthotics?\b|\bback belt|\bas much (?:water )?as you can\b|\bno pain,? no gain\b|\brun through\b/i,
    'never advised to anyone',
  ],
  [/—/, 'an em-dash, where a full stop does'],
];

/** Words that differ by country: use a region word, or another word. */
const regional =
  /\bparacetamol\b|\bacetaminophen\b|\btylenol\b|\badvil\b|\bnurofen\b|\bA&E\b|\bER\b|\bemergency room\b|\bGPs?\b|\bphysios?\b|\bphysical therapist|\bback passage\b|\banus\b|\bpoop?\b|\bdiarrh|\bcolou?r|\bcent(?:re|er)\b|\bmet(?:re|er)s?\b|\btumou?r|\ba?esthe|\borthopa|\bprogram(?:me)?s?\b|\bpracti[cs]e\b|\bhaem|\bhemo|\bfavou?r|\b(?:911|999|112|111|000)\b/i;

/** A region's own words, the publisher's names, and titles of papers are as they are. */
const own = (key) => key.startsWith('region:') || key.startsWith('source:');

const all = [...entries()].filter(([key]) => !own(key));
const place = regions().find(({id}) => id === 'us');
const fill = (text) =>
  text.replace(
    /\{([a-z\d-]+)\}/gi,
    (_, word) =>
      place?.words[word.toLowerCase()] ?? (word === 'emergency-number' ? 'the number' : word.replaceAll('-', ' ')),
  );

const words = (text) => text.match(/[\p{L}\d][\p{L}\d’'-]*/gu) ?? [];
function grade(text) {
  const list = words(text);
  const sentences = text.split(/[.!?:;](?:\s+|$)/).filter((part) => words(part).length).length || 1;
  // "3" is read "three": a number is one syllable to the formula, as any word is at least.
  return fleschKincaid({
    sentence: sentences,
    word: list.length,
    syllable: list.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0),
  });
}

const sentence = (text) => (/[.!?:]$/.test(text) ? text : `${text}.`);

/** What is measured: each text long enough by itself, and what is left of its entry as one. */
function* measured() {
  for (const [key, texts] of all) {
    const short = [];
    for (const {field, text} of texts) {
      const filledText = fill(text);
      if (words(filledText).length >= ENOUGH_WORDS) yield {where: `${key} ${field}`, text: filledText};
      else short.push(sentence(filledText));
    }
    const rest = short.join(' ');
    if (words(rest).length >= ENOUGH_WORDS) yield {where: `${key} (short texts)`, text: rest};
  }
}

describe('the words of the pack', () => {
  const grades = [...measured()].map(({where, text}) => ({where, text, grade: grade(text)}));

  for (const {where, text, grade: readingGrade} of grades) {
    if (where in exceptions) continue;
    it(`reading age: ${where} is at about grade ${AIM}`, () =>
      assert.ok(readingGrade <= LIMIT, `grade ${readingGrade.toFixed(1)}: ${text}`));
  }

  it('reading age: the whole pack is at grade 6 or below', (test) => {
    const mean = grades.reduce((sum, text) => sum + text.grade, 0) / grades.length;
    const hard = grades.filter((text) => text.grade > AIM).length;
    test.diagnostic(
      `mean grade ${mean.toFixed(1)} over ${grades.length} texts; ${hard} above ${AIM}; ${Object.keys(exceptions).length} exceptions`,
    );
    assert.ok(mean <= AIM, `mean grade ${mean.toFixed(1)}`);
    assert.ok(hard <= grades.length / 10, `${hard} of ${grades.length} texts are above grade ${AIM}`);
  });

  it('reading age: every listed exception is above the limit', () => {
    for (const where of Object.keys(exceptions)) {
      const graded = grades.find((text) => text.where === where);
      assert.ok(graded && graded.grade > LIMIT, `${where} needs no exception`);
    }
  });

  it('wording: no text uses a banned word', () => {
    for (const [key, texts] of all) {
      for (const {field, text} of texts)
        for (const [pattern, why] of banned)
          assert.ok(!pattern.test(text), `${key} ${field}: “${text.match(pattern)?.[0]}” (${why})`);
    }
  });

  it('wording: words that differ by country come from the region', () => {
    for (const [key, texts] of all) {
      for (const {field, text} of texts) {
        const own = text.replace(/\{[^}]*\}/g, '');
        assert.ok(!regional.test(own), `${key} ${field}: “${own.match(regional)?.[0]}”`);
      }
    }
  });

  it('wording: every region has each region word that a text uses', () => {
    for (const [key, texts] of all) {
      for (const {field, text} of texts) {
        for (const [, word] of text.matchAll(/\{([a-z\d-]+)\}/gi)) {
          if (word === 'emergency-number') continue;
          for (const region of regions())
            assert.ok(region.words[word.toLowerCase()], `${key} ${field}: {${word}} is no word of ${region.id}`);
        }
      }
    }
  });
});

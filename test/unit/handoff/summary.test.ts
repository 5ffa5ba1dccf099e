import {expect} from '@open-wc/testing';
import {initial, transition} from '../../../src/flow/transition.js';
import {toText} from '../../../src/handoff/summary.js';
import {en} from '../../../src/i18n/en.js';
import type {Answers} from '../../../src/pack/types.js';
import {caseOf, noon} from '../../support/flow-case.js';
import {planOf, resultOf, well} from '../../support/flow-people.js';

const plan = planOf();
const textOf = (truth: Answers, region?: string) => toText(caseOf(plan, resultOf(plan, truth), region), {now: noon});
const stopped = () =>
  transition(
    transition(
      transition(initial(plan), {type: 'start'}, plan),
      {type: 'answer', question: 'nerve', answer: ['saddle']},
      plan,
    ),
    {type: 'to-result'},
    plan,
  );

describe('toText', () => {
  it('starts with how urgent it is, what to do and how soon', () => {
    const [title, advice] = textOf({...well, health: ['fever']}).split('\n\n');
    expect(title).to.equal('Back pain check: result\nMade on March 4, 2026');
    expect(advice).to.equal('Urgent: Be seen today\nWhen: Today\nBe seen today. a doctor can help.');
  });

  it('contains what else to do about the selected signs, each once', () => {
    const [, advice] = textOf({...well, nerve: ['saddle']}).split('\n\n');
    expect(advice).to.equal(
      'Emergency: Go to the ER now\nWhen: Now\nGo to the ER now. a doctor can help.\nDo not drive.',
    );
  });

  it('uses the numbers and the words of the region', () => {
    expect(textOf({...well, danger: ['chest']})).to.include('Call 911 now');
    expect(textOf({...well, danger: ['chest']}, 'gb')).to.include('Call 999 now');
    expect(textOf({...well, health: ['fever']}, 'gb')).to.include('Call NHS 111.');
  });

  it('gives the reasons in the words of the person’s answers', () => {
    expect(textOf({...well, health: ['cancer'], where: ['leg-numb']})).to.include(
      `${en.whyTitle}\n- Sign: cancer-and-leg. ${en.youSaid} Cancer; Leg numb\n- Sign: cancer.`,
    );
  });

  it('states that nothing urgent was found where no rule is true', () => {
    expect(textOf(well)).to.include(en.whyCalm);
  });

  it('lists one answer a line, and last the questions answered with none', () => {
    const text = textOf({...well, health: ['fever']});
    const [, answers] = text.split(`${en.yourAnswers}\n`);
    const lines = answers!.split('\n\n')[0]!.split('\n');
    expect(lines).to.include('- How old is the person with back pain? 18 59');
    expect(lines.at(-1)).to.match(/^- None of these: Is any of this new\? \/ Do you have any of these now\?/);
    expect(lines.filter((line) => line.includes('None of these'))).to.have.length(1);
  });

  it('omits a question for some people where the person may not be one of them', () => {
    const text = toText(caseOf(plan, stopped()));
    expect(text).to.include('- How has it been?');
    expect(text).not.to.include('And the stiffness?');
  });

  it('lists the contributors, and how certain each is', () => {
    expect(textOf(well)).to.include('- May add: jump (Evidence: limited)');
  });

  it('lists what could not be ruled out', () => {
    expect(textOf({...well, health: ['unsure:fever']})).to.include(`${en.notRuledOut}\n- Sign: fever`);
  });

  it('after an early stop, lists what was not asked instead of every rule', () => {
    const text = toText(caseOf(plan, stopped()));
    expect(text).to.include(`${en.notRuledOut}\n- ${en.notComplete}`);
    expect(text).to.include(`${en.notAsked}\n- Do you have any of these now?`);
    expect(text).not.to.include('Sign: chest');
  });

  it('always contains the safety net', () => {
    for (const truth of [well, {...well, health: ['fever']}, {...well, nerve: ['saddle']}]) {
      expect(textOf(truth))
        .to.include('Call 911 at once if any of this begins')
        .and.to.include('- Saddle')
        .and.to.include('Even if you were seen already.');
    }
  });

  it('names the rules, and states whether a clinician has reviewed them', () => {
    expect(textOf(well)).to.include('A small pack for tests, version 1.2.3').and.to.include(en.notReviewed);
    const reviewed = caseOf(plan, resultOf(plan));
    expect(toText({...reviewed, pack: {...reviewed.pack, reviewedBy: 'Dr Example'}})).to.include(
      'Reviewed by Dr Example, January 1, 2026.',
    );
  });

  it('says who reviewed the rules according to whom, beside the state of the built-in pack', () => {
    const whole = caseOf(plan, resultOf(plan));
    const signOff = {
      name: 'Ada Stone',
      credential: 'MD {doctor}',
      organisation: 'Riverside Spine',
      register: 'State board 12345',
      date: '2026-12-03',
      packHash: 'sha256:00',
    };
    const statement = 'Riverside Spine states that Ada Stone, MD {doctor}, reviewed this on December 3, 2026.';
    const text = toText({...whole, pack: {...whole.pack, signOff}});
    expect(text).to.include(`${statement} ${en.authorsNotReviewed}`).and.not.to.include(en.notReviewed);
    expect(toText({...whole, pack: {...whole.pack, signOff, reviewedBy: 'Dr Example'}})).to.include(
      `${statement} Reviewed by Dr Example, January 1, 2026.`,
    );
  });

  it('says that the rules are overdue for review from the day after, and not before', () => {
    const whole = caseOf(plan, resultOf(plan));
    const textOn = (day: string, reviewBy?: string) =>
      toText({...whole, pack: {...whole.pack, ...(reviewBy && {reviewBy})}}, {now: new Date(day)});
    const overdue = 'These rules were due to be checked again by December 1, 2026';
    expect(textOn('2026-12-02T00:00:00Z', '2026-12-01')).to.include(overdue);
    expect(textOn('2026-12-01T23:59:59Z', '2026-12-01')).not.to.include('due to be checked');
    expect(textOn('2099-01-01', undefined)).not.to.include('due to be checked');
  });

  it('does not state whether anything was sent', () => {
    expect(textOf(well)).not.to.match(/\bsent\b/i);
  });

  it('fits on two screens', () => {
    expect(
      textOf({...well, health: ['cancer', 'fever', 'bones'], where: ['upper', 'leg-numb'], course: 'stuck'}).split('\n')
        .length,
    ).to.be.below(60);
  });

  it('contains no unfilled placeholder', () => {
    expect(textOf({...well, nerve: ['saddle']})).not.to.match(/[{}]/);
  });

  it('with plan: has the plan and the warning signs, and no answer', () => {
    const text = toText(caseOf(plan, resultOf(plan)), {now: noon, plan: true});
    const {plan: entries} = caseOf(plan, resultOf(plan)).assessment;
    expect(entries.length).to.be.above(0);
    for (const {title} of entries) expect(text).to.include(`${title}. `);
    expect(text).to.include('Call 911 at once if any of this begins').and.to.include('- Saddle');
    expect(text).not.to.include(en.yourAnswers);
    expect(text).not.to.match(/[{}]/);
  });

  it('with plan and answers: has the answers as well', () => {
    const text = toText(caseOf(plan, resultOf(plan)), {plan: true, answers: true});
    expect(text).to.include(`${en.yourAnswers}\n- How old is the person with back pain?`);
  });

  it('names the place in the title of the region', () => {
    const whole = caseOf(plan, resultOf(plan, {...well, health: ['fever']}));
    const {id} = whole.assessment.disposition!;
    const region = {...whole.region!, titles: {[id]: 'Go to the ER today'}};
    expect(toText({...whole, region})).to.include('Urgent: Go to the ER today\n');
  });

  it('is empty while there is no level', () => {
    expect(toText(caseOf(plan, initial(plan)))).to.equal('');
  });
});

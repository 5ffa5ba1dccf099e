import {enResult} from './en-result.js';

/**
 * The interface texts in English; clinical texts are in the pack. `{words}` are filled in by `say`.
 * Plain sentences only: no functions, no markup, so that a translation is data.
 */
export const en = {
  // On every screen
  back: 'Back',
  next: 'Next',
  startAgain: 'Start again',
  change: 'Change',
  close: 'Close',
  localEmergencyNumber: 'your local emergency number',
  emergencyStrip:
    'Numb between the legs, can’t pee, both legs weak, or chest pain? Don’t fill this in: call {emergency-number} now.',
  derivedCountry:
    '{emergency-number} is the number for this country: {country}. Elsewhere, call your local emergency number.',
  trustLine: 'General information, not a diagnosis. Nobody is watching your answers.',
  trustCall: 'In an emergency, call {emergency-number}.',
  aboutChecker: 'About this checker',
  advertisement: 'Advertisement. Not part of this advice.',
  contactNotEmergency: 'Not for emergencies.',
  packFailed: 'Some questions didn’t load. All safety questions are here.',
  tryAgain: 'Try again',
  loadedLate: 'The questions were updated. Your answers are saved.',

  // Start
  startTitle: 'Back pain after running?',
  startLead:
    'Answer a few questions about your back. We’ll tell you how soon you need care, what might be adding to the pain, and what you can do about it.',
  startTime: 'It takes about 5 minutes.',
  startPrivate: 'Your answers stay on your device unless you choose to share them.',
  startNotFor: 'Who shouldn’t use this',
  startNotDoctor: 'This isn’t a substitute for seeing a doctor.',
  start: 'Start',

  // Questions
  question: 'Question {number}',
  questionCount: 'Question {number} of {total}',
  stagePlace: 'Where it hurts',
  stageSafety: 'Safety',
  stagePain: 'Your pain',
  stageRunning: 'Your running',
  stageCount: '{stage}: {number} of {total}',
  whyWeAsk: 'Why we ask',
  chooseOne: 'Choose one.',
  chooseMany: 'Select all that apply.',
  optional: 'You can skip this question.',
  dateHint: 'Year, month, day. For example: 2026-03-27.',
  none: 'None of these',
  notSure: 'Not sure',
  notSureThis: 'I’m not sure about this one',
  howToCheck: 'How to check',
  checkHint: 'Not sure about one of these? Select “?” beside it to see how to check.',
  errorLabel: 'Error:',
  errorOne: 'Select an answer to continue.',
  errorMany: 'Select any that apply, or “{none}”.',
  errorManyPlain: 'Select at least one answer to continue.',
  errorNumber: 'Enter a number from {min} to {max}.',
  errorNumberPlain: 'Enter a number.',
  errorText: 'Enter an answer to continue.',
  errorDate: 'Enter a date as year, month and day, from {min} to {max}.',
  range: 'From {min} to {max}.',
  sureTitle: 'Are you sure?',
  sureText: 'Your earlier answer means you need help right away. If you change it, you’ll no longer see that advice.',
  sureYes: 'Yes, change my answer',
  sureNo: 'No, keep my answer',

  // Emergency
  emergencyTitle: 'Get help now',
  call: 'Call {emergency-number}',
  becauseYouSaid: 'Because you said:',
  goOn: 'Answer a few more questions',
  goOnWhy:
    'Get help first. If you have time on the way, a few more answers can help the staff. You can stop at any time.',
  toSummary: 'Show my summary now',
  emergencyWrong: 'I chose the wrong answer',

  // Hand-over: the words that are agreed to, and go along
  consentText:
    'I agree to share the information above with {recipient}, so that they can arrange and prepare my care. I can withdraw this at any time by contacting {recipient}.',
  consentForOther:
    'I am their parent or guardian, or they agreed: I may share the information above with {recipient}, so that they can arrange and prepare this person’s care. This can be withdrawn at any time by contacting {recipient}.',
  thisWebsite: 'this website',

  // Review
  reviewTitle: 'Check your answers',
  reviewLead: 'Change anything that isn’t right. Then see your result.',
  reviewNo: 'You answered no to:',
  reviewRestored: 'These are the answers from your last visit.',
  reviewUndone: 'You changed an answer that meant you should get help right away. If you’re not sure, change it back.',
  showResult: 'Show my result',
  notAsked: 'Not asked',
  notAnswered: 'Not answered',
  stillRight: 'Yes, still correct',
  confirmAgain: 'This may have changed. Is it still right?',
  notSureAboutAll: 'Not sure about these',

  ...enResult,
};

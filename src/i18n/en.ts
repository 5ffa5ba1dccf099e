import {enResult} from './en-result.js';

/**
 * The interface's own words, in English; what the pack says is in the pack. `{words}` are filled in by `say`.
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
  emergencyStrip: 'If this is an emergency, call {emergency-number} now.',
  derivedCountry:
    '{emergency-number} is the number for this country: {country}. Elsewhere, call your local emergency number.',
  advertisement: 'Advertisement',
  contactNotEmergency: 'Not for emergencies.',
  packFailed: 'Some of this page’s own questions could not be loaded. The safety questions are all here.',
  tryAgain: 'Try again',
  loadedLate: 'The questions have been updated. Your answers are kept.',

  // Start
  startTitle: 'Back pain after running?',
  startLead:
    'Answer short questions about your back. You will see how soon to get help, what may be adding to the pain, and what to do.',
  startTime: 'It takes about 3 minutes.',
  startPrivate: 'Your answers stay on this page. Nothing is sent unless you agree.',
  startNotFor: 'Who this is not for',
  startNotDoctor: 'It does not replace seeing a doctor.',
  start: 'Start',

  // Questions
  question: 'Question {number}',
  whyWeAsk: 'Why we ask',
  chooseOne: 'Choose one.',
  chooseMany: 'Choose all that fit.',
  none: 'None of these',
  notSure: 'Not sure',
  notSureThis: 'Not sure about this one',
  checkHint:
    'Read the check under each line. Choose what fits. If you still cannot tell, choose “Not sure about this one”.',
  errorOne: 'Choose one answer to go on.',
  errorMany: 'Choose what fits, or “{none}”.',
  errorManyPlain: 'Choose at least one answer to go on.',
  errorNumber: 'Enter a number from {min} to {max}.',
  errorNumberPlain: 'Enter a number.',
  range: 'From {min} to {max}.',
  sureTitle: 'Are you sure?',
  sureText: 'Your answer before needed help at once. If you change it, that advice goes away.',
  sureYes: 'Yes, change my answer',
  sureNo: 'No, keep it as it was',

  // Emergency
  emergencyTitle: 'Get help now',
  call: 'Call {emergency-number}',
  becauseYouSaid: 'Because you told us:',
  goOn: 'Carry on for a fuller summary',
  goOnWhy: 'Get help first. A fuller summary can help the people who see you. You can stop at any time.',
  toSummary: 'Show my summary now',
  emergencyWrong: 'I made a mistake in my answers',

  // Hand-over: the words that are agreed to, and go along
  consentText: 'I agree to share what is shown above with this page and the people it works for.',

  // Review
  reviewTitle: 'Check your answers',
  reviewLead: 'Change anything that is not right. Then see your result.',
  reviewNo: 'You said no to:',
  reviewRestored: 'These are the answers from your last visit.',
  reviewUndone:
    'You changed an answer that needed help at once. The advice to get help now is no longer shown. If you are not sure, change it back.',
  showResult: 'Show my result',
  notAsked: 'Not asked',
  stillRight: 'Still right',
  confirmAgain: 'Please check this one again. It may have changed.',
  notSureAboutAll: 'Not sure about these',

  ...enResult,
};

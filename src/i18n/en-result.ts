/** The interface's own words on the result, the body map, the medicine check and the hand-over. Same rules as `en.ts`. */
export const enResult = {
  // Body map
  mapBack: 'Back',
  mapFront: 'Front',
  mapLeft: 'Left',
  mapMiddle: 'Middle',
  mapRight: 'Right',
  mapTicked: 'Selected: {list}',

  // Result: what to do and how soon
  levelEmergency: 'Emergency',
  levelUrgent: 'Urgent',
  levelNonUrgent: 'Not urgent',
  levelSelfCare: 'Self-care',
  howSoon: 'When',
  alsoFits: 'This fits too',
  notComplete: 'You haven’t answered every question. Follow this advice at the very least.',
  answerRest: 'Answer the other questions',

  // Result: the consult
  consultTitle: 'Talk to a clinician',
  consultAfter: 'Follow the advice above first.',
  consultButton: 'Request an appointment',
  consultWhy: 'You’ll see exactly what’s shared before anything is sent.',
  consultPhone: 'Call {phone}',
  consultSms: 'Send a text to {phone}',

  // Result: why
  whyTitle: 'Why we recommend this',
  youSaid: 'You said:',
  whyCalm: 'You don’t have any of the warning signs we asked about.',
  alsoNoted: 'We also noticed',
  notSureAbout: 'Not sure: {text}',

  // Result: what would change it
  changesTitle: 'When to get medical help',
  raiseUrgent: 'Get help the same day if you notice any of these',
  raiseNonUrgent: 'Make an appointment if you notice any of these',
  expectTitle: 'What to expect',
  notRuledOut: 'What we couldn’t rule out',
  notRuledOutLead: 'Mention these when you’re seen.',
  recheck: 'Check how your back is doing on {date}. If it isn’t better, come back here or make an appointment.',
  recheckSave: 'Add a reminder to my calendar',
  recheckEvent: 'Reminder',

  // Result: what may be adding to it
  patternTitle: 'What this kind of pain could be',
  contributorsTitle: 'What may be adding to the pain',
  howSure: 'Evidence: {word}',
  sureFair: 'moderate',
  sureWeak: 'limited',
  sureExpert: 'expert opinion',
  sureLegend:
    'Moderate: a trial or several studies. Limited: one study, or a link that may go the other way. Expert opinion: no studies yet.',
  notLinked: 'Studies haven’t found a clear link.',

  // Result: the plan
  planTitle: 'Your plan',
  planHeld: 'Hold off on exercises until you’ve been seen.',
  planLeftOut: 'We’ve left out tips that might not be right for you.',
  phaseNow: 'Now',
  phaseWeek: 'This week',
  phaseBack: 'Back to running',
  phasePrevent: 'Preventing it from coming back',
  more: 'More ideas ({count})',
  ladder: 'One step at a time',
  exercisesTitle: 'Exercises by body area',
  exercisesLead: 'Choose two or three. Stop if the pain goes above 3 out of 10.',
  'region-low-back': 'Low back',
  'region-upper-back': 'Upper back',
  'region-neck': 'Neck',
  'region-hip': 'Hips',
  'region-buttock': 'Buttocks',
  'region-thigh': 'Thighs',
  'region-calf': 'Calves',
  'region-trunk': 'Trunk',
  regionOther: 'More',

  // Medicine check
  medicineStart: 'Check now',
  medicineAgain: 'Answer the questions again',
  backToResult: 'Back to my result',
  medicinePrivate: 'These answers are not sent or saved.',
  medicineStop: 'Stop taking it and get medical help if:',
  medicineList: 'Your answers, to show to a pharmacist',

  // Result: where it comes from
  aboutTitle: 'About this advice',
  sourcesTitle: 'Sources ({count})',
  newTab: 'opens in a new tab',
  notReviewed: 'Not yet reviewed by a clinician.',
  reviewedBy: 'Reviewed by {name}, {date}.',
  lastChecked: 'Based on guidance last checked on {date}. {title}, version {version}.',
  yourAnswers: 'Your answers',

  // Result: what can be done with it
  keepTitle: 'Save or share your result',
  print: 'Print',
  copy: 'Copy as text',
  copied: 'Copied.',
  copyFailed: 'Your browser didn’t allow copying. The text is selected, so you can copy it yourself.',
  save: 'Save as text',
  fileName: 'back-pain-result',
  printRefused: 'We couldn’t open the print dialog. You can copy the text instead.',
  printTitle: 'Back pain check: result',
  printedOn: 'Made on {date}',

  // Hand-over
  consultPreview: 'What you’ll share',
  consultPreviewLead: 'We’ll share only what’s below. Nothing else leaves this page.',
  consultMedicines: 'Include my answers about medicines',
  consultRaw: 'The same, as a computer reads it',
  consultAgree: 'Share and continue',
  consultAgreeError: 'Check the box to continue, or go back.',
  consultSending: 'Sending',
  consultSentTitle: 'Your answers were sent',
  consultSent: 'The people who see you can read what you told us.',
  consultTakenTitle: 'Continue on this page',
  consultTaken: 'This page has your answers now. Follow its next step.',
  consultFailedTitle: 'Your answers couldn’t be sent',
  consultFailed: 'Try again, or call and read this to the person who answers.',
  consultNothingTitle: 'Nothing was sent',
  consultNothing: 'Copy or print this summary to take to your appointment.',
  summary: 'Summary',
  yes: 'Yes',
};

/** The interface's own words on the result, the body map, the medicine check and the hand-over. Same rules as `en.ts`. */
export const enResult = {
  // Body map
  mapBack: 'Back',
  mapFront: 'Front',
  mapLeft: 'Left',
  mapMiddle: 'Middle',
  mapRight: 'Right',
  mapTicked: 'Ticked: {list}',

  // Result: what to do and how soon
  levelEmergency: 'Emergency',
  levelUrgent: 'Urgent',
  levelNonUrgent: 'Not urgent',
  levelSelfCare: 'Self-care',
  howSoon: 'How soon',
  alsoFits: 'This fits too',
  notComplete: 'Some questions are still open. This is the least you should do.',
  answerRest: 'Answer the other questions',

  // Result: the consult
  consultTitle: 'Talk it over',
  consultAfter: 'The advice above comes first. This does not replace it.',
  consultButton: 'Ask for a consult',
  consultWhy: 'You see what is shared before anything is sent.',
  consultPhone: 'Call {phone}',
  consultSms: 'Send a text to {phone}',

  // Result: why
  whyTitle: 'Why we say this',
  youSaid: 'You told us:',
  whyCalm: 'You told us about none of the signs that need a doctor now.',
  alsoNoted: 'We noted this too',
  notSureAbout: 'Not sure: {text}',

  // Result: what would change it
  changesTitle: 'What would change this advice',
  raiseUrgent: 'Get help the same day if any of these comes up',
  raiseNonUrgent: 'See a clinician if any of these comes up',
  expectTitle: 'What to expect',
  notRuledOut: 'What we could not rule out',
  notRuledOutLead: 'We do not know enough to rule these out. Tell whoever you see.',
  recheck: 'Look at your back again on {date}. Come back here or get help if it is not better.',
  recheckSave: 'Add this day to my calendar',
  recheckEvent: 'Look at my back again',

  // Result: what may be adding to it
  patternTitle: 'The kind of pain this looks like',
  contributorsTitle: 'What may be adding to the pain',
  howSure: 'How sure: {word}',
  sureFair: 'fair',
  sureWeak: 'weak',
  sureExpert: 'expert opinion only',
  sureLegend:
    'Fair: studies of runners show it. Weak: few studies, or not in runners. Expert opinion only: no studies.',
  notLinked: 'Studies looked at this and found no clear link.',

  // Result: the plan
  planTitle: 'Your plan',
  planHeld: 'We show no exercises until someone has seen you.',
  planLeftOut: 'We left out tips that may not suit you, because of what you told us.',
  phaseNow: 'Now',
  phaseWeek: 'This week',
  phaseBack: 'Back to running',
  phasePrevent: 'To keep it away',
  more: 'More ideas ({count})',
  ladder: 'Climb one step at a time',
  exercisesTitle: 'Exercises by body area',
  exercisesLead: 'Pick two or three. Stop if one hurts more than 3 out of 10.',
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
  medicineStart: 'Answer a few questions first',
  medicineAgain: 'Answer the questions again',
  backToResult: 'Back to my result',
  medicinePrivate: 'These answers are not sent or saved.',
  medicineStop: 'Stop taking it and get help if:',
  medicineList: 'Show this list to a pharmacist',

  // Result: where it comes from
  aboutTitle: 'About this advice',
  sourcesTitle: 'Sources ({count})',
  newTab: 'opens in a new tab',
  notReviewed: 'Not yet reviewed by a clinician.',
  reviewedBy: 'Reviewed by {name}, {date}.',
  lastChecked: 'Rules: {title} {version}, last checked against their sources on {date}.',
  yourAnswers: 'Your answers',

  // Result: what can be done with it
  keepTitle: 'Keep this result',
  print: 'Print',
  copy: 'Copy as text',
  copied: 'Copied.',
  copyFailed: 'Your browser did not allow copying. The text is selected: copy it by hand.',
  save: 'Save as text',
  fileName: 'back-pain-result',
  printRefused: 'Your browser does not let this page print. Copy the text instead.',
  printTitle: 'Back pain check: result',
  printedOn: 'Made on {date}',

  // Hand-over
  consultPreview: 'What will be shared',
  consultPreviewLead: 'This is all that is shared. Nothing else leaves this page.',
  consultMedicines: 'Add my answers about medicines',
  consultRaw: 'The same, as a computer reads it',
  consultAgree: 'Agree and go on',
  consultAgreeError: 'Tick the box to agree, or go back.',
  consultSending: 'Sending',
  consultSentTitle: 'Your answers have been sent',
  consultSent: 'They can see what you told us.',
  consultTakenTitle: 'Go on with this page',
  consultTaken: 'This page has your answers now and takes care of the next step.',
  consultFailedTitle: 'Your answers could not be sent',
  consultFailed: 'Try again, or call and read this out.',
  consultNothingTitle: 'Nothing has been sent',
  consultNothing: 'Copy or print this summary and show it to whoever you see.',
  summary: 'Summary',
  yes: 'Yes',
};

/**
 * What a problem says to the developer of a page where the value and what is allowed do not say enough: messages as whole sentences that begin with the
 * name of the thing, and descriptions of what is allowed. All of them stand here, so that they can be read and compared as one text.
 */
export const problemTexts = {
  closedEarly: (content: string) =>
    `<back-pain-checker> is empty, and ${content} stands behind it: the tag was closed early, perhaps by the automatic paragraphs of an editor.`,
  contentBetweenTags: 'content between the tags; in WordPress a Custom HTML block or the shortcode plugin',
  noRecipient: 'consult-recipient is missing, so the consent names the host name of this site.',
  recipient: 'the name of who receives the answers, such as “Riverside Spine”',
  lowContrast: (name: string, background: string, ratio: number, lowest: number) =>
    `${name} on ${background} has a contrast of ${ratio.toFixed(1)} to 1. Text needs at least ${lowest} to 1.`,
  contrastAllowed: (lowest: number) => `at least ${lowest} to 1`,

  listenerFailed: 'consult-requested: a listener of the page threw. The error is in the console.',
  sendingFailed: (reason: string) => `consult-requested: ${reason}. Phone and summary are shown.`,
  notSettled: 'the promise given to waitUntil has not settled after 30 seconds',
  serverRefused: (status: number) => `the server answered with status ${status}`,
  rejected: (reason: string) => `the promise given to waitUntil was rejected: ${reason}`,
  waitUntilTooLate: 'waitUntil must be called while the event is being dispatched, not after an await.',
  waitUntilWhat: 'waitUntil needs a promise.',

  fieldName: 'a name, under which the form submits what was agreed to',
  sentWithGet: 'name: the form around the checker is sent with GET, so what was agreed to is not in it.',
  sentWithPost: 'method="post" on the form',

  noLanguage: (lang: string) => `lang: there are no words for “${lang}”. English is shown.`,
  languageNotLoaded: (lang: string) => `lang: the words for “${lang}” could not be loaded. English is shown.`,
  textsMissing: (locale: string, missing: readonly string[]) =>
    `lang: ${missing.length} texts of the pack are not in “${locale}”, such as ${missing[0]}. English stands in.`,
  ownPackNotLoaded:
    'pack: own-pack.js of this version cannot be loaded from beside the script. The built-in pack is used.',
  rulesOverdue: (day: string | undefined) => `pack: the rules were to be reviewed by ${day}. Update them.`,
  oldName: (name: string) => `“${name}” is a name of version 1.0. It still works.`,

  prefill: 'a JSON object such as {"where": ["low"]}',
  prefilledPersonal: (name: string) =>
    `${name}: free text, dates and answers to sensitive questions cannot be prefilled. Only the person can enter them.`,
  prefilledNone: (name: string, none: string) =>
    `${name}: “${none}” cannot be prefilled. Only the person can say no to a safety question.`,
  savedState: 'what “state” gave',
  contactFields: (names: string) => `${names}, each with * behind it where it is required`,
  questionIds: (ids: string) => `ids with spaces between them, of ${ids}`,

  questionName: 'letters, digits, “-” and “_”, beginning with a letter',
  freeName: 'a name that no other question has',
  options: (reserved: string) => `one or more, each with an id of its own, not ${reserved}`,
  textLength: (longest: number) => `1 to ${longest} characters`,
  showWhen: 'NAME=OPTION of one of your questions above it',
  numbersInOrder: 'numbers, the smaller one first',
  daysInOrder: 'days such as 2026-03-27, the earlier one first',
};

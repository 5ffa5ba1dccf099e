/** A setup: what the form says. Kept in the page's address, from where anything may come, so nothing is taken unlooked at. Pure. */

/** Where the snippet goes. */
export const targets = {
  html: 'Plain HTML',
  wordpress: 'WordPress',
  shopify: 'Shopify',
  react: 'React',
  vue: 'Vue',
  svelte: 'Svelte',
  angular: 'Angular',
};

/** Where the file is loaded from. Only exact versions: a range would let the file change under its hash. */
export const loads = {
  self: 'Your own server',
  jsdelivr: 'jsDelivr, once the package is on npm',
  unpkg: 'unpkg, once the package is on npm',
};

/** Contact fields that `consult-fields` can ask for, with what the form calls them. */
export const contactFields = {
  name: 'Name',
  phone: 'Phone number',
  email: 'Email address',
  time: 'When to call',
  note: 'A note of their own',
};

/** Custom properties whose value is a colour, each with one for light and one for dark. */
export const colours = ['accent', 'surface', 'raised', 'text'];

const flags = ['share-level', 'no-start', 'no-title', 'no-review', 'no-medicines'];
const isName = /^[A-Za-z][\w-]*$/;
const digits = /^\+?[\d\s()./-]{2,30}$/;

/** Where a link may lead: the checker's own rule (`src/pack/safe-link.ts`), which a test compares. */
export function isSafeLink(href) {
  const isSafeScheme = /^(?:\s*(?:https?|tel|mailto|sms):|[^:/?#]*(?:[/?#]|$))/i.test(href);
  return isSafeScheme && URL.canParse(href, 'https://relative.example');
}

const link = {test: isSafeLink, allowed: 'https:, http:, tel:, mailto:, sms: or a relative address'};
const text = {test: () => true, allowed: 'text'};
/** The rule of `messagesSchema` in `src/pack/overlay-schema.ts`. */
const message = {
  test: (value) => value.length <= 300 && !/[{}]/.test(value),
  allowed: 'at most 300 characters, without braces',
};
const matching = (pattern, allowed) => ({test: (value) => pattern.test(value), allowed});
const oneOf = (values) => ({test: (value) => values.includes(value), allowed: values.join(', ')});

/** Types of a question of the host's own, as in `src/flow/plan.ts`. */
export const questionTypes = {
  one: 'One choice',
  many: 'Several choices',
  scale: 'Scale',
  number: 'Number',
  text: 'Free text',
  date: 'Date',
};

/** What can be said of a question, in the order in which a snippet names it. */
export const questionFields = [
  'name',
  'type',
  'text',
  'help',
  'options',
  'min',
  'max',
  'unit',
  'after',
  'required',
  'show-when',
];

/** Fields that every question has, empty or not. */
const alwaysKept = ['name', 'text', 'options'];

/** Fields that only some types have. */
const typesWith = {
  options: ['one', 'many'],
  min: ['scale', 'number', 'date'],
  max: ['scale', 'number', 'date', 'text'],
  unit: ['scale', 'number'],
};

/** Whether questions of this type have the field. A question without a type is `one`. */
export const hasField = (type, field) => typesWith[field]?.includes(type || 'one') ?? true;

const hasChoices = ({type}) => hasField(type, 'options');

/** The ids of the choices in `options`, as `readQuestion` in `src/checker/back-pain-question.ts` reads them. */
export const optionIds = (options = '') =>
  options.split('|').flatMap((part) => {
    const [, id, label] = /^\s*(?:([\w-]+)\s*:)?\s*(.*\S)/.exec(part) ?? [];
    return label === undefined ? [] : [id ?? label.replace(/\W+/g, '-').toLowerCase()];
  });

/** Whether a question of the host's own has all it needs to be asked. */
export const isWhole = (question) =>
  isName.test(question.name) && Boolean(question.text && (question.options || !hasChoices(question)));

/** Each attribute the builder can set → what it takes, in the order in which the snippet names them. */
export const attributeRules = (build) => ({
  lang: {test: (value) => build.languages.includes(value), allowed: build.languages.join(', ')},
  region: oneOf(build.regions.map(({id}) => id)),
  'emergency-number': matching(/^\d{2,5}$/, '2 to 5 digits'),
  pack: link,
  'pack-integrity': matching(
    /^sha(?:256-[A-Za-z\d+/]{43}=|384-[A-Za-z\d+/]{64}|512-[A-Za-z\d+/]{86}==)$/,
    'sha256-, sha384- or sha512- and the digest of the file in Base64',
  ),
  first: oneOf(['safety', ...build.openers.map(({id}) => id)]),
  questions: {
    test: (value) =>
      value
        .split(' ')
        .filter(Boolean)
        .every((id) => build.optional.some((question) => question.id === id)),
    allowed: build.optional.map(({id}) => id).join(', '),
  },
  ask: oneOf(['adaptive', 'all']),
  'consult-from': oneOf(['self-care', 'non-urgent', 'urgent', 'none']),
  'consult-href': link,
  'consult-label': text,
  'consult-recipient': text,
  'privacy-href': link,
  'consult-fields': matching(
    /^(?:(?:name|phone|email|time|note)\*?(?: |$))*$/,
    'name, phone, email, time, note, each with * behind it where it is required',
  ),
  'consult-phone': matching(digits, 'a telephone number'),
  'consult-sms': matching(digits, 'a telephone number'),
  name: matching(isName, 'letters, digits, "-" and "_", beginning with a letter'),
  theme: oneOf(['auto', 'light', 'dark']),
  'heading-level': matching(/^[1-6]$/, '1 to 6'),
  ...Object.fromEntries(
    flags.map((name) => [name, {flag: true, test: (value) => value === true, allowed: 'on or off'}]),
  ),
});

/** Texts of the checker that may be worded otherwise, by the names that `readBuild` gives them. */
const wordRules = ({wording}) =>
  Object.fromEntries(wording.map(({name}) => [name, name.startsWith('messages.') ? message : text]));

const lookRules = {
  ...Object.fromEntries(
    colours
      .flatMap((name) => [name, `${name}-dark`])
      .map((name) => [name, matching(/^#[\da-f]{6}$/i, 'a colour such as #0b6470')]),
  ),
  radius: matching(/^\d{1,2}$/, '0 to 99'),
  font: matching(/^[\w ,'"-]{1,120}$/, 'names of fonts between commas'),
};

const pageRules = {
  target: oneOf(Object.keys(targets)),
  load: oneOf(Object.keys(loads)),
  folder: matching(
    /^(?:https?:\/\/|\/(?!\/)|\.{1,2}\/)[^\s"'<>\\]*$/i,
    'a folder on your server, such as /assets/back-pain-checker/',
  ),
  send: {
    test: (value) => /^(?:https?:\/\/|\/(?!\/))/i.test(value),
    allowed: 'an https: address or one on your server, such as /booking-desk',
  },
  fallback: text,
  profile: matching(/^[a-z-]*$/, 'the name of a profile'),
};

/** The setup of someone who has chosen nothing yet. */
export const blank = () => ({
  attributes: {},
  looks: {},
  slots: [],
  own: [],
  words: {},
  page: {
    target: 'html',
    load: 'self',
    folder: '',
    send: '',
    fallback: 'Back pain after a run? Call 555 0100.',
    profile: '',
  },
});

/**
 * What can be used of a setup, and what cannot, each with what is allowed instead.
 * @returns {{settings: ReturnType<typeof blank>, refused: {name: string, value: string, allowed: string}[]}}
 */
export function accept(raw, build) {
  const refused = [];
  const settings = blank();
  const take = (into, input, rules, keepsEmpty = []) => {
    for (const name of Object.keys(rules)) {
      if (!Object.hasOwn(input ?? {}, name)) continue;
      const value = rules[name].flag ? input[name] === true || input[name] === '' : oneLine(input[name]);
      if (value === false || (value === '' && !keepsEmpty.includes(name))) continue;
      if (rules[name].test(value)) into[name] = value;
      else refused.push({name, value: String(value), allowed: rules[name].allowed});
    }
    for (const name of Object.keys(input ?? {})) {
      if (!Object.hasOwn(rules, name))
        refused.push({name, value: oneLine(input[name]), allowed: Object.keys(rules).join(', ')});
    }
  };
  take(settings.attributes, raw.attributes, attributeRules(build), ['questions']);
  take(settings.looks, raw.looks, lookRules);
  take(settings.words, raw.words, wordRules(build));
  // What is worded as it was before is no change.
  for (const {name, standard} of build.wording) if (settings.words[name] === standard) delete settings.words[name];
  take(settings.page, raw.page, pageRules, ['fallback', 'profile']);
  const contributorIds = build.contributors.map(({id}) => id);
  for (const {name, text: words, link: to, contributor} of raw.slots ?? []) {
    const slot = {name: oneLine(name), text: oneLine(words), link: oneLine(to)};
    const targets = slot.name === 'products' ? oneLine(contributor).split(' ').filter(Boolean) : [];
    const unknown = targets.filter((id) => !contributorIds.includes(id));
    if (targets.length > unknown.length) slot.contributor = targets.filter((id) => !unknown.includes(id)).join(' ');
    if (unknown.length)
      refused.push({name: `slot ${slot.name}`, value: oneLine(contributor), allowed: contributorIds.join(', ')});
    const safe = isSafeLink(slot.link);
    if (!build.slots.some((known_slot) => known_slot.name === slot.name))
      refused.push({name: 'slot', value: slot.name, allowed: build.slots.map((slot) => slot.name).join(', ')});
    else settings.slots.push(safe ? slot : {...slot, link: ''});
    if (!safe) refused.push({name: `slot ${slot.name}`, value: slot.link, allowed: link.allowed});
  }
  for (const rawQuestion of raw.own ?? []) {
    const question = Object.fromEntries(
      questionFields
        .map((field) => [field, oneLine(rawQuestion[field])])
        .filter(([field, value]) => value || alwaysKept.includes(field)),
    );
    // What stands at its default is left out.
    if (question.type === 'one') delete question.type;
    if (question.type && !Object.hasOwn(questionTypes, question.type)) {
      refused.push({
        name: `own ${question.name}`,
        value: question.type,
        allowed: Object.keys(questionTypes).join(', '),
      });
      delete question.type;
    }
    // What the type does not have would be reported by the checker.
    for (const field of questionFields)
      if (!hasField(question.type, field) && !alwaysKept.includes(field)) delete question[field];
    settings.own.push(question);
    if (question.name && !isName.test(question.name))
      refused.push({
        name: `own ${question.name}`,
        value: question.name,
        allowed: 'letters, digits, "-" and "_", beginning with a letter',
      });
  }
  return {settings, refused};
}

const oneLine = (value) =>
  String(value ?? '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 2000);

/** The setup as the part of an address after "#", which no server is sent. What stands at its default is left out. */
export function toAddress({attributes, looks, slots, own, words, page}) {
  const all = new URLSearchParams();
  const standard = blank().page;
  for (const [name, value] of Object.entries(page)) if (value !== standard[name]) all.append(`page.${name}`, value);
  for (const [name, value] of Object.entries(attributes)) all.append(name, value === true ? '' : value);
  for (const [name, value] of Object.entries(looks)) all.append(`looks.${name}`, value);
  for (const [name, value] of Object.entries(words)) all.append(`words.${name}`, value);
  for (const {name, text: content, link: to, contributor} of slots)
    all.append(`slot.${name}`, withoutEmptyEnd([content, to, contributor]).join('\n'));
  for (const question of own)
    all.append(`own.${question.name}`, withoutEmptyEnd(addressFields.map((field) => question[field])).join('\n'));
  return all.toString();
}

/** What stands in an address for a question, one a line; the first two are those of version 1.0, and later ones follow at the end. */
const addressFields = ['text', 'options', 'type', 'after', 'required', 'show-when', 'help', 'min', 'max', 'unit'];

function withoutEmptyEnd(lines) {
  const last = lines.findLastIndex(Boolean);
  return lines.slice(0, Math.max(1, last + 1)).map((line) => line ?? '');
}

/** The reverse: a setup that `accept` still has to look at. */
export function fromAddress(address) {
  const raw = {attributes: {}, looks: {}, slots: [], own: [], words: {}, page: {}};
  for (const [key, value] of new URLSearchParams(address.replace(/^#/, ''))) {
    const [, room, name] = /^(?:(page|looks|slot|own|words)\.)?(.*)$/s.exec(key);
    const lines = value.split('\n');
    if (room === 'slot') raw.slots.push({name, text: lines[0], link: lines[1] ?? '', contributor: lines[2] ?? ''});
    else if (room === 'own')
      raw.own.push({name, ...Object.fromEntries(addressFields.map((field, index) => [field, lines[index] ?? '']))});
    // A key such as "__proto__" has to end as refused, not as a prototype.
    else
      Object.defineProperty(raw[room ?? 'attributes'], name, {
        value,
        enumerable: true,
        configurable: true,
        writable: true,
      });
  }
  return raw;
}

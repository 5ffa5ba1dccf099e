import type {ConsultFrom} from '../flow/slot-policy.js';
import type {FlowConfig, HostQuestion} from '../flow/types.js';
import {isSafeLink, linkSchemes} from '../pack/safe-link.js';
import {problem} from '../pack/problem.js';
import type {Problem} from '../pack/problem.js';
import {problemTexts} from '../pack/problem-texts.js';
import type {Pack, Region} from '../pack/types.js';
import {regionOf} from '../pack/words.js';
import type {ContactField, ContactFieldName} from '../handoff/contact.js';
import {contactFieldNames} from '../handoff/contact.js';
import type {ConsultOffer} from '../screens/shared/view.js';

/** What the page has set, as attributes or properties. Nothing in here has been checked yet. */
export interface HostOptions {
  readonly questions?: unknown;
  readonly first?: string | null | undefined;
  readonly region?: string | null | undefined;
  readonly emergencyNumber?: string | null | undefined;
  readonly consultFrom?: string | null | undefined;
  readonly consultHref?: string | null | undefined;
  readonly consultLabel?: string | null | undefined;
  readonly consultRecipient?: string | null | undefined;
  readonly privacyHref?: string | null | undefined;
  readonly consultFields?: unknown;
  readonly consultPhone?: string | null | undefined;
  readonly consultSms?: string | null | undefined;
  readonly ask?: string | null | undefined;
  readonly theme?: string | null | undefined;
  readonly headingLevel?: unknown;
  readonly noTitle?: boolean;
  readonly noReview?: boolean;
  readonly noStart?: boolean;
}

export interface Settings {
  readonly flow: FlowConfig;
  readonly region: Region;
  /** The ISO 3166 code of the country that the region was derived from; absent where `region` or `emergency-number` says it. */
  readonly derivedCountry: string | undefined;
  readonly emergencyNumber: string | undefined;
  readonly consultFrom: ConsultFrom;
  /** Without a recipient where the page names none. */
  readonly consult: Omit<ConsultOffer, 'offered' | 'recipient'> & {readonly recipient?: string};
  readonly theme: 'auto' | 'light' | 'dark';
  readonly headingLevel: number;
  readonly hasTitle: boolean;
}

const isAbsent = (value: unknown): boolean => value === undefined || value === null || value === '';

const PHONE = /^\+?[\d\s()./-]{2,30}$/;

/** Takes from the host's options what can be used. Each one that cannot be used is reported, and left at its default. */
export function readSettings(
  options: HostOptions,
  pack: Pack,
  lang: string,
  hostQuestions: readonly HostQuestion[],
): {settings: Settings; problems: Problem[]} {
  const problems: Problem[] = [];
  const reject = (
    name: string,
    value: unknown,
    allowed: string,
    code: 'bad-value' | 'bad-scheme' | 'unknown-region' = 'bad-value',
  ) => void problems.push(problem(code, name, {value, allowed}));

  function readChoice<T extends string>(name: string, value: unknown, allowed: readonly T[], fallback: T): T {
    if (isAbsent(value)) return fallback;
    const choice = allowed.find((word) => word === value);
    if (choice === undefined) reject(name, value, allowed.join(', '));
    return choice ?? fallback;
  }
  /** A property may hold anything. */
  function readText(name: string, value: unknown, pattern = /^/, allowed = 'text'): string | undefined {
    if (isAbsent(value)) return undefined;
    const text = typeof value === 'object' || typeof value === 'function' ? undefined : String(value).trim();
    if (text !== undefined && pattern.test(text)) return text;
    reject(name, value, allowed);
    return undefined;
  }
  function readRegion(): Region {
    const id = readText('region', options.region);
    const region = regionOf(pack, id, lang);
    if (id && region.id === 'any' && id !== 'any')
      reject('region', id, pack.regions.map((region) => region.id).join(', '), 'unknown-region');
    return region;
  }
  function readDerivedCountry(): string | undefined {
    if (!isAbsent(options.region) || emergencyNumber !== undefined || region.emergencyNumber === undefined)
      return undefined;
    return /-([a-z]{2})(?:-|$)/i.exec(lang)?.[1]?.toUpperCase();
  }
  function readLink(name: string, value: unknown): string | undefined {
    const href = readText(name, value);
    if (href === undefined || isSafeLink(href)) return href;
    reject(name, href, linkSchemes, 'bad-scheme');
    return undefined;
  }
  function readConsult(): Settings['consult'] {
    const label = readText('consult-label', options.consultLabel);
    const recipient = readText('consult-recipient', options.consultRecipient);
    const href = readLink('consult-href', options.consultHref);
    const privacyHref = readLink('privacy-href', options.privacyHref);
    const phone = readText('consult-phone', options.consultPhone, PHONE, 'a telephone number');
    const sms = readText('consult-sms', options.consultSms, PHONE, 'a telephone number');
    return {
      ...(href !== undefined && {href}),
      ...(label && {label}),
      ...(recipient && {recipient}),
      ...(privacyHref !== undefined && {privacyHref}),
      fields: readContactFields(options.consultFields, reject),
      ...(phone !== undefined && {phone}),
      ...(sms !== undefined && {sms}),
    };
  }

  const region = readRegion();
  const first = readText('first', options.first);
  const consult = readConsult();
  const headingLevel = readText('heading-level', options.headingLevel, /^[1-6]$/, '1 to 6');
  const optionalIds = [...pack.questions.filter(({safety}) => !safety), ...hostQuestions].map(({id}) => id);
  const questions = readQuestionIds(options.questions, optionalIds, reject);
  const ask = readChoice('ask', options.ask, ['adaptive', 'all'], 'adaptive');
  const emergencyNumber = readText('emergency-number', options.emergencyNumber, /^\d{2,5}$/, '2 to 5 digits');
  const consultLevels = ['non-urgent', 'self-care', 'urgent', 'none'] as const;
  return {
    settings: {
      flow: {
        ...(questions && {questions}),
        ...(first && {first}),
        ask,
        noReview: !!options.noReview,
        noStart: !!options.noStart,
        hostQuestions,
      },
      region,
      derivedCountry: readDerivedCountry(),
      emergencyNumber: emergencyNumber ?? region.emergencyNumber,
      consultFrom: readChoice('consult-from', options.consultFrom, consultLevels, 'non-urgent'),
      consult,
      theme: readChoice('theme', options.theme, ['auto', 'light', 'dark'], 'auto'),
      headingLevel: Number(headingLevel ?? 2),
      hasTitle: !options.noTitle,
    },
    problems,
  };
}

/** Names separated by spaces or commas, or an array of them. Those that do not exist are reported; of two equal ones the first counts. */
function readContactFields(
  value: unknown,
  reject: (name: string, value: unknown, allowed: string) => void,
): readonly ContactField[] {
  if (value === undefined || value === null) return [];
  const words: readonly unknown[] = typeof value === 'string' ? value.split(/[\s,]+/) : [value].flat();
  const fields = new Map<ContactFieldName, ContactField>();
  for (const word of words.filter((word) => word !== '')) {
    const [, text, star] = (typeof word === 'string' && /^([a-z]+)(\*?)$/.exec(word)) || [];
    const name = contactFieldNames.find((fieldName) => fieldName === text);
    if (name === undefined) reject('consult-fields', word, problemTexts.contactFields(contactFieldNames.join(', ')));
    else if (!fields.has(name)) fields.set(name, {name, isRequired: star === '*'});
  }
  return [...fields.values()];
}

/**
 * Ids separated by spaces or commas, or an array of them. An empty attribute is an empty list: no optional question at all.
 * Of what looks like JSON or a script, the ids in it are used: one report is clearer than one for each bracket.
 */
function readQuestionIds(
  value: unknown,
  optionalIds: readonly string[],
  reject: (name: string, value: unknown, allowed: string) => void,
): readonly string[] | undefined {
  if (value === undefined || value === null) return undefined;
  if (Array.isArray(value) && value.every((id) => typeof id === 'string')) return value;
  if (typeof value === 'string' && !/[[\]{}()"'“”‘’`:;=]/.test(value)) return value.split(/[\s,]+/).filter(Boolean);
  reject('questions', value, problemTexts.questionIds(optionalIds.join(', ')));
  const words = typeof value === 'string' ? (value.match(/[\w-]+/g) ?? []) : [];
  const ids = words.filter((word) => optionalIds.includes(word));
  return ids.length ? ids : undefined;
}

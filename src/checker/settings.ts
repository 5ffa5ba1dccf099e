import type {FlowConfig, HostQuestion} from '../flow/types.js';
import {problem} from '../pack/problem.js';
import type {Problem} from '../pack/problem.js';
import type {Pack, Region} from '../pack/types.js';
import {regionOf} from '../pack/words.js';
import type {ConsultFrom, ConsultOffer} from './view.js';
import {isSafeLink, linkSchemes} from './links.js';

/** What the page asked for, as attributes or properties give it: nothing in here has been looked at yet. */
export interface Wishes {
  readonly questions?: unknown;
  readonly first?: string | null | undefined;
  readonly region?: string | null | undefined;
  readonly emergencyNumber?: string | null | undefined;
  readonly consultFrom?: string | null | undefined;
  readonly consultHref?: string | null | undefined;
  readonly consultLabel?: string | null | undefined;
  readonly consultPhone?: string | null | undefined;
  readonly consultSms?: string | null | undefined;
  readonly ask?: string | null | undefined;
  readonly theme?: string | null | undefined;
  readonly headingLevel?: unknown;
  readonly noReview?: boolean;
  readonly noStart?: boolean;
}

export interface Settings {
  readonly flow: FlowConfig;
  readonly region: Region;
  readonly emergencyNumber: string | undefined;
  readonly consultFrom: ConsultFrom;
  readonly consult: Omit<ConsultOffer, 'offered'>;
  readonly theme: 'auto' | 'light' | 'dark';
  readonly headingLevel: number;
}

/** Takes from the page's wishes what can be used; each one that cannot be is told and left at its default. */
export function readSettings(
  wishes: Wishes,
  pack: Pack,
  lang: string,
  hostQuestions: readonly HostQuestion[],
): {settings: Settings; problems: Problem[]} {
  const problems: Problem[] = [];
  const refuse = (
    name: string,
    value: unknown,
    allowed: string,
    code: 'bad-value' | 'bad-scheme' | 'unknown-region' = 'bad-value',
  ) => void problems.push(problem(code, name, {value, allowed}));

  function oneOf<T extends string>(name: string, value: unknown, allowed: readonly [T, ...T[]], fallback: T): T {
    if (value === undefined || value === null || value === '') return fallback;
    const found = allowed.find((one) => one === value);
    if (found === undefined) refuse(name, value, allowed.join(', '));
    return found ?? fallback;
  }
  /** As a property, anything may be given. */
  function matching(name: string, value: unknown, pattern = /^/, allowed = 'text'): string | undefined {
    if (value === undefined || value === null || value === '') return undefined;
    const text = typeof value === 'object' || typeof value === 'function' ? undefined : String(value).trim();
    if (text !== undefined && pattern.test(text)) return text;
    refuse(name, value, allowed);
    return undefined;
  }

  const wanted = matching('region', wishes.region);
  const region = regionOf(pack, wanted, lang);
  if (wanted && region.id === 'any' && wanted !== 'any')
    refuse('region', wanted, pack.regions.map(({id}) => id).join(', '), 'unknown-region');
  const first = matching('first', wishes.first);
  const label = matching('consult-label', wishes.consultLabel);
  const href = matching('consult-href', wishes.consultHref);
  if (href !== undefined && !isSafeLink(href)) refuse('consult-href', href, linkSchemes, 'bad-scheme');
  const phone = matching('consult-phone', wishes.consultPhone, /^\+?[\d\s()./-]{2,30}$/, 'a telephone number');
  const sms = matching('consult-sms', wishes.consultSms, /^\+?[\d\s()./-]{2,30}$/, 'a telephone number');
  const heading = matching('heading-level', wishes.headingLevel, /^[1-6]$/, '1 to 6');
  const questions = list(wishes.questions, refuse);
  return {
    settings: {
      flow: {
        ...(questions && {questions}),
        ...(first && {first}),
        ask: oneOf('ask', wishes.ask, ['adaptive', 'all'], 'adaptive'),
        noReview: !!wishes.noReview,
        noStart: !!wishes.noStart,
        hostQuestions,
      },
      region,
      emergencyNumber:
        matching('emergency-number', wishes.emergencyNumber, /^\d{2,5}$/, '2 to 5 digits') ?? region.emergencyNumber,
      consultFrom: oneOf(
        'consult-from',
        wishes.consultFrom,
        ['non-urgent', 'self-care', 'urgent', 'none'],
        'non-urgent',
      ),
      consult: {
        ...(href !== undefined && isSafeLink(href) && {href}),
        ...(label && {label}),
        ...(phone !== undefined && {phone}),
        ...(sms !== undefined && {sms}),
      },
      theme: oneOf('theme', wishes.theme, ['auto', 'light', 'dark'], 'auto'),
      headingLevel: Number(heading ?? 2),
    },
    problems,
  };
}

/** Ids between spaces or commas, or an array of them. An empty attribute is an empty list: no optional question at all. */
function list(
  value: unknown,
  refuse: (name: string, value: unknown, allowed: string) => void,
): readonly string[] | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string') return value.split(/[\s,]+/).filter(Boolean);
  if (Array.isArray(value) && value.every((id) => typeof id === 'string')) return value;
  refuse('questions', value, 'ids of questions');
  return undefined;
}

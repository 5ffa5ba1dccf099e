import {LitElement} from 'lit';
import type {PropertyDeclarations} from 'lit';
import {problem} from '../pack/problem.js';
import type {Problem} from '../pack/problem.js';

/** React 18 writes the word `false` into an attribute of a custom element, and a person who writes it means it: a level must not be shared by that. */
const flag = {fromAttribute: (value: string | null) => value !== null && value !== 'false'};

/** What a page may set, each as an attribute and as a property of the same meaning. All of them are live: changing one loses no answer. */
export abstract class CheckerAttributes extends LitElement {
  static override properties: PropertyDeclarations = {
    pack: {},
    packIntegrity: {attribute: 'pack-integrity'},
    questions: {},
    first: {},
    region: {},
    emergencyNumber: {attribute: 'emergency-number'},
    consultFrom: {attribute: 'consult-from'},
    consultHref: {attribute: 'consult-href'},
    consultLabel: {attribute: 'consult-label'},
    consultRecipient: {attribute: 'consult-recipient'},
    privacyHref: {attribute: 'privacy-href'},
    consultFields: {attribute: 'consult-fields'},
    consultPhone: {attribute: 'consult-phone'},
    consultSms: {attribute: 'consult-sms'},
    shareLevel: {type: Boolean, attribute: 'share-level', converter: flag},
    ask: {},
    theme: {},
    headingLevel: {attribute: 'heading-level'},
    noTitle: {type: Boolean, attribute: 'no-title', converter: flag},
    name: {},
    noMedicines: {type: Boolean, attribute: 'no-medicines', converter: flag},
    noReview: {type: Boolean, attribute: 'no-review', converter: flag},
    noStart: {type: Boolean, attribute: 'no-start', converter: flag},
  };

  /** A pack of the host's own, by address or, as a property, as an object: an overlay that may add questions, rules and words, and raise a level. */
  declare pack: string | object | null | undefined;

  /**
   * What the file at `pack` has to be, as in the `integrity` of a script: `sha256-…`, `sha384-…` or `sha512-…` in Base64, several with spaces between them.
   * Where it is anything else, or the value cannot be read, the built-in pack is used and a `checker-problem` says so. Absent: any file is taken. Of a pack that is an object, nothing is checked.
   */
  declare packIntegrity: string | null | undefined;

  /** Ids of optional questions, and names of your own, in the order wanted, with spaces between them. Absent: the pack's own list. Empty: no optional question of the pack. Your own that it does not name, and safety questions, are asked all the same. */
  declare questions: string | readonly string[] | null | undefined;

  /** Id of the one question that stands before the emergency screens, or `safety`: none, the emergency screens come first. Absent: the pack’s choice, which is the body map (`where`). */
  declare first: string | null | undefined;

  /** Where the person is: `us`, `gb`, `ie`, `au`, … Absent: the region part of the page's `lang`. */
  declare region: string | null | undefined;

  /** The number to call in an emergency, 2 to 5 digits. Absent: the region's. */
  declare emergencyNumber: string | null | undefined;

  /** The lowest level that offers a consult: `self-care`, `non-urgent` (default), `urgent`, or `none`: no consult is offered. */
  declare consultFrom: 'self-care' | 'non-urgent' | 'urgent' | 'none' | null | undefined;

  /**
   * Where the consult button leads once the person has agreed and nobody cancelled `consult-requested`. Opens where a link of the page would
   * (`<base target>`); the target of a fragment such as `#book` comes into view and gets the focus.
   */
  declare consultHref: string | null | undefined;

  /** What the consult button says. */
  declare consultLabel: string | null | undefined;

  /** Who receives the answers, as the consent names them: `Riverside Spine`. Absent: the host name of the site, which is reported as a `checker-problem`. */
  declare consultRecipient: string | null | undefined;

  /** The privacy notice of the recipient, linked beside the consent. A link as in `consult-href`; absent: no link. */
  declare privacyHref: string | null | undefined;

  /**
   * What the hand-over asks for, so that the person can be reached: any of `name phone email time note`, between spaces, in the order wanted; `*` behind
   * one makes it required. Where phone or email is offered, at least one of them is. Absent: nothing is asked, and nobody can call back.
   */
  declare consultFields: string | readonly string[] | null | undefined;

  /** A telephone number for a consult. */
  declare consultPhone: string | null | undefined;

  /** A number that takes text messages. */
  declare consultSms: string | null | undefined;

  /** Lets `checker-result` carry the level. Of this and the other switches, `"false"` is the same as absent. */
  declare shareLevel: boolean;

  /** `adaptive` (default) leaves out screens that can change nothing; `all` asks all. */
  declare ask: 'adaptive' | 'all' | null | undefined;

  /** `auto` (default) follows the page's `color-scheme`, not the system's; `light`; `dark`. */
  declare theme: 'auto' | 'light' | 'dark' | null | undefined;

  /** Level of the heading at the top of each screen, 1 to 6; default 2. */
  declare headingLevel: string | number | null | undefined;

  /** Leaves the heading of the start screen out, for a page that has one of its own above. The checker keeps its accessible name. */
  declare noTitle: boolean;

  /** Name of the form field: the summary is submitted as NAME, the data as NAME.json. */
  declare name: string | null | undefined;

  /** Leaves the medicine check out. */
  declare noMedicines: boolean;

  /** Leaves the review of the answers out. */
  declare noReview: boolean;

  /** Begins with the first question. */
  declare noStart: boolean;

  constructor() {
    super();
    this.shareLevel = this.noTitle = this.noMedicines = this.noReview = this.noStart = false;
  }
}

const withoutSeparators = (name: string): string => name.replace(/[-_]/g, '');

/**
 * Reports attributes that are probably misspelled: equal to one of `known` but for a hyphen, or with the same first word (`consult-herf`).
 * Any other attribute is the page's own.
 */
export function findUnknownAttributes(host: Element, allowed: readonly string[]): readonly Problem[] {
  const resembles = (name: string, attribute: string) =>
    withoutSeparators(attribute) === withoutSeparators(name) ||
    (name.includes('-') && attribute.startsWith(name.replace(/-.*/, '-')));
  return host
    .getAttributeNames()
    .filter((name) => !allowed.includes(name) && allowed.some((attribute) => resembles(name, attribute)))
    .map((value) => problem('unknown-attribute', 'attribute', {value, allowed: allowed.join(', ')}));
}

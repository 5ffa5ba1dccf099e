import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {isSlotName, slotPolicy} from '../flow/slot-policy.js';
import type {HostQuestion} from '../flow/types.js';
import {problem} from '../pack/problem.js';
import type {Problem} from '../pack/problem.js';
import {problemTexts} from '../pack/problem-texts.js';
import type {Pack} from '../pack/types.js';
import {isExercise} from '../handoff/plan-text.js';
import {questionFields, readQuestion} from './back-pain-question.js';

/** What the page wrote between the tags: filled slots and host questions. Observed, since a parser or a framework may add them later. */
export class LightDom implements ReactiveController {
  /** Names of the slots that have content. */
  filledSlots: ReadonlySet<string> = new Set();
  /** For each child in the slot `products`, the contributors it is for; an empty list: it is for everyone. */
  productTargets: readonly (readonly string[])[] = [];

  readonly #host: ReactiveControllerHost & Element;
  readonly #observer: MutationObserver;
  #questions: readonly HostQuestion[] = [];
  #key = '';

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
    this.#observer = new MutationObserver(() => this.#readChildren());
  }

  hostConnected() {
    this.#observer.observe(this.#host, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['slot', 'contributor', ...questionFields],
    });
    this.#readChildren();
  }

  hostDisconnected() {
    this.#observer.disconnect();
  }

  /** The host's own questions. A question with several choices needs a way to say none of them: `noneLabel`. */
  hostQuestions(noneLabel: string): HostQuestion[] {
    return this.#questions.map((question) => (question.type === 'many' ? {...question, none: noneLabel} : question));
  }

  /** What slotted elements change inside themselves makes no difference here, and must not cause an update. */
  #readChildren() {
    const filledSlots = new Set([...this.#host.children].map(({slot}) => slot).filter(Boolean));
    // An editor may have wrapped them in paragraphs, so they are found at any depth.
    const questions = [...this.#host.querySelectorAll('back-pain-question')].map(readQuestion);
    const productTargets = [...this.#host.children].filter(({slot}) => slot === 'products').map(readTargets);
    const key = JSON.stringify([[...filledSlots], questions, productTargets]);
    if (key === this.#key) return;
    this.#key = key;
    this.filledSlots = filledSlots;
    this.productTargets = productTargets;
    this.#questions = questions;
    this.#host.requestUpdate();
  }
}

/** `contributor="shoes load-jump"`. An attribute with nothing but spaces in it names a contributor that does not exist. */
function readTargets(child: Element): readonly string[] {
  const text = child.getAttribute('contributor') ?? '';
  return text === '' ? [] : text.trim().split(/\s+/);
}

/** Reports products that are meant for a contributor that does not exist, or for a kind of pain: they are never shown. */
export function findUnknownTargets(targets: readonly (readonly string[])[], {contributors}: Pack): readonly Problem[] {
  const ids = contributors.filter(({kind}) => kind === 'contributor').map(({id}) => id);
  const unknown = new Set(targets.flat().filter((id) => !ids.includes(id)));
  return [...unknown].map((value) => problem('bad-value', 'contributor', {value, allowed: ids.join(', ')}));
}

/**
 * Reports an empty tag that is followed by content for its slots. The automatic paragraphs of an editor close the tag early:
 * in `<p><back-pain-checker></p><p slot="privacy">` the paragraph's end tag ends the element too.
 */
export function findContentOutside(host: Element): readonly Problem[] {
  if (host.childElementCount > 0 || host.textContent?.trim()) return [];
  const start = host.parentElement?.localName === 'p' ? host.parentElement : host;
  const parent = start.parentElement;
  // In another component, `slot` is that component's.
  if (!parent || parent.shadowRoot || parent.localName.includes('-')) return [];
  const next = [start.nextElementSibling, start.nextElementSibling?.nextElementSibling];
  const content = next.find(
    (element) => element && (isSlotName(element.slot) || element.localName === 'back-pain-question'),
  );
  if (!content) return [];
  const value = `<${content.localName}${content.slot ? ` slot="${content.slot}"` : ''}>`;
  return [
    problem('content-outside', host.localName, {
      value,
      message: problemTexts.closedEarly(value),
      allowed: problemTexts.contentBetweenTags,
    }),
  ];
}

/** Reports slots that are filled and do not exist, or belong to an entry that the pack does not have: their content is never shown. */
export function findUnknownSlots(filledSlots: Iterable<string>, pack: Pack): readonly Problem[] {
  const allowed = Object.keys(slotPolicy).join(', ');
  return [...filledSlots]
    .filter((name) => !isSlotName(name) || !hasEntryFor(name, pack))
    .map((value) => problem('bad-value', 'slot', {value, allowed}));
}

/** Whether the pack has the contributor, exercise or region that a slot is named after. */
function hasEntryFor(name: string, pack: Pack): boolean {
  const {contributors, selfCare} = pack;
  const [, kind, id] = /^(contributor|exercise|region)-(.+)/.exec(name) ?? [];
  if (kind === undefined) return true;
  if (kind === 'contributor') return contributors.some((contributor) => contributor.id === id);
  const exercises = selfCare.filter(isExercise);
  if (kind === 'exercise') return exercises.some((exercise) => exercise.id === id);
  return placesOf(pack).includes(id!) || exercises.some(({bodyRegion}) => bodyRegion === id);
}

/** The places of the body map. */
const placesOf = ({questions}: Pack): readonly string[] =>
  questions.flatMap(({type, options = []}) => (type === 'body-map' ? options.map(({id}) => id) : []));

/** Reports slots that are named after a region of the exercises, as in version 1.0. They still work where that region is shown. */
export function findOldSlots(filledSlots: Iterable<string>, pack: Pack): readonly Problem[] {
  const places = placesOf(pack).map((place) => `region-${place}`);
  return [...filledSlots]
    .filter((name) => name.startsWith('region-') && !places.includes(name) && hasEntryFor(name, pack))
    .map((value) =>
      problem('old-name', 'slot', {
        value,
        message: problemTexts.oldName(value),
        allowed: places.join(', '),
      }),
    );
}

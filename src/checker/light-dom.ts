import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {isSlotName, slotPolicy} from '../flow/slot-policy.js';
import type {HostQuestion} from '../flow/types.js';
import {problem} from '../pack/problem.js';
import type {Problem} from '../pack/problem.js';
import type {Pack} from '../pack/types.js';
import {isExercise} from '../handoff/kept-plan.js';
import {questionFields, readQuestion} from './back-pain-question.js';

/** What the page wrote between the tags: filled slots and host questions. Observed, since a parser or a framework may add them later. */
export class LightDom implements ReactiveController {
  /** Names of the slots that have content. */
  filledSlots: ReadonlySet<string> = new Set();

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
      attributeFilter: ['slot', ...questionFields],
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
    const key = JSON.stringify([[...filledSlots], questions]);
    if (key === this.#key) return;
    this.#key = key;
    this.filledSlots = filledSlots;
    this.#questions = questions;
    this.#host.requestUpdate();
  }
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
      message: `<back-pain-checker> is empty, and ${value} stands behind it: the tag was closed early, perhaps by the automatic paragraphs of an editor.`,
      allowed: 'content between the tags; in WordPress a Custom HTML block or the shortcode plugin',
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
function hasEntryFor(name: string, {contributors, selfCare}: Pack): boolean {
  const [, kind, id] = /^(contributor|exercise|region)-(.+)/.exec(name) ?? [];
  if (kind === undefined) return true;
  if (kind === 'contributor') return contributors.some((contributor) => contributor.id === id);
  const exercises = selfCare.filter(isExercise);
  return kind === 'exercise'
    ? exercises.some((exercise) => exercise.id === id)
    : exercises.some(({bodyRegion}) => bodyRegion === id);
}

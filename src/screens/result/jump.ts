import {html} from 'lit';
import type {View} from '../shared/view.js';

/** Moves to a section of the result: the reading position as well, so that a screen reader continues there. */
const jumpTo = (section: string) => (click: Event) => {
  const root = (click.currentTarget as HTMLElement).getRootNode() as ShadowRoot;
  const heading = root.querySelector<HTMLElement>(`.part.${section} > h3`);
  heading?.focus({preventScroll: true});
  heading?.scrollIntoView({block: 'start'});
};

/** A button, because a link inside a shadow root cannot lead to a heading in it, and a page's router would follow it. */
export const renderJump = (label: string, section: string, className: string, part: string) =>
  html`<button type="button" class=${className} part=${part} @click=${jumpTo(section)}>${label}</button>`;

/** The parts of a result with a plan, below its card and the buttons to save it. */
export function renderJumpLinks({messages, assessment}: View) {
  const jumps = [
    ...(assessment.plan.length ? [[messages.planTitle, 'plan']] : []),
    ...(assessment.plan.some(({bodyRegion}) => bodyRegion) ? [[messages.exercisesTitle, 'exercises']] : []),
    [messages.changesTitle, 'changes'],
  ] as const;
  return html`<nav class="jumps" aria-label=${messages.jumpTitle}>
    ${jumps.map(([label, section]) => renderJump(label!, section!, 'link', 'link-button'))}
  </nav>`;
}

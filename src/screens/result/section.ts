import {html, nothing} from 'lit';
import {level} from '../shared/heading.js';
import type {View} from '../../checker/view.js';

/** One part of the result, under its own heading. Without anything to say there is no heading either. */
export const section = (view: View, name: string, title: string, body: unknown) =>
  body === nothing
    ? nothing
    : html`<section class="part ${name}"><h3 part="section-heading" tabindex="-1" aria-level=${level(view.headingLevel, 1)}>${title}</h3>${body}</section>`;

export const below = (view: View, title: string) => html`<h4 aria-level=${level(view.headingLevel, 2)}>${title}</h4>`;

/** A plain list, or nothing. */
export const list = (items: readonly unknown[]) =>
  items.length
    ? html`<ul>
        ${items.map((item) => html`<li>${item}</li>`)}
      </ul>`
    : nothing;

/** Long and less important things, which print opens. */
export const fold = (title: string, body: unknown) =>
  html`<details><summary>${title}</summary><div>${body}</div></details>`;

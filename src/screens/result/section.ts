/** Headings, lists and folds that the sections of the result are made of. */
import {html, nothing} from 'lit';
import {ariaLevel} from '../shared/templates.js';
import type {View} from '../shared/view.js';

/** One section of the result under its own heading. Without content there is no heading either. */
export const renderSection = (view: View, className: string, title: string, content: unknown) =>
  content === nothing
    ? nothing
    : html`<section class="part ${className}"><h3 part="section-heading" tabindex="-1" aria-level=${ariaLevel(view.headingLevel, 1)}>${title}</h3>${content}</section>`;

export const renderSubheading = (view: View, title: string) =>
  html`<h4 aria-level=${ariaLevel(view.headingLevel, 2)}>${title}</h4>`;

/** A plain list; nothing where there are no items. */
export const renderList = (items: readonly unknown[]) =>
  items.length
    ? html`<ul>
        ${items.map((item) => html`<li>${item}</li>`)}
      </ul>`
    : nothing;

/** Long and less important content, folded. Printing opens it. */
export const renderDetails = (title: string, content: unknown) =>
  html`<details><summary>${title}</summary><div>${content}</div></details>`;

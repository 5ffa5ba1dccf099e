import {html, nothing} from 'lit';
import type {View} from '../../checker/view.js';

/** An open slot that has something in it; else nothing at all, so that a shut one cannot show. */
export const slotOf = ({slots}: View, name: string) => (slots.has(name) ? html`<slot name=${name}></slot>` : nothing);

/** The products, always under their label. The label is neither a slot nor a part: no page can take it away. */
export const productsSlot = (view: View) =>
  view.slots.has('products')
    ? html`<div class="ad"><p class="ad-label">${view.messages.advertisement}</p><div class="ad-box" part="products"><slot name="products"></slot></div></div>`
    : nothing;

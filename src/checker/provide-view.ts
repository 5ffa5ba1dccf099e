import {ContextProvider} from '@lit/context';
import type {LitElement} from 'lit';
import type {View} from '../screens/shared/view.js';
import {viewContext} from './view-context.js';

/**
 * Offers the view to elements that a page slots in; returns what gives them a new one. Asking takes `viewContext`, which only the package exports,
 * so the bundle of the script tag goes without this (see rollup.config.mjs).
 */
export function provideView(host: LitElement): (view: View) => void {
  const provider = new ContextProvider(host, {context: viewContext});
  return (view) => provider.setValue(view);
}

import {createContext} from '@lit/context';
import type {View} from '../elements/view.js';

/** The view for what is deeper than a screen, and for elements of ours that a host slots in. */
export const viewContext = createContext<View>(Symbol('bpc-view'));

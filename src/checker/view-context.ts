import {createContext} from '@lit/context';
import type {View} from '../screens/shared/view.js';

/** The view for elements of the page's own that it slots in: step, assessment, language; undefined until the checker has started. Follow it with `subscribe: true`. */
export const viewContext = createContext<View | undefined>(Symbol('bpc-view'));

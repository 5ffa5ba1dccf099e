import {createContext} from '@lit/context';
import type {Messages} from '../i18n/messages.js';

/** The interface's own words in the page's language. */
export const messagesContext = createContext<Messages>(Symbol('bpc-messages'));

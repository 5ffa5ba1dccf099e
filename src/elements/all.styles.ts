import {base} from '../styles/base.styles.js';
import {controls} from '../styles/controls.styles.js';
import {defaults} from '../styles/defaults.styles.js';
import {emergency} from '../styles/emergency.styles.js';
import {slots} from '../styles/slots.styles.js';
import {tokens} from '../styles/tokens.styles.js';
import {bodyMapStyles} from './bpc-body-map.styles.js';
import {questionStyles} from './bpc-question.styles.js';
import {redFlagStyles} from './bpc-red-flag.styles.js';
import {resultStyles} from './bpc-result.styles.js';
import {reviewStyles} from './bpc-review.styles.js';
import {startStyles} from './bpc-start.styles.js';

/** What the start screen and the questions wear. */
export const firstStyles = [defaults, tokens, base, controls, slots, startStyles, questionStyles, bodyMapStyles];

/** Every style sheet of the one shadow tree. The emergency panel's stand last. */
export const allStyles = [...firstStyles, reviewStyles, redFlagStyles, resultStyles, emergency];

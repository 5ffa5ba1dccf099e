import {base} from '../styles/base.styles.js';
import {controls} from '../styles/controls.styles.js';
import {defaults} from '../styles/defaults.styles.js';
import {emergency} from '../styles/emergency.styles.js';
import {newScreenStyles} from '../styles/new-screen.styles.js';
import {slots} from '../styles/slots.styles.js';
import {tokens} from '../styles/tokens.styles.js';
import {bodyMapStyles} from './question/bpc-body-map.styles.js';
import {consultStyles} from './consult/bpc-consult.styles.js';
import {questionStyles} from './question/bpc-question.styles.js';
import {redFlagStyles} from './emergency/bpc-red-flag.styles.js';
import {figureStyles} from './result/figures.styles.js';
import {resultStyles} from './result/bpc-result.styles.js';
import {reviewStyles} from './review/bpc-review.styles.js';
import {startStyles} from './start/bpc-start.styles.js';

/** The style sheets of the start screen and the questions, adopted from the beginning. */
export const firstStyles = [
  defaults,
  tokens,
  base,
  newScreenStyles,
  controls,
  slots,
  startStyles,
  questionStyles,
  bodyMapStyles,
];

/** All style sheets of the one shadow root. Those of the emergency panel are last, so that they win. */
export const allStyles = [
  ...firstStyles,
  reviewStyles,
  redFlagStyles,
  resultStyles,
  consultStyles,
  figureStyles,
  emergency,
];

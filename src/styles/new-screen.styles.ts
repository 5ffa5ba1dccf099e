import {unsafeCSS} from 'lit';

/** The first screen has no way back, and does not move. */
const newScreen = '.base:not(.fixed) :is(.frame>.step:not(bpc-start,bpc-question),.top:has(.back)+.step)';

/**
 * A new screen moves in from where one reads on, and nothing does at an emergency or in print. It can be read and has the focus from the beginning.
 * Without spaces: the minifier of the build does not know `@starting-style`.
 */
export const newScreenStyles = unsafeCSS(
  `@media screen and (prefers-reduced-motion:no-preference){.step{transition:translate .16s ease-out}@starting-style{${newScreen}{translate:10px}${newScreen}:dir(rtl){translate:-10px}}}`,
);

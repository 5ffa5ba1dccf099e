/** The host pages that Firefox may render differently. */
import {testHosts} from './family.mjs';
import {copies} from './rows/copies.mjs';
import {places} from './rows/places.mjs';
import {policies} from './rows/policies.mjs';
import {builtIns, swapping} from './rows/scripts.mjs';
import {resets, styleSheets} from './rows/style-sheets.mjs';

testHosts([styleSheets, resets, builtIns, swapping, places, copies, policies], 'firefox');

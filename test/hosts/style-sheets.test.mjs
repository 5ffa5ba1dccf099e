import {resets, styleSheets} from './rows/style-sheets.mjs';
import {testHosts} from './family.mjs';

testHosts([styleSheets, resets]);

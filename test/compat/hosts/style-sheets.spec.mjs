import {testHosts} from './family.mjs';
import {resets, styleSheets} from './rows/style-sheets.mjs';

testHosts([styleSheets, resets]);

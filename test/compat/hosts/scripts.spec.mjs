import {testHosts} from './family.mjs';
import {builtIns, swapping} from './rows/scripts.mjs';

testHosts([builtIns, swapping]);

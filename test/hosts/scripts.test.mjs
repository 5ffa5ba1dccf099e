import {builtIns, swapping} from './rows/scripts.mjs';
import {testHosts} from './family.mjs';

testHosts([builtIns, swapping]);

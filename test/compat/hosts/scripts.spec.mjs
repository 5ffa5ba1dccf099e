import {testHosts} from './family.mjs';
import {builtIns, following, swapping} from './rows/scripts.mjs';

testHosts([builtIns, following, swapping]);

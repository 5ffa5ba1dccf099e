import {testHosts} from './family.mjs';
import {tools} from './rows/tools.mjs';

testHosts([tools]);

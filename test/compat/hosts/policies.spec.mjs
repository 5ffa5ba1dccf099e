import {testHosts} from './family.mjs';
import {policies} from './rows/policies.mjs';

testHosts([policies]);

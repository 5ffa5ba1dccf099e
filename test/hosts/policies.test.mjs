import {policies} from './rows/policies.mjs';
import {testHosts} from './family.mjs';

testHosts([policies]);

import {testHosts} from './family.mjs';
import {copies} from './rows/copies.mjs';

testHosts([copies]);

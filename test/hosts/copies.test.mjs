import {copies} from './rows/copies.mjs';
import {testHosts} from './family.mjs';

testHosts([copies]);

import {testHosts} from './family.mjs';
import {places} from './rows/places.mjs';

testHosts([places]);

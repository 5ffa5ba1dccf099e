import {places} from './rows/places.mjs';
import {testHosts} from './family.mjs';

testHosts([places]);
